"""Writes paths.json, the golden values that tests/analytics/paths-golden.test.ts compares with. Run from the project root:

    pip install networkx==3.6.1 igraph numpy
    python tests/golden/make_paths.py

Shortest and strongest ways between pairs of the starter network, by networkx on the city network of reference.py;
lengths are fractions, so that equally strong ways are equal. What two filters of it have in common, by sets. Journeys
of the tiny networks of time.json, by trying every way, every hop and every day.
"""
import json
import os
import random
import sys
from fractions import Fraction

import networkx as nx

sys.path.insert(0, os.path.dirname(__file__))
import reference  # noqa: E402
from make_time import ZERO  # noqa: E402

HERE = os.path.dirname(__file__)
STARTER = os.path.join(HERE, "..", "..", "seeds", "starter")


def network(data, directed, weights, **filters):
    g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(data.cities)
    for (u, v), ks in data.events(directed, **filters).items():
        w = Fraction(len(ks)) if weights == "count" else sum((Fraction(1, k - 1) for k in ks), Fraction(0))
        g.add_edge(u, v, length=1 / w)
    return g


def ways(g, a, b):
    if not nx.has_path(g, a, b):
        return None
    shortest = list(nx.all_shortest_paths(g, a, b))
    strongest = list(nx.all_shortest_paths(g, a, b, weight="length"))
    distance = lambda path: sum((g.edges[u, v]["length"] for u, v in zip(path, path[1:])), Fraction(0))
    return {
        "steps": len(shortest[0]) - 1, "shortest": len(shortest), "least": float(min(map(distance, shortest))),
        "distance": float(distance(strongest[0])), "strongest": len(strongest), "way": sorted(strongest)[0] if len(strongest) == 1 else None,
    }


def starter_pairs(data):
    random.seed(6)
    cases = []
    for directed in (False, True):
        for weights in ("shared", "count"):
            g = network(data, directed, weights)
            linked = sorted(c for c in g if g.degree(c) > 0)
            pairs = [tuple(random.sample(linked, 2)) for _ in range(30)]
            cases.append({"network": "directed" if directed else "undirected", "weights": weights, "pairs": [{"from": a, "to": b, "ways": ways(g, a, b)} for a, b in pairs]})
    return cases


def starter_differences(data):
    """Links only under the first filters, only under the second, under both; and how many cities each pair of cities works with."""
    found = []
    for a, b in (({"start": "2005", "end": "2010"}, {"start": "2011", "end": "2016"}), ({"kind": "workshop"}, {"kind": "adoption"})):
        for directed in (False, True):
            first, second = (set(data.events(directed, **side)) for side in (a, b))
            cities = [{c for pair in links for c in pair} for links in (first, second)]
            named = [{{"start": "from", "end": "to"}.get(k, k): v for k, v in side.items()} for side in (a, b)]
            found.append({"a": named[0], "b": named[1], "network": "directed" if directed else "undirected",
                          "links": [len(first - second), len(second - first), len(first & second)], "cities": [len(cities[0] - cities[1]), len(cities[1] - cities[0]), len(cities[0] & cities[1])]})
    events = data.events(False)
    def partners(c):
        return {(v if u == c else u): len(ks) for (u, v), ks in events.items() if c in (u, v)}
    pairs = []
    for a, b in (("kobe-jp", "yokohama-jp"), ("barcelona-es", "copenhagen-dk")):
        first, second = partners(a), partners(b)
        pairs.append({"a": a, "b": b, "onlyA": len(set(first) - set(second)), "onlyB": len(set(second) - set(first)), "both": len(set(first) & set(second)),
                      "amounts": {c: [first.get(c, 0), second.get(c, 0)] for c in sorted(set(first) | set(second))}})
    return {"networks": found, "cities": pairs}


def possible_day(hops):
    """Earliest last day over every choice of days that increases."""
    def search(i, day):
        if i == len(hops):
            return day
        best = None
        for d in range(hops[i][2], hops[i][3] + 1):
            if d > day:
                found = search(i + 1, d)
                if found is not None and (best is None or found < best):
                    best = found
        return best
    return search(0, -10 ** 6)


def journeys(cities, exchanges):
    """For each ordered pair, earliest day by number of hops, where fewer hops are not as early: certain and possible."""
    names = []
    hops = []
    for x in exchanges:
        if x["start"] is None and x["end"] is None:
            continue
        lo, hi = (lambda s: (s[0] - ZERO).days), (lambda s: (s[1] - ZERO).days)
        span = reference.span(x["start"], x["end"])
        roles = x["who"]
        teach = [c for c, r in roles if r in ("mentor", "partner")]
        learn = [c for c, r in roles if r in ("learner", "partner", "participant")]
        for a in (teach or learn):
            for b in learn:
                if a != b:
                    hops.append((a, b, lo(span), hi(span)))
    result = []
    for a in cities:
        for b in cities:
            if a == b:
                continue
            certain, possible = {}, {}
            def walk(at, seen, way):
                if at == b:
                    k = len(way)
                    if all(way[i][3] < way[i + 1][2] for i in range(k - 1)):
                        certain[k] = min(certain.get(k, 10 ** 6), way[-1][3])
                    day = possible_day(way)
                    if day is not None:
                        possible[k] = min(possible.get(k, 10 ** 6), day)
                    return
                for hop in hops:
                    if hop[0] == at and hop[1] not in seen:
                        walk(hop[1], seen | {hop[1]}, way + [hop])
            walk(a, {a}, [])
            def front(days):
                kept = []
                for k in sorted(days):
                    if not kept or days[k] < kept[-1][1]:
                        kept.append([k, days[k]])
                return [[k, (ZERO + __import__("datetime").timedelta(days=d)).isoformat()] for k, d in kept]
            result.append({"from": a, "to": b, "certain": front(certain), "possible": front(possible)})
    return result


def main():
    data = reference.Data(reference.read_tables(STARTER))
    with open(os.path.join(HERE, "time.json"), encoding="utf-8") as file:
        networks = json.load(file)
    tiny = [i for i, each in enumerate(networks) if len(each["cities"]) <= 6]
    golden = {"starter": starter_pairs(data), "differences": starter_differences(data), "journeys": [{"network": i, "pairs": journeys(networks[i]["cities"], networks[i]["exchanges"])} for i in tiny]}
    with open(os.path.join(HERE, "paths.json"), "w", encoding="utf-8") as file:
        json.dump(golden, file, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
