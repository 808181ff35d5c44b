/** A rule put together from conditions, in two levels, with the sentence it makes and how many nodes fit. */
import { useId, useMemo, useState } from 'react';
import { YES } from '#model/rule-evaluation.ts';
import { TEXT_FIELDS } from '#model/rule.ts';
import { compareText } from '../../ui/number-text.ts';
import { Ask } from '../../ui/dialog.tsx';
import { isNumber } from '../data/use-measures.ts';
import { Icon } from '../icons.tsx';
import type { Bench } from '../use-bench.ts';
import { messages } from './messages.ts';
import { fieldHeading } from './naming.ts';
import { nounOf } from './on-now.tsx';
import { draftOf, newCondition, ruleOfDraft, type Draft, type DraftCondition, type DraftGroup } from './rule-draft.ts';
import { ruleSentence } from './rule-sentence.ts';

const { builder: words } = messages;
const MOST_CHOICES = 500;

export function RuleBuilder({ bench, onClose }: { bench: Bench; onClose: () => void }) {
  const { state, dispatch, ask, data } = bench;
  const [draft, setDraft] = useState<Draft | null>(() => draftOf(state.filters.rule));
  const { rule, incomplete } = useMemo(() => (draft === null ? { rule: state.filters.rule, incomplete: false } : ruleOfDraft(draft)), [draft, state.filters.rule]);
  const fit = useMemo(() => (rule === null ? data.nodes.length : ask.truths(rule).reduce((sum, truth) => sum + (truth === YES ? 1 : 0), 0)), [rule, ask, data]);
  const use = (to: typeof rule) => {
    if (JSON.stringify(to) !== JSON.stringify(state.filters.rule)) dispatch({ type: 'rule', rule: to });
    onClose();
  };
  const changed = (at: number, item: Draft['items'][number] | null) => {
    setDraft((before) => before && { ...before, items: item === null ? before.items.filter((_, each) => each !== at) : before.items.map((each, place) => (place === at ? item : each)) });
  };
  return (
    <Ask title={words.heading} open wide onOpenChange={(open) => { if (!open) onClose(); }}>
      {draft === null ? <p>{words.deep}</p> : (
        <div className="ask-builder">
          <JoinChoice join={draft.join} onChange={(join) => setDraft({ ...draft, join })} />
          {draft.items.length === 0 && <p className="muted">{words.empty}</p>}
          <ul className="ask-conditions">
            {draft.items.map((item, at) => (
              <li key={at}>
                {item.kind === 'condition' ? <ConditionRow bench={bench} condition={item} onChange={(next) => changed(at, next)} />
                  : <GroupRows bench={bench} group={item} onChange={(next) => changed(at, next)} />}
              </li>
            ))}
          </ul>
          <div className="ask-row">
            <button type="button" className="button small" onClick={() => setDraft({ ...draft, items: [...draft.items, newCondition('region')] })}>{words.add}</button>
            <button type="button" className="button small" onClick={() => setDraft({ ...draft, items: [...draft.items, { kind: 'group', not: false, join: draft.join === 'all' ? 'any' : 'all', items: [newCondition('region')] }] })}>{words.addGroup}</button>
          </div>
        </div>
      )}
      <p className="ask-sentence" role="status">{rule === null ? words.clear : ruleSentence(rule, nounOf(bench), ask.naming)} – {messages.left(fit, data.nodes.length)}</p>
      {incomplete && <p className="muted explorer-note">{words.incomplete}</p>}
      <p className="muted explorer-note">{words.unknownNote}</p>
      <div className="ask-row ask-end">
        <button type="button" className="button" onClick={onClose}>{words.cancel}</button>
        <button type="button" className="button" onClick={() => use(null)}>{words.clear}</button>
        <button type="button" className="button primary" onClick={() => use(rule)}>{words.apply}</button>
      </div>
    </Ask>
  );
}

function JoinChoice({ join, onChange }: { join: 'all' | 'any'; onChange: (join: 'all' | 'any') => void }) {
  return (
    <label className="ask-row">
      <span>{words.join}</span>
      <select className="input" value={join} onChange={(event) => onChange(event.target.value as 'all' | 'any')}>
        <option value="all">{words.all}</option>
        <option value="any">{words.any}</option>
      </select>
    </label>
  );
}

function NotChoice({ not, onChange }: { not: boolean; onChange: (not: boolean) => void }) {
  return <label className="explorer-check"><input type="checkbox" checked={not} onChange={(event) => onChange(event.target.checked)} /><span>{words.not}</span></label>;
}

function GroupRows({ bench, group, onChange }: { bench: Bench; group: DraftGroup; onChange: (group: DraftGroup | null) => void }) {
  const set = (at: number, next: DraftCondition | null) => {
    const items = next === null ? group.items.filter((_, each) => each !== at) : group.items.map((each, place) => (place === at ? next : each));
    onChange(items.length === 0 ? null : { ...group, items });
  };
  return (
    <fieldset className="ask-group">
      <legend className="visually-hidden">{words.group}</legend>
      <div className="ask-row">
        <NotChoice not={group.not} onChange={(not) => onChange({ ...group, not })} />
        <JoinChoice join={group.join} onChange={(join) => onChange({ ...group, join })} />
        <button type="button" className="explorer-tool" aria-label={words.removeGroup} title={words.removeGroup} onClick={() => onChange(null)}><Icon name="close" /></button>
      </div>
      <ul className="ask-conditions">{group.items.map((item, at) => <li key={at}><ConditionRow bench={bench} condition={item} onChange={(next) => set(at, next)} /></li>)}</ul>
      <button type="button" className="button small" onClick={() => onChange({ ...group, items: [...group.items, newCondition('region')] })}>{words.add}</button>
    </fieldset>
  );
}

function ConditionRow({ bench, condition, onChange }: { bench: Bench; condition: DraftCondition; onChange: (condition: DraftCondition | null) => void }) {
  const { catalogue, ask } = bench;
  const { field, is } = condition;
  const isLabel = (name: string) => catalogue.some((measure) => `measure:${measure.id}` === name && !isNumber(measure));
  const fields = [...Object.keys(TEXT_FIELDS), 'population', 'neighbours'];
  const ways: DraftCondition['is'][] = [newCondition(field, isLabel(field)).is, ...(TEXT_FIELDS[field as keyof typeof TEXT_FIELDS] === 'none' ? [] : ['unknown' as const])];
  return (
    <div className="ask-condition">
      <NotChoice not={condition.not} onChange={(not) => onChange({ ...condition, not })} />
      <select className="input" aria-label={words.field} value={field} onChange={(event) => {
        const next = event.target.value;
        if (next.startsWith('measure:')) ask.askMeasure(next.slice('measure:'.length));
        onChange({ ...newCondition(next, isLabel(next)), not: condition.not });
      }}>
        {fields.map((name) => <option key={name} value={name}>{fieldHeading(name, catalogue)}</option>)}
        <optgroup label={messages.measures}>{catalogue.map(({ id }) => <option key={id} value={`measure:${id}`}>{fieldHeading(`measure:${id}`, catalogue)}</option>)}</optgroup>
      </select>
      <select className="input" aria-label={words.how} value={is} onChange={(event) => onChange({ ...condition, is: event.target.value as DraftCondition['is'] })}>
        {ways.map((way) => <option key={way} value={way}>{way === 'one-of' ? words.isOneOf : way === 'between' ? words.isBetween : words.isUnknown}</option>)}
      </select>
      {is === 'one-of' && <ValueChoice bench={bench} field={field} values={condition.values} onChange={(values) => onChange({ ...condition, values })} />}
      {is === 'between' && (
        <span className="ask-row">
          <input className="input ask-number" type="text" inputMode="decimal" aria-label={words.low} placeholder={words.low} value={condition.low} onChange={(event) => onChange({ ...condition, low: event.target.value })} />
          <input className="input ask-number" type="text" inputMode="decimal" aria-label={words.high} placeholder={words.high} value={condition.high} onChange={(event) => onChange({ ...condition, high: event.target.value })} />
        </span>
      )}
      <button type="button" className="explorer-tool" aria-label={words.remove} title={words.remove} onClick={() => onChange(null)}><Icon name="close" /></button>
    </div>
  );
}

/** Chosen values as chips, and a field that finds others by what they are called. */
function ValueChoice({ bench, field, values, onChange }: { bench: Bench; field: string; values: readonly string[]; onChange: (values: readonly string[]) => void }) {
  const { ask } = bench;
  const [text, setText] = useState('');
  const id = useId();
  const column = ask.askable.column(field);
  const byLabel = useMemo(() => {
    const words = field === 'set' ? ask.sets.map((set) => set.id) : column?.type === 'words' ? column.words : [];
    return new Map(words.map((value) => [label(ask.naming.value(field, value)), value]));
  }, [ask.naming, ask.sets, column, field]);
  const wanted = text.toLowerCase();
  const offered = [...byLabel.keys()].filter((name) => name.toLowerCase().includes(wanted)).sort(compareText).slice(0, MOST_CHOICES);
  const exact = (given: string) => byLabel.get(given) ?? [...byLabel].find(([name]) => name.toLowerCase() === given.trim().toLowerCase())?.[1];
  const take = (value: string | undefined) => {
    if (value === undefined) return;
    if (!values.includes(value)) onChange([...values, value]);
    setText('');
  };
  return (
    <span className="ask-values">
      {values.map((value) => (
        <button key={value} type="button" className="explorer-chip" aria-label={messages.on.remove(label(ask.naming.value(field, value)))} onClick={() => onChange(values.filter((each) => each !== value))}>{label(ask.naming.value(field, value))} <span aria-hidden="true">×</span></button>
      ))}
      <input className="input" list={id} aria-label={words.addValue} placeholder={words.addValue} value={text} onBlur={() => take(exact(text))} onChange={(event) => {
        setText(event.target.value);
        // Chosen from the list. What is typed may be the beginning of a longer name: Enter, or leaving the field, says that it is whole.
        if (![undefined, 'insertReplacementText'].includes((event.nativeEvent as Partial<InputEvent>).inputType)) return;
        take(exact(event.target.value));
      }} onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (wanted !== '') take(exact(text) ?? byLabel.get(offered[0] ?? ''));
      }} />
      <datalist id={id}>{offered.map((name) => <option key={name} value={name} />)}</datalist>
    </span>
  );
}

const label = (text: string): string => text.replace(/^“(.*)”$/s, '$1');
