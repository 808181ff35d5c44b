"""Reads an export with NetworkX and prints what it holds as JSON: python3 networkx_read.py FORMAT FILE"""
import json, sys
import networkx as nx

kind, path = sys.argv[1:]
graph = nx.read_gexf(path) if kind == "gexf" else nx.read_graphml(path)
cities = {n: {k: d.get(k) for k in ("label", "lat", "lon", "population", "verified")} for n, d in graph.nodes(data=True) if d.get("interurbanTable") == "cities"}
edges = sorted([s, t, d.get("relation")] for s, t, d in graph.edges(data=True))
print(json.dumps({"directed": graph.is_directed(), "nodes": sorted(graph.nodes), "cities": cities, "edges": edges}))
