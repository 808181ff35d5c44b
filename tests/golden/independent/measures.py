"""Node and network measures of a projection, with NetworkX 3.6.1, NumPy 2.4 and SciPy 1.17 or from the definition.

Where NetworkX leaves the conventions (numbers in brackets) the value is computed here from its
formula. Shortest paths with weights use whole numbers, so that equal lengths are equal.
"""
import math
from fractions import Fraction

import networkx as nx
import numpy as np


def graph(net, network, weights):
    g = nx.DiGraph() if network == "directed" else nx.Graph()
    g.add_nodes_from(net.cities)
    links = net.weighted(network, weights)
    for (a, b), weight in sorted(links.items()):
        g.add_edge(a, b, weight=float(weight), exact=weight)
    if weights != "none":  # [9] distance 1/weight, scaled to integers
        scale = math.lcm(*(w.numerator for w in links.values())) if links else 1
        for _, _, data in g.edges(data=True):
            data["distance"] = int(scale / data["exact"])
        g.graph["scale"] = scale
    g.graph["distance"] = None if weights == "none" else "distance"
    return g


def ratio(a, b):
    return None if b == 0 else a / b


def total(g, node, way="both"):
    """Exact sum of weights; on a directed network in, out or both."""
    if not g.is_directed():
        return sum((d["exact"] for _, _, d in g.edges(node, data=True)), Fraction(0))
    out = sum((d["exact"] for _, _, d in g.out_edges(node, data=True)), Fraction(0))
    into = sum((d["exact"] for _, _, d in g.in_edges(node, data=True)), Fraction(0))
    return {"in": into, "out": out, "both": into + out}[way]


def degree(g):
    return dict(g.degree())


def strength(g):
    return {v: float(total(g, v)) for v in g}


def in_degree(g):
    return dict(g.in_degree() if g.is_directed() else g.degree())


def out_degree(g):
    return dict(g.out_degree() if g.is_directed() else g.degree())


def in_strength(g):
    return {v: float(total(g, v, "in")) for v in g}


def out_strength(g):
    return {v: float(total(g, v, "out")) for v in g}


def balance(g):
    found = {}
    for v in g:
        out, into = total(g, v, "out"), total(g, v, "in")
        found[v] = ratio(float(out - into), float(out + into))
    return found


def betweenness(g, normalized=False):
    n = len(g)
    raw = nx.betweenness_centrality(g, weight=g.graph["distance"], normalized=False)
    if not normalized:
        return raw
    pairs = (n - 1) * (n - 2) / (1 if g.is_directed() else 2)
    return {v: ratio(x, pairs) for v, x in raw.items()}


def lengths(g):
    """(u, {v: distance}) from u outward."""
    name = g.graph["distance"]
    if name is None:
        yield from nx.all_pairs_shortest_path_length(g)
        return
    for u in g:
        yield u, {v: d / g.graph["scale"] for v, d in nx.single_source_dijkstra_path_length(g, u, weight=name).items()}


def harmonic_closeness(g):  # [9]
    n = len(g)
    return {u: ratio(math.fsum(1 / d for v, d in found.items() if v != u), n - 1) for u, found in lengths(g)}


def pagerank(g):  # [12]
    if len(g) == 0:
        return {}
    return nx.pagerank(g, alpha=0.85, max_iter=100_000, tol=1e-16 if len(g) < 3000 else 1e-15, weight="weight")


def hits(g):
    """(hub, authority) by dense eigenvectors [12]; None when the leading eigenvalue is not simple or nothing flows."""
    if g.number_of_edges() == 0:
        return {v: None for v in g}, {v: None for v in g}
    nodes = list(g)
    a = nx.to_numpy_array(g, nodelist=nodes, weight="weight")
    if not g.is_directed():  # one vector: in a bipartite network A·Aᵀ has two, A has one
        values, vectors = np.linalg.eigh(a)
        if values[-2] > values[-1] * (1 - 1e-6):
            return None
        both = np.abs(vectors[:, -1])
        both = dict(zip(nodes, map(float, both / both.sum())))
        return both, both
    values, vectors = np.linalg.eigh(a @ a.T)
    if values[-2] > values[-1] * (1 - 1e-6):
        return None
    hub = np.abs(vectors[:, -1])
    authority = a.T @ hub
    hub, authority = hub / hub.sum(), authority / authority.sum()
    return dict(zip(nodes, map(float, hub))), dict(zip(nodes, map(float, authority)))


def core_number(g):
    return nx.core_number(g)


def clustering(g):  # [10, 13]
    flat = nx.Graph(g.edges())
    flat.add_nodes_from(g)
    found = nx.clustering(flat)
    return {v: (None if flat.degree(v) < 2 else found[v]) for v in g}


def mutual(g):
    weights = {}
    for a, b, data in g.edges(data=True):
        for pair in ((a, b), (b, a)):
            weights[pair] = weights.get(pair, Fraction(0)) + data["exact"]
    near = {v: set() for v in g}
    for a, b in weights:
        near[a].add(b)
    return weights, near


def constraint(g):  # [11], Burt 1992
    m, near = mutual(g)
    total_of = {v: sum(m[v, w] for w in near[v]) for v in g}
    p = lambda a, b: m.get((a, b), Fraction(0)) / total_of[a]
    found = {}
    for u in g:
        found[u] = float(sum((p(u, v) + sum(p(u, w) * p(w, v) for w in near[u] if w != v)) ** 2 for v in near[u])) if near[u] else None
    return found


def effective_size(g):  # [11]
    m, near = mutual(g)
    found = {}
    for u in g:
        if not near[u]:
            found[u] = None
            continue
        all_u = sum(m[u, w] for w in near[u])
        size = Fraction(0)
        for v in near[u]:
            most = max(m[v, w] for w in near[v])
            size += 1 - sum(m[u, w] / all_u * m.get((v, w), Fraction(0)) / most for w in near[u] if w != v)
        found[u] = float(size)
    return found


def brokerage(g, group):  # [14], Gould & Fernandez 1989
    g = g if g.is_directed() else g.to_directed()
    found = {}
    for v in g:
        counts = dict.fromkeys(("coordinator", "itinerant", "gatekeeper", "representative", "liaison"), 0)
        for a in g.predecessors(v):
            for b in g.successors(v):
                if a == b or g.has_edge(a, b):
                    continue
                x, y, z = group.get(a), group.get(v), group.get(b)
                if None in (x, y, z):
                    continue
                if x == y == z:
                    counts["coordinator"] += 1
                elif x == z:
                    counts["itinerant"] += 1
                elif y == z:
                    counts["gatekeeper"] += 1
                elif x == y:
                    counts["representative"] += 1
                else:
                    counts["liaison"] += 1
        found[v] = [sum(counts.values()), *counts.values()]
    return found


def weak_components(g):
    return list(nx.weakly_connected_components(g) if g.is_directed() else nx.connected_components(g))


def component(g):  # [16]
    found = {}
    for members in weak_components(g):
        label = min(members, key=lambda text: text.encode("utf-16-be"))
        for v in members:
            found[v] = [label, len(members)]
    return found


def gini(values):
    values, n = sorted(values), len(values)
    return ratio(sum((2 * i - n - 1) * x for i, x in enumerate(values, 1)), n * sum(values))


def degree_assortativity(flat):
    """Pearson correlation over both directions of each tie, exact (Newman 2003)."""
    xs = [(flat.degree(a), flat.degree(b)) for u, v in flat.edges() for a, b in ((u, v), (v, u))]
    n = len(xs)
    if n == 0:
        return None
    mean = Fraction(sum(x for x, _ in xs), n)
    variance = sum(x * x for x, _ in xs) / Fraction(n) - mean**2
    return None if variance == 0 else float((Fraction(sum(x * y for x, y in xs), n) - mean**2) / variance)


def group_assortativity(g, group):
    """(trace - sum a b) / (1 - sum a b) over links (Newman 2003)."""
    e = {}
    m = 0
    for u, v in g.edges():
        for a, b in ((u, v),) if g.is_directed() else ((u, v), (v, u)):
            e[group[a], group[b]] = e.get((group[a], group[b]), 0) + 1
            m += 1
    if m == 0:
        return None
    names = {name for pair in e for name in pair}
    out = {x: sum(c for (a, _), c in e.items() if a == x) for x in names}
    into = {x: sum(c for (_, b), c in e.items() if b == x) for x in names}
    expected = sum(Fraction(out[x] * into[x], m * m) for x in names)
    same = Fraction(sum(c for (a, b), c in e.items() if a == b), m)
    return None if expected == 1 else float((same - expected) / (1 - expected))


def reciprocity(g):
    """Sum of min(w_ij, w_ji) over sum of w: mutual arcs / arcs where weights are 1 (methods, structure)."""
    weight = lambda a, b: g.edges[a, b]["exact"] if g.has_edge(a, b) else 0
    found = ratio(sum(min(weight(a, b), weight(b, a)) for a, b in g.edges()), sum(weight(a, b) for a, b in g.edges()))
    return None if found is None else float(found)


def summary(g, country):  # [13]
    n, m = g.number_of_nodes(), g.number_of_edges()
    directed = g.is_directed()
    flat = nx.Graph(g.edges())
    flat.add_nodes_from(g)
    local = nx.clustering(flat)
    triads = sum(d * (d - 1) // 2 for _, d in flat.degree())
    total_distance, reached, longest = [], 0, None
    for u, found in lengths(g):  # with weights, 1/weight as in [9]
        for v, d in found.items():
            if v != u:
                total_distance.append(d)
                reached += 1
                longest = d if longest is None else max(longest, d)
    return {
        "nodes": n,
        "arcs" if directed else "ties": m,
        "isolates": sum(1 for _, d in g.degree() if d == 0),
        "components": len(weak_components(g)),
        "density": ratio(m if directed else 2 * m, n * (n - 1)),
        "reciprocity": reciprocity(g) if directed else None,
        "transitivity": ratio(sum(nx.triangles(flat).values()), triads),
        "mean-clustering": ratio(math.fsum(local.values()), n),
        "degree-assortativity": degree_assortativity(flat),
        "country-assortativity": group_assortativity(g, country),
        "degree-gini": gini([d for _, d in g.degree()]) if n else None,
        "mean-distance": ratio(math.fsum(total_distance), reached),
        "diameter": longest,
    }
