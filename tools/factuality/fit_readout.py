#!/usr/bin/env python3
"""Fits the weights of the factuality readout (group "readout" of lexicon/cues/factuality.toml). Needs numpy.

    fit_readout.py --bin build/release/dragoman --lexicon lexicon --gold DIR [--half even] [--out weights.toml]

DIR holds the gold sets as JSON lines, NAME.train.jsonl and NAME.dev.jsonl for the NAMEs in WEIGHTS, each record
{"tokens": [...], "events": [{"span": [first, last + 1], "factuality": -3 .. 3}]}. Only every second record is read
(--half even: the 1st, 3rd, ... of train + dev), so that the other half can tell what was learned by heart.

The program names the features itself: with a row `trace = 1` in the group it writes every feature to the predicate's
path, and this script reads them from there. What is made greatest: the weighted sum over the sets of Pearson's r, less
a share of the squared error (which holds the scale) and a ridge, by gradient ascent (Adam, fixed start, no randomness),
with clamped values as the program has them. Plain cases are held to bounds (PLAIN): what the scales
disagree on is open to compromise, "it did not happen" is not. The features of least effect are dropped in steps.
No weights are written to the lexicon by this script; paste them with their origin.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import numpy as np

WEIGHTS = {"uds_ih2": 1.3, "uw": 1.0, "commitmentbank": 0.15, "megaveridicality": 0.15, "rp": 0.15, "meantime": 0.05}
RIDGE, SQUARED, FORCE, MISSING = 0.001, 0.2, 1.5, 3.0
HEAD = '[[factors]]\ngroup = "readout"\n'

# Features of a plain case, the least and the greatest value it may have.
PLAIN = [
    ("did not fight", "composed=-3 composed_negative=-3 negated negated_past form_past", None, -2.3),
    ("does not fight", "composed=-2.7 composed_negative=-2.7 negated negated_present form_present", None, -2.0),
    ("has not fought", "composed=-3 composed_negative=-3 negated negated_present form_perfect", None, -2.0),
    ("is not fighting", "composed=-3 composed_negative=-3 negated negated_present form_progressive", None, -2.0),
    ("was not angry", "composed=-2.85 composed_negative=-2.85 negated negated_past form_past_state", None, -2.0),
    ("I did not fight", "composed=-3 composed_negative=-3 negated negated_past form_past sentence_first subject_first", None, -2.0),
    ("you did not fight", "composed=-3 composed_negative=-3 negated negated_past form_past sentence_second subject_second", None, -1.8),
    ("I do not fight", "composed=-2.7 composed_negative=-2.7 negated negated_present form_present sentence_first subject_first", None, -1.6),
    ("I do not know", "composed=-2.7 composed_negative=-2.7 negated negated_present form_present sentence_first subject_first state_verb", None, -1.0),
    ("I have not fought", "composed=-3 composed_negative=-3 negated negated_present form_perfect sentence_first subject_first", None, -1.8),
    ("was not angry", "composed=-2.85 composed_negative=-2.85 negated negated_past form_past_state sentence_first", None, -1.8),
    ("is not angry", "composed=-2.85 composed_negative=-2.85 negated negated_present form_state", None, -1.6),
    ("made no attack", "composed=-3 composed_negative=-3 negated negated_past negated_object form_past", None, -1.0),
    ("had no money", "composed=-3 composed_negative=-3 negated negated_past negated_object form_past state_verb", None, -0.8),
    ("was no attack", "composed=-2.7 composed_negative=-2.7 negated_noun form_noun", None, -1.0),
    ("will not fight", "composed=-2.1 composed_negative=-2.1 negated_modal form_modal modal_will", None, -1.2),
    ("fought", "composed=3 form_past", 2.7, None),
    ("did not fail to", "composed=1.32 form_bare under_not_negative_implicative infinitive_under_negated above_negated "
     "above=-1 subject_none", 0.7, None),
    ("failed to", "composed=-1.65 composed_negative=-1.65 form_bare under_negative_implicative above subject_none", None, -1.5),
    ("managed to", "composed=1.65 form_bare under_implicative above subject_none", 1.6, None),
    ("did not manage to", "composed=-1.65 composed_negative=-1.65 form_bare under_not_implicative infinitive_under_negated "
     "above_negated above=-1 subject_none", None, -1.5),
    ("refused to", "composed=-1.65 composed_negative=-1.65 form_bare under_refused above subject_none", None, -1.5),
    ("denied that it fought", "composed=-0.75 composed_negative=-0.75 form_past under_report_denied above", None, -0.4),
    ("denied that it had fought", "composed=-0.75 composed_negative=-0.75 form_perfect under_report_denied above", None, -0.4),
    ("denied the attack", "composed=0 noun_the under_denied above", None, -0.2),
    ("if it fights", "composed=0.14 form_present condition above_open above=0.4", None, 0.8),
    ("may fight", "composed=0.2 form_modal modal_may", None, 1.2),
    ("wanted to", "composed=0.16 form_bare under_desire above subject_none", None, 0.8),
]


def features(path):
    """Features named in a predicate's path; the composed value on the scale of the output."""
    out = {}
    for part in path.split(";"):
        what, _, rest = part.partition(":")
        if what == "composed":
            out["composed"] = 3 * float(rest)
            if out["composed"] < 0:
                out["composed_negative"] = out["composed"]
        elif what == "read":
            name, _, value = rest.partition("=")
            out[name] = float(value or 1)
    return out


def token_offsets(tokens):
    at, start = [], 0
    for t in tokens:
        at.append((start, start + len(t)))
        start += len(t) + 1
    return at


def traced_answers(binary, lexicon, records):
    """Predicates of each record, coded with a lexicon that has no weights and traces every feature."""
    with tempfile.TemporaryDirectory() as tmp:
        root = pathlib.Path(tmp)
        shutil.copytree(lexicon, root / "lexicon")
        table = root / "lexicon" / "cues" / "factuality.toml"
        source = table.read_text(encoding="utf-8").split(HEAD)[0]
        table.write_text(source + "\n" + HEAD + 'origin = "trace"\n[factors.values]\ntrace = 1\n', encoding="utf-8")
        program = root / "dragoman"
        shutil.copy2(binary, program)
        shutil.copytree(pathlib.Path(binary).parent / "share", root / "share")
        subprocess.run([program, "--quiet", "lexicon", "build", "--lexicon", root / "lexicon", "-o",
                        root / "share" / "dragoman" / "lexicon.img"], check=True, stderr=subprocess.DEVNULL)
        lines = "".join(json.dumps({"id": str(i), "text": " ".join(r["tokens"]), "tokens": r["tokens"]}) + "\n" for i, r in enumerate(records))
        run = subprocess.run([program, "--quiet", "code", "-", "--input-format", "jsonl", "--format", "jsonl", "--all-predicates"],
                             input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = {}
    for line in run.stdout.decode().splitlines():
        o = json.loads(line)
        answers[int(o["doc_id"])] = o["predicates"]
    return answers


def rows_of(name, args):
    """(features or None, gold, record number) of each gold event; None where the program has no predicate there."""
    records = []
    for part in ("train", "dev"):
        with open(pathlib.Path(args.gold) / f"factuality.{name}.{part}.jsonl", encoding="utf-8") as f:
            records += [json.loads(line) for line in f if line.strip()]
    records = records[args.half == "odd"::2]
    answers = traced_answers(args.bin, args.lexicon, records)
    rows = []
    for i, r in enumerate(records):
        at = token_offsets(r["tokens"])
        for e in r["events"]:
            first = min(e["span"][0], len(at) - 1)
            last = min(max(e["span"][1], first + 1), len(at))
            a, b = at[first][0], at[last - 1][1]
            best = max(answers.get(i, []), default=None, key=lambda p: (min(b, p["end"]) - max(a, p["start"]), p["start"] - p["end"]))
            hit = best is not None and min(b, best["end"]) > max(a, best["start"])
            rows.append((features(best["path"]) if hit else None, e["factuality"], i))
    return rows


class Problem:
    """Design matrices of all sets over one list of features."""

    def __init__(self, data, names):
        self.names = ["constant"] + names
        self.index = {k: i for i, k in enumerate(self.names)}
        self.sets = {}
        for key, rows in data.items():
            x = np.array([self.vector(f or {}) for f, _, _ in rows])
            self.sets[key] = (x, np.array([y for _, y, _ in rows]), np.array([f is not None for f, _, _ in rows]),
                              np.array([i % 2 for _, _, i in rows]))
        self.plain = np.array([self.vector(self.parse(text)) for _, text, _, _ in PLAIN])
        self.low = np.array([-99 if lo is None else lo for _, _, lo, _ in PLAIN], float)
        self.high = np.array([99 if hi is None else hi for _, _, _, hi in PLAIN], float)

    @staticmethod
    def parse(text):
        return {k: float(v or 1) for k, _, v in (part.partition("=") for part in text.split())}

    def vector(self, values):
        v = np.zeros(len(self.names))
        v[0] = 1
        for k, x in values.items():
            if k in self.index:
                v[self.index[k]] = x
        return v

    def start(self):
        w = np.zeros(len(self.names))
        w[self.index["composed"]] = 1
        return w

    def gradient(self, w, chosen):
        g = -RIDGE * w
        g[0] = 0
        for key, (x, y, known, fold) in self.sets.items():
            rows = chosen(fold)
            x, y, known = x[rows], y[rows], known[rows]
            raw = x @ w
            f = np.where(known, np.clip(raw, -3, 3), MISSING)
            spread, n = f.std() + 1e-6, len(y)
            zf, zy = (f - f.mean()) / spread, (y - y.mean()) / y.std()
            d = (zy - (zf * zy).mean() * zf) / (n * spread) + 2 * SQUARED * (y - f) / (y.var() * n)
            out = (raw > 3) & (d > 0) | (raw < -3) & (d < 0)
            g += WEIGHTS[key] * (x.T @ np.where(known & ~out, d, 0))
        a = self.plain @ w
        return g + FORCE * self.plain.T @ (np.maximum(self.low - a, 0) - np.maximum(a - self.high, 0))

    def fit(self, chosen=lambda fold: fold >= 0, steps=600):
        w = self.start()
        m, v = np.zeros_like(w), np.zeros_like(w)
        for t in range(1, steps + 1):
            g = self.gradient(w, chosen)
            m, v = 0.9 * m + 0.1 * g, 0.99 * v + 0.01 * g * g
            rate = 0.02 * (1 if t < 0.6 * steps else 0.3 if t < 0.85 * steps else 0.05)
            w = w + rate * (m / (1 - 0.9 ** t)) / (np.sqrt(v / (1 - 0.99 ** t)) + 1e-6)
        return w

    def figures(self, answer):
        """r x 100 and mean absolute error of each set; `answer` gives the weights for a fold."""
        out = []
        for key, (x, y, known, fold) in self.sets.items():
            p = np.where(known, np.clip(np.where(fold == 0, x @ answer(0), x @ answer(1)), -3, 3), MISSING)
            out.append(f"{key} r {100 * np.corrcoef(p, y)[0, 1]:.1f} mae {np.abs(p - y).mean():.2f}")
        return "  ".join(out)

    def effect(self, w):
        return sum(WEIGHTS[k] * x.std(0) for k, (x, *_) in self.sets.items()) * abs(w)


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--bin", required=True)
    p.add_argument("--lexicon", required=True)
    p.add_argument("--gold", required=True)
    p.add_argument("--half", choices=("even", "odd"), default="even")
    p.add_argument("--keep", type=int, nargs="+", default=[150, 130, 110], help="numbers of features kept, step by step")
    p.add_argument("--out")
    args = p.parse_args()
    data = {name: rows_of(name, args) for name in WEIGHTS}
    counts = {}
    for rows in data.values():
        for f, _, _ in rows:
            for k in f or {}:
                counts[k] = counts.get(k, 0) + 1
    needed = {k for _, text, _, _ in PLAIN for k in Problem.parse(text) if k.startswith("under_")} | {"composed"}
    names = sorted(k for k, n in counts.items() if n >= 25 or k in needed)
    for keep in args.keep:
        problem = Problem(data, names)
        effect = problem.effect(problem.fit(steps=300))
        order = sorted(names, key=lambda k: (k not in needed, -effect[problem.index[k]], k))
        names = sorted(order[:keep])
    problem = Problem(data, names)
    folds = [problem.fit(lambda fold, k=k: fold != k, 300) for k in (0, 1)]
    print(len(names), "features; each half of this half by the other:", problem.figures(lambda k: folds[k]), file=sys.stderr)
    w = np.round(problem.fit(), 2)
    print("all of it:", problem.figures(lambda k: w), file=sys.stderr)
    for (text, _, low, high), value in zip(PLAIN, problem.plain @ w):
        print(f"  {text}: {value:.2f} (bounds {low} .. {high})", file=sys.stderr)
    lines = "".join(f"{k} = {v:.2f}\n" for k, v in zip(problem.names, w) if v)
    pathlib.Path(args.out).write_text(lines, encoding="utf-8") if args.out else print(lines, end="")


if __name__ == "__main__":
    main()
