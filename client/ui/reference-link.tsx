/**
 * A row that a cell refers to, by its name. Lists hold ids only, so the name is asked for,
 * once for each row; until it comes the id stands there.
 */
import type { NodeKind } from '#model/network-wire.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api.ts';
import { hasPage, pagePath } from './links.ts';
import { unknown } from './messages.ts';
import { tableOfType } from './record.ts';

type AnyRead = { query: (args: { params: { key: string } }) => { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<{ row: Record<string, unknown> }> } };

/** What a row is called; the tables differ in the column that says it. */
const nameOf = (row: Record<string, unknown>): string | null => {
  const name = row['name'] ?? row['title'] ?? row['label'];
  return typeof name === 'string' ? name : null;
};

/** `type:id`, or a plain id that is of the type given. */
export function splitTyped(text: string, type: NodeKind): { type: string; id: string } {
  const at = text.indexOf(':');
  const head = text.slice(0, Math.max(at, 0));
  return hasPage(head) || ['module', 'lesson'].includes(head) ? { type: head, id: text.slice(at + 1) } : { type, id: text };
}

export function ReferenceLink({ type, value }: { type: NodeKind; value: string | null }) {
  if (value === null) return <span className="muted">{unknown}</span>;
  const target = splitTyped(value, type);
  return hasPage(target.type) ? <Named type={target.type} id={target.id} /> : <>{target.id}</>;
}

function Named({ type, id }: { type: NodeKind; id: string }) {
  const read = api.tables[tableOfType[type]].read as unknown as AnyRead;
  const { data } = useQuery({ ...read.query({ params: { key: id } }), staleTime: 300_000 });
  return <Link to={pagePath(type, id)}>{(data && nameOf(data.row)) ?? id}</Link>;
}
