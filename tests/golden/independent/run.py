"""Writes expected/NAME.json for every folder of tables, and checks the hand-made arcs first.

    python3 -m venv .venv && .venv/bin/pip install networkx==3.6.1 numpy==2.4.6 scipy==1.17.1
    .venv/bin/python tests/golden/independent/run.py                     # all of tables/ and seeds/starter
    .venv/bin/python tests/golden/independent/run.py FOLDER OUT.json     # another folder, every filter tried

Made with Python 3.11.7. Tests read the JSON and need no Python.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import measures as M  # noqa: E402
from projections import Network  # noqa: E402
from tables import Tables, interval  # noqa: E402

WEIGHTS = ("none", "count", "shared")
NETWORKS = ("undirected", "directed")
GROUP_COLUMNS = {"country": "country", "region": "region", "income": "incomeGroup"}
WEIGHTED = ["strength", "in-degree", "out-degree", "balance", "betweenness", "harmonic-closeness", "pagerank", "hits",
            "constraint", "effective-size", "summary"]
UNWEIGHTED = ["degree", "core-number", "clustering", "component", "brokerage"]
# What a filter changes shows in these; the others follow from the same projection.
WITH_FILTER = ["strength", "in-degree", "out-degree", "betweenness", "component", "summary"]


def rounded(value):
    return float(f"{value:.15g}") if isinstance(value, float) else value


def grouped(tables, group):
    """Whether every city says its group itself; the product fills blanks from the country, this does not."""
    return all(row.get(GROUP_COLUMNS[group]) for row in tables.cities.values())


def columns_of(name, net, g, parameters):
    """[(measure, [column name], {city: [value, ...]})]; one computation may give two measures."""
    plain = {"degree": M.degree, "core-number": M.core_number, "clustering": M.clustering, "balance": M.balance,
             "harmonic-closeness": M.harmonic_closeness, "pagerank": M.pagerank, "constraint": M.constraint,
             "effective-size": M.effective_size, "strength": M.strength}
    if name in plain:
        return [(name, ["value"], {v: [x] for v, x in plain[name](g).items()})]
    if name == "in-degree":
        return [(name, ["value"], {v: [x] for v, x in M.in_strength(g).items()})]
    if name == "out-degree":
        return [(name, ["value"], {v: [x] for v, x in M.out_strength(g).items()})]
    if name == "betweenness":
        return [(name, ["value"], {v: [x] for v, x in M.betweenness(g, parameters.get("normalized", False)).items()})]
    if name == "hits":
        both = M.hits(g)
        return [] if both is None else [(m, ["value"], {v: [x] for v, x in found.items()}) for m, found in zip(("hub", "authority"), both)]
    if name == "component":
        return [(name, ["value", "size"], M.component(g))]
    if name == "brokerage":
        of = {v: row[GROUP_COLUMNS[parameters["group"]]].lower() for v, row in net.tables.cities.items()}
        return [(name, ["value", "coordinator", "itinerant", "gatekeeper", "representative", "liaison"], M.brokerage(g, of))]
    raise KeyError(name)


def cases(tables, filters_list, groups=("country",), weighted=WEIGHTED, with_filter=WITH_FILTER):
    for filters in filters_list:
        net = Network(tables, filters)
        for network in NETWORKS:
            for weights in WEIGHTS:
                g = M.graph(net, network, weights)
                wanted = (weighted + (UNWEIGHTED if weights == "none" else [])) if not filters else with_filter
                for name in wanted:
                    if name in UNWEIGHTED and weights != "none":
                        continue
                    head = {"network": network, "weights": weights, "filters": filters}
                    if name == "summary":
                        found = {k: rounded(v) for k, v in M.summary(g, net.country).items()}
                        yield {"measure": name, **head, "parameters": {}, "figures": found}
                        continue
                    options = [{"normalized": False}, {"normalized": True}] if name == "betweenness" and not filters else [{}]
                    if name == "brokerage":
                        options = [{"group": group} for group in groups if grouped(tables, group)]
                    for parameters in options:
                        for measure, columns, found in columns_of(name, net, g, parameters):
                            values = [[rounded(x) for x in found[city]] for city in net.cities]
                            yield {"measure": measure, **head, "parameters": parameters, "columns": columns,
                                   "values": [row[0] for row in values] if len(columns) == 1 else values}


def write(path, tables, found):
    cities = sorted(tables.cities, key=lambda text: text.encode("utf-16-be"))
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"cities":' + json.dumps([[c, tables.cities[c]["name"]] for c in cities], ensure_ascii=False, separators=(",", ":")) + ',\n"cases":[\n')
        file.write(",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in found))
        file.write("\n]}\n")
    print(f"{path}: {len(found)} cases")


def hand_arcs(path):
    arcs, ties = {}, {}
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        what, *middle, k = line.split(" ")
        k = int(k)
        if what == "arc":
            left, _, right = middle
            for a in left.split(","):
                for b in right.split(","):
                    if a != b:
                        arcs.setdefault((a, b), []).append(k)
        else:
            names = middle[0].split(",")
            for i, a in enumerate(names):
                for b in names[i + 1:]:
                    ties.setdefault((min(a, b), max(a, b)), []).append(k)
    order = lambda links: {pair: sorted(ks) for pair, ks in links.items()}
    return order(arcs), order(ties)


def check_by_hand(name, tables):
    path = os.path.join(HERE, "tables", name + ".arcs.txt")
    if not os.path.exists(path):
        return
    arcs, ties = hand_arcs(path)
    net = Network(tables)
    for what, hand, found in (("arcs", arcs, net.arcs), ("ties", ties, net.ties)):
        found = {pair: sorted(ks) for pair, ks in found.items()}
        wrong = sorted(pair for pair in {*hand, *found} if hand.get(pair) != found.get(pair))
        if wrong:
            sys.exit("\n".join(f"{name}: {what} {pair}: by hand {hand.get(pair)}, computed {found.get(pair)}" for pair in wrong))
    print(f"{name}: {len(arcs)} arcs and {len(ties)} ties as by hand")


HAND_FILTERS = [
    {}, {"from": "2013"}, {"to": "2012-06"}, {"from": "2012", "to": "2012"}, {"from": "2014-05", "to": "2014-05"},
    {"from": "2005-06-01", "to": "2009-12-31"}, {"from": "2015-02-01"}, {"to": "2015-01-31"}, {"from": "2006/2007"},
    {"kind": "study visit"}, {"kind": "adoption"}, {"kind": "workshop"}, {"kind": "workshop", "to": "2003"},
    {"topic": "root"}, {"topic": "mid"}, {"topic": "leaf"}, {"topic": "other"}, {"topic": "Rivers"}, {"topic": "rain"},
    {"country": "JP"}, {"country": "US"}, {"country": "FR"},
    {"kind": "workshop", "topic": "root"}, {"kind": "adoption", "from": "2013"}, {"topic": "other", "country": "KE"},
    {"from": "2012", "to": "2018", "country": "US", "kind": "workshop"},
]
STARTER_FILTERS = [
    {"from": "2015"}, {"to": "2010"}, {"kind": "study visit"}, {"kind": "adoption"}, {"topic": "climate"}, {"topic": "mobility"},
    {"country": "US"}, {"country": "JP", "from": "2005"},
]


def every_filter(tables):
    """A few of each sort, from what the tables hold."""
    kinds = sorted({row["kind"] for row in tables.exchanges.values()})
    countries = sorted({row["country"] for row in tables.cities.values()})
    return [{}, {"from": "2012"}, {"to": "2013-06"}, {"from": "2011-07-15", "to": "2014"}, {"kind": "adoption"},
            *({"kind": kind} for kind in kinds[:3]), *({"topic": topic} for topic in list(tables.topics)[:4]),
            *({"country": country} for country in countries[:2]),
            {"kind": kinds[0], "from": "2011"}, *({"topic": topic, "from": "2011"} for topic in list(tables.topics)[:1])]


def main():
    if len(sys.argv) == 3:
        tables = Tables(sys.argv[1])
        write(sys.argv[2], tables, list(cases(tables, every_filter(tables), groups=("country", "region", "income"))))
        return
    os.makedirs(os.path.join(HERE, "expected"), exist_ok=True)
    out = lambda name: os.path.join(HERE, "expected", name + ".json")
    for name in sorted(os.listdir(os.path.join(HERE, "tables"))):
        folder = os.path.join(HERE, "tables", name)
        if os.path.isdir(folder):
            tables = Tables(folder)
            check_by_hand(name, tables)
            filters = HAND_FILTERS if name == "who-teaches-whom" else every_filter(tables)
            write(out(name), tables, list(cases(tables, filters, groups=("country", "region", "income"))))
    tables = Tables(os.path.join(HERE, "..", "..", "..", "seeds", "starter"))
    found = list(cases(tables, [{}, *STARTER_FILTERS], with_filter=["strength", "summary"],
                       weighted=["strength", "betweenness", "pagerank", "hits", "constraint", "summary"]))
    write(out("starter"), tables, found)


if __name__ == "__main__":
    main()
