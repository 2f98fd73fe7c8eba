"""Coding asks for memory with what it finds, not with every token: bounds on what each step allocates on the bundled samples.

The samples are short and full of events, so that a token costs three times what it costs in an article (bench/README.md). The
bounds leave half as much again: a list made for every token or every look-up breaks them, another event does not."""
import json
import os
import pathlib
import re
import subprocess

from program import PROGRAM

SAMPLES = pathlib.Path(os.environ["DRAGOMAN_ROOT"]) / "samples"
STAGES = os.environ["DRAGOMAN_STAGES"]
MOST = {"tokenizer": 0.01, "encoder": 0.01, "tagger": 0.01, "parser": 0.01, "entities": 0.01, "lemmas": 0.02, "mention": 0.32,
        "predicate": 0.10, "attribution": 0.23, "event": 1.3, "claim": 0.2, "write": 0.1, "all": 3.2}


def main():
    texts = [{"id": f.stem, "text": f.read_text(encoding="utf-8"), "date": "2025-12-10"} for f in sorted(SAMPLES.glob("*.txt"))]
    assert len(texts) > 50, len(texts)
    data = str(pathlib.Path(PROGRAM).parent / "share" / "dragoman")
    told = subprocess.run([STAGES, "--rounds", "1", data], input="".join(json.dumps(t) + "\n" for t in texts), capture_output=True,
                          text=True, check=True).stdout
    found = {name: float(count) for name, count in re.findall(r"^(\S.*?) +\S+ ns/token +(\S+) allocations/token", told, re.M)}
    assert MOST.keys() <= found.keys(), told
    over = {name: found[name] for name in MOST if found[name] > MOST[name]}
    print("allocations a token:", {name: found[name] for name in MOST})
    assert not over, over


if __name__ == "__main__":
    main()
