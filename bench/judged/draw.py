#!/usr/bin/env python3
"""Draws claims at random from the program's coding of documents, for a human judge.

draw.py --bin PROGRAM --seed N [--count 150] [--half even|odd] [--set NAME] --out FILE.csv DOCUMENTS.jsonl ...
draw.py --bin PROGRAM --set NAME --show FILE.csv [--from 1] [--to 150] DOCUMENTS.jsonl ...

A line of DOCUMENTS is {"id", "text", "date", "title"}; a second line with the same id (another annotator's) is passed over.
Documents are numbered in the order given and coded under the id NAME-000000, so that nothing in a file name reaches the program.
--half takes every second document, from the first (even) or the second (odd).

Each claim gets a random rank: the hash of the seed, its document and its place in the text. The sample is the claims of the lowest ranks:
every claim has the same chance, and a later program that finds the same claim draws it again, so verdicts can be compared.
The table holds ids and offsets (code points), no text. --show prints the drawn claims of a table with their context.
"""
import argparse
import csv
import hashlib
import json
import subprocess
import sys

PLACE = ("content_start", "content_end", "cue_start", "cue_end", "speaker_start", "speaker_end")
FACTS = ("n", "doc_id", "text_sha256", "claim_id", *PLACE, "actor_id", "voice", "kind", "stance", "coder_version", "lexicon_version")
VERDICTS = ("speaker_ok", "content_ok", "stance_ok", "cause", "note")


def documents(paths, name, half):
    """-> {opaque id: document} of the given files, in order."""
    found = {}
    for path in paths:
        with open(path, encoding="utf-8") as f:
            for line in f:
                d = json.loads(line)
                found.setdefault(d["id"], {k: d.get(k) for k in ("text", "date", "title")})
    numbered = list(found.values())
    named = [(f"{name}-{i:06d}", d) for i, d in enumerate(numbered)]
    return dict(named[half == "odd"::2] if half else named)


def coded(program, docs):
    """-> the program's output objects for the documents, by id."""
    lines = "".join(json.dumps({"id": i, **d}, ensure_ascii=False) + "\n" for i, d in docs.items())
    run = subprocess.run([program, "--quiet", "code", "-", "--input-format", "jsonl", "--format", "jsonl"], input=lines.encode(),
                         stdout=subprocess.PIPE, check=False)
    if run.returncode not in (0, 3):   # 3: some input was quarantined
        sys.exit(f"{program} failed with exit code {run.returncode}")
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    return {a["doc_id"]: a for a in answers}


def row_of(answer, claim):
    row = {"doc_id": answer["doc_id"], "text_sha256": answer["document"]["text_sha256"][:12], "claim_id": claim["claim_id"],
           "actor_id": (claim["speaker"] or {}).get("actor_id") or "", "voice": claim["voice"], "kind": claim["kind"],
           "stance": claim["stance"], "coder_version": answer["coder_version"], "lexicon_version": answer["lexicon_version"]}
    for part in ("content", "cue", "speaker"):
        for end in ("start", "end"):
            row[f"{part}_{end}"] = str(claim[part][end]) if claim[part] else ""
    return row


def rank(seed, row):
    return hashlib.sha256("|".join([str(seed), row["doc_id"], *(row[k] for k in PLACE), row["stance"]]).encode()).digest()


def draw(args, docs):
    rows = [row_of(a, c) for a in coded(args.bin, docs).values() for c in a["claims"]]
    rows.sort(key=lambda r: rank(args.seed, r))
    with open(args.out, "w", encoding="utf-8", newline="") as f:
        out = csv.DictWriter(f, FACTS + VERDICTS, lineterminator="\n", restval="")
        out.writeheader()
        out.writerows({"n": n, **r} for n, r in enumerate(rows[:args.count], 1))
    print(f"{min(args.count, len(rows))} of {len(rows)} claims in {len(docs)} documents -> {args.out}")


def marked(text, row, start, end):
    """The text between start and end with content in [[ ]], cue in << >>, speaker in { }."""
    marks = []
    for part, left, right in (("content", "[[", "]]"), ("cue", "<<", ">>"), ("speaker", "{", "}")):
        if row[f"{part}_start"]:
            marks += [(int(row[f"{part}_start"]), 1, left), (int(row[f"{part}_end"]), 0, right)]
    out, at = [], start
    for where, _, mark in sorted(m for m in marks if start <= m[0] <= end):
        out += [text[at:where], mark]
        at = where
    return "".join(out) + text[at:end]


def show(args, docs):
    with open(args.show, encoding="utf-8", newline="") as f:
        rows = [r for r in csv.DictReader(f) if args.first <= int(r["n"]) <= args.last]
    wanted = {r["doc_id"] for r in rows}
    answers = coded(args.bin, {i: d for i, d in docs.items() if i in wanted})
    for r in rows:
        text, answer = docs[r["doc_id"]]["text"], answers[r["doc_id"]]
        if not answer["document"]["text_sha256"].startswith(r["text_sha256"]):
            sys.exit(f"{r['doc_id']}: not the text the claims were drawn from")
        points = [int(r[k]) for k in PLACE if r[k]]
        start, end = max(0, min(points) - args.context), min(len(text), max(points) + args.context)
        names = sorted({f"{m['name']} <{m['actor_id']}>" for m in answer["mentions"] if r["speaker_start"] and
                        int(r["speaker_start"]) <= m["start"] < int(r["speaker_end"]) and m["name"]})
        print(f"--- {r['n']} {r['doc_id']} {docs[r['doc_id']]['date']} | {r['voice']} {r['kind']} {r['stance']} | "
              f"actor {r['actor_id'] or '-'} | mentions {names}\n{marked(text, r, start, end)}\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bin", required=True)
    p.add_argument("--set", default="doc", metavar="NAME", help="first part of the document ids")
    p.add_argument("--seed", type=int)
    p.add_argument("--count", type=int, default=150)
    p.add_argument("--half", choices=("even", "odd"))
    p.add_argument("--out", metavar="FILE")
    p.add_argument("--show", metavar="FILE")
    p.add_argument("--from", dest="first", type=int, default=1)
    p.add_argument("--to", dest="last", type=int, default=10**9)
    p.add_argument("--context", type=int, default=450, help="characters around the claim")
    p.add_argument("documents", nargs="+", metavar="DOCUMENTS.jsonl")
    args = p.parse_args()
    if bool(args.show) == bool(args.out) or (args.out and args.seed is None):
        p.error("give either --seed and --out, or --show")
    docs = documents(args.documents, args.set, args.half)
    (show if args.show else draw)(args, docs)


if __name__ == "__main__":
    main()
