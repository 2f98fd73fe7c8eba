"""Same input, same bytes: any thread count, any order, from text or from its parse."""
import json
import random
import unittest

from program import run, samples


def coded(*arguments, files=None):
    code, out, err = run(*arguments, "code", *(files or samples()))
    assert code == 0, err
    return out


class SameBytes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.expected = coded("--threads", 1)

    def test_any_number_of_threads(self):
        for threads in (2, 5):
            self.assertEqual(coded("--threads", threads), self.expected)

    def test_shuffled_input_gives_the_same_documents(self):
        files = samples()
        random.Random(7).shuffle(files)
        self.assertEqual(sorted(coded("--threads", 2, files=files).splitlines()), sorted(self.expected.splitlines()))

    def test_shuffled_documents_merge_to_the_same_stories(self):
        rows = self.expected.splitlines(keepends=True)
        expected = run("merge", stdin=b"".join(rows))[1]
        random.Random(3).shuffle(rows)
        shuffled = run("merge", stdin=b"".join(rows))[1]
        key = lambda o: [{**s, "event_ids": sorted(s["event_ids"])} for s in json.loads(o)["stories"]]
        self.assertEqual(key(shuffled), key(expected))
        self.assertEqual(shuffled, expected)

    def test_coding_from_the_parse_equals_coding_from_the_text(self):
        code, conllu, err = run("parse", *samples())
        self.assertEqual(code, 0, err)
        _, again, _ = run("code", "--input-format", "conllu", "-", stdin=conllu)
        for one, other in zip(self.expected.splitlines(), again.splitlines(), strict=True):
            one, other = json.loads(one), json.loads(other)
            # Zones that are not coded are not in the parse: their kinds come back, their borders and what follows the last word do not.
            for key in ("zones", "n_chars"):
                one["document"].pop(key), other["document"].pop(key)
            self.assertEqual(other, one)


if __name__ == "__main__":
    unittest.main()
