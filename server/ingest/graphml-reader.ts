/** GraphML as nodes and edges. Nested graphs are read flat; hyperedges and ports are passed over with a warning. */
import { parseXml, type GraphDocument, type GraphEdge, type GraphNode } from './graph-document.ts';
import type { Input } from './inputs.ts';
import type { Problems } from './problems.ts';

interface Open { readonly kind: 'node' | 'edge'; readonly xml: { readonly [name: string]: string }; readonly line: number; readonly values: Map<string, string> }
interface Key { readonly name: string; readonly for: string; fallback: string | undefined }

/** yEd keeps the visible label in an element of its own. */
const LABEL_ELEMENTS = new Set(['NodeLabel']);

export async function readGraphml(input: Input, problems: Problems): Promise<GraphDocument | undefined> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const keys = new Map<string, Key>();
  const open: Open[] = [];
  let key: Key | undefined;
  let collecting: { readonly into: (text: string) => void; text: string; readonly until: string } | undefined;
  const finish = ({ kind, xml, line, values }: Open): void => {
    for (const one of keys.values()) if (one.fallback !== undefined && (one.for === kind || one.for === 'all') && !values.has(one.name)) values.set(one.name, one.fallback);
    if (kind === 'node') {
      const label = [...values].find(([name]) => name.toLowerCase() === 'label')?.[1];
      nodes.push({ id: xml['id'] ?? '', label, attributes: values, line });
    } else edges.push({ source: xml['source'] ?? '', target: xml['target'] ?? '', attributes: values, line });
  };
  const collect = (until: string, into: (text: string) => void): void => { collecting = { into, text: '', until }; };
  const done = await parseXml(input, {
    open(name, xml, line) {
      if (name === 'node' || name === 'edge') open.push({ kind: name, xml, line, values: new Map() });
      else if (name === 'key') {
        key = { name: xml['attr.name'] ?? xml['id'] ?? '', for: xml['for'] ?? 'all', fallback: undefined };
        keys.set(xml['id'] ?? key.name, key);
      } else if (name === 'default' && key) {
        const current = key;
        collect('default', (text) => { current.fallback = text; });
      } else if (name === 'data') {
        const current = open.at(-1);
        const title = keys.get(xml['key'] ?? '')?.name ?? xml['key'];
        if (current && title !== undefined) collect('data', (text) => { if (text !== '') current.values.set(title, text); });
      } else if (LABEL_ELEMENTS.has(name)) {
        const current = open.at(-1);
        if (current) collect(name, (text) => { if (!current.values.has('label')) current.values.set('label', text); });
      } else if (name === 'hyperedge') {
        problems.add({ severity: 'warning', at: { file: input.name, sheet: null }, line, code: 'hyperedge', group: '', message: 'Hyperedges are not read; they are left out.', suggestion: 'Write each as an exchange with its participants.' });
      }
    },
    close(name) {
      if (name === 'node' || name === 'edge') finish(open.pop() as Open);
      else if (name === 'key') key = undefined;
      if (collecting && name === collecting.until) {
        collecting.into(collecting.text);
        collecting = undefined;
      }
    },
    text(text) {
      if (collecting) collecting.text += text;
    },
  }, problems);
  const names = (kind: string): string[] => [...new Set([...keys.values()].filter((one) => one.for === kind || one.for === 'all').map((one) => one.name))];
  return done ? { nodes, edges, nodeAttributes: names('node'), edgeAttributes: names('edge') } : undefined;
}
