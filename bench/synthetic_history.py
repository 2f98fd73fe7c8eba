#!/usr/bin/env python3
"""A made-up event history in the quadruple format (entity2id.txt, relation2id.txt, events.txt, day_zero.txt).

The same arguments give the same bytes on every machine: nothing is random but a 64-bit linear congruential generator
started from --seed. Countries are invented (Alphaland, Bravoria, ...), with ministries, armies, police, citizens, leaders
and rebels of their own; relation labels are CAMEO's, and two that no CAMEO table has. Three mechanisms, each known to the
forecasting literature, make the past tell something about the future:
  bursts       a pair that acted lately is more likely to act again (self-exciting, decaying by half in a week)
  reciprocity  what one side did, the other returns in kind within days
  trends       each pair drifts from friendly to hostile or back over the years

    bench/synthetic_history.py --output DIR [--rows 20000] [--days 900] [--countries 24] [--seed 1]
"""
import argparse
import os

NAMES = ["Alpha", "Bravo", "Charl", "Delt", "Ech", "Fox", "Golf", "Hot", "Indi", "Jul", "Kil", "Lim", "Mik", "Novem", "Osc", "Pap", "Queb", "Rom", "Sier", "Tang", "Uni", "Vict", "Whisk", "Xray", "Yank", "Zul"]
ENDINGS = ["land", "oria", "istan"]
ROLES = ["Government", "Foreign Affairs", "Military", "Police", "Citizen", "Defense / Security Ministry", "Lawmaker", "Armed Rebel", "Media", "Business"]
FRIENDLY = [("Make a visit", 9), ("Host a visit", 9), ("Consult", 12), ("Engage in negotiation", 8), ("Express intent to meet or negotiate", 8), ("Discuss by telephone", 5),
            ("Praise or endorse", 6), ("Express intent to cooperate", 6), ("Sign formal agreement", 3), ("Engage in diplomatic cooperation", 4), ("Cooperate economically", 2),
            ("Cooperate militarily", 2), ("Share intelligence or information", 1), ("Provide economic aid", 2), ("Provide humanitarian aid", 1), ("Mediate", 1), ("Ease administrative sanctions", 1)]
HOSTILE = [("Criticize or denounce", 12), ("Accuse", 7), ("Demand", 4), ("Reject", 5), ("Threaten", 3), ("Threaten with military force", 1), ("Impose embargo, boycott, or sanctions", 2),
           ("Reduce or break diplomatic relations", 1), ("Expel or deport individuals", 1), ("Arrest, detain, or charge with legal action", 4), ("Use conventional military force", 3),
           ("fight with small arms and light weapons", 2), ("Abduct, hijack, or take hostage", 1)]
NEUTRAL = [("Make statement", 10), ("Make an appeal or request", 4), ("Make optimistic comment", 1), ("Investigate", 1), ("Hold an unlisted kind of talk", 1), ("Signal by unlisted means", 1)]


class Numbers:
    """Knuth's MMIX generator; upper bits only."""

    def __init__(self, seed):
        self.state = seed * 2 + 1
        for _ in range(8):
            self.next()

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return self.state >> 33

    def below(self, n):
        return self.next() % n

    def chance(self, per_million):
        return self.below(1000000) < per_million

    def pick(self, weighted):
        at = self.below(sum(w for _, w in weighted))
        for item, weight in weighted:
            if at < weight:
                return item
            at -= weight


class World:
    def __init__(self, countries, numbers):
        self.numbers = numbers
        self.countries = [NAMES[i % len(NAMES)] + ENDINGS[i // len(NAMES) % len(ENDINGS)] for i in range(countries)]
        self.entities = []
        for c in self.countries:
            self.entities += [c] + [f"{role} ({c})" for role in ROLES] + [f"Leader of {c}"]
        self.relations = [r for r, _ in FRIENDLY + HOSTILE + NEUTRAL]
        self.pairs = []  # [first country, second country, weight, phase in thousandths of the period, period in days]
        for i in range(countries):
            for j in range(i + 1, countries):
                near = j - i <= 3 or numbers.chance(150000)
                if near:
                    self.pairs.append([i, j, 1 + numbers.below(40) // (j - i), numbers.below(1000), 300 + numbers.below(900)])

    def entity(self, country):
        """The state itself half of the time, else one of its people or bodies."""
        first = country * (len(ROLES) + 2)
        return first if self.numbers.chance(500000) else first + 1 + self.numbers.below(len(ROLES) + 1)

    def relation(self, hostility):
        if self.numbers.chance(180000):
            return self.relations.index(self.numbers.pick(NEUTRAL))
        return self.relations.index(self.numbers.pick(HOSTILE if self.numbers.below(1000) < hostility else FRIENDLY))


def triangle(phase, day, period):
    """0 .. 1000 .. 0 over the period, by whole numbers, so that no machine rounds otherwise."""
    at = (phase * period // 1000 + day) % period * 2000 // period
    return at if at <= 1000 else 2000 - at


def history(world, rows, days):
    numbers, total = world.numbers, sum(p[2] for p in world.pairs)
    heat = [0] * len(world.pairs)
    returned = [[] for _ in range(days + 8)]
    out = []
    for day in range(days):
        out += [(s, r, o, day) for s, r, o in returned[day]]
        want = rows * (day + 1) // days - rows * day // days - len(returned[day])
        for k, pair in enumerate(world.pairs):
            heat[k] = heat[k] * 906 // 1000
        weighted = [(k, p[2] * 100 + heat[k]) for k, p in enumerate(world.pairs)]
        for _ in range(max(0, want)):
            k = numbers.pick(weighted)
            i, j, _, phase, period = world.pairs[k]
            if numbers.below(2):
                i, j = j, i
            s, o, r = world.entity(i), world.entity(j), world.relation(100 + 7 * triangle(phase, day, period) // 10)
            out.append((s, r, o, day))
            heat[k] += 60 + total // max(1, len(world.pairs))
            if numbers.chance(350000):
                returned[day + 1 + numbers.below(6)].append((o, r, s))
    return out[:rows]


def write(folder, name, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as f:
        f.writelines(line + "\n" for line in lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", required=True, help="folder to write")
    parser.add_argument("--rows", type=int, default=20000)
    parser.add_argument("--days", type=int, default=900)
    parser.add_argument("--countries", type=int, default=24, help="at most 78")
    parser.add_argument("--states", nargs="*", default=[], help="names that replace the first invented ones, such as Pakistan: parties that a lexicon knows")
    parser.add_argument("--day-zero", default="2019-01-01", help="written to day_zero.txt")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not 2 <= options.countries <= len(NAMES) * len(ENDINGS) or options.rows < 1 or options.days < 1:
        parser.error("--countries is 2 .. 78, --rows and --days at least 1")
    world = World(options.countries, Numbers(options.seed))
    for place, name in enumerate(options.states):
        world.entities = [e.replace(world.countries[place], name) for e in world.entities]
    os.makedirs(options.output, exist_ok=True)
    write(options.output, "entity2id.txt", [f"{name}\t{i}" for i, name in enumerate(world.entities)])
    write(options.output, "relation2id.txt", [f"{name}\t{i}" for i, name in enumerate(world.relations)])
    write(options.output, "events.txt", ["\t".join(map(str, row)) for row in history(world, options.rows, options.days)])
    write(options.output, "day_zero.txt", [options.day_zero])


if __name__ == "__main__":
    main()
