"""Writes communities.json, which tests/analytics/community.test.ts compares with: the most modularity that igraph and
leidenalg find in 20 runs each, and adjusted Rand indices by igraph. Run from the project root with any Python that has

    pip install igraph==1.0.0 leidenalg==0.12.0 networkx==3.6.1 numpy

Reads seeds/starter and ../shared/data/wikidata-sister-cities-2022. Run again when the starter network changes.
"""
import json
import os
import random
import sys
import time

import igraph
import leidenalg

sys.path.insert(0, os.path.dirname(__file__))
import reference  # noqa: E402
from make_golden import STARTER, WIKIDATA  # noqa: E402

HERE = os.path.dirname(__file__)
RUNS = 20


def starter(weights, directed=False):
    graph = reference.Data(reference.read_tables(STARTER)).graph(directed, weights)
    return igraph.Graph.from_networkx(graph)


def wikidata():
    import csv
    with open(os.path.join(WIKIDATA, "nodes.csv"), encoding="utf-8") as file:
        place = {row["wikidata_id"]: i for i, row in enumerate(csv.DictReader(file))}
    with open(os.path.join(WIKIDATA, "edges.csv"), encoding="utf-8") as file:
        edges = [(place[row["source"]], place[row["target"]]) for row in csv.DictReader(file)]
    return igraph.Graph(len(place), edges).simplify()


def best(name, graph, resolution=1.0, weighted=False):
    weights = graph.es["weight"] if weighted else None
    start = time.process_time()
    by_igraph = []
    for seed in range(RUNS):
        random.seed(seed)
        found = graph.community_leiden(objective_function="modularity", weights=weights, resolution=resolution, n_iterations=-1)
        by_igraph.append(graph.modularity(found.membership, weights=weights, resolution=resolution))
    seconds = time.process_time() - start
    total = 2 * (sum(weights) if weighted else graph.ecount())
    by_leidenalg = [leidenalg.find_partition(graph, leidenalg.RBConfigurationVertexPartition, weights=weights, resolution_parameter=resolution,
                                             n_iterations=-1, seed=seed).quality() / total for seed in range(RUNS if graph.vcount() < 2000 else 3)]
    print(f"{name}: igraph {max(by_igraph):.7f} in {seconds:.2f} s CPU, leidenalg {max(by_leidenalg):.7f}")
    return {"name": name, "resolution": resolution, "igraph": max(by_igraph), "leidenalg": max(by_leidenalg)}


def agreements():
    random.seed(1)
    cases = []
    for size, first, second in ((6, 2, 3), (12, 3, 3), (40, 5, 8), (200, 4, 30)):
        a = [random.randrange(first) for _ in range(size)]
        b = [random.randrange(second) if random.random() < .5 else a[i] for i in range(size)]
        cases.append({"first": a, "second": b, "ari": igraph.compare_communities(a, b, method="adjusted_rand")})
    return cases


if __name__ == "__main__":
    karate = igraph.Graph.Famous("Zachary")
    found = [best("karate", karate), best("karate", karate, .5), best("karate", karate, 2.0)]
    for weights in ("none", "count", "shared"):
        found.append(best(f"starter {weights}", starter(weights), weighted=weights != "none"))
    found.append(best("wikidata", wikidata()))
    with open(os.path.join(HERE, "communities.json"), "w", encoding="utf-8") as file:
        json.dump({"modularity": found, "agreement": agreements()}, file, indent=None, separators=(",", ":"))
        file.write("\n")
