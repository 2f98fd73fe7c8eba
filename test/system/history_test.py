"""Histories of others: generator, import, queries by pair, import again, broken rows."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

from program import ROOT, run, samples

GENERATOR = os.path.join(ROOT, "bench", "synthetic_history.py")


def generate(folder, *arguments):
    subprocess.run([sys.executable, GENERATOR, "--output", folder, *map(str, arguments)], check=True)
    return folder


def contents(folder):
    out = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as f:
            out[name] = f.read()
    return out


class History(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.set = generate(os.path.join(cls.folder.name, "made_up"), "--rows", 6000, "--days", 1100, "--states", "Pakistan", "United States", "India")
        cls.case = os.path.join(cls.folder.name, "case")
        cls.code, _, cls.told = run("import", cls.case, cls.set, "--format", "tkg")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def rows(self, *arguments):
        code, out, err = run(*arguments, "--format", "jsonl")
        self.assertEqual(code, 0, err)
        return [json.loads(x) for x in out.splitlines()]

    def test_the_generator_gives_the_same_bytes_for_the_same_seed(self):
        first, second, other = (generate(self.path(n), "--rows", 500, "--days", 90, "--seed", seed) for n, seed in (("g1", 7), ("g2", 7), ("g3", 8)))
        self.assertEqual(contents(first), contents(second))
        self.assertNotEqual(contents(first)["events.txt"], contents(other)["events.txt"])
        days = [int(line.split(b"\t")[3]) for line in contents(first)["events.txt"].splitlines()]
        self.assertEqual(len(days), 500)
        self.assertEqual(days, sorted(days))

    def test_import_says_what_came_in(self):
        self.assertEqual(self.code, 0, self.told)
        for words in ("6000 events added", "0 quarantined", "day 0 is day_zero.txt", "2 relations are in no CAMEO table", "Hold an unlisted kind of talk", "names unresolved"):
            self.assertIn(words, self.told)

    def test_events_are_found_by_pair_with_ministries_and_armies_of_the_state(self):
        rows = self.rows("events", self.case, "--actor", "PAK", "--actor", "USA", "--all-columns")
        self.assertTrue(rows)
        sides = {r["actor_name_raw"] for r in rows} | {r["recipient_name_raw"] for r in rows}
        self.assertTrue({"Pakistan", "Military (Pakistan)", "Foreign Affairs (United States)"} <= sides, sides)
        for r in rows:
            self.assertEqual({r["actor_country_iso3"], r["recipient_country_iso3"]}, {"PAK", "USA"})
            self.assertTrue(r["import_line"] > 0 and len(r["import_file_sha256"]) == 64 and r["relation_raw"] and r["lexicon_version"])
        states = self.rows("dyad", self.case, "PAK", "USA")
        both = [r for r in states if not r["directed"]]
        acts = [r for r in rows if r["is_countable"] and all(r[s + "_sector"] in ("GOV", "MIL", "COP", "JUD", "LEG") for s in ("actor", "recipient"))]
        self.assertEqual(sum(r["n_events"] or 0 for r in both), len(acts), "the series of the two states is made of the acts of their bodies")

    def test_unknown_relations_are_kept_and_do_not_count(self):
        rows = [r for r in self.rows("events", self.case, "--type", "none", "--all-columns") if "unlisted" in r["relation_raw"]]
        self.assertTrue(rows)
        self.assertTrue(all(r["cameo_code"] is None and r["quad_code"] is None and not r["is_countable"] for r in rows))

    def test_outlook_uses_and_cites_the_rows(self):
        code, out, err = run("outlook", self.case, "USA", "PAK", "--horizon", "30d", "--no-log", "--format", "json")
        self.assertEqual(code, 0, err)
        answer = json.loads(out)
        drivers = answer["drivers"]
        self.assertTrue(drivers and drivers[0]["doc_id"].startswith("made_up/events.txt line "), drivers[:1])
        self.assertIn("past periods", run("outlook", self.case, "USA", "PAK", "--horizon", "30d", "--no-log")[1].decode(), "an imported history gives base rates")

    def test_importing_again_changes_nothing(self):
        with open(os.path.join(self.case, "manifest.json")) as f:
            before = f.read()
        code, _, err = run("import", self.case, self.set, "--format", "tkg")
        self.assertEqual(code, 0, err)
        self.assertIn("0 events added, 6000 known already", err)
        with open(os.path.join(self.case, "manifest.json")) as f:
            self.assertEqual(f.read(), before)

    def test_same_input_same_bytes(self):
        other = self.path("other_case")
        run("import", other, self.set, "--format", "tkg")
        manifests = []
        for case in (self.case, other):
            with open(os.path.join(case, "manifest.json")) as f:
                manifests.append(f.read())
        self.assertEqual(*manifests)

    def test_articles_and_history_live_in_one_casebook(self):
        case = self.path("both")
        self.assertEqual(run("import", case, self.set, "--format", "tkg")[0], 0)
        self.assertEqual(run("add", case, *samples()[:3])[0], 0)
        rows = self.rows("events", case, "--all-columns")
        imported = [r for r in rows if r["import_line"] is not None]
        self.assertEqual(len(imported), 6000)
        self.assertTrue(len(rows) > len(imported))

    def test_broken_rows_are_quarantined_with_their_lines(self):
        folder = generate(self.path("broken"), "--rows", 50, "--days", 20)
        with open(os.path.join(folder, "events.txt"), "a") as f:
            f.write("1\t2\n\n5000\t0\t1\t3\n1\tx\t2\t3\n")
        code, _, err = run("import", self.path("broken_case"), folder, "--format", "tkg")
        self.assertEqual(code, 3, err)
        self.assertIn("50 events added", err)
        self.assertIn("4 quarantined", err)
        for line in (51, 52, 53, 54):
            self.assertIn(f"events.txt:{line}: ", err)

    def test_mistakes_are_told(self):
        self.assertEqual(run("import", self.case, self.path("nowhere"), "--format", "tkg")[0], 4)
        code, _, err = run("import", self.set, self.case, "--format", "tkg")
        self.assertEqual((code, "casebook comes first" in err), (2, True), err)
        folder = generate(self.path("undated"), "--rows", 5, "--days", 5)
        os.remove(os.path.join(folder, "day_zero.txt"))
        code, _, err = run("import", self.path("undated_case"), folder, "--format", "tkg")
        self.assertEqual((code, "--day-zero" in err), (2, True), err)
        self.assertFalse(os.path.exists(os.path.join(self.path("undated_case"), "manifest.json")))
        self.assertEqual(run("import", self.path("undated_case"), folder, "--format", "tkg", "--day-zero", "2020-01-01")[0], 0)
        empty = self.path("empty.csv")
        open(empty, "w").close()
        self.assertEqual(run("import", self.path("gdelt_case"), empty, "--format", "gdelt")[0], 0)


if __name__ == "__main__":
    unittest.main()
