/** The graph as GEXF 1.2: opens in Gephi and NetworkX, and comes back whole on import. */
import type { Tables } from '../model/tables.ts';
import type { ExportFile } from './export-file.ts';
import { declaredAttributes, graphEdges, graphNodes, RELATION_ATTRIBUTE, type ElementAttribute } from './graph-elements.ts';
import { TextBytes, xmlText } from './text-bytes.ts';

function declare(out: TextBytes, kind: 'node' | 'edge'): void {
  out.add(`    <attributes class="${kind}" mode="static">\n`);
  for (const { name, type } of declaredAttributes(kind)) out.add(`      <attribute id="${name}" title="${name}" type="${type}"/>\n`);
  out.add('    </attributes>\n');
}

function values(attributes: readonly ElementAttribute[]): string {
  return `<attvalues>${attributes.map(({ name, value }) => `<attvalue for="${name}" value="${xmlText(value)}"/>`).join('')}</attvalues>`;
}

export function gexfFiles(tables: Tables): ExportFile[] {
  const out = new TextBytes();
  out.add('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n  <meta>\n    <creator>Interurban</creator>\n  </meta>\n  <graph defaultedgetype="directed" mode="static">\n');
  declare(out, 'node');
  declare(out, 'edge');
  const known = new Set<string>();
  out.add('    <nodes>\n');
  for (const node of graphNodes(tables)) {
    known.add(node.id);
    out.add(`      <node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(node.attributes)}</node>\n`);
  }
  out.add('    </nodes>\n    <edges>\n');
  let index = 0;
  for (const edge of graphEdges(tables, known)) {
    const label = edge.attributes.find((attribute) => attribute.name === RELATION_ATTRIBUTE)?.value ?? '';
    out.add(`      <edge id="${index++}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}" label="${label}">${values(edge.attributes)}</edge>\n`);
  }
  out.add('    </edges>\n  </graph>\n</gexf>\n');
  return [{ name: 'interurban.gexf', bytes: out.bytes() }];
}
