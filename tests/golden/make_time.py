"""Writes time.json, the golden values that tests/analytics/time-golden.test.ts compares with. Run from the project root:

    pip install networkx==3.6.1 numpy==2.4.6
    python tests/golden/make_time.py

Nothing clever: everything is tried out day by day. On the tiny networks every choice of days is made, one day for
each exchange, and what is possible is what any choice allows; the larger ones walk through sets of days, hop by hop.
Both are asserted to agree where both can run.
"""
import datetime
import itertools
import json
import os
import random

import networkx as nx
import numpy as np

HERE = os.path.dirname(__file__)
ZERO = datetime.date(2014, 1, 1)
FAR = 10 ** 6


def iso(day):
    return (ZERO + datetime.timedelta(days=int(day))).isoformat()


class Case:
    def __init__(self, cities, exchanges):
        """exchanges: dicts of id, kind, who [[city, role]], lo, hi (days from ZERO, or None), start and end as text."""
        self.cities, self.exchanges = cities, exchanges

    def hops(self, undirected):
        """(source, target, lo, hi, exchange) of dated exchanges; who teaches whom by the first convention."""
        found = []
        for x in self.exchanges:
            if x["lo"] is None:
                continue
            names = [city for city, _ in x["who"]]
            if undirected:
                pairs = [(a, b) for a in names for b in names if a != b]
            else:
                teaches = [c for c, r in x["who"] if r in ("mentor", "partner")]
                learns = [c for c, r in x["who"] if r in ("learner", "partner", "participant")]
                if not teaches:
                    teaches = learns
                pairs = [(a, b) for a in teaches for b in learns if a != b]
            found += [(self.cities.index(a), self.cities.index(b), x["lo"], x["hi"], x["id"]) for a, b in pairs]
        return found


# Certain: searches over hops, pair conditions as defined.

def certain(n, hops, strict, wait):
    """reached[s] = {v: (least last day, fewest days)} over certain journeys."""
    reached = []
    for s in range(n):
        best = {}
        starts = [i for i, h in enumerate(hops) if h[0] == s]
        for first in starts:
            seen, todo = {first}, [first]
            while todo:
                i = todo.pop()
                u, v, lo, hi, x = hops[i]
                if v != s:
                    days = hi - hops[first][2]
                    by, fast = best.get(v, (FAR, FAR))
                    best[v] = (min(by, hi), min(fast, days))
                for j, (a, b, lo2, hi2, y) in enumerate(hops):
                    if a != v or j in seen or a == s:
                        continue
                    if (hi < lo2 if strict else hi <= lo2) and (wait is None or hi2 - lo <= wait):
                        seen.add(j)
                        todo.append(j)
        reached.append(best)
    return reached


# Possible, tiny networks: every choice of days.

def on_days(n, hops, days, strict):
    """Point-dated journeys: per source {v: (first day, fewest days)}."""
    dated = sorted((days[x], u, v) for u, v, _, _, x in hops)
    result = []
    for s in range(n):
        best = {}
        for begin in sorted({d for d, u, _ in dated if u == s}):
            arrived = {s: begin - 1 if strict else begin}
            changed = True
            while changed:
                changed = False
                for d, u, v in dated:
                    if d < begin or u not in arrived or (u == s and d != begin):
                        continue
                    ok = d > arrived[u] if strict else d >= arrived[u]
                    if ok and d < arrived.get(v, FAR):
                        arrived[v] = d
                        changed = True
            for v, d in arrived.items():
                if v != s:
                    first, fast = best.get(v, (FAR, FAR))
                    best[v] = (min(first, d), min(fast, d - begin))
        result.append(best)
    return result


def possible_by_choices(n, hops, strict):
    spans = {x: (lo, hi) for _, _, lo, hi, x in hops}
    names = sorted(spans)
    best = [dict() for _ in range(n)]
    for choice in itertools.product(*[range(spans[x][0], spans[x][1] + 1) for x in names]):
        for s, found in enumerate(on_days(n, hops, dict(zip(names, choice)), strict)):
            for v, (first, fast) in found.items():
                a, b = best[s].get(v, (FAR, FAR))
                best[s][v] = (min(a, first), min(b, fast))
    return best


# Possible, any network: earliest arrival for every day of setting out, hop by hop.

def possible_by_days(n, hops, strict):
    gap = 1 if strict else 0
    best = []
    for s in range(n):
        found = {}
        mine = [h for h in hops if h[0] == s]
        for begin in sorted({d for h in mine for d in range(h[2], h[3] + 1)}):
            arrived = {}
            for u, v, lo, hi, x in mine:
                if lo <= begin <= hi:
                    arrived[v] = begin
            changed = True
            while changed:
                changed = False
                for u, v, lo, hi, x in hops:
                    if u == s or v == s or u not in arrived:
                        continue
                    d = max(arrived[u] + gap, lo)
                    if d <= hi and d < arrived.get(v, FAR):
                        arrived[v] = d
                        changed = True
            for v, d in arrived.items():
                first, fast = found.get(v, (FAR, FAR))
                found[v] = (min(first, d), min(fast, d - begin))
        best.append(found)
    return best


# Possible within a longest wait: sets of days on which each hop can carry it, until nothing is added.

def possible_within(n, hops, strict, wait):
    gap = 1 if strict else 0
    origin = min(h[2] for h in hops)
    length = max(h[3] for h in hops) - origin + 1
    span = np.zeros((len(hops), length), bool)
    for i, h in enumerate(hops):
        span[i, h[2] - origin:h[3] - origin + 1] = True

    def later(days):
        """Days from `gap` to `wait` after any of these."""
        result = np.zeros(length, bool)
        for d in np.flatnonzero(days):
            result[d + gap:d + wait + 1] = True
        return result
    reached = []
    for s in range(n):
        carries = np.array([span[i] if h[0] == s else np.zeros(length, bool) for i, h in enumerate(hops)])
        changed = True
        while changed:
            changed = False
            for j, (u, v, lo, hi, x) in enumerate(hops):
                if u == s or v == s:
                    continue
                into = [carries[i] for i, h in enumerate(hops) if h[1] == u and (h[4] != x or lo == hi)]
                if not into:
                    continue
                new = span[j] & later(np.any(into, axis=0)) & ~carries[j]
                if new.any():
                    carries[j] |= new
                    changed = True
        reached.append({h[1] for i, h in enumerate(hops) if h[1] != s and carries[i].any()})
    return reached


def answers(case, undirected, strict, waits, tiny):
    n, hops = len(case.cities), case.hops(undirected)
    must = certain(n, hops, strict, None)
    can = possible_by_days(n, hops, strict)
    if tiny:
        assert can == possible_by_choices(n, hops, strict)
    for s in range(n):
        assert set(must[s]) <= set(can[s])
        for v, (by, fast) in must[s].items():
            assert can[s][v][0] <= by and can[s][v][1] <= fast
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from((u, v) for u, v, *_ in hops)
    linked = sum(len(nx.descendants(graph, u)) for u in graph)
    pairs = n * (n - 1)

    def harmonic(found):
        return sum(1 / (fast + 1) for row in found for _, fast in row.values()) / pairs

    def size(found):
        return sum(map(len, found))
    within = {}
    for wait in waits:
        sure, maybe = certain(n, hops, strict, wait), possible_within(n, hops, strict, wait) if hops else [set()] * n
        within[str(wait)] = [[len(sure[s]), len(maybe[s])] for s in range(n)]
        if wait == FAR:
            assert [set(row) for row in can] == maybe
    return {
        "network": "undirected" if undirected else "directed", "strict": strict,
        "reach": [[len(must[s]), len(can[s])] for s in range(n)], "within": within,
        "arrival": [[[iso(must[s][v][0]) if v in must[s] else None, iso(can[s][v][0]) if v in can[s] else None] for v in range(n)] for s in range(n)],
        "temporal": {
            "reach-ratio": size(must) / pairs, "reach-ratio-possible": size(can) / pairs,
            "causal-fidelity": size(must) / linked if linked else None, "causal-fidelity-possible": size(can) / linked if linked else None,
            "harmonic-latency": harmonic(must), "harmonic-latency-possible": harmonic(can),
            "undated": sum(x["lo"] is None for x in case.exchanges),
        },
    }


def people(random, cities):
    k = random.choice([2, 2, 2, 3, 3, 4])
    names = random.sample(cities, min(k, len(cities)))
    kind = random.choice(["mentoring", "twinning", "workshop"])
    if kind == "mentoring":
        return kind, [[names[0], "mentor"]] + [[c, "learner"] for c in names[1:]]
    return kind, [[c, "partner" if kind == "twinning" else "participant"] for c in names]


def dated(exchange, lo, hi):
    return {**exchange, "lo": lo, "hi": hi, "start": iso(lo), "end": iso(hi)}


def tiny(seed, points):
    r = random.Random(seed)
    cities = [chr(97 + i) for i in range(r.choice([3, 4, 5]))]
    exchanges = []
    for i in range(r.choice([4, 5, 6])):
        kind, who = people(r, cities)
        lo = r.randrange(0, 8)
        exchanges.append(dated({"id": f"x{i}", "kind": kind, "who": who}, lo, lo + (0 if points else r.choice([0, 0, 1, 2, 3]))))
    return Case(cities, exchanges)


def larger(seed):
    """Years, months, days and stretches of years, and some without a date."""
    r = random.Random(seed)
    cities = [f"c{i:02d}" for i in range(24)]
    exchanges = []
    for i in range(45):
        kind, who = people(r, cities)
        base = {"id": f"x{i:02d}", "kind": kind, "who": who}
        day = ZERO + datetime.timedelta(days=r.randrange(0, 1095))
        form = r.choice(["day", "day", "month", "year", "years", "none"])
        if form == "none":
            exchanges.append({**base, "lo": None, "hi": None, "start": None, "end": None})
            continue
        start = {"day": day.isoformat(), "month": day.isoformat()[:7], "year": str(day.year), "years": str(day.year)}[form]
        lo = {"day": day, "month": day.replace(day=1), "year": day.replace(month=1, day=1), "years": day.replace(month=1, day=1)}[form]
        if form == "day":
            hi = day
        elif form == "month":
            hi = (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
        else:
            hi = datetime.date(day.year + (2 if form == "years" else 0), 12, 31)
        end = str(day.year + 2) if form == "years" else start
        exchanges.append({**base, "lo": (lo - ZERO).days, "hi": (hi - ZERO).days, "start": start, "end": end})
    return Case(cities, exchanges)


def main():
    cases = []
    for seed in range(24):
        case = tiny(seed, points=seed % 4 == 3)
        cases.append((case, [0, 1, 3, FAR], True))
    for seed in (101, 102):
        cases.append((larger(seed), [20, 200], False))
    written = []
    for case, waits, small in cases:
        results = [answers(case, undirected, strict, waits, small) for undirected in (False, True) for strict in (True, False)]
        written.append({"cities": case.cities, "exchanges": [{k: x[k] for k in ("id", "kind", "who", "start", "end")} for x in case.exchanges], "results": results})
    with open(os.path.join(HERE, "time.json"), "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in written) + "\n]\n")


main()
