"""The program under test and its bundled samples, for all system tests."""
import glob
import json
import os
import subprocess

PROGRAM = os.environ["DRAGOMAN"]
ROOT = os.environ["DRAGOMAN_ROOT"]


def samples():
    files = sorted(glob.glob(os.path.join(ROOT, "samples", "*.txt")) + glob.glob(os.path.join(ROOT, "samples", "*.html")))
    return files + [os.path.join(ROOT, "samples", "wire.jsonl")]


def run(*arguments, stdin=b"", env=None, seconds=300):
    """-> (exit code, stdout bytes, stderr text)"""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=seconds,
                          env={**os.environ, **(env or {})})
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def lines(documents):
    return "".join(json.dumps(d) + "\n" for d in documents).encode()
