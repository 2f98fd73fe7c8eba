#!/usr/bin/env python3
"""Fits the weights of the judge of coded events (lexicon/cues/event_signs.toml). Needs numpy and scipy.

    fit_judge.py --bin build/release/dragoman --lexicon lexicon --table bench/judged/events_training.csv
                 [--threshold T] [--passage-threshold T] [--out FILE] SET=DOCUMENTS.jsonl[,MORE.jsonl] ...

The table holds events judged by hand (bench/judged/README.md, "Events judged by hand"); the sets are given as to
bench/judged/draw_events.py. The program names the signs itself: with `trace = 1` in the group "event_judge" it writes them beside
every event and holds nothing back. An event of the table is found again by its trigger. Where the program now codes it otherwise than
it was judged, it counts only if what was wrong is still there.

Model: P(class, actor and recipient right) = logistic(sum of weights), ridge RIDGE on every weight but the bias, L-BFGS from zero, no
randomness. Signs seen in fewer than SUPPORT judged events are left out. Rows of the set "plv" and sentences of the corpus are single
sentences with a known event (positive only), clean news of politics and conflict that the judged articles have too little of. Printed: ten-fold cross-validation by document, what each threshold keeps.
"""
import argparse
import collections
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zlib

import numpy as np
import scipy.optimize
import scipy.sparse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench" / "judged"))
import draw  # noqa: E402
import draw_events  # noqa: E402

RIDGE, SUPPORT, LEAST = 20.0, 6, 0.02
ARTICLE = "story_"  # signs of whole articles begin so (src/event/story_signs.cc); texts of a few sentences have none of them
GIVEN = {"plv": 1.5, "own": 0.4}  # sets of single sentences with a known event, and how often each counts
CODING = ("event_type", "actors", "recipients", "actor_ids", "recipient_ids")
TRACE = '[[factors]]\ngroup = "event_judge"\norigin = "trace"\n[factors.values]\ntrace = 1\n'


def traced(binary, lexicon, docs):
    """The documents coded with a lexicon without weights that writes the signs of every event."""
    with tempfile.TemporaryDirectory() as tmp:
        root = pathlib.Path(tmp)
        shutil.copytree(lexicon, root / "lexicon")
        (root / "lexicon" / "cues" / "event_signs.toml").write_text(TRACE, encoding="utf-8")
        shutil.copy2(binary, root / "dragoman")
        shutil.copytree(pathlib.Path(binary).parent / "share", root / "share")
        subprocess.run([root / "dragoman", "--quiet", "lexicon", "build", "--lexicon", root / "lexicon", "-o",
                        root / "share" / "dragoman" / "lexicon.img"], check=True, stderr=subprocess.DEVNULL)
        return draw.coded(root / "dragoman", docs)


def sides(row, chains):
    """Who stands on each side: the coreference chain of every party, or its place in the text where it is in none."""
    return {k: [chains.get(x, x) for x in row[k].split(";")] for k in ("actors", "recipients")}


def known(row, now, answer):
    """1 or 0 as judged, None where the coding has changed and nothing is known of it. A party told by another of its names is the
    same party, and so is one that has got an id since it was judged right."""
    chains = {f"{m['start']}-{m['end']}": m["chain"] for m in answer["mentions"] if m["chain"] is not None}
    old, new = sides(row, chains), sides(now, chains)
    same = {"class_ok": row["event_type"] == now["event_type"]}
    for side in ("actor", "recipient"):
        ids = zip(row[f"{side}_ids"].split(";"), now[f"{side}_ids"].split(";"))
        same[f"{side}_ok"] = old[f"{side}s"] == new[f"{side}s"] and all(x == y or (not x and row[f"{side}_ok"] == "1") for x, y in ids)
    if all(same.values()):
        return int(row["class_ok"] == row["actor_ok"] == row["recipient_ok"] == "1")
    return 0 if row["event_ok"] == "0" or any(row[k] == "0" and same[k] for k in same) else None


def examples(args):
    """-> [(signs, verdict, document, set)]"""
    with open(args.table, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    docs = {}
    for name, paths in (s.split("=", 1) for s in args.sets):
        docs.update(draw_events.documents(name, paths.split(",")))
    answers = traced(args.bin, args.lexicon, {i: docs[i] for i in {r["doc_id"] for r in rows} if i in docs})
    out = []
    for r in rows:
        if r["doc_id"] not in answers:
            continue
        coded = [(e, draw_events.row_of(r["set"], answers[r["doc_id"]], e)) for e in answers[r["doc_id"]]["events"]]
        here = [x for x in coded if x[1]["trigger"] == r["trigger"]]
        if not here:
            continue
        event, now = max(here, key=lambda x: sum(x[1][k] == r[k] for k in CODING))
        if (verdict := known(r, now, answers[r["doc_id"]])) is not None:
            out.append((event["signs"], verdict, r["doc_id"].split(".")[0], r["set"]))
    return out


def corpus_examples(args):
    """The same of the events that the corpus expects and gets: sentences written from the codebook, not from the program's output."""
    docs, expected = {}, {}
    for path in args.corpus:
        failing = set((path.parent / "known-failures.txt").read_text(encoding="utf-8").splitlines())
        date, last = None, None
        for number, line in enumerate(map(str.strip, path.read_text(encoding="utf-8").splitlines()), 1):
            if line.startswith("@"):
                date = line[1:].strip()
            elif line.startswith("=") and last:
                expected[last].update(line[1:].split()[0].split("|"))
            elif line and line[0] not in "#~-!=":
                last = None if line in failing else f"{path.stem}-{number:06d}"
                if last:
                    docs[last], expected[last] = {"text": line, "date": date, "title": None}, set()
    answers = traced(args.bin, args.lexicon, docs)
    return [(e["signs"], 1, i, "own") for i, a in answers.items() for e in a["events"] if e["event_type"] in expected[i]]


def usual(data):
    """-> {sign: its share} of the signs of articles, over the judged events that have such signs."""
    articles = [set(s for s in signs if s.startswith(ARTICLE)) for signs, *_, name in data if name not in GIVEN]
    articles = [a for a in articles if a]
    seen = collections.Counter(s for a in articles for s in a)
    return {s: n / len(articles) for s, n in seen.items()}


def design(data, names, article):
    """One row an event; an event of a text too short to be an article has the signs of an average one."""
    index = {n: i for i, n in enumerate(names)}
    at = []
    for row, (signs, *_) in enumerate(data):
        at += [(row, index[s], 1.0) for s in signs if s in index]
        if not any(s.startswith(ARTICLE) for s in signs):
            at += [(row, index[s], share) for s, share in article.items() if s in index]
    rows, columns, values = zip(*at)
    return scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(data), len(names)))


def centred(names, w, article):
    """The same weights with a mean of 0 in every family of signs of articles, the means added to the bias."""
    mean = collections.Counter()
    for n, v in zip(names, w):
        if n in article:
            mean[n.split("=")[0]] += v * article[n]
    return np.array([v + sum(mean.values()) if n == "bias" else v - mean[n.split("=")[0]] if n.startswith(ARTICLE) else v for n, v in zip(names, w)])


def fit(data):
    """-> (names, weights, shares of the signs of articles) of the penalised maximum likelihood."""
    seen = collections.Counter(s for signs, _, _, name in data if name not in GIVEN for s in signs)
    names = sorted(s for s, n in seen.items() if n >= SUPPORT)
    article = usual(data)
    x, y = design(data, names, article), np.array([v for _, v, *_ in data], float)
    count = np.array([GIVEN.get(name, 1.0) for *_, name in data])
    ridge = np.array([0.01 if n == "bias" else RIDGE for n in names])

    def loss(w):
        z = x @ w
        return (count * (np.logaddexp(0, z) - y * z)).sum() + (ridge * w * w).sum() / 2, x.T @ (count * (1 / (1 + np.exp(-z)) - y)) + ridge * w

    best = scipy.optimize.minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 2000, "maxcor": 30, "ftol": 1e-12, "gtol": 1e-6})
    return names, best.x, article


def cross_validated(data):
    fold = np.array([zlib.crc32(doc.encode()) % 10 for _, _, doc, _ in data])
    p = np.zeros(len(data))
    for k in range(10):
        names, w, article = fit([d for d, f in zip(data, fold) if f != k])
        p[fold == k] = 1 / (1 + np.exp(-(design([d for d, f in zip(data, fold) if f == k], names, article) @ w)))
    return p


def report(data):
    p, y = cross_validated(data), np.array([v for _, v, *_ in data], float)
    single = np.array([name in GIVEN for *_, name in data])
    q, z = p[~single], y[~single]
    above = (q[z == 1][:, None] > q[z == 0]).mean() + (q[z == 1][:, None] == q[z == 0]).mean() / 2
    print(f"{len(z)} judged events, {z.mean():.3f} right; cross-validated AUC {above:.3f}, Brier {((q - z) ** 2).mean():.4f}")
    for t in np.arange(0.2, 0.76, 0.05):
        k = q >= t
        print(f"threshold {t:.2f}: keeps {k.mean():.2f}, right of them {z[k].mean():.2f}, right ones kept {z[k].sum() / z.sum():.2f}"
              + (f", single sentences kept {(p[single] >= t).mean():.3f}" if single.any() else ""))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bin", required=True)
    p.add_argument("--lexicon", default=ROOT / "lexicon")
    p.add_argument("--table", required=True)
    p.add_argument("--corpus", type=pathlib.Path, nargs="*", default=[ROOT / "lexicon/regression" / f for f in ("independent.txt", "independent_2.txt", "flat_news.txt")])
    p.add_argument("--threshold", type=float, default=0.0)
    p.add_argument("--passage-threshold", type=float, default=0.0)
    p.add_argument("--out", metavar="FILE", help="write the weights, with the head of the present file")
    p.add_argument("sets", nargs="+", metavar="SET=DOCUMENTS.jsonl")
    args = p.parse_args()
    data = examples(args) + corpus_examples(args)
    report(data)
    if args.out:
        names, w, article = fit(data)
        present = (pathlib.Path(args.lexicon) / "cues" / "event_signs.toml").read_text(encoding="utf-8")
        head = "".join(line for line in present.splitlines(keepends=True) if line.startswith("#"))
        rows = "".join(f"{json.dumps(n)} = {v:.2f}\n" for n, v in zip(names, centred(names, w, article)) if abs(v) >= LEAST or n == "bias")
        pathlib.Path(args.out).write_text(
            head + '[[factors]]\ngroup = "event_judge"\norigin = "by hand: how many true events may be lost for how many false ones"\n'
            f'[factors.values]\ntrace = 0\nthreshold = {args.threshold}\npassage_threshold = {args.passage_threshold}\n\n[[factors]]\ngroup = "event_sign"\n'
            f'origin = "logistic regression on {len(data)} judged events"\n[factors.values]\n' + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
