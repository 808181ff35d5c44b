"""CPU seconds that igraph (C) takes to rewire a directed network and measure it again, one thread.

    python3 igraph_rewire.py EDGES.csv DRAWS

EDGES.csv has rows `source,target` of numbers 0 … n - 1 under a heading; each is taken as two arcs. A draw is
10 tries of a swap for each arc (igraph counts tries, not swaps made), then reciprocity, transitivity, mean
clustering, assortativity by degree and by a made-up group (city number modulo 7). Prints JSON:
{"version", "arcs", "draws", "seconds": for one draw}. Tried with igraph 1.0.0 (Python 3.11).
"""
import csv
import json
import sys
import time

import igraph


def main():
    with open(sys.argv[1], newline="") as file:
        edges = [(int(a), int(b)) for a, b in list(csv.reader(file))[1:]]
    draws = int(sys.argv[2])
    graph = igraph.Graph(edges=edges + [(b, a) for a, b in edges], directed=True)
    groups = [v % 7 for v in range(graph.vcount())]
    start = time.process_time()
    for _ in range(draws):
        drawn = graph.copy()
        drawn.rewire(10 * drawn.ecount())
        drawn.reciprocity()
        undirected = drawn.as_undirected()
        undirected.transitivity_undirected()
        undirected.transitivity_avglocal_undirected(mode="zero")
        undirected.assortativity_degree(directed=False)
        drawn.assortativity_nominal(groups, directed=True)
    seconds = (time.process_time() - start) / draws
    print(json.dumps({"version": igraph.__version__, "arcs": graph.ecount(), "draws": draws, "seconds": seconds}))


main()
