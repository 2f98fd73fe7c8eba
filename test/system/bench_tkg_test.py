"""bench-tkg on a made-up folder: same bytes on any thread count, ranks that give the figures, errors with file and line."""
import json
import os
import random
import tempfile
import unittest

from program import run

ENTITIES, RELATIONS, TRAIN_DAYS, VALID_DAYS, A_DAY = 40, 3, 60, 5, 20


def write(folder):
    draw = random.Random(7)
    with open(os.path.join(folder, "entity2id.txt"), "w") as f:
        f.writelines(f"{'Land' if e % 2 == 0 else 'Police_(Land'}{e // 2}{'' if e % 2 == 0 else ')'}\t{e}\n" for e in range(ENTITIES))
    with open(os.path.join(folder, "relation2id.txt"), "w") as f:
        f.writelines(f"Relation_{r}\t{r}\n" for r in range(RELATIONS))
    for part, days in (("train", range(TRAIN_DAYS)), ("valid", range(TRAIN_DAYS, TRAIN_DAYS + VALID_DAYS))):
        with open(os.path.join(folder, part + ".txt"), "w") as f:
            for day in days:
                for _ in range(A_DAY):
                    s, r = draw.randrange(ENTITIES), draw.randrange(RELATIONS)
                    o = (s * 3 + r + 1) % ENTITIES if draw.random() < 0.7 else draw.randrange(ENTITIES)
                    f.write(f"{s}\t{r}\t{o}\t{day * 24}\t-1\n")


class BenchTkg(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        write(self.folder.name)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def bench(self, *arguments):
        return run("--quiet", "bench-tkg", self.folder.name, *arguments)

    def test_ranks_give_the_figures_on_any_thread_count(self):
        seen = set()
        for threads in (1, 2, 5):
            code, out, told = self.bench("--format", "json", "--ranks", self.path("ranks.tsv"), "--threads", threads)
            self.assertEqual((code, told), (0, ""))
            with open(self.path("ranks.tsv")) as f:
                seen.add((out, f.read()))
        self.assertEqual(len(seen), 1)
        out, ranks = seen.pop()
        rows = [line.split("\t") for line in ranks.splitlines()]
        self.assertEqual([(int(line), side) for line, side, _ in rows],
                         [(line, side) for line in range(VALID_DAYS * A_DAY) for side in ("object", "subject")])
        single = json.loads(out)["single_step"]
        self.assertEqual(single["queries"], len(rows))
        self.assertAlmostEqual(single["mrr"], sum(1 / float(rank) for _, _, rank in rows) / len(rows), places=12)
        self.assertAlmostEqual(single["hits_at_10"], sum(float(rank) <= 10 for _, _, rank in rows) / len(rows), places=12)
        self.assertGreater(single["object"]["mrr"], 0.5)
        self.assertNotIn("multi_step", json.loads(out))

    def test_multi_step_is_a_table_of_its_own(self):
        code, out, _ = self.bench("--multi-step")
        self.assertEqual(code, 0)
        self.assertEqual([line.split()[0] for line in out.decode().splitlines() if "MRR" in line], ["single-step", "multi-step"])

    def test_a_broken_row_is_named(self):
        with open(self.path("valid.txt"), "a") as f:
            f.write("1\t1\n")
        code, out, told = self.bench()
        self.assertEqual((code, out), (3, b""))
        self.assertIn(f"valid.txt:{VALID_DAYS * A_DAY + 1}: ", told)

    def test_a_missing_part_is_the_environment(self):
        code, _, told = self.bench("--eval", "test")
        self.assertEqual(code, 4)
        self.assertIn("test.txt", told)


if __name__ == "__main__":
    unittest.main()
