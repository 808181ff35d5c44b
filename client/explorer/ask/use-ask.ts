/** What rules are evaluated on, and which of the loaded nodes the present one holds for. Evaluated once a change. */
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { MeasureDescription, MeasureResult } from '#model/measure.ts';
import { askableOf, type AskExtra } from '#model/askable.ts';
import { inAnySet } from '#model/set-groups.ts';
import { measuresOf, type Rule } from '#model/rule.ts';
import { evaluateRule, fieldsAsked, UNKNOWN, YES, type Askable, type SavedSet } from '#model/rule-evaluation.ts';
import { api } from '../../api.ts';
import { useNotes } from '../../notes/use-notes.ts';
import type { Exploration } from '../../state/exploration.ts';
import type { Dataset } from '../data/dataset.ts';
import { measureQuery, valuesOf } from '../data/use-measures.ts';
import { namingOf } from './naming.ts';
import type { Naming } from './rule-sentence.ts';
import { useSets } from './use-sets.ts';

export interface AskState {
  readonly askable: Askable;
  readonly sets: readonly SavedSet[];
  readonly naming: Naming;
  /** 1 where the rule holds; null while nothing is asked, or what is asked for is not there yet. */
  readonly passing: Uint8Array | null;
  /** Nodes of which too little is known to say. */
  readonly unknown: number;
  /** What the rule asks for is still being worked out. */
  readonly pending: boolean;
  readonly failed: boolean;
  /** Whether it can be said which sets each node is in; `off` where the overview does not group by sets. */
  readonly forSets: 'off' | 'waiting' | 'ready' | 'failed';
  /** One of NO, YES, UNKNOWN for each loaded node. */
  readonly truths: (rule: Rule) => Uint8Array;
  /** Has a measure computed, so that it can be asked by. */
  readonly askMeasure: (id: string) => void;
}

const NO_SETS: readonly SavedSet[] = [];

/** `bySet`: the overview groups by saved sets. */
export function useAsk(data: Dataset, state: Exploration, catalogue: readonly MeasureDescription[], topicLabel: (id: string) => string, bySet: boolean): AskState {
  const { rule } = state.filters;
  const attributes = useQuery({ ...api.ask.attributes.query(), staleTime: 60_000, structuralSharing: false });
  const notes = useNotes();
  const saved = useSets();
  const sets = saved.sets ?? NO_SETS;
  const [opened, setOpened] = useState<readonly string[]>([]);
  const asked = useMemo(() => (rule === null ? [] : fieldsAsked(rule, sets)), [rule, sets]);
  const askedBySets = useMemo(() => (bySet ? fieldsAsked(inAnySet(sets), sets) : []), [bySet, sets]);
  const ids = useMemo(() => [...new Set([...measuresOf([...asked, ...askedBySets]), ...opened])], [asked, askedBySets, opened]);
  const { results, failed } = useQueries({
    queries: ids.map((id) => ({ ...measureQuery(id, state.network, catalogue), structuralSharing: false as const, enabled: catalogue.length > 0 })),
    combine: combineMeasures,
  });
  const measures = useMemo(() => new Map(results.map((result) => [result.measure, valuesOf(result).values])), [results]);
  const extra = useMemo((): ReadonlyMap<string, AskExtra> | undefined => {
    const from = attributes.data;
    return from && new Map(from.id.map((id, at) => [`city:${id}`, { languages: from.languages[at]!, hazards: from.hazards[at]!, adopted: from.adopted[at]!.map((place) => from.practices.id[place]!) }]));
  }, [attributes.data]);
  const askable = useMemo(
    () => askableOf(data, { extra, notes: notes.rows, sets: saved.sets, measure: (id) => measures.get(id) }),
    [data, extra, notes.rows, saved.sets, measures],
  );
  const lacks = useCallback((field: string) => (field === 'set' ? saved.sets === undefined : askable.column(field) === undefined), [askable, saved.sets]);
  const waiting = useMemo(() => asked.some(lacks), [asked, lacks]);
  const setsWait = useMemo(() => askedBySets.some(lacks), [askedBySets, lacks]);
  const anyFailed = failed || attributes.isError || notes.failed || saved.failed;
  const truths = useMemo(() => (rule === null || waiting ? null : evaluateRule(rule, askable)), [rule, askable, waiting]);
  const practices = attributes.data?.practices;
  return {
    askable, sets,
    naming: useMemo(() => namingOf({ data, catalogue, topicLabel, sets, practices }), [data, catalogue, topicLabel, sets, practices]),
    passing: useMemo(() => truths && truths.map((truth) => (truth === YES ? 1 : 0)), [truths]),
    unknown: useMemo(() => truths?.reduce((sum, truth) => sum + (truth === UNKNOWN ? 1 : 0), 0) ?? 0, [truths]),
    pending: waiting && !failed, failed: waiting && anyFailed,
    forSets: !bySet ? 'off' : !setsWait ? 'ready' : anyFailed ? 'failed' : 'waiting',
    truths: useCallback((other: Rule) => evaluateRule(other, askable), [askable]),
    askMeasure: useCallback((id: string) => setOpened((before) => (before.includes(id) ? before : [...before, id])), []),
  };
}

function combineMeasures(all: UseQueryResult<MeasureResult>[]): { results: MeasureResult[]; failed: boolean } {
  return { results: all.flatMap(({ data }) => data ?? []), failed: all.some(({ isError }) => isError) };
}
