/** What can be done with all that is shown, or selected: select, hide, show only, sum up. */
import { useMemo, useState } from 'react';
import type { NumberColumn } from '#model/rule-evaluation.ts';
import { csvText, saveCsv } from '../../ui/csv-file.ts';
import { Ask } from '../../ui/dialog.tsx';
import { messages as explorer } from '../messages.ts';
import { GROUPINGS, type Grouping } from '../../state/exploration.ts';
import type { Bench } from '../use-bench.ts';
import { aggregate } from './aggregate.ts';
import { MOST_SELECTED } from './limits.ts';
import { messages } from './messages.ts';
import { fieldHeading } from './naming.ts';
import { addPart, negated } from './rule-edit.ts';

const { act, summary: words } = messages;
const BY = ['region', 'country', 'income', 'type', 'language', 'hazard', 'kind', 'topic', 'adopted', 'verified', 'tag'] as const;

export function WithWhatFits({ bench }: { bench: Bench }) {
  const { state, dispatch, data, derived } = bench;
  const [summing, setSumming] = useState(false);
  const { selected } = state;
  return (
    <section className="explorer-facet" aria-label={act.heading}>
      <h3>{act.heading}</h3>
      <div className="ask-row">
        <button type="button" className="button small" disabled={derived.filtered.nodes === 0 || derived.filtered.nodes > MOST_SELECTED} onClick={() => dispatch({ type: 'select', keys: data.nodes.flatMap(({ key }, at) => (derived.filtered.nodeShown[at] === 1 ? [key] : [])) })}>{act.select}</button>
        {state.filters.rule !== null && <button type="button" className="button small" title={act.hideWhy} onClick={() => dispatch({ type: 'rule', rule: negated(state.filters.rule!) })}>{act.hide}</button>}
        {selected.length > 0 && <button type="button" className="button small" onClick={() => dispatch({ type: 'rule', rule: addPart(state.filters.rule, { field: 'node', is: 'one-of', values: selected }) })}>{act.hideOthers}</button>}
        <button type="button" className="button small" onClick={() => setSumming(true)}>{act.summary}</button>
      </div>
      {derived.filtered.nodes > MOST_SELECTED && <p className="muted explorer-note">{messages.sets.mostSelected(MOST_SELECTED)}</p>}
      {summing && <SummaryDialog bench={bench} onClose={() => setSumming(false)} />}
    </section>
  );
}

/** What the overview can show as one node for each value. */
const isGrouping = (field: string): field is Grouping => field !== 'auto' && field !== 'none' && (GROUPINGS as readonly string[]).includes(field);

function SummaryDialog({ bench, onClose }: { bench: Bench; onClose: () => void }) {
  const { ask, derived, measures, catalogue, data, dispatch, state } = bench;
  const [by, setBy] = useState<string>('region');
  const numbers = useMemo(() => {
    const found: { name: string; column: NumberColumn }[] = [];
    for (const field of ['neighbours', 'population']) {
      const column = ask.askable.column(field);
      if (column?.type === 'number') found.push({ name: fieldHeading(field, catalogue), column });
    }
    for (const { label, values } of measures) {
      const column = Float64Array.from(data.nodes, ({ type, id }) => { const value = type === 'city' ? values.get(id) : null; return typeof value === 'number' ? value : Number.NaN; });
      if (column.some((value) => !Number.isNaN(value))) found.push({ name: label, column: { type: 'number', values: column } });
    }
    return found;
  }, [ask.askable, measures, catalogue, data]);
  const column = ask.askable.column(by) ?? null;
  const rows = useMemo(() => aggregate(column, numbers.map((one) => one.column), derived.filtered.nodeShown), [column, numbers, derived.filtered]);
  const head = [words.value, words.nodes, ...numbers.flatMap(({ name }) => [words.sum(name), words.mean(name), 'n'])];
  const name = (value: string | null) => (value === null ? words.unknown : ask.naming.value(by, value).replace(/^“(.*)”$/s, '$1'));
  return (
    <Ask title={words.heading} open wide onOpenChange={(open) => { if (!open) onClose(); }}>
      <label className="ask-row"><span>{words.by}</span>
        <select className="input" value={by} onChange={(event) => setBy(event.target.value)}>{BY.map((field) => <option key={field} value={field}>{fieldHeading(field, catalogue)}</option>)}</select>
      </label>
      <div className="ask-summary" tabIndex={0} role="region" aria-label={words.heading}>
        <table>
          <thead><tr>{head.map((text, at) => <th key={at} scope="col" className={at === 0 ? undefined : 'numeric'}>{text}</th>)}</tr></thead>
          <tbody>
            {rows.map(({ value, nodes, numbers: cells }) => (
              <tr key={value ?? ''}>
                <th scope="row">{name(value)}</th>
                <td className="numeric">{explorer.integer(nodes)}</td>
                {cells.flatMap(({ known, sum, mean }, at) => [
                  <td key={`${at}s`} className="numeric">{sum === null ? '–' : explorer.number(sum)}</td>, <td key={`${at}m`} className="numeric">{mean === null ? '–' : explorer.number(mean)}</td>, <td key={`${at}n`} className="numeric muted">{explorer.integer(known)}</td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted explorer-note">{words.note}</p>
      <div className="ask-row ask-end">
        {state.view === 'network' && isGrouping(by) && <button type="button" className="button" onClick={() => { dispatch({ type: 'group', group: by }); onClose(); }}>{words.asNodes}</button>}
        <button type="button" className="button" onClick={() => saveCsv('summary.csv', csvText(head, rows.map(({ value, nodes, numbers: cells }) => [value === null ? '' : name(value), nodes, ...cells.flatMap(({ sum, mean, known }) => [sum, mean, known])])))}>{words.csv}</button>
        <button type="button" className="button primary" onClick={onClose}>{explorer.filters.close}</button>
      </div>
    </Ask>
  );
}
