/** The occasions behind a selected link, with links to the pages of the exchanges. */
import { Link } from 'react-router';
import { pagePath } from '../../ui/links.ts';
import { Unverified } from '../../ui/unverified.tsx';
import type { HistoryAction } from '../../state/history.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { TIE, type Dataset } from '../data/dataset.ts';
import { daysText } from '../data/day-text.ts';
import type { Filtered } from '../data/filter.ts';
import { messages } from '../messages.ts';
import { PanelFrame } from './profile-panel.tsx';

const words = messages.panel;

interface LinkPanelProps {
  ends: readonly [string, string];
  data: Dataset;
  filtered: Filtered;
  dispatch: (action: HistoryAction) => void;
}

/** Links between two nodes, in either direction. */
export function linksBetween(data: Dataset, [a, b]: readonly [string, string]): number[] {
  const [from, to] = [data.nodeAt.get(a), data.nodeAt.get(b)];
  if (from === undefined || to === undefined) return [];
  return (data.linksOf[from] ?? []).filter((at) => { const link = data.links[at]!; return link.source === to || link.target === to; });
}

export function LinkPanel({ ends, data, filtered, dispatch }: LinkPanelProps) {
  const places = linksBetween(data, ends);
  const nameOf = (key: string) => data.nodes[data.nodeAt.get(key) ?? -1]?.label ?? key;
  return (
    <PanelFrame label={messages.states.linkSelected(nameOf(ends[0]), nameOf(ends[1]))} onClose={() => dispatch({ type: 'deselect' })}>
      <header className="explorer-profile-head">
        <p className="explorer-type">{words.link}</p>
        <h2>
          <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select', keys: [ends[0]] })}>{nameOf(ends[0])}</button>
          {' – '}
          <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select', keys: [ends[1]] })}>{nameOf(ends[1])}</button>
        </h2>
      </header>
      {places.map((at) => <LinkOccasions key={at} at={at} data={data} filtered={filtered} />)}
    </PanelFrame>
  );
}

function LinkOccasions({ at, data, filtered }: { at: number; data: Dataset; filtered: Filtered }) {
  const link = data.links[at]!;
  const shown = link.occasions.filter((occasion) => filtered.occasionShown[occasion]);
  const hidden = link.occasions.length - shown.length;
  const sorted = shown.map((occasion) => data.occasions[occasion]!).sort((a, b) => (b.lo ?? -Infinity) - (a.lo ?? -Infinity));
  const title = link.relation === TIE && !link.directed ? words.linkOccasions(link.occasions.length)
    : `${data.nodes[link.source]!.label} → ${data.nodes[link.target]!.label}${link.relation === TIE ? '' : `: ${link.relation}`}`;
  return (
    <section className="explorer-list">
      <h3>{title}</h3>
      <ul>
        {sorted.map((occasion, order) => (
          <li key={`${occasion.type}:${occasion.id}:${order}`}>
            <div>
              {occasion.type === 'exchange' && occasion.id !== null ? <Link to={pagePath('exchange', occasion.id)}>{occasion.title ?? valueText(occasion.kind)}</Link> : <span>{occasion.title ?? valueText(occasion.kind)}</span>}{' '}
              <Unverified verified={occasion.verified} />
              <span className="muted explorer-detail">
                {[valueText(occasion.kind), daysText(occasion) ?? words.undated, occasion.cities === null ? null : words.citiesInvolved(occasion.cities)].filter(Boolean).join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="muted explorer-note">{words.hiddenOccasions(hidden)}</p>}
    </section>
  );
}
