#!/usr/bin/env python3
"""Compares the native syntax runtime with spaCy itself, token by token.

  spacy_oracle.py --dump build/.../syntax_dump --model MODEL_DIR [--tokens N] [--seed S]   own and generated text
  spacy_oracle.py --dump ... --model ... --folder DIR [--tokens N]                         any *.txt and *.jsonl ("text")

Compared from raw text: offsets, SPACY, tag, part of speech, morphology, lemma, head, label, sentence start,
entity type and position. A second pass gives the words as tokens (pre-tokenised input). Exit 1 when tokens
differ beyond --allow; a flip by floating-point rounding is expected about once in a million parser steps.
"""
import argparse
import collections
import pathlib
import subprocess
import sys
import time
import warnings

import spacy
from spacy.tokens import Doc

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import news_generator  # noqa: E402
from texts import folder_texts, limited  # noqa: E402

FIELDS = ["begin", "end", "space", "tag", "pos", "morph", "lemma", "head", "dep", "sent", "iob", "type"]
ESCAPES = str.maketrans({"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"})


def spacy_rows(doc):
    """The columns of syntax_dump for a spaCy document; offsets in bytes."""
    offset, last = 0, 0
    text = doc.text
    for token in doc:
        offset += len(text[last:token.idx].encode("utf-8"))
        last = token.idx
        end = offset + len(token.text.encode("utf-8"))
        yield [str(offset), str(end), "1" if token.whitespace_ else "0", token.tag_, token.pos_, str(token.morph),
               token.lemma_.translate(ESCAPES), str(token.head.i), token.dep_, "1" if token.is_sent_start else "0",
               token.ent_iob_, token.ent_type_]


def native_rows(dump, model, texts, options=()):
    payload = b"".join(b"%d\n%s\n" % (len(t), t) for t in (text.encode("utf-8") for text in texts))
    done = subprocess.run([dump, model, *options], input=payload, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"syntax_dump failed: {done.stderr.decode()}")
    docs, rows = [], []
    for line in done.stdout.decode("utf-8").split("\n")[:-1]:
        if line:
            rows.append(line.split("\t"))
        else:
            docs.append(rows)
            rows = []
    return docs


def native_speed(dump, model, texts):
    """Words per second of the first and of a second pass over the same text, one thread."""
    payload = b"".join(b"%d\n%s\n" % (len(t), t) for t in (text.encode("utf-8") for text in texts))
    done = subprocess.run([dump, model, "--time", "2"], input=payload, capture_output=True, check=True)
    seconds = [float(line.split()[3]) for line in done.stdout.decode().splitlines()]
    words = sum(len(text.split()) for text in texts)
    return [words / s for s in seconds]


def compare(texts, expected, found, differences, examples):
    if len(expected) != len(found):
        sys.exit(f"{len(found)} documents came back for {len(expected)}")
    wrong_documents = 0
    for text, want, got in zip(texts, expected, found):
        if want == got:
            continue
        wrong_documents += 1
        if [w[:2] for w in want] != [g[:2] for g in got]:
            differences["tokenization"] += 1
            at = next((i for i, (w, g) in enumerate(zip(want, got)) if w[:2] != g[:2]), min(len(want), len(got)))
            examples.append(("tokenization", text, want[at:at + 3], got[at:at + 3]))
            continue
        for w, g in zip(want, got):
            for name, a, b in zip(FIELDS, w, g):
                if a != b:
                    differences[name] += 1
                    examples.append((name, text[max(0, int(w[0]) - 60):int(w[1]) + 60], w, g))
    return wrong_documents


def own_texts(seed, tokens):
    lines = (pathlib.Path(__file__).parent / "own_sentences.txt").read_text(encoding="utf-8").splitlines()
    yield from ["", " ", "\n", *lines, " ".join(lines), "\n\n".join(lines)]
    yield from news_generator.generate(seed, tokens)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dump", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--folder")
    parser.add_argument("--tokens", type=int, default=50000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--allow", type=int, default=0, help="differing fields tolerated")
    parser.add_argument("--show", type=int, default=10)
    args = parser.parse_args()

    warnings.simplefilter("ignore")
    nlp = spacy.load(args.model)
    if args.folder:
        texts = list(limited(folder_texts(args.folder), args.tokens))
    else:
        texts = list(own_texts(args.seed, args.tokens))

    start = time.perf_counter()
    expected = [list(spacy_rows(doc)) for doc in nlp.pipe(texts, batch_size=32)]
    seconds = time.perf_counter() - start
    differences, examples = collections.Counter(), []
    wrong = compare(texts, expected, native_rows(args.dump, args.model, texts), differences, examples)

    # Pre-tokenised input: the words of every fifth text, joined by single blanks.
    word_lists = [text.split() for text in texts[::5]]
    word_lists = [words for words in word_lists if words]
    given = [Doc(nlp.vocab, words=words, spaces=[True] * (len(words) - 1) + [False]) for words in word_lists]
    joined = [" ".join(words) for words in word_lists]
    expected_given = [list(spacy_rows(doc)) for doc in nlp.pipe(given, batch_size=32)]
    wrong += compare(joined, expected_given, native_rows(args.dump, args.model, joined, ["--tokens"]), differences, examples)

    tokens = sum(map(len, expected))
    given_tokens = sum(map(len, expected_given))
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} documents, {tokens} tokens, {sum(r[9] == '1' for d in expected for r in d)} sentences, "
          f"{sum(r[10] == 'B' for d in expected for r in d)} entities; {given_tokens} tokens pre-tokenised; "
          f"spaCy {words / seconds:.0f} words/s")
    first, second = native_speed(args.dump, args.model, texts)
    print(f"native {first:.0f} words/s, {second:.0f} when the words are known; {first / (words / seconds):.1f} times spaCy")
    print(f"differing documents: {wrong}; differing fields: {dict(differences) or 0}")
    for kind, where, want, got in examples[:args.show]:
        print(f"  {kind}: {where!r}\n    spaCy  {want}\n    native {got}")
    if tokens + given_tokens < args.tokens and not args.folder:
        sys.exit("too little text was compared")
    if sum(differences.values()) > args.allow:
        sys.exit(1)


if __name__ == "__main__":
    main()
