/** From rows of measures about spread to what the charts draw. Nothing on fewer than five cases is drawn. */
import type { Curve, RiskRow } from '../../charts/curves.ts';
import { FEWEST, numberOf, textOf, type ResultRecord } from '../measures/result-columns.ts';

export interface RateRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly control: boolean;
}

/** Kinds by rate, highest first, the control of each below it. */
export function rateRows(records: readonly ResultRecord[]): { rows: RateRow[]; few: string[] } {
  const few: string[] = [];
  const pairs = records.flatMap((record): RateRow[][] => {
    const label = textOf(record, 'name') ?? '';
    const main = rate(record, label, 'value', 'low', 'high', 'n', false);
    if (main === null) {
      if ((numberOf(record, 'n') ?? 0) > 0) few.push(label);
      return [];
    }
    const control = rate(record, label, 'control', 'control-low', 'control-high', 'control-n', true);
    return [control === null ? [main] : [main, control]];
  });
  return { rows: pairs.sort((a, b) => (b[0] as RateRow).value - (a[0] as RateRow).value).flat(), few };
}

function rate(record: ResultRecord, label: string, at: string, lowAt: string, highAt: string, countAt: string, control: boolean): RateRow | null {
  const [value, low, high, n] = [numberOf(record, at), numberOf(record, lowAt), numberOf(record, highAt), numberOf(record, countAt)];
  return value === null || low === null || high === null || n === null || n < FEWEST ? null : { label, value, low, high, n, control };
}

/** Cumulative adoptions by the end of each period, with the cities that have it and those that could. */
export function adoptionCurve(records: readonly ResultRecord[]): { curve: Curve; risk: RiskRow[]; share: number | null } | null {
  const rows = records.flatMap((record) => {
    const [x, y] = [Number(textOf(record, 'period')), numberOf(record, 'cumulative')];
    return Number.isFinite(x) && y !== null ? [{ x, y, active: numberOf(record, 'active'), atRisk: numberOf(record, 'atRisk'), share: numberOf(record, 'share') }] : [];
  }).sort((a, b) => a.x - b.x);
  if (rows.length === 0 || rows.at(-1)?.y === 0) return null;
  const row = (label: string, read: (one: (typeof rows)[number]) => number | null): RiskRow => ({ label, values: rows.flatMap((one) => { const value = read(one); return value === null ? [] : [{ x: one.x, value }]; }) });
  return {
    curve: { label: '', points: rows.map(({ x, y }) => ({ x, y, low: null, high: null })) },
    risk: [row('active', ({ active }) => active), row('atRisk', ({ atRisk }) => atRisk)].filter(({ values }) => values.length > 0),
    share: rows.at(-1)?.share ?? null,
  };
}

export interface Survival {
  readonly curves: readonly Curve[];
  readonly risk: readonly RiskRow[];
  /** The smallest number of cities at the start of a curve. */
  readonly least: number;
}

/** Curves of those that have not adopted, a group each, beginning with all of them at time 0. */
export function survivalCurves(records: readonly ResultRecord[], name: (group: string) => string): Survival {
  const groups = new Map<string, ResultRecord[]>();
  for (const record of records) {
    const group = textOf(record, 'group');
    if (group !== null && numberOf(record, 'time') !== null && numberOf(record, 'survival') !== null) groups.set(group, [...(groups.get(group) ?? []), record]);
  }
  const curves: Curve[] = [];
  const risk: RiskRow[] = [];
  let least = Infinity;
  for (const [group, list] of groups) {
    const rows = [...list].sort((a, b) => (numberOf(a, 'time') as number) - (numberOf(b, 'time') as number));
    const points = rows.map((record) => ({ x: numberOf(record, 'time') as number, y: numberOf(record, 'survival') as number, low: numberOf(record, 'low'), high: numberOf(record, 'high') }));
    const started = (points[0] as (typeof points)[number]).x === 0;
    // Before anybody could adopt there is nothing uncertain.
    if (started && points[0]?.y === 1) points[0] = { x: 0, y: 1, low: 1, high: 1 };
    curves.push({
      label: name(group), points: started ? points : [{ x: 0, y: 1, low: 1, high: 1 }, ...points],
      censored: rows.flatMap((record) => ((numberOf(record, 'censored') ?? 0) > 0 ? [{ x: numberOf(record, 'time') as number, y: numberOf(record, 'survival') as number }] : [])),
    });
    const values = rows.flatMap((record) => { const value = numberOf(record, 'atRisk'); return value === null ? [] : [{ x: numberOf(record, 'time') as number, value }]; });
    risk.push({ label: name(group), values });
    least = Math.min(least, Math.max(0, ...values.map(({ value }) => value)));
  }
  return { curves, risk, least: groups.size === 0 ? 0 : least };
}

export interface ExposureEffect {
  /** Months without the practice: exposed less unexposed. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly months: number;
  readonly p: number | null;
  readonly n: number;
}

/** What exposure goes with, in one figure; null where the server suppresses it. */
export function exposureEffect(records: readonly ResultRecord[]): ExposureEffect | null {
  const named = new Map(records.map((record) => [textOf(record, 'name'), record]));
  const figure = (name: string, column: string) => { const record = named.get(name); return record === undefined ? null : numberOf(record, column); };
  const [difference, low, high, n] = ['value', 'low', 'high', 'n'].map((column) => figure('restricted-mean-difference', column)) as [number | null, number | null, number | null, number | null];
  const months = figure('until', 'value');
  return difference === null || low === null || high === null || n === null || months === null ? null : { difference, low, high, months, n, p: figure('log-rank', 'p') };
}

export interface LikelySource {
  readonly adopter: { readonly id: string; readonly name: string };
  readonly source: { readonly id: string; readonly name: string };
  readonly probability: number;
}

/** Sources that are inferred, most probable first. Recorded ones stand in the tree. */
export function likelySources(records: readonly ResultRecord[]): LikelySource[] {
  return records.flatMap((record): LikelySource[] => {
    const [adopter, source, probability] = [textOf(record, 'adopter'), textOf(record, 'source'), numberOf(record, 'probability')];
    if (adopter === null || source === null || probability === null || textOf(record, 'documented') === 'yes') return [];
    return [{ adopter: { id: adopter, name: textOf(record, 'adopterName') ?? adopter }, source: { id: source, name: textOf(record, 'sourceName') ?? source }, probability }];
  }).sort((a, b) => b.probability - a.probability || (a.adopter.id < b.adopter.id ? -1 : 1));
}

export interface Adaptation {
  readonly id: string;
  readonly title: string;
  readonly whatChanged: string | null;
  readonly outcome: string | null;
  readonly status: string | null;
  readonly from: string | null;
  /** Cities that took up this form of it. */
  readonly adoptions: number;
}

/** Practices below the one asked for in its lineage, with how many cities took each up. */
export function adaptations(records: readonly ResultRecord[]): Adaptation[] {
  const practices = records.filter((record) => textOf(record, 'kind') === 'practice' && (numberOf(record, 'level') ?? 0) > 0);
  const counts = new Map<string, number>();
  // An adoption belongs to the first practice on its way up.
  const above = new Map(records.flatMap((record) => { const id = textOf(record, 'id'); return id === null ? [] : [[id, record] as const]; }));
  for (const record of records) {
    if (textOf(record, 'kind') !== 'adoption') continue;
    let up: ResultRecord | undefined = record;
    for (let steps = 0; up !== undefined && textOf(up, 'kind') !== 'practice' && steps < records.length; steps += 1) up = above.get(textOf(up, 'parent') ?? '');
    const id = up === undefined ? null : textOf(up, 'id');
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return practices.map((record) => {
    const id = textOf(record, 'id') ?? '';
    return { id, title: textOf(record, 'name') ?? id, whatChanged: textOf(record, 'whatChanged'), outcome: textOf(record, 'outcome'), status: textOf(record, 'status'), from: textOf(record, 'from'), adoptions: counts.get(id) ?? 0 };
  });
}
