/** The values of one facet as chips with counts: the most frequent first, a field to find others. */
import { useId, useState, type ReactNode } from 'react';
import { fold } from '../../ui/fold.ts';
import { compareText } from '../../ui/number-text.ts';
import { messages } from '../messages.ts';

const words = messages.filters;
const FIRST = 8;

export interface Choice { readonly value: string; readonly count: number; readonly label: string }
interface FacetChipsProps {
  heading: string;
  chosen: readonly string[];
  choices: readonly Choice[];
  onToggle: (value: string) => void;
  onClear: () => void;
  /** Left out, the heading stands above it already. */
  headed?: boolean;
  children?: ReactNode;
}

export function FacetChips({ heading, chosen, choices, onToggle, onClear, headed = true, children }: FacetChipsProps) {
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const id = useId();
  const isChosen = (value: string) => chosen.includes(value);
  const sorted = [...choices].sort((a, b) => Number(isChosen(b.value)) - Number(isChosen(a.value)) || b.count - a.count || compareText(a.label, b.label));
  const wanted = fold(text.trim());
  const matching = sorted.filter((choice) => wanted === '' || fold(choice.label).includes(wanted));
  const limit = all || wanted !== '' ? 200 : Math.max(FIRST, chosen.length);
  return (
    <section className="explorer-facet" aria-labelledby={headed ? id : undefined} aria-label={headed ? undefined : heading}>
      {(headed || chosen.length > 0) && (
        <div className="explorer-facet-head">
          {headed && <h3 id={id}>{heading}</h3>}
          {chosen.length > 0 && <button type="button" className="explorer-textbutton" onClick={onClear}>{words.clear(heading.toLowerCase())}</button>}
        </div>
      )}
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
      {children}
    </section>
  );
}
