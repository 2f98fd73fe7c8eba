#!/usr/bin/env python3
"""Writes src/syntax/calibration_text.cc: the text whose values set the byte steps of the fast mode.

  tools/syntax/make_calibration_text.py > src/syntax/calibration_text.cc

Every third bundled sample and seeded generated news (odd characters, capitals, noise), one text a line. The result
is committed, so editing a sample does not change the fast mode; making it anew does, within rounding.
"""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "test" / "oracle"))
from news_generator import generate  # noqa: E402

HEADER = """\
// Made by tools/syntax/make_calibration_text.py from the bundled samples and seeded generated news; see pipeline_bytes.cc.
#include "syntax/calibration_text.h"

namespace dragoman::syntax {

// clang-format off
std::span<std::string_view const> calibration_text() {
  static constexpr std::string_view kLines[] = {
"""
FOOTER = """\
  };
  return kLines;
}
// clang-format on

}  // namespace dragoman::syntax
"""


def lines():
    for path in sorted((ROOT / "samples").glob("*.txt"))[::3]:
        yield from path.read_text(encoding="utf-8").split("\n\n", 1)[-1].split("\n")
    for text in generate(11, 2000):
        yield from text.replace("\r", "").split("\n")


def literal(line):
    """A C++ literal: bytes outside printable ASCII as octal escapes, which end after three digits."""
    return '"' + "".join(chr(b) if 32 <= b < 127 and b not in b'"\\?' else f"\\{b:03o}" for b in line.encode("utf-8")) + '"'


def main():
    sys.stdout.write(HEADER)
    for line in lines():
        if line.strip():
            sys.stdout.write(f"      {literal(line)},\n")
    sys.stdout.write(FOOTER)


if __name__ == "__main__":
    main()
