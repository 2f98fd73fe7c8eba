"""What `why` says is enough to mend a coding: the line it proposes, put where it says, changes the sentence."""
import os
import re
import shutil
import tempfile
import unittest

from program import ROOT, run

DATE = "2025-03-12"


def why(text, *more):
    code, out, err = run("why", "--date", DATE, "--text", text, *more)
    assert code == 0, err
    return out.decode()


def attempt(lexicon, text):
    code, out, err = run("lexicon", "try", "--date", DATE, "--lexicon", lexicon, text)
    assert code == 0, err
    return out.decode()


class Why(unittest.TestCase):
    def edit(self, text, change):
        """Copies the lexicon, applies change(lines, line number) to the first file:line of a frame, tries again."""
        said = why(text)
        with tempfile.TemporaryDirectory() as folder:
            lexicon = os.path.join(folder, "lexicon")
            shutil.copytree(os.path.join(ROOT, "lexicon"), lexicon)
            file, number = re.search(r"(frames/\S+\.toml):(\d+)", said).groups()
            path = os.path.join(lexicon, file)
            with open(path) as f:
                text_lines = f.read().split("\n")
            change(said, text_lines, int(number))
            with open(path, "w") as f:
                f.write("\n".join(text_lines))
            return said, attempt(lexicon, text)

    def test_an_event_names_the_lines_that_decided(self):
        out = why("Police in Nairobi arrested two fishermen on Monday.")
        self.assertRegex(out, r"EVENT e0: COERCE/arrest, actual, 2025-03-10")
        self.assertRegex(out, r"who +KENCOP \"Police in Nairobi\"|who +\S+ \"Police\"")
        self.assertRegex(out, r"\"police\" agents/\S+\.toml:\d+")
        self.assertRegex(out, r"decided by frames/classes/\S+\.toml:\d+ \(arrest\.")
        self.assertIn("to change", out)
        self.assertLess(len(out.splitlines()), 20)
        self.assertNotIn("NOUN", out)
        self.assertIn("NOUN", why("Police in Nairobi arrested two fishermen on Monday.", "--verbose"))

    def test_the_proposed_line_takes_a_wrong_event_away(self):
        text = "The committee condemned the building on Monday."

        def paste(said, text_lines, number):
            text_lines.insert(number - 1, re.search(r"^ +(\{ id = .*)$", said, re.M).group(1))

        before, after = self.edit(text, paste)
        self.assertIn("EVENT", before)
        self.assertIn("NO EVENT", after)
        self.assertIn("says that this is no event", after)

    def test_a_word_missing_from_a_list_is_named_with_its_place(self):
        out = why("The minister inspected a quiet harbour.")
        self.assertIn("NO EVENT", out)
        self.assertRegex(out, r"not coded: inspect: subject minister, object harbour")

    def test_a_verb_nobody_knows_and_a_name_nobody_knows(self):
        out = why("The Zorblax Front blurgled Kenya.")
        self.assertIn("no class lists it", out)
        self.assertIn('unknown name: "', out)


if __name__ == "__main__":
    unittest.main()
