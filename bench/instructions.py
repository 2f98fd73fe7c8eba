"""Instructions per word by step of coding, counted by valgrind: the same on a busy machine as on an idle one.

    bench/instructions.py --program build/release/dragoman            print the table, and what rose since bench/instructions.csv
    bench/instructions.py --program build/release/dragoman --write    keep it as the new bench/instructions.csv
    bench/instructions.py --program build/release/dragoman --threads 2   all steps together on one thread and on two

Text: samples and seeded generated news. Exit 1 when a step that takes 1 % or more of the whole needs over 3 % more than the
table says. The kernels are those for AVX2, the widest valgrind knows; instruction counts say nothing about how fast one runs.
Takes a few minutes, so it is no part of the tests.
"""
import argparse
import csv
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TABLE = os.path.join(ROOT, "bench", "instructions.csv")
sys.path.insert(0, os.path.join(ROOT, "bench"))
from speed import texts_of  # noqa: E402

# Step and the functions that make it, called by nothing that is another step.
STEPS = {
    "start": ["dragoman::load_model"],
    "read": ["dragoman::cli::InputStream::next"],
    "tokenizer": ["dragoman::syntax::TextTokens::tokenize"],
    "encoders": ["dragoman::syntax::Tok2Vec::encode"],
    "tagger": ["dragoman::syntax::Tagger::tag"],
    "parser": ["dragoman::syntax::DependencyParser::parse"],
    "ruler": ["dragoman::syntax::AttributeRuler::apply"],
    "entities": ["dragoman::syntax::EntityRecogniser::recognise"],
    "tree": ["dragoman::append_native", "dragoman::map_to_ud", "dragoman::Tree::finish"],
    "mention": ["dragoman::find_mentions"],
    "predicate": ["dragoman::find_predicates", "dragoman::assign_factuality"],
    "attribution": ["dragoman::find_attributions", "dragoman::assign_speaker_views"],
    "event": ["dragoman::code_events"],
    "claim": ["dragoman::find_claims"],
    "write": ["dragoman::contract_json"],
}


def counted(program, threads, data, folder):
    """-> instructions of the whole run and of each step"""
    out = os.path.join(folder, f"callgrind.{threads}")
    subprocess.run(["valgrind", "--tool=callgrind", "--cache-sim=no", f"--callgrind-out-file={out}", program, "--quiet", "--threads", str(threads), "code", "--no-gate", data],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "DRAGOMAN_KERNELS": "avx2"})
    report = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", "--auto=no", "--show-percs=no", out], check=True, capture_output=True, text=True).stdout
    whole, largest = 0, {f: 0 for functions in STEPS.values() for f in functions}
    for line in report.splitlines():
        found = re.match(r"\s*([\d,]+)\s+(.*)", line)
        if not found:
            continue
        cost, name = int(found[1].replace(",", "")), found[2]
        if name.startswith("PROGRAM TOTALS"):
            whole = cost
        for functions in STEPS.values():
            for f in functions:
                # The report may name a function more than once; the largest is the whole of it.
                if re.search(r"[:\s]" + re.escape(f) + r"(\[abi:\w+\])?\(", " " + name) and "{lambda" not in name and "'2" not in name:
                    largest[f] = max(largest[f], cost)
    costs = {step: sum(largest[f] for f in functions) for step, functions in STEPS.items()}
    costs["rest"] = whole - sum(costs.values())
    return whole, costs


def table():
    if not os.path.exists(TABLE):
        return {}
    with open(TABLE, encoding="utf-8") as f:
        return {row["step"]: float(row["instructions_per_word"]) for row in csv.DictReader(f)}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--program", required=True)
    p.add_argument("--tokens", type=int, default=10000)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--write", action="store_true")
    args = p.parse_args()
    texts = [t for t in texts_of(None, args.tokens) if t.strip()]
    words = sum(len(t.split()) for t in texts)
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "texts.jsonl")
        with open(data, "w", encoding="utf-8") as f:
            f.writelines(json.dumps({"id": str(i), "text": t, "date": "2025-03-12"}) + "\n" for i, t in enumerate(texts))
        whole, costs = counted(args.program, 1, data, folder)
        if args.threads > 1:
            more, _ = counted(args.program, args.threads, data, folder)
            print(f"1 thread {whole:,} instructions, {args.threads} threads {more:,}: {100 * (more / whole - 1):+.1f} %")
            return 0
    before, risen = table(), []
    for step, cost in costs.items():
        per_word, old = cost / words, before.get(step)
        if old and not args.write and cost > 0.01 * whole and step != "start" and per_word > 1.03 * old:
            risen.append(step)
        print(f"{step:12} {per_word:12,.0f} instructions/word" + (f"  {100 * (per_word / old - 1):+.1f} %" if old else ""))
    if args.write:
        with open(TABLE, "w", encoding="utf-8", newline="") as f:
            csv.writer(f, lineterminator="\n").writerows([("step", "instructions_per_word"), *((s, f"{c / words:.0f}") for s, c in costs.items())])
    print("risen by more than 3 %: " + ", ".join(risen) if risen else "no step rose by more than 3 %")
    return 1 if risen else 0


if __name__ == "__main__":
    sys.exit(main())
