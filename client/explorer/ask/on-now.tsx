/** What narrows the picture now, in words: a chip for each part that takes it off, the rule as one sentence, and the way to edit it. */
import { useState } from 'react';
import { FACETS } from '../../state/exploration.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { messages as explorer } from '../messages.ts';
import type { Bench } from '../use-bench.ts';
import { messages } from './messages.ts';
import { RuleBuilder } from './rule-builder.tsx';
import { partsOf, withoutPart } from './rule-edit.ts';
import { phrase, ruleSentence } from './rule-sentence.ts';

const { on: words } = messages;

export const nounOf = ({ data }: Bench): string => (data.nodes.every(({ type }) => type === 'city') ? messages.noun.cities : messages.noun.nodes);

export function OnNow({ bench }: { bench: Bench }) {
  const { state, dispatch, ask, dataset, data } = bench;
  const { filters } = state;
  const { rule } = filters;
  const [editing, setEditing] = useState(false);
  const label = { kind: valueText, topic: dataset.topicLabel, country: explorer.countryName };
  const chips = [
    ...FACETS.flatMap((facet) => filters[facet].map((value) => ({ id: `${facet}:${value}`, text: label[facet](value), off: () => dispatch({ type: 'facet', facet, value }) }))),
    ...(filters.from !== null || filters.to !== null
      ? [{ id: 'time', text: [filters.from && words.from(filters.from), filters.to && words.to(filters.to)].filter(Boolean).join(' '), off: () => dispatch({ type: 'time', from: null, to: null }) }] : []),
    ...partsOf(rule).map((part, at) => ({ id: `rule:${JSON.stringify(part)}`, text: phrase(part, ask.naming), off: () => dispatch({ type: 'rule', rule: withoutPart(rule, at) }) })),
  ];
  return (
    <section className="explorer-facet ask-on" aria-label={words.heading}>
      {chips.length > 0 && (
        <ul className="explorer-chips">
          {chips.map(({ id, text, off }) => (
            <li key={id}><button type="button" className="explorer-chip ask-chip-on" aria-label={words.remove(text)} title={words.remove(text)} onClick={off}>{text} <span aria-hidden="true">×</span></button></li>
          ))}
        </ul>
      )}
      {rule !== null && <p className="ask-sentence" data-testid="rule-sentence">{ruleSentence(rule, nounOf(bench), ask.naming)}</p>}
      {rule !== null && ask.passing !== null && (
        <p className="muted explorer-note" role="status">{messages.left(ask.passing.reduce((sum, passes) => sum + passes, 0), data.nodes.length)}{ask.unknown > 0 && <>; {messages.unknownLeft(ask.unknown)}</>}</p>
      )}
      {ask.pending && <p className="muted explorer-note" role="status">{words.waiting}</p>}
      {ask.failed && <p className="explorer-note explorer-bad" role="alert">{words.failed}</p>}
      <button type="button" className="button small ask-edit" onClick={() => setEditing(true)}>{rule === null ? words.build : words.edit}</button>
      {editing && <RuleBuilder bench={bench} onClose={() => setEditing(false)} />}
    </section>
  );
}
