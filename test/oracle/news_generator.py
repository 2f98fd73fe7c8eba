"""Seeded generator of news-like English for the syntax oracle: own grammar, own vocabulary.

The sentences are nonsense about invented people; what matters is that they exercise the tokenizer and the
networks: titles, abbreviations, numbers, quotation marks of all kinds, contractions, URLs, emoticons, capitals,
odd Unicode, white space. generate(seed, tokens) yields documents until about `tokens` tokens are made.
"""
import random

FIRST = "Amina Karim Lucía Björn Mei-Ling Tariq Olga José Priya Dmitri Fatima Ewan Noor Søren Zainab Håkon Ravi Ngozi Aoife Wen".split()
LAST = ("Rahmani Okafor Lindqvist Fernández Petrov O'Malley al-Sabri Chaudhry McAllister Van der Berg,Nguyen,Kowalczyk,Da Silva,"
        "Çelik,Öztürk,Yamamoto,Haddad,Smith-Jones,de la Cruz").replace(" Okafor", ",Okafor").replace(" Lindqvist", ",Lindqvist") \
    .replace(" Fernández", ",Fernández").replace(" Petrov", ",Petrov").replace(" O'Malley", ",O'Malley").replace(" al-Sabri", ",al-Sabri") \
    .replace(" Chaudhry", ",Chaudhry").replace(" McAllister", ",McAllister").replace(" Van der", ",Van der").split(",")
TITLES = ["President", "Prime Minister", "Gen.", "Lt. Col.", "Dr.", "Mr.", "Ms.", "Sen.", "Foreign Minister", "Maj. Gen.",
          "Secretary of State", "Ambassador", "spokeswoman", "former Vice President", "Prof.", "Judge", "Adm."]
PLACES = ["Kabul", "Islamabad", "Washington, D.C.", "New Delhi", "the Gulf of Aden", "St. Petersburg", "São Paulo", "Quetta", "Peshawar",
          "the U.S.", "the U.K.", "Côte d'Ivoire", "northern Mali", "Xi'an", "the West Bank", "Colombo", "the Strait of Hormuz", "Geneva",
          "Tbilisi", "Port-au-Prince", "N'Djamena", "Kyiv", "U.A.E.", "South Waziristan", "Balkh province"]
ORGS = ["the United Nations", "NATO", "the E.U.", "the Foreign Office", "the Ministry of Defence", "the central bank", "Al-Mustaqbal Party",
        "the World Bank", "Northgate Industries Inc.", "the Sea Workers' Union", "parliament", "the army", "the rebels", "the coalition",
        "police", "the Supreme Court", "aid groups", "the opposition", "A.B.C. Holdings Ltd.", "the F.B.I.", "the 3rd Brigade",
        "the Red Crescent", "Reporters' Forum", "the IAEA", "Harbour & Sons plc", "the militia", "protesters", "the junta"]
NATION = ["Pakistani", "American", "Afghan", "Indian", "Iranian", "Sri Lankan", "Russian", "Chinese", "British", "Franco-German", "Emirati"]
NOUNS = ["agreement", "cease-fire", "border crossing", "convoy", "report", "budget", "embassy", "checkpoint", "pipeline", "negotiator",
         "inquiry", "sanctions package", "harbour", "hospital", "ballot", "decree", "airstrike", "visa ban", "prisoner swap", "trade deal",
         "missile test", "curfew", "strike", "loan", "summit", "drone", "oil price", "reform bill", "amnesty", "memo", "think-tank study"]
PLURALS = ["troops", "civilians", "children", "women", "soldiers", "talks", "militants", "votes", "wages", "countries", "policies", "wolves",
           "boxes", "crises", "media", "forces", "casualties", "journalists", "refugees", "villages", "analyses", "knives", "geese"]
ADJ = ["new", "long-awaited", "joint", "bilateral", "deadly", "controversial", "so-called", "low-level", "unprecedented", "worse", "biggest",
       "cross-border", "ill-fated", "well-known", "anti-corruption", "older", "happier", "U.S.-backed", "state-run", "30-year-old", "non-binding"]
VERBS = [("attacked", "attack", "attacking"), ("condemned", "condemn", "condemning"), ("praised", "praise", "praising"),
         ("rejected", "reject", "rejecting"), ("signed", "sign", "signing"), ("visited", "visit", "visiting"), ("left", "leave", "leaving"),
         ("blamed", "blame", "blaming"), ("met", "meet", "meeting"), ("seized", "seize", "seizing"), ("cut", "cut", "cutting"),
         ("denied", "deny", "denying"), ("broke off", "break off", "breaking off"), ("took over", "take over", "taking over"),
         ("warned", "warn", "warning"), ("freed", "free", "freeing"), ("shot down", "shoot down", "shooting down"),
         ("sold", "sell", "selling"), ("lay", "lie", "lying"), ("withdrew", "withdraw", "withdrawing"), ("funded", "fund", "funding")]
SAID = ["said", "told reporters", "claimed", "insisted", "wrote on X", "added", "admitted", "argued", "testified", "hinted"]
DAYS = ["Monday", "on Tuesday", "last Wednesday", "Thursday night", "early Friday", "over the weekend", "on 14 March 2019", "in June",
        "two weeks ago", "at 6:30 a.m.", "at 5pm", "on Sept. 3", "yesterday", "in 2007-08", "on 12/05/2016", "since the 1990s", "in the '80s"]
NUMBERS = ["12", "at least 40", "some 3,500", "$1.2bn", "€30 million", "£5m", "Rs. 2,000", "7.5%", "nearly two-thirds", "0.3 percent", "1,250.75",
           "three", "twenty-one", "a dozen", "20-30", "No. 10", "5'11\"", "-4°C", "3x", "US$400", "10km", "6pm", "half a million", "1/3", "²⁄₃", "№ 7"]
ODD = ["https://www.example.org/news/2019/03/14?id=7&lang=en#top", "press@example.com", "www.example.co.uk", "@harbour_watch", "#ceasefire",
       ":-)", ":(", "<3", "(╯°□°）╯︵┻━┻", "¯\\(ツ)/¯", "^_^", "xD", "…", "--", "—", "§12", "AT&T", "R&D", "C++", "F-16s", "and/or", "e.g.", "i.e.",
       "vs.", "etc.", "ΑΘΗΝΑΣ", "ΣΟΦΟΣ", "İstanbul", "STRAẞE", "Москва", "北京", "東京都", "القاهرة", "ﬁnal", "naïve", "co‑operation", "\u00a0",
       "na\u00efve", "e\u0301lan", "🙂", "👩‍💻", "½", "³", "①", "ǅ", "\u200b", "10%-15%", "[sic]", "(the", "end.)", "{x}", "a.m.", "Ph.D.", "rock'n'roll",
       "y'all", "ain't", "gonna", "gotta", "c'mon", "'em", "o'clock", "'Tis", "ma'am", "!!!", "?!", "''", "``", "“", "”", "‘", "’", "„", "»", "«",
       "http://", "ftp://files.example.net:8080/a_b-c.txt", "192.168.0.1", "8.8.8.8", "x_y", "snake_case", "CamelCase", "foo.bar", "end.Start",
       "one,two", "1,2,3", "10-year", "U.S.-led", "U.N.'s", "Jan.-Feb.", "\u2028", "\x1f", "\u3000", "cannot", "don’t", "won´t", "can’t've", "Mr.Smith"]
CLITICS = [("did n't", "didn't"), ("is n't", "isn't"), ("could n't", "couldn't"), ("wo n't", "won't"), ("has n't", "hasn’t"), ("ca n't", "can't")]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, p):
        return self.random.random() < p

    def person(self):
        name = f"{self.pick(FIRST)} {self.pick(LAST).strip()}"
        if self.chance(0.1):
            name = f"{self.pick(FIRST)[0]}. {name}"
        return f"{self.pick(TITLES)} {name}" if self.chance(0.4) else name

    def noun_phrase(self, depth=0):
        kind = self.random.randrange(9)
        if kind < 2:
            return self.person()
        if kind == 2:
            return self.pick(ORGS)
        if kind == 3:
            return self.pick(["he", "she", "they", "it", "we", "you", "I", "nobody", "everyone", "this", "those", "who"])
        if kind == 4:
            return f"{self.pick(NUMBERS)} {self.pick(PLURALS)}"
        text = f"{self.pick(['the', 'a', 'an', 'its', 'their', 'this', 'every', 'no'])} "
        if self.chance(0.5):
            text += self.pick(ADJ) + " "
        if self.chance(0.3):
            text += self.pick(NATION) + " "
        text += self.pick(NOUNS)
        if depth < 2 and self.chance(0.4):
            text += f" {self.pick(['of', 'in', 'near', 'with', 'against', 'between', 'for', 'from'])} " + (
                self.pick(PLACES) if self.chance(0.6) else self.noun_phrase(depth + 1))
        if depth < 2 and self.chance(0.12):
            text += f", {self.pick(['which', 'who', 'that'])} {self.verb_phrase(depth + 1)},"
        if self.chance(0.1):
            text += self.pick(["'s ", "’s "]) + self.pick(NOUNS)
        return text

    def verb_phrase(self, depth=0):
        past, base, gerund = self.pick(VERBS)
        kind = self.random.randrange(12)
        thing = self.noun_phrase(depth + 1)
        if kind < 5:
            text = f"{past} {thing}"
        elif kind == 5:
            text = f"{self.pick(['will', 'may', 'could', 'must', 'should', 'might', 'would'])} {base} {thing}"
        elif kind == 6:
            text = f"{self.pick(CLITICS)[1]} {base} {thing}"
        elif kind == 7:
            text = f"{self.pick(['was', 'were', 'is', 'has been', 'had been'])} {self.pick([past, gerund])} by {thing}"
        elif kind == 8:
            text = f"{self.pick(['wants', 'agreed', 'refused', 'is going', 'tried', 'used', 'plans'])} to {base} {thing}"
        elif kind == 9:
            text = f"is {gerund} {thing}"
        elif kind == 10:
            text = f"{self.pick(['’d', 'had', 'has', 'have'])} {past} {thing}"
        else:
            text = f"{past} {thing} and {self.pick(VERBS)[0]} {self.noun_phrase(depth + 1)}"
        if self.chance(0.4):
            text += " " + self.pick(DAYS)
        if self.chance(0.25):
            text += f" in {self.pick(PLACES)}"
        return text

    def clause(self):
        return f"{self.noun_phrase()} {self.verb_phrase()}"

    def sentence(self):
        kind = self.random.randrange(14)
        clause = self.clause()
        left, right = self.pick([('"', '"'), ("“", "”"), ("``", "''"), ("'", "'"), ("«", "»")])
        if kind < 5:
            text = clause
        elif kind == 5:
            text = f"{left}{clause},{right} {self.person()} {self.pick(SAID)}"
        elif kind == 6:
            text = f"{self.person()} {self.pick(SAID)} that {clause}"
        elif kind == 7:
            text = f"{self.pick(['Although', 'If', 'After', 'Because', 'While', 'Unless', 'Once', 'When'])} {clause}, {self.clause()}"
        elif kind == 8:
            text = f"{clause} ({self.pick(['see', 'cf.', 'reportedly', 'about'])} {self.pick(NUMBERS)} {self.pick(PLURALS)})"
        elif kind == 9:
            text = f"{clause}; {self.clause()}"
        elif kind == 10:
            text = f"{clause} -- {self.noun_phrase()} --"
        elif kind == 11:
            text = f"{self.pick(['So', 'But', 'And', 'However,', 'Meanwhile,', 'Well,', 'There'])} {clause}"
        elif kind == 12:
            text = f"{clause} {self.pick(ODD)} {self.pick(PLURALS)}"
        else:
            text = " ".join(self.pick(ODD) for _ in range(self.random.randrange(1, 6)))
        text = text[0].upper() + text[1:]
        text += self.pick([".", ".", ".", ".", ".", "?", "!", "...", ":", "", ".”", '."', " .", ";"])
        if self.chance(0.06):
            text = text.upper()
        elif self.chance(0.03):
            text = text.lower()
        if self.chance(0.02):
            at = self.random.randrange(len(text))
            text = text[:at] + self.pick(["  ", "\t", "\n", "\u00a0", "\x85", ""]) + text[at + 1:]
        return text

    def noise(self):
        """Characters and affixes in no order: what a broken page or a hostile author sends."""
        blocks = [(0x21, 0x7E), (0x21, 0x7E), (0xA0, 0x24F), (0x370, 0x3FF), (0x400, 0x4FF), (0x5D0, 0x6FF), (0x900, 0x97F), (0x1E00, 0x1FFF),
                  (0x2000, 0x206F), (0x20A0, 0x2BFF), (0x3000, 0x30FF), (0x4E00, 0x4FFF), (0xAC00, 0xACFF), (0xFB00, 0xFFFD), (0x1F300, 0x1F6FF)]
        parts = []
        for _ in range(self.random.randrange(3, 40)):
            kind = self.random.randrange(4)
            if kind == 0:
                low, high = self.pick(blocks)
                parts.append("".join(chr(self.random.randint(low, high)) for _ in range(self.random.randrange(1, 9))))
            elif kind == 1:
                parts.append(self.pick(ODD))
            elif kind == 2:
                parts.append("".join(self.random.choice("().,;:'\"-/$%&!?[]*<>=_ \n\t’“”…—") for _ in range(self.random.randrange(1, 5))))
            else:
                parts.append(self.pick(self.pick([NOUNS, PLURALS, NUMBERS, TITLES, DAYS, [c[1] for c in CLITICS]])))
            parts.append(self.pick(["", "", " ", " ", "  ", "\n", "\u3000", "\u00a0"]))
        return "".join(parts)

    def document(self):
        if self.chance(0.08):
            return self.noise()
        parts = []
        if self.chance(0.5):
            parts.append(f"{self.pick(PLACES).upper()} ({self.pick(['AP', 'Reuters', 'own report'])}) {self.pick(['_', '--', '—', '-'])} ")
        for _ in range(self.random.choice([1, 1, 2, 5, 10, 20])):
            parts.append(self.sentence())
            parts.append(self.pick([" ", " ", " ", " ", "  ", "\n", "\n\n", "\n\n   ", "\r\n", ""]))
        return "".join(parts)


def generate(seed, tokens):
    generator = Generator(seed)
    made = 0
    while made < tokens:
        text = generator.document()
        made += max(1, int(len(text) / 5.2))
        yield text
