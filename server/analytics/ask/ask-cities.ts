/**
 * The cities of the whole network that a rule holds for. Evaluation is the model's own (rule-evaluation.ts), on the
 * columns the explorer uses, so that page, API and command line say the same. Pure: measures come computed.
 */
import type { Network } from '../../graph/network.ts';
import { toSnapshot } from '../../graph/network-snapshot.ts';
import type { NetworkForm } from '../../graph/network-projection.ts';
import type { AskAnswer } from '../../model/ask.ts';
import { askableOf, type AskExtra, type AskExtras, type AskSource } from '../../model/askable.ts';
import type { MeasureResult } from '../../model/measure.ts';
import { NetworkFilters } from '../../model/network-wire.ts';
import { encodeRule, fieldsOf, measuresOf, type Rule } from '../../model/rule.ts';
import { evaluateRule, fieldsAsked, UNKNOWN, YES, type Askable, type AskColumn, type SavedSet } from '../../model/rule-evaluation.ts';
import { cityAttributes } from './city-attributes.ts';

/** What rules about cities are evaluated on. */
export interface AskGround {
  readonly form: NetworkForm;
  readonly notes: NonNullable<AskExtras['notes']>;
  readonly sets: readonly SavedSet[];
  /** Results of the measures in `measuresAsked`. */
  readonly measures: readonly MeasureResult[];
}
export interface AskQuestion extends AskGround {
  readonly rule: Rule;
}

export const measuresAsked = (rule: Rule, sets: readonly SavedSet[]): string[] =>
  measuresOf(fieldsAsked(rule, sets));

/** The cities of the network in the order of their ids. */
export function askableCities(network: Network, { form, notes, sets, measures }: AskGround): Askable {
  const values = new Map(measures.map((result) => [result.measure, valuesOf(result)]));
  return askableOf(sourceOf(network, form), { extra: extraOf(network), notes, sets, measure: (id) => values.get(id) });
}

/** Empty network: nobody. Cities come in the order of their ids. */
export function askCities(network: Network, { rule, ...ground }: AskQuestion): AskAnswer {
  const askable = askableCities(network, ground);
  const truths = evaluateRule(rule, askable);
  const columns = fieldsOf(rule).filter((field) => !['set', 'node', 'linked'].includes(field));
  const shown = columns.map((field) => cellsOf(askable.column(field)));
  const items: AskAnswer['items'] = [];
  let unknown = 0;
  network.cities.id.forEach((id, at) => {
    if (truths[at] === UNKNOWN) unknown += 1;
    if (truths[at] !== YES) return;
    items.push({ id, name: network.cities.name[at]!, country: network.cities.country[at]!, values: shown.map((cell) => cell(at)) });
  });
  return { dataVersion: network.dataVersion, network: ground.form, rule: encodeRule(rule), cities: askable.count, total: items.length, unknown, columns, items };
}

const sources = new WeakMap<Network, Map<NetworkForm, AskSource>>();

/** What the explorer makes of the snapshot of the whole network. */
function sourceOf(network: Network, form: NetworkForm): AskSource {
  const known = sources.get(network)?.get(form);
  if (known) return known;
  const { cities, links, occasions, topics } = toSnapshot(network, form, NetworkFilters.parse({}));
  const parents = network.topics.parent;
  const above = (topic: number): number[] => {
    const found: number[] = [];
    for (let at = topic; at >= 0 && !found.includes(at); at = parents[at]!) found.push(at);
    return found;
  };
  const source: AskSource = {
    nodes: cities.id.map((id, at) => ({
      key: `city:${id}`, type: 'city', country: cities.country[at]!, region: cities.region[at] ?? null, incomeGroup: cities.incomeGroup[at] ?? null,
      population: cities.population[at] ?? null, verified: cities.verified[at] ?? null,
    })),
    links: links.source.map((from, at) => ({ source: from, target: links.target[at]!, occasions: links.occasions[at]! })),
    occasions: occasions.kind.map((kind) => ({ kind })),
    topicsOf: occasions.topics.map((own) => [...new Set(own.flatMap(above))].map((topic) => topics.id[topic]!)),
  };
  sources.set(network, (sources.get(network) ?? new Map<NetworkForm, AskSource>()).set(form, source));
  return source;
}

function extraOf(network: Network): ReadonlyMap<string, AskExtra> {
  const { id, languages, hazards, adopted, practices } = cityAttributes(network);
  return new Map(id.map((city, at) => [`city:${city}`, { languages: languages[at]!, hazards: hazards[at]!, adopted: adopted[at]!.map((place) => practices.id[place]!) }]));
}

function valuesOf({ columns, rows }: MeasureResult): ReadonlyMap<string, string | number | null> {
  const [idAt, valueAt] = ['id', 'value'].map((name) => columns.findIndex((column) => column.name === name)) as [number, number];
  return new Map(rows.map((row) => [String(row[idAt]), row[valueAt] ?? null]));
}

function cellsOf(column: AskColumn | undefined): (at: number) => number | string[] | null {
  if (!column) return () => null;
  if (column.type === 'number') return (at) => (Number.isNaN(column.values[at]) ? null : column.values[at]!);
  return (at) => {
    const found = Array.from(column.items.subarray(column.offsets[at], column.offsets[at + 1]), (item) => column.words[item]!);
    return found.length === 0 && column.blank === 'unknown' ? null : found;
  };
}
