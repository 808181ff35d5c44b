/** The graph as GraphML: opens in NetworkX, igraph, Gephi and yEd, and comes back whole on import. */
import type { Tables } from '../model/tables.ts';
import type { ExportFile } from './export-file.ts';
import { declaredAttributes, graphEdges, graphNodes, type ElementAttribute } from './graph-elements.ts';
import { TextBytes, xmlText } from './text-bytes.ts';

const LABEL = 'label';

function data(kind: 'node' | 'edge', attributes: readonly ElementAttribute[]): string {
  return attributes.map(({ name, value }) => `<data key="${kind}.${name}">${xmlText(value)}</data>`).join('');
}

export function graphmlFiles(tables: Tables): ExportFile[] {
  const out = new TextBytes();
  out.add('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n');
  for (const kind of ['node', 'edge'] as const) {
    const declared = kind === 'node' ? [{ name: LABEL, type: 'string' }, ...declaredAttributes(kind)] : declaredAttributes(kind);
    for (const { name, type } of declared) out.add(`  <key id="${kind}.${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>\n`);
  }
  out.add('  <graph id="interurban" edgedefault="directed">\n');
  const known = new Set<string>();
  for (const node of graphNodes(tables)) {
    known.add(node.id);
    out.add(`    <node id="${xmlText(node.id)}">${data('node', [{ name: LABEL, value: node.label }, ...node.attributes])}</node>\n`);
  }
  let index = 0;
  for (const edge of graphEdges(tables, known)) {
    out.add(`    <edge id="e${index++}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${data('edge', edge.attributes)}</edge>\n`);
  }
  out.add('  </graph>\n</graphml>\n');
  return [{ name: 'interurban.graphml', bytes: out.bytes() }];
}
