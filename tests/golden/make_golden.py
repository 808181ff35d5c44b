"""Writes the golden values that tests/analytics/golden.test.ts compares with. Run from the project root:

    apt-get install -y python3-networkx python3-igraph     # Debian 12: networkx 2.8.8, igraph 0.10.2
    /usr/bin/python3 tests/golden/make_golden.py

Reads seeds/starter and ../shared/data/wikidata-sister-cities-2022. Run again when the starter network changes.
"""
import csv
import json
import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
import reference  # noqa: E402

HERE = os.path.dirname(__file__)
STARTER = os.path.join(HERE, "..", "..", "seeds", "starter")
WIKIDATA = os.path.join(HERE, "..", "..", "..", "shared", "data", "wikidata-sister-cities-2022")


def rounded(value):
    if isinstance(value, float):
        if value == int(value) and abs(value) < 1e15:
            return int(value)
        return float(f"{value:.13g}")
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return value.item() if hasattr(value, "item") else value


def write(name, cases):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(rounded(case), ensure_ascii=False, separators=(",", ":")) for case in cases) + "\n]\n")


def case(data, directed, weights, wanted, **filters):
    return {"network": "directed" if directed else "undirected", "weights": weights, "filters": filters,
            "values": reference.measures(data, directed, weights, wanted, **filters)}


def starter():
    data = reference.Data(reference.read_tables(STARTER))
    everything = ["degree", "strength", "in-degree", "out-degree", "balance", "betweenness", "betweenness-normalized", "harmonic-closeness",
                  "pagerank", "hub", "authority", "core-number", "clustering", "component", "constraint", "effective-size", "brokerage", "summary"]
    weighted = ["strength", "in-degree", "out-degree", "balance", "betweenness", "harmonic-closeness", "pagerank", "constraint", "effective-size", "summary"]
    some = ["degree", "in-degree", "summary"]
    cases = []
    for directed in (False, True):
        cases.append(case(data, directed, "none", everything))
        for weights in ("count", "shared"):
            cases.append(case(data, directed, weights, weighted))
        for filters in ({"kind": "study visit"}, {"kind": "adoption"}, {"country": "JP"}, {"start": "2010-06", "end": "2014"}, {"start": "2015"},
                        {"topic": "climate"}, {"topic": "essential-2012-1"}, {"kind": "mentoring", "end": "2012", "country": "PH"}):
            cases.append(case(data, directed, "shared" if "topic" in filters else "none", some + ["strength"], **filters))
    write("starter.json", cases)


# Wikidata names that the product reads as the same country.
SAME = {"Turkish Republic of Northern Cyprus": "Cyprus", "Sahrawi Arab Democratic Republic": "Western Sahara", "israel\U0001f1ee\U0001f1f1\U0001f1ee\U0001f1f1": "Israel",
        "Kingdom of Romania": "Romania", "Somaliland": "Somalia", "Gaza Strip": "State of Palestine", "West Bank": "State of Palestine",
        "Palestinian National Authority": "State of Palestine", "Mandatory Palestine": "State of Palestine"}


def wikidata():
    tables = {name: [] for name in ("topics", "institutions", "practices", "people", "posts", "adoptions", "exchanges", "participations")}
    with open(os.path.join(WIKIDATA, "nodes.csv"), encoding="utf-8") as file:
        tables["cities"] = [{"id": r["wikidata_id"], "country": SAME.get(r["country"], r["country"])} for r in csv.DictReader(file)]
    with open(os.path.join(WIKIDATA, "edges.csv"), encoding="utf-8") as file:
        for i, r in enumerate(csv.DictReader(file)):
            tables["exchanges"].append({"id": f"x{i}", "kind": "twinning"})
            for end in ("source", "target"):
                tables["participations"].append({"exchangeId": f"x{i}", "participantId": r[end], "participantType": "city", "role": "partner"})
    data = reference.Data(tables)
    write("wikidata.json", [case(data, False, "none", ["degree", "betweenness", "pagerank", "core-number", "clustering", "component", "harmonic-closeness", "summary"])])


if __name__ == "__main__":
    starter()
    wikidata()
