#!/usr/bin/env python3
"""Checks tables of judged claims and prints the share that is right, with Wilson 95 % intervals, and the causes of what is wrong.

report.py FILE.csv ...        exit 1 when a table is incomplete or contradicts itself
"""
import csv
import math
import os
import sys
from collections import Counter

PARTS = ("speaker", "content", "stance")


def wilson(right, n, z=1.96):
    """-> low and high bound of a share, Wilson 1927 (E. B. Wilson, Probable inference, JASA 22)."""
    p, d = right / n, 1 + z * z / n
    centre, half = (p + z * z / (2 * n)) / d, z / d * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return centre - half, centre + half


def faults(row, causes):
    """-> what is wrong with one judged row."""
    verdicts = [row[f"{p}_ok"] for p in PARTS]
    given = row["cause"].split(";") if row["cause"] else []
    if any(v not in ("0", "1") for v in verdicts):
        return "a verdict is neither 0 nor 1"
    if any(c not in causes for c in given):
        return f"unknown cause {row['cause']}"
    if ("0" in verdicts) != bool(given):
        return "a cause is needed where something is wrong, and only there"
    if "not_a_claim" in given and verdicts != ["0"] * 3:
        return "what is no claim has no right part"
    for part, marks in (("speaker", ("wrong_speaker", "no_speaker", "wrong_actor", "wrong_antecedent", "wrong_voice")),
                        ("content", ("content_cut", "content_swallows", "content_bare", "content_wrong")), ("stance", ("wrong_stance",))):
        if "not_a_claim" not in given and (row[f"{part}_ok"] == "0") != any(c in marks for c in given):
            return f"verdict on the {part} and causes do not agree"
    return None


def print_table(name, rows):
    n = len(rows)
    versions = ", ".join(f"{c} with lexicon {x}" for c, x in sorted({(r["coder_version"], r["lexicon_version"]) for r in rows}))
    print(f"{name}: {n} claims in {len({r['doc_id'] for r in rows})} documents, {versions}\n\n| part | right | share | 95 % interval |\n|---|---|---|---|")
    for part in (*PARTS, "all three"):
        right = sum(all(r[f"{p}_ok"] == "1" for p in PARTS) if part == "all three" else r[f"{part}_ok"] == "1" for r in rows)
        low, high = wilson(right, n)
        print(f"| {part} | {right} of {n} | {100 * right / n:.1f} % | {100 * low:.1f} to {100 * high:.1f} % |")
    causes = Counter(c for r in rows for c in r["cause"].split(";") if c)
    print("\n| cause | claims |\n|---|---|")
    for cause, count in sorted(causes.items(), key=lambda c: (-c[1], c[0])):
        print(f"| {cause} | {count} |")
    print()


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "causes.csv"), encoding="utf-8", newline="") as f:
        causes = {r["cause"] for r in csv.DictReader(f)}
    bad = 0
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8", newline="") as f:
            rows = list(csv.DictReader(f))
        wrong = [(r["n"], why) for r in rows if (why := faults(r, causes))] or ([] if rows else [("-", "no claims")])
        for n, why in wrong:
            print(f"{path}: claim {n}: {why}", file=sys.stderr)
        if wrong:
            bad = 1
        else:
            print_table(os.path.basename(path), rows)
    return bad


if __name__ == "__main__":
    sys.exit(main())
