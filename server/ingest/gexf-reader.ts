/** GEXF 1.1 to 1.3 as nodes and edges. Nested nodes are read flat; spells and visual marks are passed over. */
import { parseXml, type GraphDocument, type GraphEdge, type GraphNode } from './graph-document.ts';
import type { Input } from './inputs.ts';
import type { Problems } from './problems.ts';

type Attributes = { readonly [name: string]: string };
interface Open { readonly kind: 'node' | 'edge'; readonly xml: Attributes; readonly line: number; readonly values: Map<string, string> }

export async function readGexf(input: Input, problems: Problems): Promise<GraphDocument | undefined> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const defaults = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const open: Open[] = [];
  let declaring: 'node' | 'edge' = 'node';
  let declared: string | undefined;
  let defaultText: string | undefined;
  const finish = ({ kind, xml, line, values }: Open): void => {
    for (const [title, value] of defaults[kind]) if (!values.has(title)) values.set(title, value);
    if (kind === 'node') nodes.push({ id: xml['id'] ?? '', label: xml['label'], attributes: values, line });
    else {
      for (const name of ['start', 'end'] as const) if (xml[name] !== undefined && !values.has(name)) values.set(name, xml[name]);
      edges.push({ source: xml['source'] ?? '', target: xml['target'] ?? '', attributes: values, line });
    }
  };
  const done = await parseXml(input, {
    open(name, xml, line) {
      if (name === 'node' || name === 'edge') open.push({ kind: name, xml, line, values: new Map() });
      else if (name === 'attributes') declaring = xml['class'] === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') {
        declared = xml['title'] ?? xml['id'] ?? '';
        titles[declaring].set(xml['id'] ?? declared, declared);
      } else if (name === 'default') defaultText = '';
      else if (name === 'attvalue') {
        const current = open.at(-1);
        const key = xml['for'] ?? xml['id'];
        if (current && key !== undefined && xml['value'] !== undefined) current.values.set(titles[current.kind].get(key) ?? key, xml['value']);
      }
    },
    close(name) {
      if (name === 'node' || name === 'edge') finish(open.pop() as Open);
      else if (name === 'default' && declared !== undefined && defaultText !== undefined) {
        defaults[declaring].set(declared, defaultText.trim());
        defaultText = undefined;
      }
    },
    text(text) {
      if (defaultText !== undefined) defaultText += text;
    },
  }, problems);
  return done ? { nodes, edges, nodeAttributes: [...new Set(titles.node.values())], edgeAttributes: [...new Set(titles.edge.values())] } : undefined;
}
