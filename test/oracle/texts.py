"""Texts of a folder, for the comparisons of this folder."""
import json
import pathlib


def folder_texts(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.suffix == ".txt":
            yield path.read_text(encoding="utf-8", errors="replace")
        elif path.suffix == ".jsonl":
            for line in path.read_text(encoding="utf-8").split("\n"):
                text = json.loads(line).get("text") if line.strip() else None
                if isinstance(text, str):
                    yield text
        elif path.suffix == ".tsv":
            lines = path.read_text(encoding="utf-8").split("\n")
            if lines and "text" in lines[0].split("\t"):
                column = lines[0].split("\t").index("text")
                yield from (line.split("\t")[column] for line in lines[1:] if line)


def limited(texts, tokens):
    made = 0
    for text in texts:
        if tokens and made >= tokens:
            return
        made += len(text) // 5
        yield text
