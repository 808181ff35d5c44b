/**
 * A node as people name it: `type:id`, an id, or a name that only one node has (accents and case
 * aside). What is not there is answered with the nearest names.
 */
import { AppError } from '../errors.ts';
import { foldText } from '../geo/fold-text.ts';
import { editDistance } from '../ingest/nearest.ts';
import { typedReference } from '../model/fields.ts';
import { NODE_TYPES, type NodeKind } from '../model/network-wire.ts';
import { TABLES } from '../model/tables.ts';
import type { Network } from './network-columns.ts';
import { NODE_TABLES } from './network-relations.ts';

export interface NamedNode {
  readonly type: NodeKind;
  readonly id: string;
  readonly key: string;
}
interface Named extends NamedNode { readonly label: string; readonly folded: readonly string[] }

const SHOWN = 5;
const known = new WeakMap<object, Map<NodeKind, Named[]>>();

/**
 * The node meant by `text`, which the parameter `name` gave. Without a type, cities come first, then everything else.
 * Throws `not-found` with the nearest names, `bad-request` where several nodes fit.
 */
export function nodeNamed(network: Network, name: string, text: string): NamedNode {
  const at = text.indexOf(':');
  const type = NODE_TYPES.find((each) => each === text.slice(0, Math.max(0, at)));
  if (type) return only(network, [type], name, text.slice(at + 1));
  const city = candidates(network, ['city'], text);
  return city.length > 0 ? one(city, name, text) : only(network, NODE_TYPES, name, text);
}

function only(network: Network, types: readonly NodeKind[], name: string, text: string): NamedNode {
  const found = candidates(network, types, text);
  if (found.length > 0) return one(found, name, text);
  const near = nearestNodes(network, types, text);
  const what = types.length === 1 ? types[0]! : 'node';
  const hint = near.length > 0 ? `it may be ${near.map(({ label, key }) => `${label} (${key})`).join(', ')}` : 'give the id, or the name as it stands in the data';
  throw new AppError('not-found', `there is no ${what} "${text}"; ${hint}`, { details: { parameter: name, value: text, near: near.map(({ key }) => key) } });
}

function one(found: readonly Named[], name: string, text: string): NamedNode {
  const [first] = found;
  if (found.length === 1) return { type: first!.type, id: first!.id, key: first!.key };
  const keys = found.slice(0, SHOWN).map(({ key }) => key).join(', ');
  throw new AppError('bad-request', `"${text}" fits several: give one of ${keys}${found.length > SHOWN ? ` and ${found.length - SHOWN} more` : ''} as ${name}`, { details: { parameter: name, value: text } });
}

function candidates(network: Network, types: readonly NodeKind[], text: string): Named[] {
  const all = types.flatMap((type) => nodesOf(network, type));
  const byId = all.filter(({ id }) => id === text);
  if (byId.length > 0) return byId;
  const wanted = foldText(text);
  return wanted === '' ? [] : all.filter(({ folded }) => folded.includes(wanted));
}

/** Names that begin so, hold it, or are spelt nearly so; the nearest first. */
function nearestNodes(network: Network, types: readonly NodeKind[], text: string): Named[] {
  const wanted = foldText(text);
  if (wanted === '') return [];
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const scored = types.flatMap((type) => nodesOf(network, type)).flatMap((node) => {
    const [label] = node.folded;
    const score = label!.startsWith(wanted) ? 0 : label!.includes(wanted) ? 1 : 1 + editDistance(wanted, label!, limit);
    return score <= 1 + limit ? [{ node, score }] : [];
  });
  return scored.sort((a, b) => a.score - b.score || (a.node.key < b.node.key ? -1 : 1)).slice(0, SHOWN).map(({ node }) => node);
}

function nodesOf(network: Network, type: NodeKind): Named[] {
  let byType = known.get(network.rows);
  if (!byType) known.set(network.rows, (byType = new Map()));
  let nodes = byType.get(type);
  if (!nodes) {
    const table = NODE_TABLES[type];
    const column = TABLES[table].label;
    nodes = (network.rows[table] as Record<string, unknown>[]).map((row): Named => {
      const id = row['id'] as string;
      const label = column === undefined ? id : ((row[column] as string | null) ?? id);
      const folded = [foldText(label), ...(type === 'city' ? [foldText(`${label}, ${row['country'] as string}`)] : [])];
      return { type, id, key: typedReference(type, id), label, folded };
    });
    byType.set(type, nodes);
  }
  return nodes;
}
