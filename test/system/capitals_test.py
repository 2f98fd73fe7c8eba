"""Wire reports in capitals: names, pronouns and datelines are told apart although the letters do not tell."""
import json
import unittest

from program import run


def coded(text):
    code, out, err = run("code", "--input-format", "jsonl", "-", stdin=json.dumps({"id": "c", "text": text}).encode())
    assert code == 0, err
    return json.loads(out)


class Capitals(unittest.TestCase):
    def events(self, text):
        parties = lambda event, role: [p["text"] for p in event[role]]
        return [(e["event_type"], parties(e, "actors"), parties(e, "recipients"), parties(e, "instrument")) for e in coded(text)["events"]]

    def test_the_dateline_is_no_party(self):
        events = self.events("SAN ROQUE, 4 MAY 92 (AGENCY) -- [TEXT] TWO GUNMEN KILLED ALVARO QUIROZTEGUI IN FRONT OF HIS HOUSE.")
        self.assertEqual(events, [("ASSAULT", ["TWO GUNMEN"], ["ALVARO QUIROZTEGUI"], [])])

    def test_a_relative_pronoun_is_no_acronym(self):
        kinds = {m["text"]: m["actor_id"] for m in coded("THE MEN WHO KILLED THE PRIEST FLED TO THE HILLS.")["mentions"]}
        self.assertNotIn("IGO-WHO", kinds.values())

    def test_a_bomb_is_the_instrument(self):
        events = self.events("A CAR BOMB DESTROYED THE OFFICES OF THE ELECTRIC COMPANY.")
        self.assertEqual(events, [("ASSAULT", [], ["THE OFFICES OF THE ELECTRIC COMPANY"], ["A CAR BOMB"])])


if __name__ == "__main__":
    unittest.main()
