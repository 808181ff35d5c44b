"""CPU seconds that igraph (C) takes for measures of an undirected network, one thread, and its values.

    python3 igraph_times.py EDGES.csv

EDGES.csv has rows `source,target` of numbers 0 … n - 1 under a heading. Prints JSON:
{"version", "n", "links", "seconds": {measure: s}, "values": {measure: [value of city 0, …]}, "maxRssMb"}.
Tried with igraph 1.0.0 (Python 3.11).
"""
import csv
import json
import math
import resource
import statistics
import sys
import time

import igraph


def timed(work):
    """Median of as many rounds as fit a reasonable time; short work is repeated within a round."""
    start = time.process_time()
    result = work()
    first = time.process_time() - start
    if first > 2:
        return first, result
    repeats = max(1, math.ceil(0.1 / max(first, 1e-5)))
    rounds = []
    for _ in range(5):
        start = time.process_time()
        for _ in range(repeats):
            work()
        rounds.append((time.process_time() - start) / repeats)
    return statistics.median(rounds), result


def main():
    with open(sys.argv[1], newline="") as file:
        edges = [(int(a), int(b)) for a, b in list(csv.reader(file))[1:]]
    graph = igraph.Graph(edges=edges, directed=False).simplify()
    measures = {
        "betweenness": graph.betweenness,
        "harmonic-closeness": graph.harmonic_centrality,
        "pagerank": graph.pagerank,
        "core-number": graph.coreness,
        "clustering": graph.transitivity_local_undirected,
        "constraint": graph.constraint,
    }
    seconds, values = {}, {}
    for name, work in measures.items():
        seconds[name], result = timed(work)
        values[name] = [None if math.isnan(value) else value for value in result]
    print(json.dumps({
        "version": igraph.__version__, "n": graph.vcount(), "links": graph.ecount(), "seconds": seconds, "values": values,
        "maxRssMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }))


main()
