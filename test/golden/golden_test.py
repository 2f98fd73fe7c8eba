"""Approved codings of a few samples: a change shows as a difference in a small text file that a person can judge.

golden_test.py            compares; exit 1 with the difference when something changed
golden_test.py --approve  writes what the program says now (look at `git diff` before you commit it)
"""
import difflib
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get("DRAGOMAN_ROOT", pathlib.Path(__file__).resolve().parents[2]))
PROGRAM = os.environ.get("DRAGOMAN", str(ROOT / "build/release/dragoman"))
APPROVED = pathlib.Path(__file__).resolve().parent / "approved"
SAMPLES = ["2025-03-12-train-indus.txt", "2025-03-13-train-atlantic.html", "2012-01-20-capitals.txt", "2025-03-20-digest-south-asia.txt"]


def party(p):
    return p["actor_id"] or p["cameo"] or f'"{p["text"]}"'


def summary(document):
    for s in document["sentences"]:
        yield f'{s["n"]}. {s["text"]}'
        for e in document["events"]:
            if e["sentence"] != s["n"]:
                continue
            sides = [",".join(party(p) for p in e[side]) or "-" for side in ("actors", "recipients")]
            extra = [e["event_date"] or "no date"] + [f'{q["kind"]}={q["low"]}..{q["best"]}..{q["high"]}' for q in e["quantities"]] + ([e["place"]["text"]] if e["place"] else [])
            yield f'   = {e["event_type"]}{"/" + e["event_mode"] if e["event_mode"] else ""} {e["realis"]} {sides[0]} > {sides[1]} [{" ".join(extra)}] {e["rule_id"]}'
        for c in document["claims"]:
            if c["sentence"] == s["n"]:
                who = "publication" if c["voice"] == "publication" else (c["speaker"] or {}).get("text", "nobody named")
                yield f'   ~ {who} {c["stance"]} {c["kind"]}: "{s["text"][c["content"]["start"] - s["start"]:c["content"]["end"] - s["start"]]}"'


def main():
    failed = False
    for name in SAMPLES:
        out = subprocess.run([PROGRAM, "--quiet", "code", str(ROOT / "samples" / name)], capture_output=True, check=True).stdout
        text = "\n".join(summary(json.loads(out))) + "\n"
        path = APPROVED / (name + ".approved")
        if "--approve" in sys.argv:
            APPROVED.mkdir(exist_ok=True)
            path.write_text(text)
            continue
        old = path.read_text() if path.exists() else ""
        if text != old:
            failed = True
            sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), text.splitlines(True), f"approved/{name}", f"now/{name}"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
