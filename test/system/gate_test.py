"""The gate saves work and changes nothing that is coded: every own sentence, sample and generated text with and without it.

Sentences are given one by one, too, for whole articles practically never stop at the gate."""
import glob
import json
import os
import re
import sys

from program import PROGRAM, ROOT, run

sys.path += [os.path.join(ROOT, "bench"), os.path.join(ROOT, "test", "oracle")]
from gate import LAYERS, coded  # noqa: E402
from news_generator import generate  # noqa: E402


def texts():
    for path in sorted(glob.glob(os.path.join(ROOT, "lexicon", "regression", "*.txt"))):
        with open(path, encoding="utf-8") as f:
            yield from (line.strip() for line in f if re.match(r"[^\W\d_]|[\"'“]", line))
    with open(os.path.join(ROOT, "test", "oracle", "own_sentences.txt"), encoding="utf-8") as f:
        yield from (line.strip() for line in f)
    for path in sorted(glob.glob(os.path.join(ROOT, "samples", "*.txt"))):
        with open(path, encoding="utf-8") as f:
            yield f.read()
    for document in generate(11, 12000):
        yield document
        yield from re.split(r"(?<=[.!?]) +", document)


def main():
    documents = [t for t in texts() if t.strip()]
    data = "".join(json.dumps({"id": str(i), "text": t, "date": "2025-03-12"}) + "\n" for i, t in enumerate(documents)).encode()
    gated, (nameless, asked) = coded(PROGRAM, [], data)
    full, spared = coded(PROGRAM, ["--no-gate"], data)
    assert nameless >= 5 and spared == (0, 0), (nameless, asked, spared)
    assert len(gated) == len(full) == len(documents) > 3000, (len(gated), len(full), len(documents))
    for text, a, b in zip(documents, gated, full):
        for part in (*LAYERS, "sentences", "document", "quarantined"):
            assert a[part] == b[part], (part, text, a[part], b[part])
        if a.get("gated"):
            assert not any(a[part] for part in ("mentions", "places", "times", "predicates")), text
        else:
            assert a == b, text
    stopped = sum(1 for a in gated if a.get("gated"))
    assert stopped >= 50, stopped
    assert not any(b.get("gated") for b in full)

    quiet = {"id": "q", "text": "The old tree in the garden of the museum is green."}
    code, out, err = run("code", "-", "--all-predicates", stdin=json.dumps(quiet).encode())
    assert code == 0 and json.loads(out)["predicates"] and "gated" not in json.loads(out), out
    code, out, err = run("code", "-", stdin=json.dumps(quiet).encode())
    assert code == 0 and json.loads(out)["gated"] is True and "(1 at the gate)" in err, (out, err)
    half = {"id": "h", "text": "Pakistani soldiers attacked a village in Iran on Monday. The green trees bloomed near the old garden."}
    code, out, err = run("code", "-", stdin=json.dumps(half).encode())
    assert code == 0 and json.loads(out)["events"] and "; 1 of 2 sentences read without entities" in err, (out, err)
    for name in ("--all-predicates", "--no-gate"):
        assert "without entities" not in run("code", "-", name, stdin=json.dumps(half).encode())[2], name
    print(f"{len(documents)} texts, {stopped} stopped at the gate, {nameless} of {asked} sentences of the others read without entities, nothing coded differently")


if __name__ == "__main__":
    main()
