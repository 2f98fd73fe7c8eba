"""200 hostile documents: each is coded or quarantined with a reason, none brings the program down."""
import json
import os
import random
import tempfile
import unittest

from program import lines, run

WORDS = "Pakistan said the United States attacked not if 'unless' \"quoted\" 21 , . ( ) - $400m İstanbul \u202e \ufeff 😀 a\u0301 TTP".split(" ")


def html_of(rnd, depth):
    return "<html><head><title>t</title><script>alert('x')</script></head><body>" + "<div><p>" * depth + "Talks failed &amp; &#x1F600; &bogus; &#99999999;" + \
        "</p></div>" * rnd.randrange(depth + 1) + "<!-- -- > <![CDATA[ <p>unclosed"


def hostile_files(folder, rnd):
    def put(name, data):
        path = os.path.join(folder, name)
        with open(path, "wb") as f:
            f.write(data)
        return path
    files = []
    for i in range(60):
        files.append(put(f"bytes{i}.txt", rnd.randbytes(rnd.randrange(0, 5000))))
    for i in range(40):
        text = " ".join(rnd.choice(WORDS) for _ in range(rnd.randrange(0, 400))).encode()
        files.append(put(f"words{i}.txt", text))
    for i in range(20):
        text = bytearray(" ".join(rnd.choice(WORDS) for _ in range(200)).encode())
        for _ in range(5):
            text[rnd.randrange(len(text))] = rnd.randrange(256)
        files.append(put(f"flips{i}.txt", bytes(text)))
    for i in range(30):
        files.append(put(f"page{i}.html", html_of(rnd, rnd.choice([1, 10, 1000, 20000])).encode()))
    for i in range(20):
        files.append(put(f"random{i}.html", b"<html><body>" + rnd.randbytes(3000)))
    files += [put("empty.txt", b""), put("blank.txt", b" \n\t\r\n"), put("nul.txt", b"abc\0def"), put("bom.txt", b"\xef\xbb\xbfTalks failed."),
              put("brackets.txt", b"(" * 20000), put("quotes.txt", b"\"" * 20000), put("dots.txt", b"." * 50000), put("oneword.txt", b"a" * 300000),
              put("newlines.txt", b"\n" * 100000), put("numbers.txt", b"1,000,000 " * 5000), put("capitals.txt", b"THE ARMY SAID. " * 2000),
              put("head.txt", b"Title: \nDate: 2025-99-99\nSource:\nURL: x\n\n"), put("commas.txt", b"Pakistan, " * 5000), put("and.txt", b"Pakistan and " * 3000)]
    return files


class Hostile(unittest.TestCase):
    def test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            files = hostile_files(folder, random.Random(20251))
            self.assertGreaterEqual(len(files), 180)
            code, out, err = run("--threads", 2, "code", *files, seconds=1500)
        documents = [json.loads(x) for x in out.splitlines()]
        self.assertEqual(code, 3, err[-500:])
        self.assertEqual(len(documents), len(files))
        for d in documents:
            self.assertTrue(d["quarantined"] is None or d["quarantined"].strip())
        self.assertGreater(sum(d["quarantined"] is not None for d in documents), 50)
        self.assertGreater(sum(d["quarantined"] is None for d in documents), 50)

    def test_lines(self):
        data = b"".join([b"\n", b"{}\n", b"[]\n", b"null\n", b"{\"id\":1}\n", b"{\"id\":\"a\"}\n", b"{\"id\":\"b\",\"text\":null}\n", b"{\"id\":\"c\",\"text\":\"\"}\n",
                         b"{\"id\":\"d\",\"text\":\"\\ud800\"}\n", b"\xff\xfe\n", b"[" * 100000 + b"\n", b"{\"a\":" * 5000 + b"\n",
                         lines([{"id": "e", "text": "Talks failed.", "date": "yesterday"}, {"id": "e", "text": "Same id."},
                                {"id": "f", "text": "Talks failed .", "tokens": ["Talks", "failed"]}, {"id": "g", "text": "x" * 20_000_000}])])
        code, out, err = run("code", "-", stdin=data, seconds=600)
        self.assertEqual(code, 3, err[-500:])
        for line in out.splitlines():
            self.assertIn("quarantined", json.loads(line))

    def test_a_hundred_megabytes_in_one_line(self):
        code, out, err = run("code", "-", stdin=b"{\"id\":\"big\",\"text\":\"" + b"a " * 50_000_000 + b"\"}\n" + lines([{"id": "after", "text": "Talks failed."}]), seconds=600)
        documents = [json.loads(x) for x in out.splitlines()]
        self.assertEqual(code, 3, err[-500:])
        self.assertEqual(len(documents), 2)
        self.assertTrue(documents[0]["quarantined"])
        self.assertIsNone(documents[1]["quarantined"])

    def test_conllu(self):
        bad = b"# newdoc id = a\n1\tx\tx\n\n# newdoc id = b\n1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tfailed\tfail\tVERB\tVBD\t_\t0\troot\t_\t_\n\n" \
              b"# newdoc id = c\n1\ta\ta\tX\t_\t_\t2\tdep\t_\t_\n2\tb\tb\tX\t_\t_\t1\tdep\t_\t_\n\n\xff\xff\n"
        code, out, err = run("code", "--input-format", "conllu", "-", stdin=bad)
        self.assertIn(code, (0, 3), err[-500:])
        self.assertIn("b", [json.loads(x)["doc_id"] for x in out.splitlines()])


if __name__ == "__main__":
    unittest.main()
