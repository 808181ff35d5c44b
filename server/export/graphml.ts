/** A graph as GraphML: opens in NetworkX, igraph, Gephi and yEd; the whole graph comes back whole on import. */
import type { ExportFile } from './export-file.ts';
import type { ElementAttribute, GraphFile } from './graph-elements.ts';
import { TextBytes, xmlText } from './text-bytes.ts';

const LABEL = 'label';

function data(kind: 'node' | 'edge', attributes: readonly ElementAttribute[]): string {
  return attributes.map(({ name, value }) => `<data key="${kind}.${name}">${xmlText(value)}</data>`).join('');
}

export function graphmlFiles(graph: GraphFile): ExportFile[] {
  const out = new TextBytes();
  out.add('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n');
  if (graph.description !== undefined) out.add(`  <desc>${xmlText(graph.description)}</desc>\n`);
  for (const kind of ['node', 'edge'] as const) {
    const declared = kind === 'node' ? [{ name: LABEL, type: 'string' }, ...graph.nodeAttributes] : graph.edgeAttributes;
    for (const { name, type } of declared) out.add(`  <key id="${kind}.${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>\n`);
  }
  out.add(`  <graph id="interurban" edgedefault="${graph.directed ? 'directed' : 'undirected'}">\n`);
  const known = new Set<string>();
  for (const node of graph.nodes()) {
    known.add(node.id);
    out.add(`    <node id="${xmlText(node.id)}">${data('node', [{ name: LABEL, value: node.label }, ...node.attributes])}</node>\n`);
  }
  let index = 0;
  for (const edge of graph.edges(known)) {
    out.add(`    <edge id="e${index++}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${data('edge', edge.attributes)}</edge>\n`);
  }
  out.add('  </graph>\n</graphml>\n');
  return [{ name: `${graph.name}.graphml`, bytes: out.bytes() }];
}
