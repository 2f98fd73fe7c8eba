"""Memory does not grow with the input: three times as many documents, full of words never seen before, need no more of it.

A word that is new each time is the worst case for the caches of the workspaces; the smaller input fills them all."""
import json
import os
import random
import subprocess
import tempfile

from program import PROGRAM

SYLLABLES = "ba ke li mo nu ra se ti vo zu dra gor lin mar pol sta tes wen yor kha".split()
PATTERN = "{} {} and {} {} met {} {} in {} {} ."
SLACK = 8 << 10  # kilobytes: heaps differ a little from run to run


def document(number, rng):
    def word():
        return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(3, 5)))

    text = " ".join(PATTERN.format(*(word().capitalize() if i % 2 else word() for i in range(8))) for _ in range(16))
    return json.dumps({"id": str(number), "text": text, "date": "2025-03-12"}) + "\n"


def peak(documents):
    """-> kilobytes"""
    rng = random.Random(5)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as f:
        f.writelines(document(i, rng) for i in range(documents))
        f.flush()
        child = subprocess.Popen([PROGRAM, "--quiet", "--threads", "2", "code", f.name], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        assert status == 0, status
        return usage.ru_maxrss


def main():
    small, large = peak(800), peak(2400)
    print(f"peak memory: {small >> 10} MB for 800 documents, {large >> 10} MB for 2,400")
    assert large <= small + SLACK, (small, large)


if __name__ == "__main__":
    main()
