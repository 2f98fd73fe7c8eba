#!/usr/bin/env python3
"""Write lexicon/actors/leaders/{actors,aliases,roles}.csv: present heads of state and government.

Usage: leaders_from_countries.py COUNTRIES.tsv ACTORS_DIR

The table prints "President Bajram BEGAJ (since 24 July 2022)": title, given names, SURNAME, date. Hand-written folders
win: an office that has an open term in another folder is left out, and a person who is there already keeps its id
and only gets the term. The printed date is sometimes that of the present term only, or a slip: see SINCE.
"""
import csv
import glob
import os
import re
import sys
import unicodedata

SOURCE = "factbook-2026-05"
TITLES = """President Prime Minister King Queen Emperor Sultan Amir Pope Prince Grand Duke Premier Chancellor Interim Acting
Transition Transitional Caretaker Capt. Col. Gen. General Sr. Dr. Sir Dame Ratu Taoiseach (Prime Minister) Governor Chief
Executive Commissioner Crown Vice of the Swiss Confederation Presidential Leadership Council Chairperson Chairman Cabinet
Ministers State Sovereign Chair and Commander-in-Chief Sudanese Armed Forces President, Council, GNU CNSP Government
Administrator French Polynesia Territorial Assembly National for Safeguard Homeland (CNSP) Co-Vice Foreign High
Secretary Political Affairs Mayor Island Commission""".split()
ROMAN = re.compile(r"[IVX]+$")
MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
# Several holders at a time, no holder, or a term known to have ended since the table was made.
SKIP = {("AND", "head_of_state"), ("BIH", "head_of_state"), ("SMR", "head_of_state"), ("SMR", "head_of_government"),
        ("HTI", "head_of_state"), ("SYR", "head_of_government"), ("CXR", "head_of_government"), ("CCK", "head_of_government"),
        ("CHL", "head_of_state"), ("CHL", "head_of_government"),
        ("HND", "head_of_state"), ("HND", "head_of_government"), ("VAT", "head_of_government"), ("PRK", "head_of_government")}
# First day in the office where the table gives a later term or a slip (general knowledge).
SINCE = {("ROU", "head_of_government"): "2025-06-23", ("COG", "head_of_state"): "1997-10-25", ("ZAF", "head_of_state"): "2018-02-15",
         ("ZAF", "head_of_government"): "2018-02-15", ("CIV", "head_of_state"): "2010-12-04", ("COD", "head_of_state"): "2019-01-24",
         ("SLE", "head_of_state"): "2018-04-04", ("SLE", "head_of_government"): "2018-04-04", ("GMB", "head_of_state"): "2017-01-19",
         ("ZWE", "head_of_state"): "2017-11-24", ("TCD", "head_of_state"): "2021-04-20", ("GAB", "head_of_state"): "2023-08-30",
         ("GAB", "head_of_government"): "2023-08-30", ("GIN", "head_of_state"): "2021-09-05", ("MDG", "head_of_state"): "2025-10-17"}

# The name in use, where "first given name + capitals" gives another one.
USUAL = {"Jose Daniel Ortega Saavedra": "Daniel Ortega", "Matamela Cyril Ramaphosa": "Cyril Ramaphosa", "Kay Rala Xanana Gusmao": "Xanana Gusmao",
         "Abd-al-Fattah al-Burhan Abd-al-Rahman": "Abdel Fattah al-Burhan", "Abd-al-Hamid Dubaybah": "Abdul Hamid Dbeibah",
         "Iris Xiomara Castro de Zelaya": "Xiomara Castro", "Sam Hou Fai": "Sam Hou-fai", "Prabowo Subianto Djojohadikusumo": "Prabowo Subianto",
         "Kasym-Zhomart Tokayev": "Kassym-Jomart Tokayev", "Michael Martin": "Micheál Martin", "Nikos Christodoulidis": "Nikos Christodoulides",
         "Wachiralongkon": "Vajiralongkorn", "Rimtalba Jean Emmanuel Ouedraogo": "Jean Emmanuel Ouedraogo", "Maria Benvinda Delfina Levi": "Benvinda Levi",
         "Isaias Afwerki": "Isaias Afwerki", "Abdourahame Tiani": "Abdourahamane Tiani", "Obiang Nguema Mbasogo": "Teodoro Obiang Nguema Mbasogo",
         "Faustin-Archange Touadéra": "Faustin-Archange Touadéra", "Mohamed Ould Cheikh el Ghazouani": "Mohamed Ould Ghazouani",
         "Mishal al-Ahmad al-Jabir al-Sabah": "Meshal al-Ahmad al-Jaber al-Sabah", "Salim Salih Bin Burayk": "Salem bin Braik",
         "Muhammad al-Bashir": "Mohammed al-Bashir", "Abiy Ahmed Ali": "Abiy Ahmed", "Qohir Rasulzoda": "Kokhir Rasulzoda"}
COMMON = set("""friday christian phillips mitchell browne burton barrow wheatley hassan ibrahim francis connolly stocker charles
frederik harald philippe guillaume albert ortega paz bio dan christian jackson johannesen nielsen rodriguez rodríguez marcos""".split())


def fold(text):
    text = text.replace("ø", "o").replace("ł", "l").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def date(text):
    """'24 July 2022' -> 2022-07-24; 'April 2018' -> 2018-04; '1997' -> 1997; else ''."""
    found = re.search(r"(?:(\d{1,2}) )?(?:([A-Z][a-z]{2})[a-z]* )?(\d{4})", text)
    if not found:
        return ""
    day, month, year = found.groups()
    if not month:
        return year
    return f"{year}-{MONTHS[month.lower()]:02d}" + (f"-{int(day):02d}" if day else "")


def cased(token):
    if ROMAN.match(token) or not re.search(r"[A-ZÀ-Þ]{2}", token):
        return token
    return re.sub(r"(?:[^\W\d_]{2,}['’])?[^\W\d_]+(?:['’][^\W\d_]+)*", lambda m: m[0] if m[0].islower() else m[0][0].upper() + m[0][1:].lower()
                  if not re.match(r"[A-Za-z]['’]", m[0]) else m[0][:2] + m[0][2:].capitalize(), token)


def surname_token(token):
    bare = re.sub(r"^(?:al|el|d)[-'’]", "", token).strip(",.'’")
    return len(bare) > 1 and bare.upper() == bare and any(c.isalpha() for c in bare)


def person(text):
    """(full name, family name or '') of 'President Bajram BEGAJ'."""
    text = re.sub(r'"[^"]*"|\[[^]]*\]|\([^)]*\)', "", text)
    tokens = text.replace(",", " ").split()
    while tokens and (tokens[0] in TITLES or tokens[0].lower() in ("of", "the", "and", "for")):
        tokens.pop(0)
    tokens = [t for t in tokens if t not in ("Jr.",)]
    family = [cased(t) for t in tokens if surname_token(t)]
    return " ".join(cased(t) for t in tokens), " ".join(family)


def term(text):
    """(name text, since) of the first term in a cell."""
    first = re.split(r"; (?=represented|former|also|and )|, represented", text)[0]
    found = re.match(r"(.*?)\s*\((?:\w+ )?(?:since )?([^)]*\d{4}[^)]*)\)", first)
    return (found[1], date(found[2])) if found else ("", "")


def identity(iso, name):
    return iso + "-" + re.sub(r"[^A-Z0-9]+", "_", fold(name).upper().replace("'", "")).strip("_")


def hand_written(actors_dir):
    open_offices, known, taken = set(), {}, set()
    persons = set()
    for folder in sorted(glob.glob(os.path.join(actors_dir, "*"))):
        if os.path.basename(folder) == "leaders":
            continue
        for row in rows(os.path.join(folder, "actors.csv")):
            if row["kind"] == "person":
                persons.add(row["actor_id"])
        for row in rows(os.path.join(folder, "aliases.csv")):
            taken.add(row["alias"].lower())
            if row["actor_id"] in persons and " " in row["alias"]:
                known.setdefault(fold(row["alias"]).lower(), row["actor_id"])
        if os.path.exists(os.path.join(folder, "roles.csv")):
            for row in rows(os.path.join(folder, "roles.csv")):
                if not row["valid_to"]:
                    open_offices.add((row["org"], row["office"]))
    return open_offices, known, taken


def write(path, header, body):
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write("# Written by tools/lexicon/leaders_from_countries.py; a term written by hand in another folder replaces its line here.\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(body)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.split("\n\n")[1])
    with open(sys.argv[1], encoding="utf-8") as table:
        countries = list(csv.DictReader(table, delimiter="\t"))
    states = {r["actor_id"]: r["parent"] for r in rows(os.path.join(sys.argv[2], "states", "actors.csv")) if r["kind"] == "state"}
    open_offices, known, taken = hand_written(sys.argv[2])
    actors, aliases, roles, families, titles = {}, {}, [], [], {}
    for country in countries:
        iso = country["iso3"]
        if iso not in states:
            continue
        for column, office in (("chief_of_state", "head_of_state"), ("head_of_government", "head_of_government")):
            if states[iso] and office == "head_of_state":
                continue                       # the sovereign of a territory is another state's
            text, since = term(country[column])
            if iso == "MDG" and office == "head_of_state":
                text = "Michael RANDRIANIRINA"
            name, family = person(text)
            if not name or " " not in name and not family:
                continue
            if re.match(r"\W*Vice President (?!and)", text):
                office = "vice_president"
            if (iso, office) in open_offices or (iso, office) in SKIP:
                continue
            full, first = name, name.split()[0]
            if full in USUAL:
                name = USUAL[full]
            elif family and first not in family.split():
                name = f"{first} {family}"
            monarch = re.match(r"(King|Queen|Emperor|Sultan|Pope|Prince|Grand Duke|Amir)\b", text)
            ident = known.get(fold(name).lower()) or known.get(fold(full).lower()) or known.get(("king " if monarch else "") + fold(name).lower())
            if not ident:
                ident = identity(iso, name)
                actors.setdefault(ident, [ident, name, "person", iso, "GOV", "", iso + "GOV", "", "", "", "", "", ""])
                for alias in (name, full, fold(name), fold(full), f"{monarch[1]} {family}" if monarch and family else name):
                    aliases.setdefault((ident, alias), "name" if alias == name else "spelling")
                if family and family != name:
                    families.append((ident, family))
            title = re.search(r"\b(President|Prime Minister|Premier|Chancellor)\b", country[column])
            if title and not monarch:
                titles.setdefault(ident, {}).setdefault(title[1], SINCE.get((iso, office), since))
            roles.append([ident, iso, office, "GOV", SINCE.get((iso, office), since), "", "general-knowledge" if (iso, office) in SINCE else SOURCE])
    counts = {}
    for ident, family in set(families):
        counts[family.lower()] = counts.get(family.lower(), 0) + 1
    body = [[i, a, k, "en", "0", "", "", SOURCE] for (i, a), k in aliases.items()]
    for ident, family in sorted(set(families)):
        if family == "Montenegro":
            continue
        shared = counts[family.lower()] > 1 or family.lower() in taken or family.lower() in COMMON or len(family) < 6
        for spelling in sorted({family, fold(family)}):
            if (ident, spelling) not in aliases:
                body.append([ident, spelling, "name", "en", "1" if shared else "0", "", "", SOURCE])
            for title, since in sorted(titles.get(ident, {}).items()):
                if shared and (ident, f"{title} {spelling}") not in aliases:
                    body.append([ident, f"{title} {spelling}", "name", "en", "0", since, "", SOURCE])
    out = os.path.join(sys.argv[2], "leaders")
    os.makedirs(out, exist_ok=True)
    write(os.path.join(out, "actors.csv"), "actor_id,name,kind,country,sector,other_sectors,cameo,parent,cow,gw,valid_from,valid_to,description", sorted(actors.values()))
    write(os.path.join(out, "aliases.csv"), "actor_id,alias,kind,language,ambiguous,valid_from,valid_to,source", sorted(body))
    write(os.path.join(out, "roles.csv"), "actor_id,org,office,sector,valid_from,valid_to,source", sorted(roles))


if __name__ == "__main__":
    main()
