"""The city network and its measures, written straight from docs/conventions and methods, independent of
the product's code. Used by make_golden.py. Python 3.11, networkx 2.8.8, igraph 0.10.2, numpy (Debian 12).
"""
import csv
import datetime
import os
from collections import defaultdict

import igraph
import networkx as nx
import numpy as np

TEACH = {"host", "mentor", "speaker", "facilitator"}
LEARN = {"learner", "participant"}
HOST_KINDS = {"study visit", "secondment", "mentoring", "training of trainers"}


def read_tables(folder):
    tables = defaultdict(list)
    for name in os.listdir(folder):
        if name.endswith(".csv"):
            with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
                tables[name[:-4]] = list(csv.DictReader(file))
    return tables


def days(text):
    """First and last day a date can mean."""
    if not text:
        return None
    ends = []
    for part in text.split("/"):
        p = [int(x) for x in part.split("-")]
        first = datetime.date(p[0], p[1] if len(p) > 1 else 1, p[2] if len(p) > 2 else 1)
        if len(p) == 3:
            last = first
        elif len(p) == 2:
            last = (datetime.date(p[0] + p[1] // 12, p[1] % 12 + 1, 1)) - datetime.timedelta(days=1)
        else:
            last = datetime.date(p[0], 12, 31)
        ends.append((first, last))
    return ends[0][0], ends[-1][1]


def span(start, end):
    start, end = days(start), days(end)
    if not start and not end:
        return None
    return (start or end)[0], (end or start)[1]


def listed(text):
    return [x for x in (text or "").split(";") if x]


class Data:
    def __init__(self, tables):
        self.t = tables
        self.cities = sorted(r["id"] for r in tables["cities"])
        self.country = {r["id"]: r["country"] for r in tables["cities"]}
        self.parent = {r["id"]: r.get("parent") or None for r in tables["topics"]}
        self.inst_city = {r["id"]: r.get("cityId") or None for r in tables["institutions"]}
        self.practice = {r["id"]: r for r in tables["practices"]}
        self.posts = defaultdict(list)
        for r in tables["people"]:
            if r.get("placeId"):
                self.posts[r["id"]].append((r["placeId"], r.get("from"), r.get("to")))
        for r in tables["posts"]:
            self.posts[r["personId"]].append((r["placeId"], r.get("from"), r.get("to")))
        self.roles = self._roles()

    def _place_city(self, place):
        kind, _, rest = place.partition(":")
        if kind == "city":
            return rest
        if kind == "institution":
            return self.inst_city.get(rest)
        return place if place in self.country else self.inst_city.get(place)

    def _person_cities(self, person, when):
        dated, undated = set(), set()
        for place, start, end in self.posts[person]:
            city = self._place_city(place)
            if not city:
                continue
            lo, hi = days(start), days(end)
            if when and lo and when[1] < lo[0]:
                continue
            if when and hi and when[0] > hi[1]:
                continue
            (dated if lo or hi else undated).add(city)
        return dated or undated

    def _roles(self):
        exchanges = {r["id"]: r for r in self.t["exchanges"]}
        roles = {x: defaultdict(set) for x in exchanges}
        own_row = defaultdict(set)
        for r in self.t["participations"]:
            x, role = r["exchangeId"], r.get("role") or "participant"
            who = r["participantId"]
            if who.startswith(r["participantType"] + ":"):
                who = who.split(":", 1)[1]
            if r["participantType"] == "city":
                found = {who}
                own_row[x].add(who)
            elif r["participantType"] == "institution":
                found = {self.inst_city.get(who)} - {None}
            else:
                found = self._person_cities(who, span(exchanges[x].get("start"), exchanges[x].get("end")))
            for city in found:
                roles[x][city].add(role)
        for x, r in exchanges.items():
            host = r.get("hostCityId")
            if host and host not in own_row[x]:
                roles[x][host].add("host" if r["kind"] in HOST_KINDS else "participant")
        return roles

    def flows(self, x):
        """Ordered pairs (teacher, learner) of one exchange."""
        roles = self.roles[x]
        teachers = [c for c, s in roles.items() if s & TEACH or "partner" in s]
        learners = [c for c, s in roles.items() if s & LEARN or "partner" in s]
        if not teachers:
            teachers = learners
        return {(u, v) for u in teachers for v in learners if u != v}

    def below(self, topic):
        found = set()
        for t in self.parent:
            at, seen = t, set()
            while at and at not in seen:
                if at == topic:
                    found.add(t)
                    break
                seen.add(at)
                at = self.parent.get(at)
        return found

    def events(self, directed, start=None, end=None, kind=None, topic=None, country=None):
        """Pairs with the k of each of their events."""
        topics = self.below(topic) if topic else None
        lo = days(start)[0] if start else datetime.date.min
        hi = days(end)[1] if end else datetime.date.max

        def in_time(when):
            return not (start or end) or (when is not None and when[1] >= lo and when[0] <= hi)

        pairs = defaultdict(list)
        kept = set()
        for r in self.t["exchanges"]:
            x = r["id"]
            if kind and r["kind"] != kind:
                continue
            if topics is not None and not topics & set(listed(r.get("topics"))):
                continue
            if not in_time(span(r.get("start"), r.get("end"))):
                continue
            kept.add(x)
            members = sorted(self.roles[x])
            k = len(members)
            if directed:
                found = self.flows(x)
            else:
                found = {(u, v) for u in members for v in members if u < v}
            for pair in found:
                pairs[pair].append(k)
        for r in self.t["adoptions"]:
            u, v, via = r.get("adaptedFromCityId"), r["adoptingCityId"], r.get("viaExchangeId")
            if not u or u == v or (kind and kind != "adoption"):
                continue
            p = self.practice[r["practiceId"]]
            if topics is not None and not topics & set(listed(p.get("topics")) + listed(p.get("hazards"))):
                continue
            if not in_time(days(r.get("date"))):
                continue
            if via in kept and (u, v) in self.flows(via):
                continue
            pairs[(u, v) if directed else (min(u, v), max(u, v))].append(2)
        if country:
            pairs = {p: ks for p, ks in pairs.items() if country in (self.country[p[0]], self.country[p[1]])}
        return pairs

    def graph(self, directed, weights="none", **filters):
        g = nx.DiGraph() if directed else nx.Graph()
        g.add_nodes_from(self.cities)
        for (u, v), ks in sorted(self.events(directed, **filters).items()):
            w = {"none": 1.0, "count": float(len(ks)), "shared": sum(1 / (k - 1) for k in ks)}[weights]
            g.add_edge(u, v, weight=w, length=1 / w)
        return g


def to_igraph(g):
    order = sorted(g)
    number = {c: i for i, c in enumerate(order)}
    h = igraph.Graph(n=len(order), edges=[(number[u], number[v]) for u, v in g.edges], directed=g.is_directed())
    h.es["length"] = [d["length"] for _, _, d in g.edges(data=True)]
    return h


def mutual(g):
    a = nx.to_numpy_array(g, nodelist=sorted(g), weight="weight")
    return a + a.T


def constraint(g):
    a = mutual(g)
    total = a.sum(1)
    p = np.divide(a, total[:, None], out=np.zeros_like(a), where=total[:, None] > 0)
    values = []
    for u in range(len(a)):
        near = np.flatnonzero(a[u])
        values.append(None if len(near) == 0 else float(sum((p[u, v] + sum(p[u, w] * p[w, v] for w in near if w != v)) ** 2 for v in near)))
    return values


def effective_size(g):
    a = mutual(g)
    values = []
    for u in range(len(a)):
        near = np.flatnonzero(a[u])
        if len(near) == 0:
            values.append(None)
            continue
        p = a[u] / a[u].sum()
        values.append(float(sum(1 - sum(p[w] * a[v, w] / a[v].max() for w in near if w != v) for v in near)))
    return values


def brokerage(g, group):
    counts = {c: [0] * 5 for c in g}
    for v in g:
        for a in g.predecessors(v):
            for b in g.successors(v):
                if a == b or g.has_edge(a, b):
                    continue
                ga, gv, gb = group[a], group[v], group[b]
                role = 0 if ga == gv == gb else 1 if ga == gb else 2 if gv == gb else 3 if ga == gv else 4
                counts[v][role] += 1
    return [counts[c] for c in sorted(g)]


def gini(values):
    x = sorted(values)
    n = len(x)
    return sum((2 * (i + 1) - n - 1) * v for i, v in enumerate(x)) / (n * sum(x)) if sum(x) else None


def reciprocity(g, weighted):
    if not g.is_directed() or g.number_of_edges() == 0:
        return None
    if not weighted:
        return nx.overall_reciprocity(g)
    both = sum(min(d["weight"], g[v][u]["weight"]) for u, v, d in g.edges(data=True) if g.has_edge(v, u))
    return both / sum(d["weight"] for _, _, d in g.edges(data=True))


def summary(data, g, weighted):
    directed, n, m = g.is_directed(), len(g), g.number_of_edges()
    plain = nx.Graph(g.to_undirected()) if directed else g
    d = np.array(to_igraph(g).distances(weights="length" if weighted else None, mode="out"))
    distances = d[(d > 0) & (d < np.inf)]
    triples = sum(d * (d - 1) / 2 for _, d in plain.degree())
    groups = {data.country[c] for e in g.edges for c in e}
    nx.set_node_attributes(g, data.country, "country")
    degrees = [d for _, d in g.degree()]
    ends = [d for _, d in plain.degree() if d > 0]
    rows = {
        "nodes": n, "arcs" if directed else "ties": m,
        "isolates": sum(1 for d in degrees if d == 0),
        "components": nx.number_weakly_connected_components(g) if directed else nx.number_connected_components(g),
        "density": nx.density(g) if n > 1 else None,
        "reciprocity": reciprocity(g, weighted),
        "transitivity": nx.transitivity(plain) if triples else None,
        "mean-clustering": nx.average_clustering(plain) if n else None,
        "degree-assortativity": nx.degree_assortativity_coefficient(plain) if len(set(ends)) > 1 else None,
        "country-assortativity": nx.attribute_assortativity_coefficient(g, "country") if len(groups) > 1 else None,
        "degree-gini": gini(degrees),
        "mean-distance": distances.mean() if len(distances) else None,
        "diameter": distances.max() if len(distances) else None,
    }
    return {k: None if v is None else float(v) for k, v in rows.items()}


def measures(data, directed, weights, wanted, **filters):
    g = data.graph(directed, weights, **filters)
    order = sorted(g)
    weighted = weights != "none"
    plain = nx.Graph(g.to_undirected()) if directed else g
    length = "length" if weighted else None
    out = {}

    def node(name, values):
        if name in wanted:
            values = values()
            out[name] = [values[c] for c in order] if isinstance(values, dict) else values

    node("degree", lambda: dict(g.degree()))
    node("strength", lambda: dict(g.degree(weight="weight")))
    if directed:
        node("in-degree", lambda: dict(g.in_degree(weight="weight")))
        node("out-degree", lambda: dict(g.out_degree(weight="weight")))
        node("balance", lambda: {c: None if g.degree(c) == 0 else (g.out_degree(c, "weight") - g.in_degree(c, "weight")) / g.degree(c, "weight") for c in g})
        node("brokerage", lambda: brokerage(g, data.country))
    h = to_igraph(g)
    node("betweenness", lambda: h.betweenness(weights=length, directed=directed))
    node("betweenness-networkx", lambda: nx.betweenness_centrality(g, normalized=False, weight=length))
    node("betweenness-normalized", lambda: nx.betweenness_centrality(g, normalized=True, weight=length))
    if "harmonic-closeness" in wanted:
        d = np.array(h.distances(weights=length, mode="out"))
        np.fill_diagonal(d, np.inf)
        out["harmonic-closeness"] = list((1 / d).sum(1) / (len(order) - 1))
    node("pagerank", lambda: nx.pagerank(g, alpha=0.85, weight="weight", tol=1e-16, max_iter=100000))
    if "hub" in wanted or "authority" in wanted:
        hubs, authorities = nx.hits(nx.DiGraph(g), max_iter=1000, tol=1e-14)
        node("hub", lambda: hubs)
        node("authority", lambda: authorities)
    node("core-number", lambda: nx.core_number(g))
    node("clustering", lambda: {c: None if plain.degree(c) < 2 else v for c, v in nx.clustering(plain).items()})
    if "component" in wanted:
        label = {c: min(part) for part in (nx.weakly_connected_components(g) if directed else nx.connected_components(g)) for c in part}
        out["component"] = [label[c] for c in order]
    node("constraint", lambda: constraint(g))
    node("effective-size", lambda: effective_size(g))
    if "summary" in wanted:
        out["summary"] = summary(data, g, weighted)
    return out
