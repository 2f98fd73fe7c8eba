#!/usr/bin/env python3
"""Tests of the two scripts for events on made rows: `python3 bench/judged/events_judged_test.py`; needs no program and no articles."""
import hashlib
import json
import os
import tempfile
import unittest

import draw_events
import report_events

CAUSES = {"no_event", "sense", "wrong_class", "wrong_realis", "swapped", "actor_missed", "recipient_other"}


def judged(verdicts, cause=""):
    return dict(zip(("class_ok", "actor_ok", "recipient_ok", "realis_ok"), verdicts), cause=cause)


def event(trigger, actors=(), recipients=()):
    return {"trigger": {"start": trigger[0], "end": trigger[1]}, "actors": [{"start": a, "end": b} for a, b in actors],
            "recipients": [{"start": a, "end": b} for a, b in recipients]}


class Report(unittest.TestCase):
    def test_sound_rows_pass(self):
        for row in (judged("1111"), judged("1011", "actor_missed"), judged("0001", "wrong_class;swapped"), judged("1001", "swapped"),
                    judged("1010", "actor_missed;wrong_realis"), judged("0000", "no_event;sense")):
            self.assertIsNone(report_events.faults(row, CAUSES), row)

    def test_unsound_rows_are_named(self):
        for row in (judged(("1", "", "1", "1")), judged("1011"), judged("1111", "actor_missed"), judged("1011", "recipient_other"),
                    judged("0011", "no_event;sense"), judged("0000", "no_event"), judged("1111", "swapped"), judged("1111", "sense"),
                    judged("1110", "bad_luck")):
            self.assertIsNotNone(report_events.faults(row, CAUSES), row)


class Draw(unittest.TestCase):
    def test_rank_does_not_see_what_was_coded(self):
        rows = [{"doc_id": "d-1", "trigger": f"{i}-{i + 3}", "event_type": "AID"} for i in range(50)]
        others = [{**r, "event_type": "REJECT"} for r in rows]
        place = lambda chosen: [r["trigger"] for r in chosen]
        self.assertEqual(place(draw_events.sample(1, rows, 10)), place(draw_events.sample(1, others, 10)))
        self.assertNotEqual(place(draw_events.sample(1, rows, 10)), place(draw_events.sample(2, rows, 10)))

    def test_two_events_of_one_trigger_are_two_chances(self):
        rows = [{"doc_id": "d-1", "trigger": "0-3"}] * 2
        self.assertEqual(len(draw_events.sample(1, rows, 9)), 2)
        self.assertNotEqual(draw_events.rank(1, rows[0], 0), draw_events.rank(1, rows[0], 1))

    def test_marks_nest_and_count_code_points(self):
        text = "“Boys” fired at guards."
        self.assertEqual(draw_events.marked(text, event((7, 12), [(0, 6)], [(16, 22)]), 0, len(text)),
                         "{A: “Boys”} <<fired>> at {R: guards}.")
        self.assertEqual(draw_events.marked("Both met", event((5, 8), [(0, 4)], [(0, 4)]), 0, 8), "{A: {R: Both}} <<met>>")

    def test_half_splits_incidents_not_their_articles(self):
        incidents = [{"incident": str(i), "articles": [{"text": f"t{i}", "dct": "2014-05-16T00", "title": None}] * 2} for i in range(4)]
        lone = {"incident": "9", "articles": [{"text": "alone", "dct": None, "title": None}]}
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "made.jsonl")
            with open(path, "w", encoding="utf-8") as f:
                f.writelines(json.dumps(i) + "\n" for i in [lone, *incidents])
            docs = draw_events.documents("made", [path], "odd")
        second, fourth = sorted(range(4), key=lambda i: hashlib.sha256(str(i).encode()).hexdigest())[1::2]
        self.assertEqual(list(docs), ["made-000001.0", "made-000001.1", "made-000003.0", "made-000003.1"])
        self.assertEqual([d["text"] for d in docs.values()], [f"t{second}"] * 2 + [f"t{fourth}"] * 2)
        self.assertEqual(docs["made-000001.0"]["date"], "2014-05-16")

    def test_a_part_is_every_nth(self):
        self.assertEqual(draw_events.taken(list(range(9)), "3/4"), [3, 7])
        self.assertEqual(draw_events.taken(list(range(5)), "even"), [0, 2, 4])

    def test_documents_of_an_earlier_sample_are_passed_over(self):
        docs = {"made-000001.0": 1, "made-000001.1": 2, "made-000002.0": 3}
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "earlier.csv")
            with open(path, "w", encoding="utf-8") as f:
                f.write("n,doc_id\n1,made-000001.1\n")
            self.assertEqual(draw_events.unread(docs, path), {"made-000002.0": 3})


if __name__ == "__main__":
    unittest.main()
