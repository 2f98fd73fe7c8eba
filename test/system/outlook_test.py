"""From an imported history to a scored forecast: import, outlook, back-test, resolution; no look at the future."""
import json
import os
import re
import shutil
import tempfile
import unittest

from history_test import generate
from program import run, samples

STATES = ["Pakistan", "United States", "India", "China", "Russia", "Iran", "Saudi Arabia", "Turkey", "Afghanistan", "United Kingdom", "France", "Germany", "Japan", "South Korea", "Israel",
          "Egypt", "Iraq", "Syria"]
LATE = 1500  # a day of the history; forecasts are made as of it
LATE_DATE = "2023-02-09"


def cut_off(source, target, day):
    """The same folder without the events of later days."""
    shutil.copytree(source, target)
    with open(os.path.join(source, "events.txt")) as rows, open(os.path.join(target, "events.txt"), "w") as out:
        out.writelines(line for line in rows if int(line.split("\t")[3]) <= day)


class Outlook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.set = generate(cls.path("whole/made_up"), "--rows", 16000, "--days", 1700, "--countries", 18, "--states", *STATES)
        cls.case = cls.path("case")
        code, _, err = run("import", cls.case, cls.set, "--format", "tkg")
        assert code == 0, err

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def path(cls, name):
        path = os.path.join(cls.folder.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def outlook(self, *arguments, case=None):
        code, out, err = run("outlook", case or self.case, "USA", "PAK", "--horizon", "30d", "--format", "json", *arguments)
        self.assertEqual(code, 0, err)
        return out

    def test_the_ladder_is_calibrated_ordered_and_taken_apart(self):
        o = json.loads(self.outlook("--no-log"))
        verbal, material, sustained, agreement = o["ladder"]
        self.assertTrue(verbal["is_calibrated"] and material["is_calibrated"], (verbal["why_not_engine"], material["why_not_engine"]))
        self.assertGreaterEqual(verbal["probability"], material["probability"])
        self.assertGreaterEqual(material["probability"], sustained["probability"])
        self.assertGreaterEqual(material["probability"], agreement["probability"])
        for rung in (verbal, material):
            self.assertTrue(rung["prob_low"] < rung["probability"] < rung["prob_high"], rung)
            self.assertLess(rung["record"]["ece"], 0.05)
            self.assertLess(rung["record"]["brier"], rung["record"]["shrunk_pair_brier"] * 1.02)
            self.assertEqual(set(rung["baselines"]), {"pooled_rate", "shrunk_pair_rate", "no_change", "markov", "ewma_poisson"})
        explained = next(r for r in o["ladder"] if r["outcome"] == o["explanation"]["outcome"])
        log_odds = o["explanation"]["start"] + sum(s["effect"] for s in o["explanation"]["signs"])
        self.assertAlmostEqual(1 / (1 + 2.718281828459045 ** -log_odds), explained["probability"], places=3)
        self.assertTrue(o["indicators"])
        cited = [e for e in o["drivers"] + o["obstacles"] if e["in_number"]]
        self.assertTrue(cited and all(re.match(r"made_up/events.txt line \d+$", e["doc_id"]) for e in cited), cited[:2])

    def test_deleting_the_future_changes_no_byte(self):
        cut_off(self.set, self.path("cut/made_up"), LATE)
        case = self.path("cut_case")
        self.assertEqual(run("import", case, self.path("cut/made_up"), "--format", "tkg")[0], 0)
        whole = self.outlook("--no-log", "--as-of", LATE_DATE)
        self.assertEqual(whole, self.outlook("--no-log", "--as-of", LATE_DATE, case=case))
        self.assertTrue(json.loads(whole)["ladder"][0]["is_calibrated"])
        scores = [run("backtest", c, "--horizon", "30d", "--as-of", LATE_DATE, "--format", "json") for c in (self.case, case)]
        self.assertEqual(scores[0], scores[1])

    def test_any_number_of_threads_gives_the_same_bytes(self):
        self.assertEqual(self.outlook("--no-log", "--threads", "1"), self.outlook("--no-log", "--threads", "3"))
        one, three = (run("backtest", self.case, "--horizon", "30d", "--format", "json", "--threads", n)[1] for n in "13")
        self.assertEqual(one, three)

    def test_a_topic_the_history_does_not_carry_has_no_figure_of_its_own(self):
        o = json.loads(self.outlook("--no-log", "--topic", "counterterrorism"))
        self.assertIn("imported rows", o["uncalibrated"])
        every = json.loads(self.outlook("--no-log"))
        for rung, reference in zip(o["ladder"][:2], every["ladder"]):
            self.assertIsNone(rung["probability"])
            self.assertFalse(rung["is_calibrated"])
            self.assertEqual(rung["reference"]["probability"], reference["probability"])

    def test_forecasts_are_logged_resolved_once_and_scored(self):
        case = self.path("resolved_case")
        shutil.copytree(self.case, case)
        said = json.loads(self.outlook("--as-of", LATE_DATE, case=case))
        self.outlook("--as-of", LATE_DATE, case=case)  # asked again: the same forecast, logged once
        self.outlook(case=case)                        # still open
        code, out, err = run("outlook", case, "--resolve")
        self.assertEqual(code, 0, err)
        lines = out.decode().splitlines()
        self.assertIn("4 forecasts resolved now, 4 in all", lines[-1])
        self.assertIn("4 still open", lines[-1])
        for line, rung in zip(lines, said["ladder"]):
            told = re.search(r"said ([\d.]+), (came true|did not come true); Brier ([\d.]+)", line)
            self.assertAlmostEqual(float(told[1]), rung["probability"], places=3)
            self.assertAlmostEqual(float(told[3]), (rung["probability"] - (told[2] == "came true")) ** 2, places=3)
        self.assertIn("0 forecasts resolved now, 4 in all", run("outlook", case, "--resolve")[1].decode())

    def test_backtest_of_casebook_and_folder(self):
        svg = self.path("reliability.svg")
        code, out, err = run("backtest", self.case, "--horizon", "30d", "--svg", svg)
        self.assertEqual(code, 0, err)
        for words in ("verbal cooperation", "a formal agreement", "shrunk_pair_rate", "reliability", "below the shrunk pair rate"):
            self.assertIn(words, out.decode())
        with open(svg) as f:
            self.assertTrue(f.read().startswith("<svg"))
        code, out, err = run("backtest", self.set, "--horizon", "30d", "--format", "json")
        self.assertEqual(code, 0, err)
        kinds = json.loads(out)["questions"]
        self.assertEqual(set(kinds), {"cooperation", "sign", "material", "conflict"})
        parts = kinds["cooperation"]["brier_parts"]
        self.assertAlmostEqual(kinds["cooperation"]["brier"], parts["reliability"] - parts["resolution"] + parts["uncertainty"] + parts["within_bins"], places=9)

    def test_mistakes_are_told(self):
        self.assertEqual(run("outlook", self.case)[0], 2)
        self.assertEqual(run("backtest", self.case, "--topic", "weather")[0], 2)
        code, _, err = run("backtest", self.case, "--horizon", "1y")
        self.assertNotEqual(code, 0)
        self.assertIn("days of history", err)
        code, out, err = run("bench-dyad", self.set, "--from-day", "99999")
        self.assertEqual((code, out), (3, b""))
        self.assertIn("no origin on or after day 99999", err)

    def test_the_question_begins_the_day_after_what_is_known(self):
        text = run("outlook", self.case, "USA", "PAK", "--horizon", "30d", "--as-of", LATE_DATE, "--no-log")[1].decode()
        self.assertIn("between 2023-02-10 and 2023-03-11", " ".join(text.split()))
        self.assertIn("no documents, imported rows only", text)

    def test_articles_alone_stay_not_estimable(self):
        case = self.path("articles")
        self.assertEqual(run("add", case, *samples()[:3])[0], 0)
        o = json.loads(self.outlook("--no-log", case=case))
        self.assertFalse(o["estimable"])
        self.assertTrue(all(r["probability"] is None for r in o["ladder"]))


if __name__ == "__main__":
    unittest.main()
