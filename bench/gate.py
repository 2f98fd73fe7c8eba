"""Does the gate change what is coded? Codes every .jsonl of the given files and folders with the gate and without it,
compares events, claims and their links, and prints the share of documents, sentences and characters the gate ended and
that of sentences in which the program, coding the others, looked for no entities.

    bench/gate.py --program build/release/dragoman FILE_OR_FOLDER ...

A document is a line with "text", or with "tokens" (joined by blanks), or one of a list "articles" of such.
Mention numbers are left out of the comparison, and nothing else: a gated document lists no mentions. Exit 1 on a difference.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys

LAYERS = ("events", "claims", "event_relations", "claim_relations")


def documents(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            row = json.loads(line)
            for article in row.get("articles") or [row]:
                tokens = article.get("tokens")
                if tokens and not isinstance(tokens[0], str):
                    tokens = None
                text = article.get("text") or (" ".join(tokens) if tokens else "")
                date = str(article.get("date") or "")
                if text:
                    yield {"text": text, "title": article.get("title"), "date": date if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else None}


def coded(program, options, data):
    """-> documents, and of how many sentences how many were read without entities"""
    done = subprocess.run([program, "code", "-", *options], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    told = re.search(rb"(\d+) of (\d+) sentences read without entities", done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()], tuple(int(n) for n in told.groups()) if told else (0, 0)


def compare(program, path):
    """-> documents, sentences, characters, sentences without entities, each as [all, gated], and the ids that differ"""
    texts = list(documents(path))
    data = "".join(json.dumps({"id": str(i), **d}) + "\n" for i, d in enumerate(texts)).encode()
    counts, differ = [[0, 0] for _ in range(3)], []
    with_gate, (nameless, asked) = coded(program, [], data)
    without, _ = coded(program, ["--no-gate"], data)
    if len(with_gate) != len(texts) or len(without) != len(texts):
        return counts + [[0, 0]], ["lines lost"]
    for gated, full, text in zip(with_gate, without, texts):
        same = all(gated[layer] == full[layer] for layer in LAYERS) and gated["sentences"] == full["sentences"]
        if not same or gated["document"] != full["document"] or gated["quarantined"] != full["quarantined"]:
            differ.append(gated["doc_id"])
        for count, size in zip(counts, (1, len(full["sentences"]), len(text["text"]))):
            count[0] += size
            count[1] += size if gated.get("gated") else 0
    return counts + [[asked, nameless]], differ


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--program", required=True)
    p.add_argument("paths", nargs="+")
    args = p.parse_args()
    files = [f for path in args.paths for f in (sorted(glob.glob(os.path.join(path, "*.jsonl"))) if os.path.isdir(path) else [path])]
    wrong = 0
    for path in files:
        counts, differ = compare(args.program, path)
        shares = ", ".join(f"{name} {100 * n / max(all_, 1):.1f} % of {all_:,}" for name, (all_, n) in zip(("documents", "sentences", "characters", "sentences without entities"), counts))
        print(f"{os.path.basename(path)}: gated {shares}; {len(differ)} differ {' '.join(differ[:5])}".rstrip(), flush=True)
        wrong += len(differ)
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
