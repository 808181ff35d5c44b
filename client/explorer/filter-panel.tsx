/** Facets as chips with counts. Counts follow all the other filters; nothing is fetched. */
import { useId, useState } from 'react';
import { FACETS, isFiltered, type ExplorerFilters, type Facet } from '../state/exploration.ts';
import type { HistoryAction } from '../state/history.ts';
import { Icon } from './icons.tsx';
import { messages } from './messages.ts';

const words = messages.filters;
const FIRST = 8;

interface FilterPanelProps {
  filters: ExplorerFilters;
  counts: Record<Facet, ReadonlyMap<string, number>>;
  topicLabel: (id: string) => string;
  unlinkedShown: boolean;
  dispatch: (action: HistoryAction) => void;
  onClose: () => void;
}

export function FilterPanel({ filters, counts, topicLabel, unlinkedShown, dispatch, onClose }: FilterPanelProps) {
  const label = (facet: Facet, value: string): string =>
    facet === 'country' ? messages.countryName(value) : capital(facet === 'topic' ? topicLabel(value) : value);
  return (
    <aside className="explorer-filters" aria-label={words.heading}>
      <header className="explorer-panel-head">
        <h2>{words.heading}</h2>
        <button type="button" className="button quiet small" disabled={!isFiltered(filters)} onClick={() => dispatch({ type: 'clear-filters' })}>{words.clearAll}</button>
        <button type="button" className="explorer-tool explorer-sheet-close" aria-label={words.close} onClick={onClose}><Icon name="close" /></button>
      </header>
      {FACETS.map((facet) => (
        <FacetChips key={facet} heading={words[facet]} chosen={filters[facet]} onToggle={(value) => dispatch({ type: 'facet', facet, value })}
          onClear={() => dispatch({ type: 'clear-facet', facet })}
          choices={[...counts[facet]].map(([value, count]) => ({ value, count, label: label(facet, value) }))} />
      ))}
      <label className="explorer-check">
        <input type="checkbox" checked={unlinkedShown} onChange={(event) => dispatch({ type: 'unlinked', show: event.target.checked })} />
        <span>{words.unlinked}</span>
      </label>
      <p className="muted explorer-note">{words.occasions}</p>
    </aside>
  );
}

interface FacetChipsProps {
  heading: string;
  chosen: readonly string[];
  choices: readonly { value: string; count: number; label: string }[];
  onToggle: (value: string) => void;
  onClear: () => void;
}

function FacetChips({ heading, chosen, choices, onToggle, onClear }: FacetChipsProps) {
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const id = useId();
  const isChosen = (value: string) => chosen.includes(value);
  const sorted = [...choices].sort((a, b) => Number(isChosen(b.value)) - Number(isChosen(a.value)) || b.count - a.count || a.label.localeCompare(b.label, 'en'));
  const wanted = fold(text);
  const matching = sorted.filter((choice) => wanted === '' || fold(choice.label).includes(wanted));
  const limit = all || wanted !== '' ? 200 : Math.max(FIRST, chosen.length);
  return (
    <section className="explorer-facet" aria-labelledby={id}>
      <div className="explorer-facet-head">
        <h3 id={id}>{heading}</h3>
        {chosen.length > 0 && <button type="button" className="explorer-textbutton" onClick={onClear}>{words.clear(heading.toLowerCase())}</button>}
      </div>
      {choices.length > FIRST && <input className="input explorer-narrow" type="search" value={text} aria-label={words.narrow(heading.toLowerCase())} placeholder={words.narrow(heading.toLowerCase())} onChange={(event) => setText(event.target.value)} />}
      <ul className="explorer-chips">
        {matching.slice(0, limit).map(({ value, count, label }) => (
          <li key={value}>
            <button type="button" className="explorer-chip" aria-pressed={isChosen(value)} onClick={() => onToggle(value)}>
              <span>{label}</span> <span className="explorer-count">{messages.integer(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className="muted explorer-note">{words.none}</p>}
      {choices.length > 0 && matching.length === 0 && <p className="muted explorer-note">{words.noMatch}</p>}
      {wanted === '' && sorted.length > FIRST && (
        <button type="button" className="explorer-textbutton" aria-expanded={all} onClick={() => setAll(!all)}>{all ? words.showFewer : words.showMore(sorted.length - limit)}</button>
      )}
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
