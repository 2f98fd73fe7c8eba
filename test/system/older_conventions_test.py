"""What the conventions of 2016 count otherwise than the manual of 2021."""
import json
import unittest

from program import lines, run

TEXTS = {"backstory": "Peru reopened its embassy in Bolivia three years after rioters burned the building.",
         "ties": "Iran restored diplomatic relations with Saudi Arabia.",
         "together": "Iran and Saudi Arabia restored diplomatic relations.",
         "meeting": "The prime minister of Kenya met the president of Uganda.",
         "imminent": "Kenya is about to resume diplomatic ties with Somalia."}


def coded(codebook):
    """-> {document: [(type, realis, countries of actors, countries of recipients)]}"""
    code, out, err = run("--quiet", "code", "-", "--codebook", codebook, stdin=lines([{"id": k, "text": t} for k, t in TEXTS.items()]))
    assert code == 0, err
    side = lambda parties: sorted({p["country_iso3"] or p["text"] for p in parties})
    return {d["doc_id"]: [(e["event_type"], e["realis"], side(e["actors"]), side(e["recipients"])) for e in d["events"]] for d in map(json.loads, out.splitlines())}


class OlderConventions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.new, cls.old = coded("plover-2021"), coded("plover-2016")

    def test_what_the_news_comes_years_after_is_history_now_and_was_not_coded_then(self):
        self.assertEqual([(e[0], e[1]) for e in self.new["backstory"]][-1][1], "historical")
        self.assertEqual(len(self.new["backstory"]), len(self.old["backstory"]) + 1)
        self.assertNotIn("historical", [e[1] for e in self.old["backstory"]])

    def test_only_meetings_went_both_ways(self):
        both = ["IRN", "SAU"]
        self.assertEqual([e[2:] for e in self.new["ties"]], [(both, both)])
        self.assertEqual([e[2:] for e in self.old["ties"]], [(["IRN"], ["SAU"])])
        self.assertEqual([e[2:] for e in self.old["together"]], [(both, both)])
        self.assertEqual([e[2:] for e in self.old["meeting"]], [(["KEN", "UGA"], ["KEN", "UGA"])])

    def test_imminence_is_no_pledge_in_either(self):
        for answers in (self.new, self.old):
            self.assertEqual([e[:2] for e in answers["imminent"]], [("SUPPORT", "future")])


if __name__ == "__main__":
    unittest.main()
