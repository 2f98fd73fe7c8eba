"""Words and sentences a second for tokenizer, syntax and full coding, each beside spaCy (when installed) on the same text in
the same run, then nanoseconds and allocations a token by step. One thread each; processor time, so that other programs on
the machine disturb less.

Text: the bundled samples and seeded generated news, or --folder DIR (txt and jsonl with a "text" field).
"""
import argparse
import glob
import json
import os
import resource
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "test", "oracle"))
from news_generator import generate  # noqa: E402

# Steps of bench_stages that spaCy has, too.
TOKENIZER = ("tokenizer",)
SYNTAX = ("tokenizer", "encoder", "tagger", "parser", "ruler", "entity encoder", "entities", "lemmas")


def texts_of(folder, tokens):
    if not folder:
        own = []
        for path in sorted(glob.glob(os.path.join(ROOT, "samples", "*.txt"))):
            with open(path, encoding="utf-8") as f:
                own.append(f.read().split("\n\n", 1)[-1])
        return own + list(generate(7, tokens))
    out = []
    for path in sorted(glob.glob(os.path.join(folder, "*"))):
        with open(path, encoding="utf-8", errors="ignore") as f:
            if path.endswith(".jsonl"):
                out += [o["text"] for o in map(json.loads, f) if o.get("text")]
            elif path.endswith(".txt"):
                out.append(f.read())
    return out


def processor_seconds(arguments, data):
    """-> seconds of user and system time, output, peak memory in MB"""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = subprocess.run(arguments, input=data, stdout=subprocess.PIPE, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, out, after.ru_maxrss // 1024


def stages(program, data_folder, data, options):
    """-> printed lines, step -> nanoseconds a token, tokens, sentences"""
    out = processor_seconds([program, *options, data_folder], data)[1].decode().splitlines()
    words = out[-1].split()
    return out[:-1], {line[:16].strip(): float(line[16:].split()[0]) for line in out[:-1]}, int(words[1]), int(words[3])


class Spacy:
    def __init__(self, model, texts):
        import spacy
        self.texts = texts
        self.nlp = spacy.load(model, exclude=["attribute_ruler", "lemmatizer"])
        list(self.nlp.pipe(texts[:5], batch_size=32))

    def tokenizer(self):
        start = time.process_time()
        for text in self.texts:
            self.nlp.make_doc(text)
        return time.process_time() - start

    def syntax(self):
        start = time.process_time()
        for _ in self.nlp.pipe(self.texts, batch_size=32):
            pass
        return time.process_time() - start


def spacy_seconds(model, texts):
    """-> seconds of tokenizer (words known) and of everything up to entities; nothing where spaCy is not installed"""
    try:
        other = Spacy(model, texts)
    except ImportError:
        return None
    other.tokenizer()
    return other.tokenizer(), other.syntax()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("program", "stages", "data", "model"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--folder")
    p.add_argument("--tokens", type=int, default=40000)
    p.add_argument("--fast", action="store_true", help="the parser in bytes (--syntax fast)")
    args = p.parse_args()
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    texts = [t for t in texts_of(args.folder, args.tokens) if t.strip()]
    words = sum(len(t.split()) for t in texts)
    data = "".join(json.dumps({"id": str(i), "text": t, "date": "2025-03-12"}) + "\n" for i, t in enumerate(texts)).encode()
    whole, _, peak = processor_seconds([args.program, "--quiet", "--threads", "1", *(["--syntax", "fast"] if args.fast else []), "code", "-", "--no-gate"], data)
    lines, cost, tokens, sentences = stages(args.stages, args.data, data, ["--fast"] if args.fast else [])
    spacy = spacy_seconds(args.model, texts)
    print(f"{len(texts)} documents, {words:,} words, {tokens:,} tokens, {sentences:,} sentences")

    def row(name, seconds, other):
        beside = "" if other is None else f"; spaCy {words / other:,.0f} and {sentences / other:,.0f}: {other / seconds:.1f} times as fast"
        print(f"{name:44} {words / seconds:10,.0f} words/s {sentences / seconds:8,.0f} sentences/s{beside}")

    tokenizer, syntax = (sum(cost[step] for step in steps) * tokens * 1e-9 for steps in (TOKENIZER, SYNTAX))
    row("tokenizer, words known", tokenizer, spacy and spacy[0])
    row("syntax, tokenizer to entities and lemmas", syntax, spacy and spacy[1])
    row("full coding, JSON in to JSON out", cost["all"] * tokens * 1e-9, spacy and spacy[1])
    row("the program from start to end, words new", whole, spacy and spacy[1])
    print("spaCy: " + ("not installed" if spacy is None else "tokenizer, and tokenizer to entities without ruler and lemmatizer in batches of 32") + f"; peak memory of the program {peak} MB")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
