"""Betweenness and harmonic closeness of random networks of several sorts, by igraph, for
tests/analytics/structure-golden.test.ts. From the root of the project:

    python3 tests/golden/make_structure.py > tests/golden/structure.json

Python 3.11, igraph 1.0.0, networkx 3.6 (which draws the networks and computes weighted betweenness).
"""
import json
import math
import random

import igraph
import networkx as nx


def rounded(values):
    return [None if math.isnan(value) else float(f"{value:.15g}") for value in values]


def undirected():
    yield "barabasi-albert", nx.barabasi_albert_graph(120, 2, seed=1)
    yield "watts-strogatz", nx.watts_strogatz_graph(100, 4, 0.1, seed=2)
    yield "sparse erdos-renyi", nx.gnm_random_graph(150, 170, seed=3)
    yield "power law tree", nx.random_labeled_tree(90, seed=4)
    yield "caveman", nx.connected_caveman_graph(8, 6)
    yield "grid", nx.convert_node_labels_to_integers(nx.grid_2d_graph(9, 11))
    yield "barbell", nx.barbell_graph(12, 7)
    yield "lollipop and ladder", nx.disjoint_union(nx.lollipop_graph(9, 8), nx.ladder_graph(12))
    yield "windmill", nx.windmill_graph(7, 4)
    degrees = [1] * 150 + [2] * 60 + [3] * 30 + [5] * 20 + [9] * 10 + [30] * 2
    yield "twin towns", nx.Graph(nx.configuration_model(degrees, seed=5))


def directed():
    yield "directed erdos-renyi", nx.gnp_random_graph(80, 0.03, seed=6, directed=True)
    yield "scale free", nx.DiGraph(nx.scale_free_graph(120, seed=7))
    yield "acyclic", nx.DiGraph([(a, b) for a, b in nx.gnm_random_graph(90, 150, seed=8).edges if a != b])


def main():
    random.seed(9)
    cases = []
    for form, graphs in (("undirected", undirected()), ("directed", directed())):
        for name, graph in graphs:
            graph = nx.convert_node_labels_to_integers(graph)
            graph.remove_edges_from(list(nx.selfloop_edges(graph)))
            n = graph.number_of_nodes()
            edges = sorted((min(e), max(e)) if form == "undirected" else tuple(e) for e in graph.edges())
            times = [random.randint(1, 4) for _ in edges]
            drawn = igraph.Graph(n=n, edges=edges, directed=form == "directed")
            lengths = [1 / t for t in times]
            weighted = (nx.DiGraph if form == "directed" else nx.Graph)()
            weighted.add_nodes_from(range(n))
            # twelve is a multiple of all weights, so that lengths are whole numbers and ties are ties
            weighted.add_weighted_edges_from((a, b, 12 // t) for (a, b), t in zip(edges, times))
            by_length = nx.betweenness_centrality(weighted, normalized=False, weight="weight")
            cases.append({
                "name": name, "form": form, "n": n, "edges": edges, "times": times,
                "betweenness": rounded(drawn.betweenness()),
                "weightedBetweenness": rounded(by_length[u] for u in range(n)),
                "harmonicCloseness": rounded(drawn.harmonic_centrality(mode="out")),
                "weightedHarmonicCloseness": rounded(drawn.harmonic_centrality(mode="out", weights=lengths)),
            })
    print(json.dumps(cases))


main()
