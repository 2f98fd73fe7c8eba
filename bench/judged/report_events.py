#!/usr/bin/env python3
"""Checks tables of judged events and prints the share that is right, with Wilson 95 % intervals, and the causes of what is wrong.

report_events.py FILE.csv ...        exit 1 when a table is incomplete or contradicts itself
"""
import csv
import os
import sys
from collections import Counter

import report

PARTS = ("class", "actor", "recipient", "realis")
DYAD = PARTS[:3]
REASONS = ("sense", "accident", "generic", "private", "boilerplate")
MARKS = {"class": ("wrong_class",), "realis": ("wrong_realis",)}


def faults(row, causes):
    """-> what is wrong with one judged row."""
    verdicts = {p: row[f"{p}_ok"] for p in PARTS}
    given = row["cause"].split(";") if row["cause"] else []
    if any(v not in ("0", "1") for v in verdicts.values()):
        return "a verdict is neither 0 nor 1"
    if any(c not in causes for c in given):
        return f"unknown cause {row['cause']}"
    if "no_event" in given:
        sound = set(verdicts.values()) == {"0"} and len(given) == 2 and given[1] in REASONS
        return None if sound else "what is no event has no right part and one reason"
    if any(c in REASONS for c in given):
        return "a reason for no event at an event"
    for part in PARTS:
        marks = [c for c in given if c in MARKS.get(part, ("swapped",)) or (part not in MARKS and c.startswith(part + "_"))]
        if verdicts[part] == "0" and not marks:
            return f"{part} is wrong without a cause"
        if verdicts[part] == "1" and [m for m in marks if m != "swapped"]:
            return f"{part} is right and has a cause"
    if "swapped" in given and verdicts["actor"] == verdicts["recipient"] == "1":
        return "swapped, and both sides right"
    return None


def print_share(part, right, n):
    low, high = report.wilson(right, n)
    print(f"| {part} | {right} of {n} | {100 * right / n:.1f} % | {100 * low:.1f} to {100 * high:.1f} % |")


def all_right(row, parts):
    return all(row[f"{p}_ok"] == "1" for p in parts)


def print_table(name, rows):
    n = len(rows)
    versions = ", ".join(f"{c} with lexicon {x}" for c, x in sorted({(r["coder_version"], r["lexicon_version"]) for r in rows}))
    print(f"{name}: {n} events in {len({r['doc_id'] for r in rows})} documents, {versions}\n\n| part | right | share | 95 % interval |\n|---|---|---|---|")
    print_share("an event", sum("no_event" not in r["cause"] for r in rows), n)
    for part in PARTS:
        print_share(part, sum(all_right(r, (part,)) for r in rows), n)
    print_share("class, actor, recipient", sum(all_right(r, DYAD) for r in rows), n)
    print_share("all four", sum(all_right(r, PARTS) for r in rows), n)
    for one in sorted({r["set"] for r in rows}):
        of_set = [r for r in rows if r["set"] == one]
        print_share(f"class, actor, recipient: {one}", sum(all_right(r, DYAD) for r in of_set), len(of_set))
    causes = Counter(c for r in rows for c in r["cause"].split(";") if c)
    print("\n| cause | events |\n|---|---|")
    for cause, count in sorted(causes.items(), key=lambda c: (-c[1], c[0])):
        print(f"| {cause} | {count} |")
    print()


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "event_causes.csv"), encoding="utf-8", newline="") as f:
        causes = {r["cause"] for r in csv.DictReader(f)}
    bad = 0
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8", newline="") as f:
            rows = list(csv.DictReader(f))
        wrong = [(r["n"], why) for r in rows if (why := faults(r, causes))] or ([] if rows else [("-", "no events")])
        for n, why in wrong:
            print(f"{path}: event {n}: {why}", file=sys.stderr)
        if wrong:
            bad = 1
        else:
            print_table(os.path.basename(path), rows)
    return bad


if __name__ == "__main__":
    sys.exit(main())
