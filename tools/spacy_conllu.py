#!/usr/bin/env python3
"""Parse articles with spaCy itself and write CoNLL-U with the model's own (ClearNLP) labels.

    python3 tools/spacy_conllu.py FILE... [--model DIR] > out.conllu

Reads .jsonl (one document a line: id, text, date, title, source, url, tokens) or .txt (head lines such as
"Title:" are kept as text). Same format as `dragoman parse --format conllu --labels native`, so that it is a
test oracle for the native runtime and a source of real parses. Needs the environment of `make deps`.
"""
import argparse
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MODEL = os.path.join(ROOT, ".deps/models/en_core_web_sm-3.8.0")
ESCAPES = {" ": "\\s", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\p", "\\": "\\\\"}
META = ("date", "title", "source", "url", "author", "doc_type")


def escape(text):
    return "".join(ESCAPES.get(c, c) for c in text)


def documents(path):
    with open(path, encoding="utf-8") as file:
        if path.endswith(".jsonl"):
            for n, line in enumerate(file, 1):
                if line.strip():
                    record = json.loads(line)
                    record.setdefault("id", f"line:{n}")
                    yield record
        else:
            yield {"id": os.path.splitext(os.path.basename(path))[0], "text": file.read()}


def misc(doc, text, here, following):
    """MISC of one token; `following` is the next kept token or None."""
    fields = [f"start_char={here.idx}", f"end_char={here.idx + len(here)}"]
    if here.ent_iob_ in "BI" and here.ent_type_:
        fields.append(f"NER={here.ent_iob_}-{here.ent_type_}")
    end = here.idx + len(here)
    gap = text[end:following.idx] if following is not None else text[end:]
    if gap == "":
        fields.append("SpaceAfter=No")
    elif gap != " " or following is None:
        fields.append("SpacesAfter=" + escape(gap))
    return "|".join(fields)


def head_of(token, position):
    """1-based position of the nearest kept governor, 0 for a root."""
    governor = token
    while governor.head.i != governor.i:
        governor = governor.head
        if governor.i in position:
            return position[governor.i]
    return 0


def write(record, doc, out):
    text = doc.text
    out.write(f"# newdoc id = {record['id']}\n# labels = native\n")
    for name in META:
        if record.get(name):
            out.write(f"# {name} = {' '.join(str(record[name]).split())}\n")
    kept = [t for t in doc if not t.is_space]
    following = {a.i: b for a, b in zip(kept, kept[1:])}
    first = True
    for n, sentence in enumerate(doc.sents, 1):
        words = [t for t in sentence if not t.is_space]
        if not words:
            continue
        position = {t.i: i for i, t in enumerate(words, 1)}
        previous = words[0].i - 1
        if previous < 0 or "\n" in text[: words[0].idx][-1:] or doc[previous].is_space and "\n" in doc[previous].text:
            out.write("# newpar\n")
        span = text[words[0].idx:words[-1].idx + len(words[-1])]
        out.write(f"# sent_id = {n}\n# text = {' '.join(span.split())}\n")
        for token in words:
            row = [position[token.i], token.text, token.lemma_, token.pos_, token.tag_, str(token.morph) or "_",
                   head_of(token, position), token.dep_, "_", misc(doc, text, token, following.get(token.i))]
            if first and token.idx > 0:
                row[9] += "|SpacesBefore=" + escape(text[: token.idx])
            first = False
            out.write("\t".join(map(str, row)) + "\n")
        out.write("\n")
    if not kept:
        out.write("\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="+")
    arguments.add_argument("--model", default=MODEL)
    options = arguments.parse_args()
    import spacy
    from spacy.tokens import Doc
    nlp = spacy.load(options.model)
    for path in options.files:
        for record in documents(path):
            if record.get("tokens"):
                doc = Doc(nlp.vocab, words=record["tokens"])
                for _, component in nlp.pipeline:
                    doc = component(doc)
            else:
                doc = nlp(record["text"])
            write(record, doc, sys.stdout)


if __name__ == "__main__":
    venv = os.path.join(ROOT, ".deps/venv/bin/python")
    if os.path.exists(venv) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.join(ROOT, ".deps/venv")):
        os.execv(venv, [venv, *sys.argv])
    main()
