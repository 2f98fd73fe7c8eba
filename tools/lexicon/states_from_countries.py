#!/usr/bin/env python3
"""Write lexicon/actors/states/{actors,aliases}.csv from a table of countries.

Usage: states_from_countries.py COUNTRIES.tsv OUT_DIR

The table has one row a country or territory (ISO3, COW, GW, short and long name, nationality, capital ...,
World Factbook). The regular cases are parsed; the tables below hold what the regular rules get wrong, each
entry because the printed text is no alias ("Frenchman(men)") or a code is not the country's own.
Run it again after a new edition of the table and read the diff; never edit its output by hand: hand-made
names go to lexicon/actors/world.
"""
import csv
import os
import re
import sys

SOURCE = "factbook-2026-05"

# Name of record where the short name of the table is no common English name.
NAME = {"MMR": "Myanmar", "COD": "Democratic Republic of the Congo", "COG": "Republic of the Congo", "BHS": "Bahamas",
        "DOM": "Dominican Republic", "GMB": "Gambia", "FSM": "Micronesia", "FLK": "Falkland Islands", "SJM": "Svalbard",
        "VAT": "Holy See", "CIV": "Ivory Coast", "CPV": "Cape Verde", "TLS": "East Timor", "CUW": "Curaçao",
        "BLM": "Saint Barthélemy", "SHN": "Saint Helena", "STP": "São Tomé and Príncipe"}

# COW and GW codes: the table repeats other states' codes or uses those of predecessors.
COW = {"VNM": "816", "MAC": ""}
GW = {"VNM": "816", "YEM": "678", "CZE": "316", "MAC": ""}

# ISO3 for rows that come without one; rows not named here become places.
ISO_BY_SHORT = {"Virgin Islands": "VIR"}
PLACE_OWNER = {"Akrotiri": "GBR", "Dhekelia": "GBR", "Ashmore and Cartier Islands": "AUS", "Coral Sea Islands": "AUS",
               "Clipperton Island": "FRA", "Jan Mayen": "NOR", "Navassa Island": "USA", "Wake Island": "USA",
               "Paracel Islands": "", "Spratly Islands": ""}
UNINHABITED = {"ATA", "BVT", "HMD", "ATF", "SGS"}

# Sovereign of dependent territories that still act under their own name.
SOVEREIGN = {
    "USA": "ASM GUM MNP PRI VIR", "GBR": "AIA BMU IOT VGB CYM FLK GIB MSR PCN SHN TCA GGY JEY IMN SGS",
    "NLD": "ABW CUW SXM", "FRA": "PYF ATF NCL BLM MAF SPM WLF", "AUS": "CXR CCK HMD NFK", "NZL": "COK NIU TKL",
    "DNK": "FRO GRL", "NOR": "BVT SJM", "CHN": "HKG MAC"}
PARENT = {iso: owner for owner, isos in SOVEREIGN.items() for iso in isos.split()}

# People words that the regular rules cannot read: (demonym nouns, adjective-only forms).
PEOPLE = {
    "FRA": ("French|Frenchman|Frenchmen|Frenchwoman|Frenchwomen", ""), "IRL": ("Irish|Irishman|Irishmen|Irishwoman|Irishwomen", ""),
    "NLD": ("Dutch|Dutchman|Dutchmen|Dutchwoman|Dutchwomen", "Netherlands"), "IMN": ("Manxman|Manxmen", "Manx"),
    "GBR": ("British|Briton|Britons|Brit|Brits|Britisher|Britishers", ""), "ESP": ("Spaniard|Spaniards", "Spanish"),
    "ATG": ("Antiguan|Antiguans|Barbudan|Barbudans", ""), "BRB": ("Barbadian|Barbadians|Bajan|Bajans", ""),
    "BIH": ("Bosnian|Bosnians|Herzegovinian|Herzegovinians|Bosniak|Bosniaks", ""), "BWA": ("Motswana|Batswana|Botswanan|Botswanans", ""),
    "CAF": ("Central African|Central Africans", ""), "COD": ("Congolese", ""), "COG": ("Congolese", ""),
    "CPV": ("Cape Verdean|Cape Verdeans|Cabo Verdean|Cabo Verdeans", ""), "HRV": ("Croat|Croats|Croatian|Croatians", ""),
    "SWZ": ("Swazi|Swazis", "Swati"), "FSM": ("Micronesian|Micronesians", ""),
    "GNQ": ("Equatorial Guinean|Equatorial Guineans|Equatoguinean|Equatoguineans", ""), "HKG": ("Hong Konger|Hong Kongers|Hongkonger|Hongkongers", ""),
    "KAZ": ("Kazakhstani|Kazakhstanis|Kazakh|Kazakhs", ""), "KGZ": ("Kyrgyzstani|Kyrgyzstanis|Kyrgyz|Kirghiz", ""),
    "TJK": ("Tajikistani|Tajikistanis|Tajik|Tajiks", ""), "TKM": ("Turkmenistani|Turkmenistanis|Turkmen|Turkmens", ""),
    "UZB": ("Uzbekistani|Uzbekistanis|Uzbek|Uzbeks", ""), "XKX": ("Kosovan|Kosovans|Kosovar|Kosovars", ""),
    "LAO": ("Lao|Laotian|Laotians", ""), "LSO": ("Mosotho|Basotho", ""), "MAC": ("Macanese", ""),
    "MCO": ("Monegasque|Monegasques|Monacan|Monacans", "Monégasque"), "MNG": ("Mongolian|Mongolians|Mongol|Mongols", ""),
    "MNP": ("", ""), "NPL": ("Nepali|Nepalis|Nepalese", ""), "PRK": ("North Korean|North Koreans", ""), "KOR": ("South Korean|South Koreans", ""),
    "MKD": ("Macedonian|Macedonians|North Macedonian|North Macedonians", ""), "PHL": ("Filipino|Filipinos|Filipina|Filipinas", "Philippine"),
    "KNA": ("Kittitian|Kittitians|Nevisian|Nevisians", ""), "SPM": ("", ""), "SAU": ("Saudi|Saudis|Saudi Arabian|Saudi Arabians", ""),
    "SRB": ("Serb|Serbs|Serbian|Serbians", ""), "SGP": ("Singaporean|Singaporeans", ""), "SVN": ("Slovene|Slovenes|Slovenian|Slovenians", ""),
    "SVK": ("Slovak|Slovaks|Slovakian|Slovakians", ""), "TWN": ("Taiwanese", ""), "THA": ("Thai|Thais", ""),
    "TLS": ("Timorese|East Timorese", ""), "TTO": ("Trinidadian|Trinidadians|Tobagonian|Tobagonians", ""),
    "WLF": ("Wallisian|Wallisians|Futunan|Futunans", ""), "ESH": ("Sahrawi|Sahrawis|Saharawi|Saharawis|Sahraoui|Sahraouis|Western Saharan", ""),
    "VCT": ("Vincentian|Vincentians", ""), "ARG": ("Argentine|Argentines|Argentinian|Argentinians", "Argentinean"),
    "AZE": ("Azerbaijani|Azerbaijanis|Azeri|Azeris", ""), "BGD": ("Bangladeshi|Bangladeshis", ""), "VAT": ("", "papal"),
    "COM": ("Comoran|Comorans|Comorian|Comorians", ""), "ECU": ("Ecuadorian|Ecuadorians|Ecuadorean|Ecuadoreans", ""),
    "SLV": ("Salvadoran|Salvadorans|Salvadorean|Salvadoreans|Salvadorian", ""), "CIV": ("Ivorian|Ivorians|Ivoirian|Ivoirians", ""),
    "BLR": ("Belarusian|Belarusians|Belarussian|Belarussians|Byelorussian", ""), "CMR": ("Cameroonian|Cameroonians", ""),
    "BFA": ("Burkinabe|Burkinabé|Burkinabes", ""), "GUY": ("Guyanese|Guyanan", ""), "SUR": ("Surinamese|Surinamer|Surinamers", ""),
    "AFG": ("Afghan|Afghans|Afghani|Afghanis", ""), "TUR": ("Turk|Turks", "Turkish"), "ISL": ("Icelander|Icelanders", "Icelandic"),
    "NZL": ("New Zealander|New Zealanders|Kiwi|Kiwis", ""), "CZE": ("Czech|Czechs", ""), "MDV": ("Maldivian|Maldivians", ""),
    "GRL": ("Greenlander|Greenlanders", "Greenlandic"), "GIB": ("Gibraltarian|Gibraltarians", ""), "LIE": ("Liechtensteiner|Liechtensteiners", ""),
    "LUX": ("Luxembourger|Luxembourgers", "Luxembourgish"), "KIR": ("I-Kiribati", ""), "PRI": ("Puerto Rican|Puerto Ricans", ""),
    "CUW": ("Curacaoan|Curaçaoan", ""), "ABW": ("Aruban|Arubans", ""), "NFK": ("Norfolk Islander|Norfolk Islanders", ""),
    "CXR": ("Christmas Islander|Christmas Islanders", ""), "FLK": ("Falkland Islander|Falkland Islanders", ""),
    "VUT": ("Ni-Vanuatu|Vanuatuan|Vanuatuans", ""), "YEM": ("Yemeni|Yemenis|Yemenite|Yemenites", ""), "GUM": ("Guamanian|Guamanians", "")}

# Further names in use: spellings, older names that papers still print, acronyms.
MORE = {
    "AFG": "", "BIH": "Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina|Bosnia-Hercegovina", "CIV": "Côte d'Ivoire|Cote d'Ivoire|Côte d’Ivoire|Cote d’Ivoire",
    "COD": "DR Congo|D.R. Congo|Congo-Kinshasa|Congo (Kinshasa)|Democratic Republic of Congo|D.R.C.",
    "COG": "Congo-Brazzaville|Congo Brazzaville|Republic of Congo", "MMR": "Burma|Union of Myanmar|Republic of the Union of Myanmar",
    "CZE": "Czech Republic", "TUR": "Türkiye|Turkiye|Republic of Türkiye", "SWZ": "Swaziland", "CPV": "Cabo Verde", "TLS": "Timor-Leste|Timor Leste",
    "MKD": "Macedonia|FYROM|Former Yugoslav Republic of Macedonia", "KAZ": "Kazakstan", "KGZ": "Kyrgyz Republic|Kirghizia|Kirgizia|Kirghizstan",
    "TJK": "Tadjikistan|Tadzhikistan", "TKM": "Turkmenia", "UZB": "", "VNM": "Viet Nam|S.R.V.", "LAO": "Lao PDR", "PRK": "D.P.R.K.|Democratic Peoples Republic of Korea|DPR Korea",
    "KOR": "R.O.K.", "CHN": "P.R.C.|P.R. China|People’s Republic of China|mainland China|Communist China|Red China", "TWN": "Republic of China|Chinese Taipei|Taiwan, Republic of China",
    "GBR": "U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland", "USA": "U.S.|U.S.A.|US|USA|America|the States|United States of America",
    "ARE": "U.A.E.|Emirates", "RUS": "", "VAT": "Vatican|Vatican City|Vatican City State", "ESH": "", "SYR": "", "IRN": "", "STP": "Sao Tome and Principe|Sao Tome",
    "ATG": "Antigua", "TTO": "Trinidad|Trinidad & Tobago", "KNA": "St. Kitts and Nevis|St Kitts and Nevis|St. Kitts", "LCA": "St. Lucia|St Lucia",
    "VCT": "St. Vincent and the Grenadines|St Vincent and the Grenadines|St. Vincent", "PNG": "P.N.G.", "CAF": "", "ZAF": "", "NZL": "N.Z.|Aotearoa",
    "NLD": "Holland", "CUW": "Curacao", "MAC": "Macao", "HKG": "Hongkong|HKSAR", "SVK": "Slovak Republic", "MDA": "Moldavia", "BLR": "Belorussia|Byelorussia",
    "GUF": "", "BLM": "Saint Barthelemy|St. Barts|St. Barths", "SHN": "St. Helena", "MAF": "St. Martin", "SXM": "St. Maarten", "FLK": "Falklands|Malvinas",
    "GNB": "Guinea Bissau", "BRN": "", "LBY": "Libyan Arab Jamahiriya|Great Socialist People's Libyan Arab Jamahiriya", "EGY": "", "IRQ": "", "SAU": "K.S.A.|KSA",
    "PAK": "", "IND": "Bharat", "LKA": "", "PHL": "Phillipines|Philipines", "IRL": "Republic of Ireland|Irish Republic|Eire|Éire", "ROU": "Rumania|Roumania", "ALB": "", "KWT": "", "GRC": "",
    "SRB": "", "MNE": "", "MEX": "", "VEN": "", "FSM": "", "MHL": "", "SLB": "", "COM": "Comoro Islands", "MDV": "Maldive Islands", "SYC": "", "PSE": "",
    "XKX": "Kosova|Kosovo and Metohija", "SJM": "Spitsbergen|Svalbard and Jan Mayen", "VIR": "US Virgin Islands|U.S. Virgin Islands", "ASM": "", "MNP": "Northern Marianas"}

# Names bound to a time: (alias, kind, from, to).
DATED = {
    "DEU": [("West Germany", "name", "1949-05-23", "1990-10-03"), ("Federal Republic", "name", "1949-05-23", "1990-10-03"),
            ("West German", "demonym", "1949-05-23", "1990-10-03"), ("West Germans", "demonym", "1949-05-23", "1990-10-03"),
            ("FRG", "acronym", "1949-05-23", ""), ("Bonn", "metonym", "1949-05-23", "1999-09-01")],
    "LKA": [("Ceylon", "name", "", "1972-05-22"), ("Ceylonese", "demonym", "", "1972-05-22")],
    "COD": [("Zaire", "name", "1971-10-27", "1997-05-17"), ("Zairean", "demonym", "1971-10-27", "1997-05-17"),
            ("Zaireans", "demonym", "1971-10-27", "1997-05-17"), ("Zairian", "demonym", "1971-10-27", "1997-05-17")],
    "ZWE": [("Rhodesia", "name", "1965-11-11", "1980-04-18"), ("Rhodesian", "demonym", "1965-11-11", "1980-04-18")],
    "KHM": [("Kampuchea", "name", "1975-04-17", "1993-09-24"), ("Kampuchean", "demonym", "1975-04-17", "1993-09-24")],
    "BFA": [("Upper Volta", "name", "", "1984-08-04")], "BEN": [("Dahomey", "name", "", "1975-11-30")],
    "MMR": [("Rangoon", "metonym", "", "2005-11-06"), ("Yangon", "metonym", "", "2005-11-06")],
    "KAZ": [("Almaty", "metonym", "1991-12-16", "1997-12-10"), ("Alma-Ata", "metonym", "1991-12-16", "1997-12-10"), ("Nur-Sultan", "metonym", "2019-03-23", "2022-09-17")],
    "SRB": [("FRY", "acronym", "1992-04-27", "2003-02-04"), ("Serbia and Montenegro", "name", "1992-04-27", "2006-06-05")],
    "IRN": [("Persia", "name", "", "1935-03-21")], "THA": [("Siam", "name", "", "1939-06-23")],
    "VNM": [("North Vietnam", "name", "1954-07-21", "1976-07-02"), ("North Vietnamese", "demonym", "1954-07-21", "1976-07-02")],
    "YEM": [("North Yemen", "name", "1962-09-26", "1990-05-22")], "NGA": [("Lagos", "metonym", "1960-10-01", "1991-12-12")],
    "BRA": [], "TZA": [("Dar es Salaam", "metonym", "", "")], "MYS": [("Putrajaya", "metonym", "1999", "")],
    "BDI": [("Bujumbura", "metonym", "", "")], "CIV": [("Abidjan", "metonym", "", "")], "NAM": [("South West Africa", "name", "", "1990-03-21"), ("South-West Africa", "name", "", "1990-03-21")],
    "BGD": [("East Pakistan", "name", "1955-10-14", "1971-12-16")]}

# Seats of government, where the table's text is a list or a note. "?" in front: also a common name elsewhere.
CAPITAL = {
    "ATG": "?Saint John's", "BEN": "Porto-Novo|Cotonou", "BOL": "La Paz|?Sucre", "CHL": "?Santiago", "CIV": "Yamoussoukro", "BDI": "Gitega",
    "GNQ": "Malabo", "SWZ": "Mbabane", "ZAF": "Pretoria", "LKA": "Colombo", "MMR": "Naypyidaw|Nay Pyi Taw|Naypyitaw", "KAZ": "Astana", "MDA": "Chisinau|Chișinău|Kishinev",
    "NRU": "", "UKR": "Kyiv|Kiev", "USA": "Washington|Washington D.C.|Washington, D.C.|Washington DC", "ISR": "?Jerusalem|Tel Aviv", "NLD": "?The Hague|?Amsterdam",
    "BEL": "?Brussels", "IND": "New Delhi|Delhi", "SMR": "", "VAT": "", "LUX": "", "MCO": "", "SGP": "", "DJI": "", "GIB": "", "GTM": "", "PAN": "", "KWT": "",
    "MDV": "Malé", "TUN": "Tunis", "LBY": "?Tripoli", "MNG": "Ulaanbaatar|Ulan Bator", "TKM": "Ashgabat|Ashkhabad", "YEM": "Sanaa|Sana'a|Sana’a", "UZB": "Tashkent",
    "SRB": "Belgrade", "XKX": "Pristina|Prishtina", "AZE": "Baku", "ALB": "Tirana", "CYP": "?Nicosia", "GEO": "Tbilisi", "PRY": "Asunción|Asuncion", "COL": "Bogotá|Bogota",
    "BRA": "Brasília|Brasilia", "CRI": "?San José|?San Jose", "MEX": "Mexico City", "VNM": "Hanoi", "FJI": "Suva", "VUT": "Port Vila", "CMR": "Yaounde|Yaoundé", "TGO": "Lome|Lomé",
    "TCD": "N'Djamena|N’Djamena|Ndjamena", "STP": "", "TON": "Nuku'alofa", "KIR": "Tarawa", "GRD": "", "BMU": "?Hamilton", "GUY": "?Georgetown", "JAM": "?Kingston", "SYC": "?Victoria",
    "FLK": "", "IMN": "", "MSR": "", "SHN": "", "AIA": "", "NFK": "", "CXR": "", "CCK": "", "CYM": "", "SJM": "", "IOT": "", "PCN": "", "GGY": "", "JEY": "", "TCA": "", "BLM": "", "MAF": "",
    "SPM": "", "SXM": "", "GUM": "", "PRI": "", "MNP": "", "ASM": "", "VIR": "", "ABW": "", "CUW": "", "COK": "", "NIU": "", "BHS": "?Nassau", "BGR": "?Sofia", "COM": "?Moroni",
    "BRN": "Bandar Seri Begawan", "AND": "", "IRQ": "Baghdad", "PSE": "", "ESH": "", "FSM": "Palikir", "SLV": "?San Salvador", "NZL": "?Wellington", "DMA": "", "MUS": "", "WLF": ""}

# Names that other actors bear, too.
AMBIGUOUS = {("JOR", "Jordan"), ("GEO", "Georgia"), ("GEO", "Georgian"), ("GEO", "Georgians"), ("TCD", "Chad"), ("COD", "Congolese"), ("COG", "Congolese"),
             ("DMA", "Dominican"), ("DMA", "Dominicans"), ("DOM", "Dominican"), ("DOM", "Dominicans"), ("GIN", "Guinea"), ("GIN", "Guinean"), ("GIN", "Guineans"),
             ("NZL", "Kiwi"), ("NZL", "Kiwis"), ("ARE", "Emirates"), ("JEY", "Jersey"), ("MKD", "Macedonia"), ("MKD", "Macedonian"), ("MKD", "Macedonians"),
             ("WSM", "Samoa"), ("WSM", "Samoan"), ("WSM", "Samoans"), ("MAF", "St. Martin"), ("MAF", "Saint Martin"), ("TWN", "Republic of China"),
             ("NLD", "Holland"), ("GBR", "Northern Ireland"), ("AFG", "Afghani"), ("AFG", "Afghanis"), ("TUR", "Turk"), ("POL", "Pole"), ("GGY", "Channel Islander"), ("GGY", "Channel Islanders"), ("JEY", "Channel Islander"), ("JEY", "Channel Islanders"), ("USA", "the States"), ("DEU", "Federal Republic"),
             ("FSM", "Micronesia"), ("BIH", "Bosniak"), ("BIH", "Bosniaks"), ("SRB", "Serb"), ("SRB", "Serbs"), ("HRV", "Croat"), ("HRV", "Croats"), ("VAT", "papal"),
             ("AZE", "Azeri"), ("AZE", "Azeris"), ("CAF", "Central African"), ("CAF", "Central Africans"), ("LAO", "Lao"), ("TLS", "Timorese"),
             ("KNA", "Nevisian")}
BAD_ABBREVIATION = {"AS", "GU", "PR", "CH", "VI", "NL", "I.O.M.", "CAR", "TCA", "TAAF", "SGSSI", "HIMI"}

# States that are gone: id, name, cow, gw, from, to, aliases (|: name, +acronym, *demonym, ^metonym).
FORMER = [
    ("SUN", "Soviet Union", "365", "365", "1922-12-30", "1991-12-26", "Union of Soviet Socialist Republics|+USSR|+U.S.S.R.|*Soviet|*Soviets|Soviet Russia|^Moscow|^Kremlin"),
    ("CSK", "Czechoslovakia", "315", "315", "1918-10-28", "1992-12-31", "Czecho-Slovakia|Czechoslovak Republic|*Czechoslovak|*Czechoslovaks|*Czechoslovakian|*Czechoslovakians|^Prague"),
    ("YUG", "Yugoslavia", "345", "345", "1918-12-01", "2003-02-04", "Socialist Federal Republic of Yugoslavia|Federal Republic of Yugoslavia|+SFRY|*Yugoslav|*Yugoslavs|*Yugoslavian|*Yugoslavians|^Belgrade"),
    ("DDR", "East Germany", "265", "265", "1949-10-07", "1990-10-03", "German Democratic Republic|+GDR|+G.D.R.|*East German|*East Germans|^East Berlin|Democratic Germany"),
    ("YMD", "South Yemen", "680", "680", "1967-11-30", "1990-05-22", "People's Democratic Republic of Yemen|+PDRY|*South Yemeni|*South Yemenis"),
    ("RVN", "South Vietnam", "817", "817", "1955-10-26", "1975-04-30", "*South Vietnamese|^Saigon"),
    ("SCG", "State Union of Serbia and Montenegro", "345", "345", "2003-02-04", "2006-06-05", "")]


def split_people(text):
    """'Belgian(s)' -> [Belgian, Belgians]; 'Kittitian(s), Nevisian(s)' -> both pairs."""
    out = []
    text = re.sub(r"\((?:singular and plural|US (?:nationals|citizens)|colloquial)\)", "", text).split(";")[0]
    for part in re.split(r",| or ", text):
        part = part.strip()
        if not part or part.lower() in ("none", "na"):
            continue
        plural = re.fullmatch(r"(.*?)\(s\)", part)
        out += [plural[1], plural[1] + "s"] if plural else [part]
    return [x for x in out if "(" not in x]


def long_name(text):
    text = re.split(r";|\(", text)[0].strip()
    return "" if text.lower() in ("none", "") else text


def people(iso, row):
    if iso in PEOPLE:
        nouns, adjectives = ([x for x in field.split("|") if x] for field in PEOPLE[iso])
        return nouns, adjectives
    nouns = split_people(row["nationality_noun"])
    return nouns, [a for a in split_people(row["nationality_adjective"]) if a not in nouns]


def capitals(iso, row):
    if iso in CAPITAL:
        return [c for c in CAPITAL[iso].split("|") if c]
    return [c for c in [re.split(r";|\(", row["capital"])[0].strip()] if c]


def acronym_like(text):
    return bool(re.fullmatch(r"(?:[A-Z]\.?){2,6}", text))


def state_aliases(iso, row, name):
    """(alias, kind, ambiguous, from, to), first come first kept."""
    out = {}

    def add(alias, kind, ambiguous=False, start="", end=""):
        alias = alias.strip()
        if alias:
            out.setdefault(alias, (kind, ambiguous or (iso, alias) in AMBIGUOUS, start, end))

    add(name, "name")
    for extra in MORE.get(iso, "").split("|"):
        add(extra, "acronym" if acronym_like(extra) else "name")
    if iso not in NAME:
        add(re.sub(r"\s*\(.*", "", row["short"]), "name")
    add(long_name(row["long"]), "name")
    for short in re.split(r" or |/|,", re.sub(r"[()]", " ", row["abbreviation"])):
        if acronym_like(short.strip()) and short.strip() not in BAD_ABBREVIATION:
            add(short, "acronym")
    nouns, adjectives = people(iso, row)
    for noun in nouns:
        add(noun, "demonym")
    for adjective in adjectives:
        add(adjective, "adjective")
    for alias, kind, start, end in DATED.get(iso, []):
        add(alias, kind, False, start, end)
    for capital in capitals(iso, row):
        add(capital.lstrip("?"), "metonym", capital.startswith("?"))
    for alias in list(out):
        if "'" in alias and alias.replace("'", "’") not in out:
            kind, ambiguous, start, end = out[alias]
            out[alias.replace("'", "’")] = ("spelling", ambiguous, start, end)
    return out


def place_id(short):
    return "PLACE-" + re.sub(r"[^A-Z]+", "_", short.split(",")[0].upper()).strip("_")


def build(rows):
    actors, aliases = [], []
    for row in rows:
        iso = row["iso3"] or ISO_BY_SHORT.get(row["short"], "")
        if iso == "PSE":
            continue                       # written by hand: one state, two territories
        if not iso:
            owner = PLACE_OWNER.get(row["short"], "USA")
            ident = place_id(row["short"])
            actors.append([ident, row["short"].split(",")[0], "place", owner, "", "", "", owner, "", "", "", "", "territory without ISO code"])
            aliases += [[ident, part.strip(), "name", "en", "0", "", "", SOURCE] for part in row["short"].split(",")]
            continue
        name = NAME.get(iso, re.sub(r"\s*\(.*", "", row["short"]))
        territory = iso in PARENT
        cow, gw = COW.get(iso, row["cow"]), GW.get(iso, row["gw"])
        if territory or row["short"] in ISO_BY_SHORT:
            cow = gw = ""
        kind = "place" if iso in UNINHABITED else "state"
        text = f"territory of {PARENT[iso]}" if territory else "state" if kind == "state" else "territory"
        actors.append([iso, name, kind, iso, "GOV" if kind == "state" else "", "", iso if kind == "state" else "", PARENT.get(iso, ""), cow, gw, "", "", text])
        for alias, (what, ambiguous, start, end) in state_aliases(iso, row, name).items():
            aliases.append([iso, alias, what, "en", "1" if ambiguous else "0", start, end, SOURCE if not start and not end else "general-knowledge"])
    for ident, name, cow, gw, start, end, words in FORMER:
        actors.append([ident, name, "state", ident, "GOV", "", ident, "", cow, gw, start, end, "former state"])
        marks = {"+": "acronym", "*": "demonym", "^": "metonym"}
        for word in [name] + [w for w in words.split("|") if w]:
            kind = marks.get(word[0], "name")
            aliases.append([ident, word.lstrip("+*^"), kind, "en", "0", start, end, "general-knowledge"])
    return sorted(actors), sorted(aliases)


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write("# Written by tools/lexicon/states_from_countries.py; edit the tables there or add names in ../world.\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.split("\n\n")[1])
    with open(sys.argv[1], encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    actors, aliases = build(rows)
    os.makedirs(sys.argv[2], exist_ok=True)
    write(os.path.join(sys.argv[2], "actors.csv"),
          "actor_id,name,kind,country,sector,other_sectors,cameo,parent,cow,gw,valid_from,valid_to,description", actors)
    write(os.path.join(sys.argv[2], "aliases.csv"), "actor_id,alias,kind,language,ambiguous,valid_from,valid_to,source", aliases)


if __name__ == "__main__":
    main()
