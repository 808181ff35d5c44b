/** Offers what is called most like a node that is gone. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { typeNames } from '../../ui/messages.ts';
import { wordsOf } from '../../state/replace-node.ts';
import type { NodeKey } from '../../state/exploration.ts';
import { messages as words } from './messages.ts';

const MOST = 3;

export function Nearest({ gone, onUse }: { gone: NodeKey; onUse: (key: NodeKey) => void }) {
  const { type, words: q } = wordsOf(gone);
  // Ids are mostly a name and what tells it from others, so the first word counts for itself.
  const [first = ''] = q.split(' ');
  const asked = (text: string, types: string | undefined, enabled: boolean) => ({ ...api.search.query({ query: { q: text, types, limit: MOST } }), enabled: enabled && text !== '', staleTime: 300_000 });
  const [name, whole] = [useQuery(asked(first, type, true)), useQuery(asked(q, type, q !== first))];
  const none = name.data?.items.length === 0 && (whole.data?.items.length ?? 0) === 0;
  const any = useQuery(asked(q, undefined, none));
  const found = [...(name.data?.items ?? []), ...(whole.data?.items ?? []), ...(none ? (any.data?.items ?? []) : [])];
  const hits = found.filter((hit, at) => found.findIndex((other) => other.type === hit.type && other.id === hit.id) === at).slice(0, MOST);
  if ([name, whole, any].some((query) => query.isFetching)) return <span className="muted">{words.searching}</span>;
  if (hits.length === 0) return <span className="muted">{words.none}</span>;
  return (
    <span className="recover-nearest">
      {words.nearest}
      {hits.map((hit) => (
        <button key={`${hit.type}:${hit.id}`} type="button" className="button small" title={words.instead(hit.label)} onClick={() => onUse(`${hit.type}:${hit.id}`)}>
          {hit.label} <span className="muted">{[typeNames[hit.type], hit.country].filter(Boolean).join(', ')}</span>
        </button>
      ))}
    </span>
  );
}
