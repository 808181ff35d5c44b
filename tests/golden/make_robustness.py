"""Writes robustness.json, which tests/analytics/robustness.test.ts compares with: loss of each city and removal curves by
brute force with NetworkX, taking cities out and counting who reaches whom. Run from the project root with any Python that has

    pip install networkx==3.6.1 igraph==1.0.0 numpy

Reads seeds/starter. Run again when the starter network changes.
"""
import json
import os
import random
import sys

import networkx as nx

sys.path.insert(0, os.path.dirname(__file__))
import reference  # noqa: E402
from make_golden import STARTER  # noqa: E402

HERE = os.path.dirname(__file__)


def reached(g):
    """Whom each node reaches, itself included, as bits of one number each."""
    if not g.is_directed():
        g = g.to_directed(as_view=True)
    number = {u: i for i, u in enumerate(g)}
    parts = nx.condensation(g)
    bits = {}
    for part in reversed(list(nx.topological_sort(parts))):
        bits[part] = sum(1 << number[u] for u in parts.nodes[part]["members"])
        for after in parts.successors(part):
            bits[part] |= bits[after]
    return {u: bits[part] for part in parts for u in parts.nodes[part]["members"]}, number


def pairs(g, among):
    """Ordered pairs of different nodes of `among`, the first of which reaches the second in g."""
    bits, number = reached(g)
    wanted = sum(1 << number[u] for u in among)
    return sum((bits[u] & wanted).bit_count() - 1 for u in among)


def losses(g):
    rows = []
    for v in sorted(g):
        others = [u for u in g if u != v]
        without = g.copy()
        without.remove_node(v)
        rows.append([pairs(g, others) - pairs(without, others), pairs(g, others)])
    return rows


def slow_losses(g):
    """The same, without any cleverness: paths between all pairs."""
    rows = []
    for v in sorted(g):
        others = [u for u in g if u != v]
        without = g.copy()
        without.remove_node(v)
        before = sum(len(nx.descendants(g, u) - {v}) for u in others)
        rows.append([before - sum(len(nx.descendants(without, u)) for u in others), before])
    return rows


def curve(g, figure, steps, up_to):
    order = sorted(g, key=lambda u: (-round(figure[u] * 1e6), u))
    start = pairs(g, list(g))
    rows = []
    for k in range(steps + 1):
        removed = int(len(g) * up_to * k / steps + .5)
        left = g.copy()
        left.remove_nodes_from(order[:removed])
        weak = nx.weakly_connected_components(left) if g.is_directed() else nx.connected_components(left)
        stay, before = pairs(left, list(left)), pairs(g, list(left))
        rows.append([removed, stay / before if before else None, before, max(map(len, weak), default=0) / len(g), stay / start])
    return rows


def small():
    random.seed(4)
    cases = []
    for k in range(24):
        directed = k % 2 == 1
        n = random.randint(2, 16)
        links = {(random.randrange(n), random.randrange(n)) for _ in range(random.randint(0, 2 * n))}
        links = sorted((a, b) for a, b in links if a != b and (directed or a < b))
        g = nx.DiGraph() if directed else nx.Graph()
        g.add_nodes_from(range(n))
        g.add_edges_from(links)
        cases.append({"directed": directed, "n": n, "links": links, "losses": slow_losses(g)})
        assert cases[-1]["losses"] == losses(g)
    return cases


def starter():
    data = reference.Data(reference.read_tables(STARTER))
    cases = []
    for directed in (False, True):
        g = data.graph(directed, "none")
        degree = dict(g.degree())
        between = nx.betweenness_centrality(g, normalized=False)
        cases.append({"network": "directed" if directed else "undirected", "losses": losses(g),
                      "degree": curve(g, degree, 10, .5), "betweenness": curve(g, between, 10, .5)})
    return cases


if __name__ == "__main__":
    with open(os.path.join(HERE, "robustness.json"), "w", encoding="utf-8") as file:
        json.dump({"small": small(), "starter": starter()}, file, separators=(",", ":"))
        file.write("\n")
