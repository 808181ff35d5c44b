/** The profile of what is selected: facts, partners, occasions, sources, and what to do next. */
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { NotesSection } from '../../notes/notes-section.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { hasPage, pagePath } from '../../ui/links.ts';
import { Facts } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import type { Exploration } from '../../state/exploration.ts';
import type { HistoryAction } from '../../state/history.ts';
import type { Dataset, NetworkNode, NodeType } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import { InWords } from '../describe/in-words.tsx';
import { Icon } from '../icons.tsx';
import { AskKnown } from '../known/ask-known.tsx';
import { FindWay } from '../path/find-way.tsx';
import { PairActions } from '../path/pair-actions.tsx';
import { messages } from '../messages.ts';
import { loadDigest, type DigestItem } from './profile-digest.ts';

const words = messages.panel;
const FIRST = 6;

interface PanelProps {
  state: Exploration;
  data: Dataset;
  filtered: Filtered;
  dispatch: (action: HistoryAction) => void;
}

export function PanelFrame({ label, closeLabel = words.close, onClose, children }: { label: string; closeLabel?: string; onClose: () => void; children: ReactNode }) {
  return (
    <aside className="explorer-panel" aria-label={label}>
      <button type="button" className="explorer-tool explorer-panel-close" aria-label={closeLabel} title={closeLabel} onClick={onClose}><Icon name="close" /></button>
      {children}
    </aside>
  );
}

export function ProfilePanel({ state, data, filtered, dispatch }: PanelProps) {
  const keys = state.selected;
  const current = keys.at(-1);
  if (current === undefined) return null;
  const node = data.nodes[data.nodeAt.get(current) ?? -1];
  const at = current.indexOf(':');
  return (
    <PanelFrame label={node?.label ?? current} onClose={() => dispatch({ type: 'select', keys: [] })}>
      {keys.length > 1 && <SelectionList keys={keys} data={data} dispatch={dispatch} />}
      <Profile key={current} type={current.slice(0, at) as NodeType} id={current.slice(at + 1)} node={node} state={state} dispatch={dispatch} inWords={<InWords nodeKey={current} data={data} filtered={filtered} />} />
    </PanelFrame>
  );
}

function SelectionList({ keys, data, dispatch }: { keys: readonly string[]; data: Dataset; dispatch: PanelProps['dispatch'] }) {
  return (
    <div className="explorer-selection">
      <p className="muted explorer-note">{words.several(keys.length)}</p>
      {keys.length === 2 && <PairActions from={keys[0]!} to={keys[1]!} dispatch={dispatch} />}
      <ul className="explorer-chips">
        {keys.map((key) => {
          const label = data.nodes[data.nodeAt.get(key) ?? -1]?.label ?? key;
          return (
            <li key={key}>
              <button type="button" className="explorer-chip" aria-label={`${words.remove}: ${label}`} onClick={() => dispatch({ type: 'toggle-selected', key })}>{label} <span aria-hidden="true">×</span></button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ProfileProps {
  type: NodeType;
  id: string;
  node: NetworkNode | undefined;
  state: Exploration;
  dispatch: PanelProps['dispatch'];
  inWords: ReactNode;
}

function Profile({ type, id, node, state, dispatch, inWords }: ProfileProps) {
  const key = `${type}:${id}`;
  const { data: digest, error, refetch } = useQuery({ queryKey: ['explorer', 'digest', key], queryFn: ({ signal }) => loadDigest(type, id, signal) });
  return (
    <>
      <header className="explorer-profile-head">
        <p className="explorer-type">{[messages.type[type], node?.country ? messages.countryName(node.country) : node?.detail].filter(Boolean).join(' · ')}</p>
        <h2>{node?.label ?? id}</h2>
        {digest && <Unverified verified={digest.verified} />}
      </header>
      <div className="explorer-actions">
        {hasPage(type) && <Link className="button small primary" to={pagePath(type, id)}>{words.openPage}</Link>}
        {!(state.view === 'ego' && state.focus === key) && <button type="button" className="button small" onClick={() => dispatch({ type: 'focus', key })}>{words.focus}</button>}
        <FindWay key={key} from={key} name={node?.label ?? id} dispatch={dispatch} />
        {type === 'city' && <AskKnown source={key} dispatch={dispatch} />}
        {state.view === 'ego' && node !== undefined && node.more > 0 && (
          <button type="button" className="button small" onClick={() => dispatch({ type: 'expand', key })}>{words.expand} ({words.more(node.more)})</button>
        )}
      </div>
      {inWords}
      {error !== null && <ErrorNotice title={words.failed} error={error} onRetry={() => void refetch()} />}
      {!digest && error === null && <LinesSkeleton lines={6} />}
      {digest && (
        <>
          {digest.summary !== null && <p className="explorer-summary">{digest.summary}</p>}
          {digest.facts.length > 0 && <Facts items={digest.facts} />}
          <NotesSection aboutId={key} />
          {digest.lists.filter((list) => list.items.length > 0).map((list) => (
            <ItemList key={list.title} title={list.title} items={list.items} dispatch={dispatch} />
          ))}
          {digest.sources.length > 0 && (
            <details className="explorer-sources">
              <summary>{words.sources} <span className="explorer-count">{messages.integer(digest.sources.length)}</span></summary>
              <ul>
                {digest.sources.map((source) => (
                  <li key={source.id}>
                    {source.url !== null && /^https?:\/\//i.test(source.url) ? <a href={source.url} rel="noreferrer">{source.title}</a> : source.title}
                    <span className="muted">{[source.publisher, source.year].filter((part) => part !== null).map((part) => <Fragment key={String(part)}> · {part}</Fragment>)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </>
  );
}

function ItemList({ title, items, dispatch }: { title: string; items: readonly DigestItem[]; dispatch: PanelProps['dispatch'] }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <section className="explorer-list">
      <h3>{title} <span className="explorer-count">{messages.integer(items.length)}</span></h3>
      <ul>
        {shown.map(({ mention, detail, verified }, order) => (
          <li key={`${mention.type}:${mention.id}:${order}`}>
            <div>
              {hasPage(mention.type) ? <Link to={pagePath(mention.type, mention.id)}>{mention.label}</Link> : <span>{mention.label}</span>}{' '}
              <Unverified verified={verified} />
              {detail !== null && <span className="muted explorer-detail">{detail}</span>}
            </div>
            {hasPage(mention.type) && (
              <button type="button" className="explorer-tool" onClick={() => dispatch({ type: 'focus', key: `${mention.type}:${mention.id}` })} title={words.focus} aria-label={`${words.focus}: ${mention.label}`}><Icon name="focus" /></button>
            )}
          </li>
        ))}
      </ul>
      {items.length > FIRST && <button type="button" className="explorer-textbutton" onClick={() => setAll(!all)}>{all ? messages.filters.showFewer : words.and(items.length - FIRST)}</button>}
    </section>
  );
}
