#!/usr/bin/env python3
"""Draws coded events at random from the program's coding of documents, for a human judge.

draw_events.py --bin PROGRAM --seed N [--count 200] [--part even|odd|K/N] [--without FILE.csv] --out FILE.csv SET=DOCUMENTS.jsonl[,MORE.jsonl] ...
draw_events.py --bin PROGRAM --show FILE.csv [--part even|odd|K/N] [--from 1] [--to 200] SET=DOCUMENTS.jsonl ...

Every set gives an equal share of the count. A line is one article {"id", "text", "date", "title"} (a second line with the same
id is passed over) or one incident {"incident", "articles": [{"text", "dct", "title"}]}; incidents with one article are left out,
the others stand in the order of the SHA-256 of their number, so that the collector's order by topic does not matter.
Documents are numbered in order and coded under the id SET-000000, articles of an incident under SET-000000.0 and so on.
--part takes every second article or incident, from the first (even) or the second (odd), or those whose number leaves K when divided by N.
--without passes over the documents (of an incident, all) in which an earlier sample has an event: they have been read.

Each event gets a random rank: the hash of the seed, its document, its trigger and its place among the events of that trigger. The
sample is the events of the lowest ranks: every event has the same chance, and a later program that codes the same word draws it
again, whatever it makes of it. The table holds ids and offsets (code points), no text. --show prints the events with their context.
"""
import argparse
import csv
import hashlib
import json
import sys
from collections import Counter

import draw

FACTS = ("n", "set", "doc_id", "text_sha256", "event_id", "trigger", "actors", "recipients", "event_type", "event_mode", "realis",
         "actor_ids", "recipient_ids", "coder_version", "lexicon_version")
VERDICTS = ("class_ok", "actor_ok", "recipient_ok", "realis_ok", "cause", "note")


def taken(records, part):
    first, step = {"even": (0, 2), "odd": (1, 2)}.get(part) or map(int, part.split("/"))
    return records[first::step]


def documents(name, paths, part=None):
    """-> {opaque id: document} of the articles or incidents in the given files."""
    articles, incidents = {}, {}
    for path in paths:
        with open(path, encoding="utf-8") as f:
            for d in map(json.loads, f):
                if "incident" in d:
                    incidents.setdefault(str(d["incident"]), d["articles"])
                else:
                    articles.setdefault(d["id"], d)
    if incidents:
        found = [incidents[i] for i in sorted(incidents, key=lambda i: hashlib.sha256(i.encode()).hexdigest()) if len(incidents[i]) >= 2]
        records = [[(f"{name}-{i:06d}.{k}", a["text"] or "", (a["dct"] or "")[:10], a["title"]) for k, a in enumerate(r)]
                   for i, r in enumerate(found)]
    else:
        records = [[(f"{name}-{i:06d}", d["text"], d.get("date"), d.get("title"))] for i, d in enumerate(articles.values())]
    records = taken(records, part) if part else records
    return {i: {"text": text, "date": date or None, "title": title} for r in records for i, text, date, title in r}


def span(part):
    return f"{part['start']}-{part['end']}" if part.get("start") is not None else ""


def row_of(name, answer, event):
    listed = {k: ";".join(map(span, event[k])) for k in ("actors", "recipients")}
    resolved = {f"{k[:-1]}_ids": ";".join(p["actor_id"] or "" for p in event[k]) for k in ("actors", "recipients")}
    return {"set": name, "doc_id": answer["doc_id"], "text_sha256": answer["document"]["text_sha256"][:12], "event_id": event["event_id"],
            "trigger": span(event["trigger"]), **listed, "event_type": event["event_type"], "event_mode": event["event_mode"] or "",
            "realis": event["realis"], **resolved, "coder_version": answer["coder_version"], "lexicon_version": answer["lexicon_version"]}


def rank(seed, row, nth):
    return hashlib.sha256("|".join([str(seed), row["doc_id"], row["trigger"], str(nth)]).encode()).digest()


def sample(seed, rows, count):
    """-> the `count` rows of the lowest rank."""
    seen, ranked = Counter(), []
    for row in rows:
        place = row["doc_id"], row["trigger"]
        ranked.append((rank(seed, row, seen[place]), row))
        seen[place] += 1
    return [row for _, row in sorted(ranked, key=lambda r: r[0])[:count]]


def unread(docs, path):
    """-> the documents without an event in the table at `path`; reports of an incident go together."""
    with open(path, encoding="utf-8", newline="") as f:
        read = {r["doc_id"].split(".")[0] for r in csv.DictReader(f)}
    return {i: d for i, d in docs.items() if i.split(".")[0] not in read}


def draw_table(args, sets):
    table = []
    for name, docs in sets.items():
        docs = unread(docs, args.without) if args.without else docs
        rows = [row_of(name, a, e) for a in draw.coded(args.bin, docs).values() for e in a["events"]]
        chosen = sample(args.seed, rows, args.count // len(sets))
        table += chosen
        print(f"{name}: {len(chosen)} of {len(rows)} events in {len(docs)} documents")
    with open(args.out, "w", encoding="utf-8", newline="") as f:
        out = csv.DictWriter(f, FACTS + VERDICTS, lineterminator="\n", restval="")
        out.writeheader()
        out.writerows({"n": n, **r} for n, r in enumerate(table, 1))


def marked(text, event, start, end):
    """The text between start and end with the trigger in << >>, actors in {A: }, recipients in {R: }."""
    marks = []
    for parts, left, right in (([event["trigger"]], "<<", ">>"), (event["actors"], "{A: ", "}"), (event["recipients"], "{R: ", "}")):
        for p in parts:
            if p.get("start") is not None:
                marks += [(p["start"], 1, left), (p["end"], 0, right)]
    out, at = [], start
    for where, _, mark in sorted(m for m in marks if start <= m[0] <= end):
        out += [text[at:where], mark]
        at = where
    return "".join(out) + text[at:end]


def parties(parts):
    return ", ".join(f"\"{p['text']}\" = {p['actor_id'] or '?'} ({p['name'] or '-'}, {p['country_iso3'] or '-'} {p['sector'] or '-'})"
                     for p in parts) or "nobody"


def show_table(args, sets):
    with open(args.show, encoding="utf-8", newline="") as f:
        rows = [r for r in csv.DictReader(f) if args.first <= int(r["n"]) <= args.last]
    docs = {i: d for found in sets.values() for i, d in found.items()}
    wanted = {r["doc_id"] for r in rows}
    answers = draw.coded(args.bin, {i: d for i, d in docs.items() if i in wanted})
    for r in rows:
        doc, answer = docs[r["doc_id"]], answers[r["doc_id"]]
        if not answer["document"]["text_sha256"].startswith(r["text_sha256"]):
            sys.exit(f"{r['doc_id']}: not the text the events were drawn from")
        event = next((e for e in answer["events"] if all(row_of(r["set"], answer, e)[k] == r[k] for k in FACTS[4:13])), None)
        if event is None:
            sys.exit(f"{r['event_id']}: not coded so by this program")
        first, last = event["sentence"] - args.before, event["sentence"] + args.after
        inside = [s for s in answer["sentences"] if first <= s["n"] <= last]
        print(f"--- {r['n']} {event['event_id']} {doc['date']} \"{doc['title']}\"\n"
              f"{event['event_type']} {event['event_mode'] or '-'} {event['realis']} | A {parties(event['actors'])} | "
              f"R {parties(event['recipients'])}\n{marked(doc['text'], event, inside[0]['start'], inside[-1]['end'])}\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bin", required=True)
    p.add_argument("--seed", type=int)
    p.add_argument("--count", type=int, default=200)
    p.add_argument("--part", "--half", metavar="even|odd|K/N")
    p.add_argument("--without", metavar="FILE")
    p.add_argument("--out", metavar="FILE")
    p.add_argument("--show", metavar="FILE")
    p.add_argument("--from", dest="first", type=int, default=1)
    p.add_argument("--to", dest="last", type=int, default=10**9)
    p.add_argument("--before", type=int, default=3, help="sentences before the event's")
    p.add_argument("--after", type=int, default=1, help="sentences after it")
    p.add_argument("sets", nargs="+", metavar="SET=DOCUMENTS.jsonl")
    args = p.parse_args()
    if bool(args.show) == bool(args.out) or (args.out and args.seed is None):
        p.error("give either --seed and --out, or --show")
    if not all("=" in s for s in args.sets):
        p.error("a set is given as NAME=FILE[,FILE]")
    named = dict(s.split("=", 1) for s in args.sets)
    sets = {name: documents(name, paths.split(","), args.part) for name, paths in named.items()}
    (show_table if args.show else draw_table)(args, sets)


if __name__ == "__main__":
    main()
