#!/usr/bin/env python3
"""How far the fast mode (bytes) agrees with the exact one, token by token.

  fast_agreement.py --dump build/.../syntax_dump --model MODEL_DIR [--folder DIR] [--tokens N]

Text: seeded generated news, or any folder's *.txt, *.jsonl and *.tsv ("text"). Exit 1 when a share falls below its floor.
"""
import argparse
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import news_generator  # noqa: E402
from texts import folder_texts, limited  # noqa: E402

COLUMNS = {"tag": 3, "head": 7, "label": 8, "sentence start": 9}  # of syntax_dump
FLOORS = {"tag": 99.8, "head": 99.4, "label": 99.6, "sentence start": 99.9, "entity": 99.5}  # per cent


def parsed(dump, model, texts, *options):
    """Yields the rows of each document: its lines, up to an empty one."""
    payload = b"".join(b"%d\n%s\n" % (len(t), t) for t in (text.encode("utf-8") for text in texts))
    out = subprocess.run([dump, model, *options], input=payload, capture_output=True, check=True).stdout
    rows = []
    for line in out.decode("utf-8").split("\n")[:-1]:
        if line:
            rows.append(line.split("\t"))
        else:
            yield rows
            rows = []


def entities(rows):
    found, start = set(), None
    for i, row in enumerate(rows + [["O"] * 12]):
        if row[10] != "I" and start is not None:
            found.add((start, i, rows[start][11]))
            start = None
        if row[10] == "B":
            start = i
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dump", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--folder")
    parser.add_argument("--tokens", type=int, default=40000)
    parser.add_argument("--seed", type=int, default=5)
    args = parser.parse_args()
    texts = list(limited(folder_texts(args.folder), args.tokens) if args.folder else news_generator.generate(args.seed, args.tokens))
    tokens, same, wanted, kept = 0, dict.fromkeys(COLUMNS, 0), 0, 0
    for exact, fast in zip(parsed(args.dump, args.model, texts), parsed(args.dump, args.model, texts, "--fast"), strict=True):
        if [row[:2] for row in exact] != [row[:2] for row in fast]:
            sys.exit("the tokens differ, which no network decides")
        tokens += len(exact)
        for name, column in COLUMNS.items():
            same[name] += sum(a[column] == b[column] for a, b in zip(exact, fast))
        found = entities(exact)
        wanted += len(found)
        kept += len(found & entities(fast))
    shares = {name: 100 * count / tokens for name, count in same.items()} | {"entity": 100 * kept / wanted}
    print(f"{len(texts)} documents, {tokens} tokens; {kept} of {wanted} entities")
    print("; ".join(f"{name} {share:.2f} %" for name, share in shares.items()))
    if any(share < FLOORS[name] for name, share in shares.items()):
        sys.exit(1)


if __name__ == "__main__":
    main()
