#!/usr/bin/env python3
"""Tests of the two scripts on made rows: `python3 bench/judged/judged_test.py`; needs no program and no articles."""
import unittest

import draw
import report

CAUSES = {"not_a_claim", "wrong_actor", "content_cut", "wrong_stance"}


def judged(verdicts, cause=""):
    return dict(zip(("speaker_ok", "content_ok", "stance_ok"), verdicts), cause=cause)


def place(doc, content, cue=("", ""), speaker=("", "")):
    return {"doc_id": doc, "stance": "asserts", **dict(zip(draw.PLACE, map(str, (*content, *cue, *speaker))))}


class Report(unittest.TestCase):
    def test_wilson_gives_the_published_figures(self):   # Newcombe 1998, Statistics in Medicine 17, table I, method 3
        for right, n, low, high in ((81, 263, .2553, .3662), (15, 148, .0624, .1605), (0, 20, 0, .1611), (1, 29, .0061, .1718)):
            got = report.wilson(right, n)
            self.assertAlmostEqual(got[0], low, places=4)
            self.assertAlmostEqual(got[1], high, places=4)

    def test_sound_rows_pass(self):
        for row in (judged("111"), judged("011", "wrong_actor"), judged("001", "wrong_actor;content_cut"), judged("000", "not_a_claim")):
            self.assertIsNone(report.faults(row, CAUSES))

    def test_unsound_rows_are_named(self):
        for row in (judged(("1", "", "1")), judged("011"), judged("111", "wrong_actor"), judged("011", "content_cut"),
                    judged("001", "wrong_actor"), judged("011", "not_a_claim"), judged("110", "bad_luck")):
            self.assertIsNotNone(report.faults(row, CAUSES), row)


class Draw(unittest.TestCase):
    def test_rank_depends_on_seed_and_place_only(self):
        row = place("d-1", (5, 9))
        self.assertEqual(draw.rank(1, row), draw.rank(1, {**row, "claim_id": "d-1#c7", "lexicon_version": "x"}))
        self.assertNotEqual(draw.rank(1, row), draw.rank(2, row))
        self.assertNotEqual(draw.rank(1, row), draw.rank(1, place("d-1", (5, 10))))

    def test_marks_nest_and_count_code_points(self):
        text = "“Rain,” the mayor said, “is due.”"
        row = place("d-1", (0, 33), (18, 22), (8, 17))
        self.assertEqual(draw.marked(text, row, 0, len(text)), "[[“Rain,” {the mayor} <<said>>, “is due.”]]")


if __name__ == "__main__":
    unittest.main()
