"""Dictionaries of TABARI and PETRARCH: the lint report to the letter, the way into an image, and what is coded with it."""
import json
import os
import tempfile
import unittest

from program import ROOT, lines, run

DICTIONARIES = os.path.join(ROOT, "test", "dictionaries")


def named(name):
    return os.path.join(DICTIONARIES, name)


def imported(folder, fmt, *options):
    target = os.path.join(folder, fmt)
    code, out, err = run("lexicon", "import", "--infos", "--format", fmt, *options, "-o", target)
    return target, code, out, err


def petrarch(folder):
    return imported(folder, "petrarch", "--actors", named("petrarch_actors.txt"), "--agents", named("petrarch_agents.txt"),
                    "--verbs", named("petrarch_verbs.txt"), "--discards", named("discards.txt"))


def tabari(folder):
    return imported(folder, "tabari", "--actors", named("tabari_actors.txt"), "--verbs", named("tabari_verbs.txt"), "--discards", named("discards.txt"))


def coded(text, *options):
    """-> (type, realis, actor codes, recipient codes, rule) of each event"""
    code, out, err = run("--quiet", *options, "code", "-", stdin=lines([{"id": "a", "text": text, "date": "1997-05-01"}]))
    assert code == 0, err
    codes = lambda side: [p["cameo"] or p["text"] for p in side]
    return [(e["event_type"], e["realis"], codes(e["actors"]), codes(e["recipients"]), e["rule_id"]) for e in json.loads(out)["events"]]


class Import(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def test_the_lint_report_names_every_line_that_is_not_in(self):
        for name, made in (("petrarch", petrarch(self.folder.name)), ("tabari", tabari(self.folder.name)),
                           ("petrarch2", imported(self.folder.name, "petrarch2", "--verbs", named("petrarch2_verbs.txt")))):
            target, code, out, err = made
            self.assertEqual((code, out), (3, b""), err)
            with open(named(name + ".lint.txt"), encoding="utf-8") as golden:
                self.assertEqual(err.replace(" -> " + target, ""), golden.read())

    def test_a_clean_dictionary_ends_with_0_and_usage_with_2_and_a_missing_file_with_4(self):
        clean = os.path.join(self.folder.name, "clean.txt")
        with open(clean, "w", encoding="utf-8") as f:
            f.write("AVELONIA_ [AVL]\n")
        target, code, _, err = imported(self.folder.name, "petrarch", "--actors", clean)
        self.assertEqual(code, 0, err)
        self.assertEqual(imported(self.folder.name, "petrarch", "--actors", clean)[1], 2)   # the folder is taken
        self.assertEqual(imported(self.folder.name, "tabari")[1], 2)
        self.assertEqual(imported(self.folder.name, "klingon", "--actors", clean)[1], 2)
        self.assertEqual(imported(self.folder.name, "tabari", "--actors", clean + ".no")[1], 4)

    def test_the_folder_compiles_alone_into_an_image(self):
        for target, *_ in (petrarch(self.folder.name), tabari(self.folder.name)):
            code, _, err = run("lexicon", "check", "--lexicon", target)
            self.assertEqual(code, 0, err)
            code, _, err = run("lexicon", "build", "--lexicon", target, "-o", os.path.join(target, "own.img"))
            self.assertEqual(code, 0, err)
            rows = coded("Avelonia scolded Southmark.", "--lexicon-image", os.path.join(target, "own.img"))
            self.assertEqual(len(rows), 1 if target.endswith("tabari") else 0)

    def test_own_frames_come_first_and_stand_as_written(self):
        target, *_ = petrarch(self.folder.name)
        own = lambda text: [row[:4] for row in coded(text, "--lexicon", target)]
        self.assertEqual(own("Avelonia will ship wheat to Southmark."), [("AID", "future", ["AVL"], ["SMK"])])
        self.assertEqual(own("The lawmakers of Avelonia did not mend relations with Southmark."), [("SANCTION", "actual", ["AVLLEG"], ["SMK"])])
        self.assertEqual(own("Avelonia patched up relations with Southmark."), [("SUPPORT", "actual", ["AVL"], ["SMK"])])
        self.assertEqual(own("Southmark mended fences in May."), [])
        self.assertEqual(own("Kenya condemned Uganda."), [("ACCUSE", "actual", ["KEN"], ["UGA"])])   # the shipped lexicon is still there

    def test_what_will_be_done_has_the_code_of_what_is_done_unless_the_manual_is_asked_for(self):
        target, *_ = petrarch(self.folder.name)
        kept, *_ = imported(self.folder.name, "tabari", "--actors", named("tabari_actors.txt"), "--future-is-intent")
        for text, older, manual in (("Kenya will meet Uganda.", ("CONSULT", "future"), ("AGREE", "actual")),
                                    ("Kenya will attack Uganda.", ("ASSAULT", "future"), ("THREATEN", "actual"))):
            self.assertEqual([row[:2] for row in coded(text, "--lexicon", target)], [older])
            self.assertEqual([row[:2] for row in coded(text, "--lexicon", kept)], [manual])
            self.assertEqual([row[:2] for row in coded(text)], [manual])

    def test_an_office_holds_on_its_days(self):
        target, *_ = petrarch(self.folder.name)
        rows = coded("Harlan Quill condemned Southmark.", "--lexicon", target)
        self.assertEqual(rows[0][2], ["AVLGOV"])

    def test_every_rule_leads_back_to_its_line(self):
        target, *_ = petrarch(self.folder.name)
        rule = coded("Avelonia patched up relations with Southmark.", "--lexicon", target)[0][4]
        line = int(rule.rsplit(".", 1)[1])
        with open(named("petrarch_verbs.txt"), encoding="utf-8") as f:
            self.assertEqual(f.read().splitlines()[line - 1], "- * &TIES WITH + [057]")

    def test_discards_silence_a_sentence_or_the_whole_text(self):
        target, *_ = petrarch(self.folder.name)
        news = "Kenya condemned Uganda."
        self.assertEqual(len(coded("The sailing cup began on Friday. " + news, "--lexicon", target)), 1)
        self.assertEqual(len(coded("At the Sailing-Cup Kenya condemned Uganda. " + news, "--lexicon", target)), 1)
        self.assertEqual(coded("Letters to the editor. " + news, "--lexicon", target), [])

    def test_folders_are_laid_one_over_the_other(self):
        first, *_ = petrarch(self.folder.name)
        second, *_ = imported(self.folder.name, "petrarch2", "--verbs", named("petrarch2_verbs.txt"))
        rows = coded("Avelonia pressed Southmark for aid.", "--lexicon", first, "--lexicon", second)
        self.assertEqual([row[:4] for row in rows], [("REQUEST", "actual", ["AVL"], ["SMK"])])
        code, _, err = run("--lexicon", os.path.join(first, "nothing"), "code", "-", stdin=lines([{"id": "a", "text": "Kenya condemned Uganda."}]))
        self.assertEqual(code, 4, err)


if __name__ == "__main__":
    unittest.main()
