#!/usr/bin/env python3
"""Reports functions and files that have outgrown their size. Exit 1 when a function has more than the hard limit.

A function begins at a line that ends with "{" and holds a parameter list, at the indentation of a namespace or a class,
and ends at the closing brace of the same indentation: good enough for code that clang-format has seen.
"""
import pathlib
import re
import sys

WISHED_FUNCTION, HARD_FUNCTION, WISHED_SOURCE, WISHED_HEADER = 40, 120, 400, 150
START = re.compile(r"^( {0,4})(?!if\b|for\b|while\b|switch\b|else\b|do\b|namespace\b|class\b|struct\b|enum\b|union\b|return\b|extern\b|#|//|\})[\w:<>,&*~\[\]\s=!+.-]*\b([\w~:]+|operator\S+)\(.*\{$")


def functions(lines):
    for start, line in enumerate(lines):
        match = START.match(line)
        if not match or line.rstrip().endswith("= {") or match.group(2).endswith("_") or "](" in line:  # end of a constructor's list; a lambda
            continue
        close = match.group(1) + "}"
        for end in range(start + 1, len(lines)):
            if lines[end].rstrip() in (close, close + ";"):
                yield match.group(2), start + 1, end - start + 1
                break


def main():
    root = pathlib.Path(__file__).resolve().parent.parent / "src"
    bad = 0
    for path in sorted(list(root.glob("*/*.h")) + list(root.glob("*/*.cc"))):
        lines = path.read_text().splitlines()
        if lines and "enerated" in lines[0]:
            continue
        wished = WISHED_HEADER if path.suffix == ".h" else WISHED_SOURCE
        if len(lines) > wished:
            print(f"{path.relative_to(root)}: {len(lines)} lines (wished {wished})")
        for name, line, size in functions(lines):
            if size > WISHED_FUNCTION + 20:
                print(f"{path.relative_to(root)}:{line}: {name} has {size} lines (wished {WISHED_FUNCTION})")
            bad += size > HARD_FUNCTION
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
