"""A casebook made from the samples by the real program: tables, answers, filters, and what a crash leaves."""
import csv
import glob
import io
import json
import os
import signal
import subprocess
import tempfile
import time
import unittest

from program import PROGRAM, ROOT, lines, run, samples


class Casebook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.case = os.path.join(cls.folder.name, "case")
        code, _, err = run("add", cls.case, *samples())
        assert code == 0, err

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def manifest(self):
        with open(os.path.join(self.case, "manifest.json")) as f:
            return json.load(f)

    def rows(self, *arguments):
        code, out, err = run(*arguments, "--format", "jsonl")
        self.assertEqual(code, 0, err)
        return [json.loads(x) for x in out.splitlines()]

    def test_every_table_of_the_schema_is_there(self):
        manifest = self.manifest()
        with open(os.path.join(ROOT, "src", "casebook", "schema.sql")) as schema:
            wanted = {line.split("TABLE ")[1].split("(")[0] for line in schema if line.startswith("CREATE TABLE")}
        self.assertEqual({f["table"] for f in manifest["files"]}, wanted)
        for file in manifest["files"]:
            with open(os.path.join(self.case, file["path"]), "rb") as f:
                self.assertEqual(f.read(4), b"PAR1")

    def test_no_span_no_fact(self):
        documents = {r["doc_id"] for r in self.rows("events", self.case, "--all-columns") for r in [{"doc_id": r["source_doc_id"]}]}
        self.assertTrue(documents)
        for row in self.rows("events", self.case, "--all-columns"):
            self.assertTrue(row["lexicon_version"] and row["coder_version"])

    def test_filters(self):
        both = self.rows("events", self.case, "--actor", "PAK", "--actor", "USA")
        self.assertTrue(both)
        assaults = self.rows("events", self.case, "--type", "assault", "--since", "2025-03-01", "--until", "2025-03-31")
        self.assertTrue(assaults)
        self.assertEqual({r["event_type"] for r in assaults}, {"ASSAULT"})
        self.assertTrue(all("2025-03-01" <= r["event_date"] <= "2025-03-31" for r in assaults))
        self.assertTrue(self.rows("claims", self.case, "--stance", "denies"))
        self.assertEqual(self.rows("actors", self.case, "--text", "Tehreek-e-Taliban", "--limit", "1")[0]["actor_id"], "PAK-TTP")
        self.assertEqual(run("events", self.case, "--since", "soon")[0], 2)

    def test_contested_matters_of_the_samples(self):
        matters = json.loads(run("claims", self.case, "--contested", "--format", "json")[1])
        self.assertGreaterEqual(len(matters), 20)
        for m in matters:
            self.assertTrue(m["sides"] or m["figures"], m)
            if m["status"] != "figures_differ":
                self.assertTrue(any(s["against"] for s in m["sides"]), m)
            for voice in m["sides"]:  # no span, no fact
                self.assertTrue(voice["doc_id"] and voice["sentence"] and voice["quote"] and (voice["claim_id"] or voice["event_mention_id"]), voice)
        self.assertEqual(len({m["dispute_id"] for m in matters}), len(matters))
        haqqani = next(m for m in matters if "North Waziristan" in m["what"])
        self.assertEqual([s["actor_id"] for s in haqqani["sides"] if s["against"]], ["PAK"])
        pair = json.loads(run("claims", self.case, "--contested", "USA", "PAK", "--topic", "counterterrorism", "--format", "json")[1])
        self.assertTrue(0 < len(pair) < len(matters))
        self.assertTrue({m["dispute_id"] for m in pair} <= {m["dispute_id"] for m in matters})
        outlook = json.loads(run("outlook", self.case, "USA", "PAK", "--topic", "counterterrorism", "--format", "json", "--no-log")[1])
        self.assertEqual([m["dispute_id"] for m in outlook["contested"]], [m["dispute_id"] for m in pair], "one list for all who ask")

    def test_formats(self):
        code, out, _ = run("events", self.case, "--format", "csv", "--limit", "5")
        table = list(csv.reader(io.StringIO(out.decode())))
        self.assertEqual((code, len(table)), (0, 6))
        self.assertIn(b"event_type", run("events", self.case, "--limit", "3")[1])
        self.assertEqual(run("events", self.case, "--format", "parquet")[1][:4], b"PAR1")

    def test_adding_again_changes_nothing(self):
        before = self.manifest()
        code, _, err = run("add", self.case, *samples()[:5])
        self.assertEqual(code, 0, err)
        self.assertIn("0 added, 5 known already", err)
        after = self.manifest()
        hashes = lambda m: {f["table"]: f["sha256"] for f in m["files"] if f["path"].startswith("derived")}
        self.assertEqual(hashes(after), hashes(before))

    def test_outlook_answers_from_the_casebook_and_logs_it(self):
        code, out, err = run("outlook", self.case, "USA", "PAK", "--topic", "counterterrorism", "--horizon", "90d")
        self.assertEqual(code, 0, err)
        for word in ("QUESTION", "LADDER", "not estimable", "DRIVERS", "OBSTACLES", "CONTESTED", "PRIORITIES"):
            self.assertIn(word, out.decode())
        answer = json.loads(run("outlook", self.case, "USA", "PAK", "--topic", "counterterrorism", "--format", "json", "--no-log")[1])
        self.assertTrue(answer)
        self.assertTrue(glob.glob(os.path.join(self.case, "answers", "forecasts", "*.parquet")))
        self.assertEqual(run("outlook", self.case, "USA", "XYZ")[0], 2)
        self.assertEqual(run("outlook", os.path.join(self.folder.name, "none"), "USA", "PAK")[0], 4)

    def test_brief_cites_every_sentence(self):
        code, out, err = run("brief", self.case, "USA", "PAK", "--topic", "counterterrorism", "--banner", "Not a source <b>", "--no-log")
        page = out.decode()
        self.assertEqual(code, 0, err)
        self.assertIn("Not a source &lt;b&gt;", page)
        self.assertNotIn("<script", page)
        self.assertIn("#", run("brief", self.case, "USA", "PAK", "--format", "markdown", "--no-log")[1].decode())

    def test_a_killed_writer_leaves_the_old_version(self):
        before = self.manifest()
        many = lines([{"id": f"k{i}", "text": "India rejected the offer of Pakistan.", "date": "2025-03-12"} for i in range(3000)])
        for wait in (0.05, 0.4, 1.0):
            process = subprocess.Popen([PROGRAM, "add", self.case, "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.stdin.write(many[:200000])
            except BrokenPipeError:
                pass
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
            process.wait()
            process.stdin.close()
        self.assertEqual(self.manifest(), before)
        self.assertTrue(self.rows("events", self.case, "--limit", "1"))


if __name__ == "__main__":
    unittest.main()
