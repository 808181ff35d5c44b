"""Reads an exported network of cities with NetworkX, computes the measures in it again, and prints what was read and what was
computed as JSON: python3 networkx_city_network.py FORMAT FILE"""
import json
import sys

import networkx as nx

kind, path = sys.argv[1:]
graph = nx.read_gexf(path) if kind == "gexf" else nx.read_graphml(path)
computed = {
    "degree": dict(graph.degree()), "pagerank": nx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-13, max_iter=1000),
    "core-number": nx.core_number(graph), "strength": dict(graph.degree(weight="weight")),
}
read = {name: {node: data.get(name) for node, data in graph.nodes(data=True)} for name in computed}
print(json.dumps({
    "directed": graph.is_directed(), "multigraph": graph.is_multigraph(), "nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(),
    "named": sum(1 for _, data in graph.nodes(data=True) if data.get("label")), "read": read, "computed": computed,
}))
