"""Claims of different documents answer each other: what the casebook says of an event that somebody denies, admits or takes back."""
import json
import os
import tempfile
import unittest

from program import lines, run

WIRE = [
    ("raid-delhi", "2025-05-08", "Deccan Courier",
     "NEW DELHI - India said on Thursday that Pakistani soldiers raided a village near Poonch on Wednesday and killed nine farmers."),
    ("raid-pindi", "2025-05-09", "Margalla Post",
     "RAWALPINDI - The Pakistani army denied on Friday that its soldiers had raided a village near Poonch."),
    ("khost-kabul", "2024-04-16", "Kabul Morning Digest",
     "KABUL - The Taliban government said on Tuesday that Pakistani aircraft bombed houses in Khost province on Monday and killed six civilians."),
    ("khost-denied", "2024-04-17", "Indus Wire",
     "ISLAMABAD - Pakistan's foreign ministry denied that its aircraft had bombed Khost."),
    ("khost-admitted", "2024-04-20", "Gulf Relay",
     "ISLAMABAD - Pakistan admitted on Saturday that its aircraft had bombed houses in Khost province on Monday."),
    ("kech-claimed", "2025-06-02", "Quetta Gazette",
     "QUETTA - The Baloch Liberation Front said on Monday that its fighters killed seven soldiers in Kech on Sunday."),
    ("kech-withdrawn", "2025-06-05", "Indus Wire",
     "QUETTA - The Baloch Liberation Front retracted its claim that its fighters had killed seven soldiers in Kech on Sunday."),
    ("station-claimed", "2024-11-10", "Quetta Gazette",
     "QUETTA - The Baloch Liberation Army said on Sunday that it carried out the bombing at the railway station in Quetta on Saturday and that 60 soldiers were killed."),
    ("station-police", "2024-11-10", "Indus Wire",
     "QUETTA - A bomb killed 26 people at the railway station in Quetta on Saturday, police said."),
]


def documents(names):
    return lines({"id": i, "date": d, "source": s, "text": t} for i, d, s, t in WIRE if i in names)


class ContestedClaims(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.case = os.path.join(self.folder.name, "case")

    def tearDown(self):
        self.folder.cleanup()

    def add(self, *names):
        code, _, err = run("add", self.case, "-", stdin=documents(names))
        self.assertEqual(code, 0, err)

    def event(self, day, realis="actual"):
        code, out, err = run("events", self.case, "--format", "jsonl", "--all-columns", "--type", "ASSAULT")
        self.assertEqual(code, 0, err)
        found = [r for r in map(json.loads, out.splitlines()) if r["event_date"] == day and r["realis"] == realis]
        self.assertEqual(len(found), 1, found)
        return found[0]

    def test_a_denial_in_another_paper_makes_a_partys_word_contested(self):
        self.add("raid-delhi")
        self.assertEqual(self.event("2025-05-07")["status"], "single_source")
        self.add("raid-pindi")
        raid = self.event("2025-05-07")
        self.assertEqual((raid["status"], raid["is_countable"], raid["n_claims_against"]), ("contested", False, 1))

    def test_who_admits_what_he_denied_corroborates_it(self):
        self.add("khost-kabul", "khost-denied")
        self.assertEqual(self.event("2024-04-15")["status"], "contested")
        self.add("khost-admitted")
        strike = self.event("2024-04-15")
        self.assertEqual((strike["status"], strike["is_countable"]), ("corroborated", True))

    def test_a_claim_taken_back_leaves_no_event_to_count(self):
        self.add("kech-withdrawn", "kech-claimed")
        ambush = self.event("2025-06-01")
        self.assertEqual((ambush["status"], ambush["is_countable"]), ("retracted", False))

    def test_a_groups_own_count_of_the_dead_is_not_the_best_one(self):
        self.add("station-claimed", "station-police")
        bombing = self.event("2024-11-09")
        self.assertEqual((bombing["fatalities_best"], bombing["fatalities_high"], bombing["status"]), (26, 60, "corroborated"))


if __name__ == "__main__":
    unittest.main()
