/** A graph as GEXF 1.2: opens in Gephi and NetworkX; the whole graph comes back whole on import. */
import type { ExportFile } from './export-file.ts';
import { RELATION_ATTRIBUTE, type DeclaredAttribute, type ElementAttribute, type GraphFile } from './graph-elements.ts';
import { TextBytes, xmlText } from './text-bytes.ts';

function declare(out: TextBytes, kind: 'node' | 'edge', attributes: readonly DeclaredAttribute[]): void {
  out.add(`    <attributes class="${kind}" mode="static">\n`);
  for (const { name, type } of attributes) out.add(`      <attribute id="${name}" title="${name}" type="${type}"/>\n`);
  out.add('    </attributes>\n');
}

function values(attributes: readonly ElementAttribute[]): string {
  return `<attvalues>${attributes.map(({ name, value }) => `<attvalue for="${name}" value="${xmlText(value)}"/>`).join('')}</attvalues>`;
}

export function gexfFiles(graph: GraphFile): ExportFile[] {
  const out = new TextBytes();
  const description = graph.description === undefined ? '' : `    <description>${xmlText(graph.description)}</description>\n`;
  out.add(`<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n  <meta>\n    <creator>Interurban</creator>\n${description}  </meta>\n  <graph defaultedgetype="${graph.directed ? 'directed' : 'undirected'}" mode="static">\n`);
  declare(out, 'node', graph.nodeAttributes);
  declare(out, 'edge', graph.edgeAttributes);
  const known = new Set<string>();
  out.add('    <nodes>\n');
  for (const node of graph.nodes()) {
    known.add(node.id);
    out.add(`      <node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(node.attributes)}</node>\n`);
  }
  out.add('    </nodes>\n    <edges>\n');
  let index = 0;
  for (const edge of graph.edges(known)) {
    const relation = edge.attributes.find((attribute) => attribute.name === RELATION_ATTRIBUTE)?.value;
    out.add(`      <edge id="${index++}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"${relation === undefined ? '' : ` label="${relation}"`}${edge.weight === undefined ? '' : ` weight="${edge.weight}"`}>${values(edge.attributes)}</edge>\n`);
  }
  out.add('    </edges>\n  </graph>\n</gexf>\n');
  return [{ name: `${graph.name}.gexf`, bytes: out.bytes() }];
}
