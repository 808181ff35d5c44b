/** Saved sets: save what fits or what is shown, show only one, hide it, select it, delete it with undo, compare two. */
import { useEffect, useMemo, useState } from 'react';
import type { NodeSet } from '#model/node-set.ts';
import { YES } from '#model/rule-evaluation.ts';
import { encodeRule, type Rule } from '#model/rule.ts';
import { FACETS } from '../../state/exploration.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../icons.tsx';
import type { Bench } from '../use-bench.ts';
import { MOST_MEMBERS, MOST_SELECTED } from './limits.ts';
import { messages } from './messages.ts';
import { nounOf } from './on-now.tsx';
import { addPart, combine, partsOf, ruleOf, SET_OPERATIONS } from './rule-edit.ts';
import { ruleSentence } from './rule-sentence.ts';
import { useSetChanges } from './use-sets.ts';

const { sets: words } = messages;

/** The filters as a rule on nodes; null where they ask for nothing. */
function ruleOfFilters({ state: { filters } }: Bench): Rule | null {
  return ruleOf([...FACETS.flatMap((facet): Rule[] => (filters[facet].length > 0 ? [{ field: facet, is: 'one-of', values: filters[facet] }] : [])), ...partsOf(filters.rule)]);
}

export function SetsSection({ bench }: { bench: Bench }) {
  const { ask, dispatch, state, data } = bench;
  const changes = useSetChanges();
  const [deleted, setDeleted] = useState<NodeSet | null>(null);
  const keysOf = (rule: Rule) => {
    const truths = ask.truths(rule);
    return data.nodes.flatMap(({ key }, at) => (truths[at] === YES ? [key] : []));
  };
  return (
    <section className="explorer-facet" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {ask.sets.length === 0 && <p className="muted explorer-note">{words.none}</p>}
      <ul className="ask-sets">
        {ask.sets.map((set) => {
          const inSet: Rule = { field: 'set', is: 'one-of', values: [set.id] };
          return (
            <li key={set.id}>
              <button type="button" className="explorer-textbutton ask-set" aria-label={words.apply(set.name)} title={words.apply(set.name)} onClick={() => dispatch({ type: 'rule', rule: addPart(state.filters.rule, inSet) })}>{set.name}</button>
              <span className="muted explorer-note">{set.rule === null ? words.member(set.memberIds.length) : words.rule}</span>
              <span className="ask-tools">
                <button type="button" className="explorer-textbutton" aria-label={words.select(set.name)} title={words.mostSelected(MOST_SELECTED)} onClick={() => dispatch({ type: 'select', keys: keysOf(inSet).slice(0, MOST_SELECTED) })}>{words.choose}</button>
                <button type="button" className="explorer-textbutton" aria-label={words.hide(set.name)} onClick={() => dispatch({ type: 'rule', rule: addPart(state.filters.rule, { not: inSet }) })}>{messages.act.hide}</button>
                <button type="button" className="explorer-tool" aria-label={words.delete(set.name)} title={words.delete(set.name)} onClick={() => changes.remove.mutate(set.id, { onSuccess: setDeleted })}><Icon name="close" /></button>
              </span>
            </li>
          );
        })}
      </ul>
      {deleted !== null && (
        <p className="ask-said" role="status">{words.deleted(deleted.name)} <button type="button" className="explorer-textbutton" onClick={() => changes.save.mutate(deleted, { onSuccess: () => setDeleted(null) })}>{words.undo}</button></p>
      )}
      {changes.remove.isError && <ErrorNotice title={words.deleteFailed} error={changes.remove.error} />}
      <SaveSet bench={bench} changes={changes} />
      <CompareSets bench={bench} />
    </section>
  );
}

function SaveSet({ bench, changes }: { bench: Bench; changes: ReturnType<typeof useSetChanges> }) {
  const { state, derived, data, ask } = bench;
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const rule = ruleOfFilters(bench);
  const windowed = state.filters.from !== null || state.filters.to !== null;
  const [frozen, setFrozen] = useState(false);
  const byRule = rule !== null && !windowed && !frozen;
  const shown = useMemo(() => (open ? data.nodes.flatMap(({ key }, at) => (derived.filtered.nodeShown[at] === 1 ? [key] : [])) : []), [open, data, derived.filtered]);
  const tooMany = !byRule && shown.length > MOST_MEMBERS;
  const save = () => changes.save.mutate({ name: name.trim(), date: new Date().toISOString().slice(0, 10), ...(byRule ? { rule: encodeRule(rule) } : { memberIds: shown }) }, {
    onSuccess: () => { setSaved(name.trim()); setName(''); setOpen(false); },
  });
  if (!open) {
    return (
      <>
        <button type="button" className="button small" onClick={() => { setOpen(true); setSaved(null); }}>{words.saveFilter}</button>
        {saved !== null && <p className="ask-said" role="status">{words.saved(saved)}</p>}
      </>
    );
  }
  return (
    <form className="ask-save" onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '' && !tooMany) save(); }}>
      <label className="field"><span className="field-label">{words.name}</span><input className="input" value={name} maxLength={200} required autoFocus onChange={(event) => setName(event.target.value)} /></label>
      {rule !== null && !windowed && (
        <label className="explorer-check"><input type="radio" name="ask-keep" checked={!frozen} onChange={() => setFrozen(false)} /><span>{words.whatever(ruleSentence(rule, nounOf(bench), ask.naming))}</span></label>
      )}
      <label className="explorer-check"><input type="radio" name="ask-keep" checked={!byRule} disabled={rule === null || windowed} onChange={() => setFrozen(true)} /><span>{words.these(shown.length)}</span></label>
      {tooMany && <p className="explorer-note explorer-bad" role="alert">{words.tooMany(MOST_MEMBERS)}</p>}
      {windowed && <p className="muted explorer-note">{words.windowNote}</p>}
      {changes.save.isError && <ErrorNotice title={words.failed} error={changes.save.error} />}
      <div className="ask-row">
        <button type="submit" className="button small primary" disabled={name.trim() === '' || tooMany || changes.save.isPending}>{words.save}</button>
        <button type="button" className="button small" onClick={() => setOpen(false)}>{messages.builder.cancel}</button>
      </div>
    </form>
  );
}

const SHOWN = '\u0000shown';
const SELECTION = '\u0000selection';

/** Two sets beside each other: in both, in one only, in neither, with counts; each can be shown or selected. */
function CompareSets({ bench }: { bench: Bench }) {
  const { ask, state, dispatch, data } = bench;
  const rule = ruleOfFilters(bench);
  const options = [
    ...(rule === null ? [] : [{ id: SHOWN, name: words.shown, rule }]),
    ...(state.selected.length === 0 ? [] : [{ id: SELECTION, name: words.selection, rule: { field: 'node', is: 'one-of', values: state.selected } as Rule }]),
    ...ask.sets.map((set) => ({ id: set.id, name: set.name, rule: { field: 'set', is: 'one-of', values: [set.id] } as Rule })),
  ];
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  useEffect(() => {
    const ids = options.map(({ id }) => id);
    const next = chosen.map((id, at) => (id !== null && ids.includes(id) ? id : ids[at] ?? null)) as [string | null, string | null];
    if (next[0] !== chosen[0] || next[1] !== chosen[1]) setChosen(next);
  });
  const [first, second] = chosen.map((id) => options.find((option) => option.id === id));
  const rows = useMemo(() => (first && second ? SET_OPERATIONS.map((operation) => {
    const combined = combine(first.rule, second.rule, operation);
    const truths = ask.truths(combined);
    return { operation, rule: combined, keys: data.nodes.flatMap(({ key }, at) => (truths[at] === YES ? [key] : [])) };
  }) : []), [first?.id, second?.id, JSON.stringify(first?.rule), JSON.stringify(second?.rule), ask, data]);
  // Of some, too little is known to put them anywhere (`one` is the sum of two others).
  const unsaid = rows.length === 0 ? 0 : data.nodes.length - rows.reduce((sum, { operation, keys }) => sum + (operation === 'one' ? 0 : keys.length), 0);
  return (
    <details className="ask-facet">
      <summary>{words.compare}</summary>
      {options.length < 2 ? <p className="muted explorer-note">{words.nothing}</p> : (
        <div className="ask-compare">
          {[words.first, words.second].map((heading, at) => (
            <label key={heading} className="field"><span className="field-label">{heading}</span>
              <select className="input" value={chosen[at] ?? ''} onChange={(event) => setChosen((before) => (at === 0 ? [event.target.value, before[1]] : [before[0], event.target.value]))}>
                {options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </select>
            </label>
          ))}
          <table>
            <thead><tr><th scope="col">{words.operation}</th><th scope="col" className="numeric">{words.count}</th><th scope="col"><span className="visually-hidden">{words.show}</span></th></tr></thead>
            <tbody>
              {rows.map(({ operation, rule: combined, keys }) => (
                <tr key={operation}>
                  <th scope="row">{words.operations[operation]}</th>
                  <td className="numeric">{messages.integer(keys.length)}</td>
                  <td className="ask-tools">
                    <button type="button" className="explorer-textbutton" aria-label={`${words.show}: ${words.operations[operation]}`} disabled={keys.length === 0} onClick={() => dispatch({ type: 'rule', rule: combined })}>{words.show}</button>
                    <button type="button" className="explorer-textbutton" aria-label={`${words.choose}: ${words.operations[operation]}`} disabled={keys.length === 0} title={words.mostSelected(MOST_SELECTED)} onClick={() => dispatch({ type: 'select', keys: keys.slice(0, MOST_SELECTED) })}>{words.choose}</button>
                  </td>
                </tr>
              ))}
              {unsaid > 0 && <tr><th scope="row">{words.unsaid}</th><td className="numeric">{messages.integer(unsaid)}</td><td /></tr>}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
