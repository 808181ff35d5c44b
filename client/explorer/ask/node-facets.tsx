/** Facets over what is known of nodes: words as chips, measures as histograms. Each counts what all the other filters leave. */
import { useMemo, useState, type ReactNode } from 'react';
import type { Bench } from '../use-bench.ts';
import { isNumber } from '../data/use-measures.ts';
import { FacetChips } from './facet-chips.tsx';
import { MeasureFacet } from './measure-facet.tsx';
import { messages } from './messages.ts';
import { fieldHeading } from './naming.ts';
import { spreadOf, wordCounts } from './node-counts.ts';
import { chosenRange, chosenValues, clearField, setRange, toggleValue, withoutField } from './rule-edit.ts';

const FIELDS = ['type', 'region', 'income', 'language', 'hazard', 'adopted', 'verified', 'tag', 'set'] as const;

export function NodeFacets({ bench }: { bench: Bench }) {
  const { catalogue, ask, data } = bench;
  const types = useMemo(() => new Set(data.nodes.map(({ type }) => type)).size, [data]);
  return (
    <>
      {FIELDS.filter((field) => field !== 'type' || types > 1).map((field) => <WordFacet key={field} bench={bench} field={field} />)}
      <h3 className="ask-measures">{messages.measures}</h3>
      {['neighbours', 'population'].map((field) => <NumberFacet key={field} bench={bench} field={field} />)}
      {catalogue.map((measure) => (isNumber(measure)
        ? <NumberFacet key={measure.id} bench={bench} field={`measure:${measure.id}`} onOpen={() => ask.askMeasure(measure.id)} />
        : <WordFacet key={measure.id} bench={bench} field={`measure:${measure.id}`} onOpen={() => ask.askMeasure(measure.id)} />))}
    </>
  );
}

/** Opens to its content, which is made only then. */
function Facet({ heading, active, onOpen, children }: { heading: string; active: boolean; onOpen?: (() => void) | undefined; children: () => ReactNode }) {
  const [open, setOpen] = useState(active);
  return (
    <details className="ask-facet" open={open} onToggle={(event) => {
      const now = event.currentTarget.open;
      setOpen(now);
      if (now) onOpen?.();
    }}>
      <summary>{heading}{active && <span className="ask-dot" aria-hidden="true" />}</summary>
      {open && children()}
    </details>
  );
}

/** Nodes that everything but this field leaves. */
function useMask({ ask, derived, state }: Bench, field: string): Uint8Array {
  const rest = useMemo(() => withoutField(state.filters.rule, field), [state.filters.rule, field]);
  return useMemo(() => {
    if (rest === null) return derived.withoutRule;
    const truths = ask.truths(rest);
    return derived.withoutRule.map((shown, at) => (shown === 1 && truths[at] === 1 ? 1 : 0));
  }, [rest, ask.truths, derived.withoutRule]);
}

interface FacetProps { bench: Bench; field: string; onOpen?: () => void }

function WordFacet({ bench, field, onOpen }: FacetProps) {
  const active = chosenValues(bench.state.filters.rule, field).length > 0;
  return <Facet heading={fieldHeading(field, bench.catalogue)} active={active} onOpen={onOpen}>{() => <WordChoices bench={bench} field={field} />}</Facet>;
}

function WordChoices({ bench, field }: FacetProps) {
  const { ask, state, dispatch, catalogue } = bench;
  const { rule } = state.filters;
  const mask = useMask(bench, field);
  const chosen = chosenValues(rule, field);
  const counts = useMemo(() => {
    if (field === 'set') return new Map(ask.sets.map(({ id }) => { const truths = ask.truths({ field, is: 'one-of', values: [id] }); return [id, mask.reduce((sum, shown, at) => sum + (shown === 1 && truths[at] === 1 ? 1 : 0), 0)] as const; }));
    const column = ask.askable.column(field);
    return column?.type === 'words' ? wordCounts(column, mask) : undefined;
  }, [ask, field, mask]);
  if (!counts) return <p className="muted explorer-note" role="status">{messages.on.waiting}</p>;
  const choices = [...new Set([...counts.keys(), ...chosen])].map((value) => ({ value, count: counts.get(value) ?? 0, label: capital(ask.naming.value(field, value)) }));
  return (
    <FacetChips heading={fieldHeading(field, catalogue)} headed={false} chosen={chosen} choices={choices}
      onToggle={(value) => dispatch({ type: 'rule', rule: toggleValue(rule, field, value) })} onClear={() => dispatch({ type: 'rule', rule: clearField(rule, field) })} />
  );
}

function NumberFacet({ bench, field, onOpen }: FacetProps) {
  const active = chosenRange(bench.state.filters.rule, field).some((bound) => bound !== null);
  return <Facet heading={fieldHeading(field, bench.catalogue)} active={active} onOpen={onOpen}>{() => <NumberChoice bench={bench} field={field} />}</Facet>;
}

function NumberChoice({ bench, field }: FacetProps) {
  const { ask, state, dispatch, catalogue } = bench;
  const { rule } = state.filters;
  const mask = useMask(bench, field);
  const column = ask.askable.column(field);
  const spread = useMemo(() => (column?.type === 'number' ? spreadOf(column, mask) : undefined), [column, mask]);
  if (spread === undefined) return <p className="muted explorer-note" role="status">{messages.on.waiting}</p>;
  if (spread === null) return <p className="muted explorer-note">{messages.summary.none}</p>;
  return <MeasureFacet name={fieldHeading(field, catalogue)} spread={spread} chosen={chosenRange(rule, field)} onChange={(low, high) => dispatch({ type: 'rule', rule: setRange(rule, field, low, high) })} />;
}

const capital = (text: string): string => text.replace(/^“(.*)”$/s, '$1').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
