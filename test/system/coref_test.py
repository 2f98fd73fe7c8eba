"""A definite event noun is the event just told: linked by same_as, with its parties and day; another event is not."""
import json
import unittest

from program import lines, run


def coded(text):
    code, out, err = run("code", "-", stdin=lines([{"id": "a", "date": "2025-03-12", "text": text}]))
    assert code == 0, err
    document = json.loads(out)
    return document["events"], [(r["event"], r["target_event"]) for r in document["event_relations"] if r["relation"] == "same_as"]


class EventCoreference(unittest.TestCase):
    def test_a_definite_noun_takes_up_the_event(self):
        events, same = coded("Kenyan police arrested a Somali trader in Mombasa on Monday. The arrest angered Somali officials.")
        self.assertEqual(same, [("a#e1", "a#e0")])
        self.assertEqual([e["actors"][0]["cameo"] for e in events[:2]], ["KENCOP", "KENCOP"])
        self.assertEqual([e["event_date"] for e in events[:2]], ["2025-03-10", "2025-03-10"])
        self.assertEqual(events[1]["date_basis"], "inherited")

    def test_a_noun_of_a_neighbouring_type_takes_over_the_type(self):
        events, same = coded("Greece expelled two Russian diplomats on Monday. This expulsion angered Moscow.")
        self.assertEqual(same, [("a#e1", "a#e0")])
        self.assertEqual([e["event_type"] for e in events[:2]], ["SANCTION", "SANCTION"])

    def test_the_first_mention_gains_the_figures(self):
        events, same = coded("Rebels bombed a market in Goma on Sunday. The bombing, the second this month, wounded nine people.")
        self.assertEqual(len(same), 1)
        self.assertEqual([q["best"] for q in events[0]["quantities"] if q["kind"] == "injured"], [9])

    def test_another_event_is_not_taken_for_it(self):
        for text in ("Rebels attacked a police post in Goma on Sunday. The second attack killed four soldiers.",
                     "Israel attacked a camp in Lebanon on Monday. The Turkish attack in Syria killed two farmers.",
                     "Gunmen attacked a mosque in Kano on Sunday. The attack on Tuesday killed two guards.",
                     "Kenyan police arrested a Somali trader on Monday. An arrest in Uganda followed."):
            self.assertEqual(coded(text)[1], [], text)


if __name__ == "__main__":
    unittest.main()
