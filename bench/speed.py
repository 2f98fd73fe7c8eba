"""Words per second: dragoman's syntax and full coding, and spaCy (when installed) on the same text, one thread each.

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


def full_coding(program, texts):
    data = "".join(json.dumps({"id": str(i), "text": t, "date": "2025-03-12"}) + "\n" for i, t in enumerate(texts)).encode()
    start = time.monotonic()
    out = subprocess.run([program, "--quiet", "--threads", "1", "code", "-"], input=data, capture_output=True, check=True).stdout
    used = time.monotonic() - start
    sentences = sum(len(json.loads(line)["sentences"]) for line in out.splitlines())
    return used, sentences


def syntax(dump, model, texts):
    data = b"".join(str(len(t.encode())).encode() + b"\n" + t.encode() + b"\n" for t in texts)
    out = subprocess.run([dump, model, "--time", "2"], input=data, capture_output=True, check=True).stdout.decode()
    return out.strip().splitlines()


def spacy_seconds(model, texts):
    try:
        import spacy
    except ImportError:
        return None
    nlp = spacy.load(model, exclude=["attribute_ruler", "lemmatizer"])
    list(nlp.pipe(texts[:5], batch_size=32))
    start = time.monotonic()
    for _ in nlp.pipe(texts, batch_size=32):
        pass
    return time.monotonic() - start


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "dump", "model"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--folder")
    p.add_argument("--tokens", type=int, default=40000)
    args = p.parse_args()
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    texts = [t for t in texts_of(args.folder, args.tokens) if t.strip()]
    words = sum(len(t.split()) for t in texts)
    print(f"{len(texts)} documents, {words} words")
    for line in syntax(args.dump, args.model, texts):
        print("syntax, tokenise to entities:", line)
    used, sentences = full_coding(args.program, texts)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"full coding, text in to JSON out: {words / used:,.0f} words/s, {sentences / used:,.0f} sentences/s, start-up included; peak memory {peak} MB")
    other = spacy_seconds(args.model, texts)
    print("spaCy: not installed" if other is None else f"spaCy, tokenise to entities (batch 32): {words / other:,.0f} words/s; full coding is {other / used:.1f} times as fast")


if __name__ == "__main__":
    main()
