/** Beside the picture: what a group is made of, where its knowledge goes, and the way in and out of it. */
import { useMemo } from 'react';
import type { SavedSet } from '#model/rule-evaluation.ts';
import { ruleOfSetGroup } from '#model/set-groups.ts';
import type { Rule } from '../../state/rule.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import { messages as shared } from '../messages.ts';
import { PanelFrame } from '../panel/profile-panel.tsx';
import type { Bench } from '../use-bench.ts';
import { flowsOf, mostConnected, type Flow } from './group-digest.ts';
import { messages as words } from './messages.ts';
import { UNKNOWN, type GroupBy } from './grouping.ts';
import type { Group } from './scene.ts';

const FIRST = 8;

export function GroupPanel({ bench, groupKey }: { bench: Bench; groupKey: string }) {
  const { scene, dispatch } = bench;
  const group = scene.groupAt.get(groupKey);
  const close = () => dispatch({ type: 'select', keys: [] });
  if (!group || scene.by === null) {
    return <PanelFrame label={words.panel(groupKey)} onClose={close}><p className="explorer-note">{words.gone}</p></PanelFrame>;
  }
  return (
    <PanelFrame label={words.panel(group.label)} onClose={close}>
      <GroupDigest bench={bench} group={group} by={scene.by} />
    </PanelFrame>
  );
}

function GroupDigest({ bench: { scene, state, derived: { filtered }, dispatch, ask }, group, by }: { bench: Bench; group: Group; by: GroupBy }) {
  const shown = group.members.reduce((count, at) => count + filtered.nodeShown[at]!, 0);
  const top = useMemo(() => mostConnected(group, filtered), [group, filtered]);
  const { out, into, inside } = useMemo(() => flowsOf(scene, group, filtered), [scene, group, filtered]);
  const directed = scene.base.links.some((link) => link.directed);
  const only = filterTo(by, group, state.filters.rule, ask.sets);
  return (
    <>
      <header className="explorer-profile-head">
        <p className="explorer-type">{words.by[by]}</p>
        <h2>{group.label}</h2>
        <p className="muted">{words.shownOf(shown, group.members.length)}</p>
      </header>
      <div className="explorer-actions">
        <button type="button" className="button small primary" onClick={() => dispatch({ type: group.open ? 'close-group' : 'open-group', label: group.value })}>{group.open ? words.closeThis : words.open}</button>
        {only !== null && <button type="button" className="button small" onClick={() => dispatch(only)}>{words.only}</button>}
      </div>
      <FlowList title={directed ? words.out : words.ties} flows={out} dispatch={dispatch} />
      {directed && <FlowList title={words.into} flows={into} dispatch={dispatch} />}
      <p className="explorer-note">{words.inside}: {words.occasions(inside)}</p>
      <MemberList title={words.most} places={top} data={scene.base} filtered={filtered} dispatch={dispatch} />
    </>
  );
}

/** Country and topic have chips among the filters; the rest is a rule. Nothing for cities of which nothing is known. */
function filterTo(by: GroupBy, { value }: Group, rule: Rule | null, sets: readonly SavedSet[]) {
  if (value === UNKNOWN) return null;
  if (by === 'country') return { type: 'facet', facet: by, value } as const;
  const field = by === 'community' ? 'measure:community' : by;
  const own: Rule | null = by === 'set' ? ruleOfSetGroup(value, sets) : { field, is: 'one-of', values: [value] };
  return own && { type: 'rule', rule: rule === null ? own : { all: [rule, own] } } as const;
}

function FlowList({ title, flows, dispatch }: { title: string; flows: readonly Flow[]; dispatch: Bench['dispatch'] }) {
  if (flows.length === 0) return null;
  return (
    <section className="explorer-list">
      <h3>{title} <span className="explorer-count">{shared.integer(flows.length)}</span></h3>
      <ul className="explorer-flow-list">
        {flows.slice(0, FIRST).map(({ group, occasions }) => (
          <li key={group.key}>
            <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select', keys: [group.key] })}>{group.label}</button>
            <span className="explorer-count">{words.occasions(occasions)}</span>
          </li>
        ))}
      </ul>
      {flows.length > FIRST && <p className="muted explorer-note">{words.more(flows.length - FIRST)}</p>}
    </section>
  );
}

function MemberList({ title, places, data, filtered, dispatch }: { title: string; places: readonly number[]; data: Dataset; filtered: Filtered; dispatch: Bench['dispatch'] }) {
  return (
    <section className="explorer-list">
      <h3>{title}</h3>
      <ul className="explorer-flow-list">
        {places.slice(0, FIRST).map((at) => (
          <li key={at}>
            <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select', keys: [data.nodes[at]!.key] })}>{data.nodes[at]!.label}</button>
            <span className="explorer-count">{words.neighbours(filtered.degree[at]!)}</span>
          </li>
        ))}
      </ul>
      {places.length > FIRST && <p className="muted explorer-note">{words.more(places.length - FIRST)}</p>}
    </section>
  );
}
