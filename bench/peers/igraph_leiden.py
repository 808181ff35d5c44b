"""CPU seconds that igraph (C) takes for runs of Leiden with modularity on an undirected network, and the best modularity.

    python3 igraph_leiden.py EDGES.csv RUNS

EDGES.csv as igraph_times.py reads it. Prints JSON: {"version", "seconds", "best"}. Tried with igraph 1.0.0 (Python 3.11).
"""
import csv
import json
import random
import sys
import time

import igraph

with open(sys.argv[1], newline="") as file:
    edges = [(int(a), int(b)) for a, b in list(csv.reader(file))[1:]]
graph = igraph.Graph(edges=edges, directed=False).simplify()
best = -1.0
start = time.process_time()
for seed in range(int(sys.argv[2])):
    random.seed(seed)
    best = max(best, graph.community_leiden(objective_function="modularity", n_iterations=-1).modularity)
print(json.dumps({"version": igraph.__version__, "seconds": time.process_time() - start, "best": best}))
