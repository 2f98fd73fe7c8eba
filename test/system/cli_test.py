"""The command line as a newcomer and as a script meet it: exit codes, streams, formats, messages."""
import csv
import io
import json
import os
import re
import tempfile
import unittest

from program import lines, run, samples

TEXT = "Pakistan arrested the militant in February and handed him over to the United States, officials said."


class CommandLine(unittest.TestCase):
    def test_help_names_every_command_and_the_exit_codes(self):
        code, out, _ = run("--help")
        self.assertEqual(code, 0)
        for word in ("code", "parse", "why", "merge", "add", "events", "claims", "actors", "outlook", "brief", "dyad", "priorities", "lexicon", "Exit codes", "Examples"):
            self.assertIn(word, out.decode())

    def test_wrong_usage_ends_with_2_and_says_why_on_stderr(self):
        for arguments in ([], ["nonsense"], ["code", "--input-format", "pdf", "-"], ["code", "no-such-file.txt"], ["code", "--format", "xml"]):
            code, out, err = run(*arguments)
            self.assertEqual((code, out), (2, b""), arguments)
            self.assertTrue(err.strip(), arguments)

    def test_a_missing_model_ends_with_4_and_names_the_path(self):
        code, _, err = run("--model", "/no/such/model", "code", "-", stdin=lines([{"id": "a", "text": TEXT}]))
        self.assertEqual(code, 4)
        self.assertIn("/no/such/model", err)

    def test_code_follows_the_contract(self):
        code, out, err = run("code", "-", stdin=lines([{"id": "a", "text": TEXT, "date": "2025-04-04"}]))
        self.assertEqual(code, 0, err)
        document = json.loads(out)
        self.assertEqual(document["doc_id"], "a")
        self.assertIsNone(document["quarantined"])
        arrest = next(e for e in document["events"] if e["event_type"] == "COERCE")
        self.assertEqual(arrest["actors"][0]["country_iso3"], "PAK")
        self.assertEqual(arrest["realis"], "actual")
        self.assertTrue(arrest["rule_id"])
        trigger = arrest["trigger"]
        self.assertEqual(TEXT[trigger["start"]:trigger["end"]], "arrested")
        self.assertIn("1 document: 1 coded, 0 quarantined", err)

    def test_offsets_are_code_points_of_the_text_as_given(self):
        text = "Überfall — 😀 — " + TEXT
        _, out, _ = run("code", "-", stdin=lines([{"id": "a", "text": text}]))
        for mention in json.loads(out)["mentions"]:
            self.assertEqual(text[mention["start"]:mention["end"]], mention["text"])

    def test_a_broken_line_is_named_and_the_rest_goes_on(self):
        data = lines([{"id": "a", "text": TEXT}]) + b"{broken\n" + lines([{"id": "b", "text": TEXT}])
        code, out, err = run("code", "-", stdin=data)
        documents = [json.loads(x) for x in out.splitlines()]
        self.assertEqual(code, 3)
        self.assertEqual([d["doc_id"] for d in documents], ["a", "line:2", "b"])
        self.assertTrue(documents[1]["quarantined"])
        self.assertIn("1 quarantined", err)

    def contested_case(self, folder):
        case = os.path.join(folder, "case")
        code, _, err = run("add", case, "-", stdin=lines([
            {"id": "wire", "date": "2025-06-03", "source": "Indus Wire", "title": "Capitals trade charges over village",
             "text": "India accused Pakistan of sheltering the gunmen. Islamabad rejected the accusation. The senate in Islamabad refused to receive the ambassador."},
            {"id": "copy", "date": "2025-06-04", "source": "Potomac Ledger", "title": "Capitals trade charges",
             "text": "India accused Pakistan of sheltering the gunmen. Islamabad rejected the accusation."},
            {"id": "post", "date": "2025-06-03", "source": "Quetta Dispatch", "title": "Bus attacked near Quetta",
             "text": "Gunmen of the Balochistan Liberation Army attacked a bus near Quetta on Monday and killed nine passengers."},
            {"id": "relay", "date": "2025-06-04", "source": "Gulf Relay", "title": "Passengers killed in Balochistan",
             "text": "The Balochistan Liberation Army killed 14 passengers in an attack on a bus near Quetta on June 2. The bus was on its way to Karachi, and the road was closed for hours."},
            {"id": "lantern", "date": "2025-06-05", "source": "Colombo Lantern", "title": "Drone over the valley",
             "text": "Pakistan's army denied that its drones had crossed the border."}]))
        self.assertEqual(code, 0, err)
        return case

    def test_contested_shows_both_sides_and_the_figures(self):
        with tempfile.TemporaryDirectory() as folder:
            case = self.contested_case(folder)
            code, out, _ = run("claims", case, "--contested")
            text = re.sub(r"\bq[0-9a-f]{16}\b", "ID", out.decode())
            self.assertEqual(code, 0)
            self.assertEqual(text, """\
[1]  contested, 1 publisher  ID
  2025-06-03: India accused Pakistan of sheltering the gunmen (in “Capitals trade charges over village”)
    for: India (in Indus Wire) <IND> asserts, 2025-06-03; one copy
      "India accused Pakistan of sheltering the gunmen." [Indus Wire, wire s.1]
    against: Islamabad (in Indus Wire) <PAK> denies, 2025-06-03; one copy
      "Islamabad rejected the accusation." [Indus Wire, wire s.2]

[2]  figures differ, 2 publishers  ID
  2025-06-02: 9 to 14 killed: Balochistan Liberation Army attacked bus; Quetta (in “Bus attacked near Quetta”)
    figures: 9 to 14 killed
      - 9, "nine passengers", Quetta Dispatch, 2025-06-03 [post s.1]
      - 14, "14 passengers in an", Gulf Relay, 2025-06-04 [relay s.1]

[3]  denied, nobody on record for it, 1 publisher  ID
  2025-06-05: Pakistan's army denied that its drones had crossed the border (in “Drone over the valley”)
    against: Pakistan's army (in Colombo Lantern) <PAK-MILITARY> denies, 2025-06-05
      "Pakistan's army denied that its drones had crossed the border." [Colombo Lantern, lantern s.1]
""")
            matters = [json.loads(x) for x in run("claims", case, "--contested", "--format", "jsonl")[1].splitlines()]
            self.assertEqual(json.loads(run("claims", case, "--contested", "--format", "json")[1]), matters)
            self.assertEqual([m["status"] for m in matters], ["contested", "figures_differ", "denied"])
            self.assertEqual(matters[0]["sides"][1]["also_in"], ["copy"])
            table = list(csv.DictReader(io.StringIO(run("claims", case, "--contested", "--format", "csv")[1].decode())))
            self.assertEqual([(r["row_kind"], r["side"], r["value_best"]) for r in table],
                             [("voice", "for", ""), ("voice", "against", ""), ("figure", "", "9"), ("figure", "", "14"), ("voice", "against", "")])
            self.assertEqual([r["dispute_id"] for r in table], [m["dispute_id"] for m in matters for _ in range(len(m["sides"]) + sum(len(f["given"]) for f in m["figures"]))])
            self.assertEqual(run("claims", case, "--contested", "--format", "parquet")[1][:4], b"PAR1")

    def test_contested_scope_and_wrong_usage(self):
        with tempfile.TemporaryDirectory() as folder:
            case = self.contested_case(folder)
            count = lambda *a: len(run("claims", case, "--contested", "--format", "jsonl", *a)[1].splitlines())
            self.assertEqual((count(), count("IND", "PAK"), count("PAK-BLA"), count("--topic", "counterterrorism", "PAK-BLA"), count("--since", "2025-06-05"), count("--limit", "2")), (3, 1, 1, 1, 1, 2))
            code, out, _ = run("claims", case, "--contested", "LKA")
            self.assertEqual((code, out.decode()), (0, "Nothing is disputed here: no denial, doubt or figure that differs is on record.\n"))
            self.assertEqual(json.loads(run("claims", case, "--contested", "LKA", "--format", "json")[1]), [])
            for arguments, word in ((["--contested", "XXX"], "XXX"), (["--contested", "--topic", "weather"], "weather"), (["--contested", "--stance", "denies"], "--stance"), (["USA"], "--contested"), (["--contested", "--since", "soon"], "soon")):
                code, out, err = run("claims", case, *arguments)
                self.assertEqual((code, out), (2, b""), arguments)
                self.assertIn(word, err)
            self.assertIn("--contested USA PAK", run("claims", "--help")[1].decode())

    def test_nothing_found_is_no_failure(self):
        code, out, _ = run("code", "-", stdin=lines([{"id": "a", "text": "The soup needs more salt."}]))
        self.assertEqual(code, 0)
        self.assertEqual(json.loads(out)["events"], [])
        self.assertEqual(run("code", "-", stdin=b"")[:2], (0, b""))

    def test_all_predicates_and_codebooks_are_options(self):
        data = lines([{"id": "a", "text": "The United States imposed sanctions on Iran, but it did not attack."}])
        _, out, _ = run("code", "-", "--all-predicates", stdin=data)
        predicates = {p["lemma"]: p for p in json.loads(out)["predicates"]}
        self.assertTrue(predicates["attack"]["negated"])
        self.assertLess(predicates["attack"]["factuality"], 0)
        types = [[e["event_type"] for e in json.loads(run("code", "-", "--codebook", book, stdin=data)[1])["events"] if e["realis"] == "actual"]
                 for book in ("plover-2021", "plover-2016")]
        self.assertIn("SANCTION", types[0])
        self.assertIn("COERCE", types[1])

    def test_conditions_joined_by_and_form_a_group_and_or_opens_another(self):
        def conditions(text):
            out = run("code", "-", stdin=lines([{"id": "a", "text": text, "date": "2025-03-12"}]))[1]
            return [[(c["group"], c["ordinal"], text[c["start"]:c["end"]]) for c in claim["conditions"]] for claim in json.loads(out)["claims"] if claim["conditions"]]
        self.assertEqual(conditions("The minister said the two will cooperate if Washington sends aid and if Pakistan joins the hunt."),
                         [[(1, 1, "Washington sends aid"), (1, 2, "Pakistan joins the hunt")]])
        self.assertEqual(conditions("The minister said the truce will hold if the rebels withdraw or if the army does."),
                         [[(1, 1, "the rebels withdraw"), (2, 1, "the army does")]])

    def test_merge_reads_what_code_writes(self):
        documents = [{"id": i, "text": "BLA militants attacked a train near Quetta on March 11, killing %d people." % n, "date": "2025-03-12", "source": i} for i, n in (("a", 21), ("b", 31))]
        coded = run("code", "-", stdin=lines(documents))[1]
        code, out, _ = run("merge", stdin=coded)
        self.assertEqual(code, 0)
        stories = [s for s in json.loads(out)["stories"] if s["event_type"] == "ASSAULT" and s["n_documents"] == 2]
        self.assertEqual(len(stories), 1)
        self.assertEqual((stories[0]["killed"]["low"], stories[0]["killed"]["high"]), (21, 31))
        self.assertEqual(run("merge", stdin=b"")[0], 0)
        self.assertEqual(run("merge", stdin=b"{}\n")[0], 3)

    def test_why_explains_an_event_and_a_sentence_without_one(self):
        _, out, _ = run("why", "--text", "Pakistan rejected the proposal.", "--date", "2025-01-01")
        for word in ("EVENT e0: REJECT", "PAK", "decided by frames/", "read as"):
            self.assertIn(word, out.decode())
        _, out, _ = run("why", "--text", "The weather was fine.")
        self.assertIn("NO EVENT", out.decode())

    def test_lexicon_try_uses_the_sources_as_they_are(self):
        with tempfile.TemporaryDirectory() as own:
            os.makedirs(os.path.join(own, "actors", "own"))
            with open(os.path.join(own, "actors", "own", "actors.csv"), "w") as f:
                f.write("actor_id,name,kind,country,sector,other_sectors,cameo,parent,cow,gw,valid_from,valid_to,description\n"
                        "XXX-ZORBLAX,Zorblax Front,rebel,PAK,REB,,PAKREB,,,,,,\n")
            with open(os.path.join(own, "actors", "own", "aliases.csv"), "w") as f:
                f.write("actor_id,alias,kind,language,ambiguous,valid_from,valid_to,source\nXXX-ZORBLAX,Zorblax Front,name,en,,,,test\n")
            shipped = os.path.join(os.environ["DRAGOMAN_ROOT"], "lexicon")
            code, out, err = run("lexicon", "try", "The Zorblax Front attacked the town.", "--lexicon", shipped, "--lexicon", own)
        self.assertEqual(code, 0, err)
        self.assertIn("XXX-ZORBLAX", out.decode())

    def test_fast_syntax_is_an_option_and_gives_the_same_bytes_from_every_build(self):
        """Fails when --syntax is ignored, or when a build of the byte kernels rounds differently."""
        exact = run("--quiet", "parse", *samples())[1]
        self.assertEqual(run("--quiet", "--syntax", "exact", "parse", *samples())[1], exact)
        found = {name: run("--quiet", "parse", "--syntax", "fast", *samples(), env={"DRAGOMAN_KERNELS": name})
                 for name in ("baseline", "avx2", "avx512")}
        code, fast, err = found["avx512"]
        self.assertEqual(code, 0, err)
        self.assertEqual({out for _, out, _ in found.values()}, {fast})
        rows = [(a, b) for a, b in zip(exact.splitlines(), fast.splitlines(), strict=True) if a[:1].isdigit()]
        heads = sum(a.split(b"\t")[6] != b.split(b"\t")[6] for a, b in rows)
        self.assertGreater(heads, 0)
        self.assertLess(heads, len(rows) / 100)
        versions = [json.loads(run("--quiet", *mode, "code", samples()[0])[1])["coder_version"] for mode in ((), ("--syntax", "fast"))]
        self.assertEqual([v.partition("+")[2] for v in versions], ["", "fast-syntax"])
        self.assertEqual(run("--syntax", "quick", "parse", *samples())[:2], (2, b""))

    def test_every_sample_is_coded(self):
        code, out, err = run("code", *samples())
        self.assertEqual(code, 0, err)
        documents = [json.loads(x) for x in out.splitlines()]
        self.assertGreaterEqual(len(documents), 40)
        self.assertFalse([d["doc_id"] for d in documents if d["quarantined"]])


if __name__ == "__main__":
    unittest.main()
