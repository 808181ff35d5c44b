/** Sections of the transfer report about who is connected: what the data hold, both ways, across regions, brokers. */
import { NO_DAY, type NetworkColumns } from '../graph/network-columns.ts';
import { yearOf } from '../model/dates.ts';
import type { ReportSection } from '../model/transfer-report.ts';
import { againstChance, figure, interval, percent, type Ask } from './answers.ts';

const SHOWN = 10;

/** `network` is filtered already. */
export async function basisSection(network: NetworkColumns, ask: Ask): Promise<ReportSection> {
  const summary = await ask('summary', { network: 'undirected' });
  const exchanges = counted(network.exchanges);
  const adoptions = counted(network.adoptions);
  const grades = new Map<string, number>();
  network.adoptions.grade.forEach((grade, i) => { if (network.adoptions.kept[i] === 1) grades.set(grade ?? 'none', (grades.get(grade ?? 'none') ?? 0) + 1); });
  const graded = [['A', 'documented'], ['B', 'self-reported'], ['C', 'inferred'], ['none', 'not graded']] as const;
  const years = [exchanges, adoptions].flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last]));
  return {
    id: 'basis', title: 'What this rests on',
    answer: `${figure(summary.of('nodes'))} cities, ${figure(exchanges.count)} exchanges and ${figure(adoptions.count)} adoptions${years.length > 0 ? ` from ${Math.min(...years)} to ${Math.max(...years)}` : ''}; ${figure(summary.of('isolates'))} cities have no recorded contact with another.`,
    points: [
      `${figure(exchanges.dated)} of ${figure(exchanges.count)} exchanges and ${figure(adoptions.dated)} of ${figure(adoptions.count)} adoptions have a date; the others stay out of everything about time.`,
      `Adoptions by evidence: ${graded.map(([grade, words]) => `${figure(grades.get(grade) ?? 0)} ${words}`).join(', ')}.`,
    ],
    tables: [],
    caveats: ['What nobody wrote down is not here. Cities and exchanges that publish more are seen more; an empty row is not proof of nothing.'],
  };
}

function counted({ kept, lo, hi }: { readonly kept: Uint8Array; readonly lo: Int32Array; readonly hi: Int32Array }) {
  let [count, dated] = [0, 0];
  let [first, last]: [number | null, number | null] = [null, null];
  kept.forEach((keep, i) => {
    if (keep === 0) return;
    count++;
    if (lo[i] === NO_DAY) return;
    dated++;
    first = Math.min(first ?? Infinity, yearOf(lo[i]!));
    last = Math.max(last ?? -Infinity, yearOf(hi[i]!));
  });
  return { count, dated, first: first as number | null, last: last as number | null };
}

export async function directionSection(ask: Ask): Promise<ReportSection> {
  const summary = await ask('summary', { network: 'directed', null: 'rewire' });
  const reciprocity = summary.row('reciprocity');
  const value = summary.number(reciprocity, 'value');
  const chance = againstChance(summary.number(reciprocity, 'p'), summary.number(reciprocity, 'p-low'));
  return {
    id: 'direction', title: 'Does learning go both ways?',
    answer: value === null ? 'No city is recorded as teaching another, so this cannot be said.'
      : `${percent(value)} of the ${figure(summary.of('arcs'))} recorded directions are answered, ${chance} (${interval(summary.number(reciprocity, 'low'), summary.number(reciprocity, 'high'), percent)}).`,
    points: [
      `Partners of partners meet: transitivity ${figure(summary.of('transitivity'))}, ${againstChance(summary.of('transitivity', 'p'), summary.of('transitivity', 'p-low'))} (${interval(summary.of('transitivity', 'low'), summary.of('transitivity', 'high'))}).`,
      `Contacts stay within a country: assortativity ${figure(summary.of('country-assortativity'))}, ${againstChance(summary.of('country-assortativity', 'p'), summary.of('country-assortativity', 'p-low'))} (${interval(summary.of('country-assortativity', 'low'), summary.of('country-assortativity', 'high'))}).`,
    ],
    tables: [],
    caveats: ['In a workshop among peers everybody is taken to teach everybody, which raises both the answered share and transitivity: group events count as learning in all directions.'],
  };
}

export async function flowSection(ask: Ask): Promise<ReportSection> {
  const flows = await ask('flow-matrix', { parameters: { group: 'region' }, null: 'labels' });
  const [source, target] = [flows.column('source'), flows.column('target')];
  const cells = flows.rows.map((row) => ({ source: String(row[source]), target: String(row[target]), value: flows.number(row, 'value') ?? 0, relative: flows.number(row, 'relative'), p: flows.number(row, 'p') }));
  const total = cells.reduce((sum, { value }) => sum + value, 0);
  const within = cells.filter((cell) => cell.source === cell.target).reduce((sum, { value }) => sum + value, 0);
  const largest = cells.filter((cell) => cell.source !== cell.target && cell.value > 0).sort((a, b) => b.value - a.value || (a.source + a.target < b.source + b.target ? -1 : 1)).slice(0, SHOWN);
  return {
    id: 'flows', title: 'Between which regions does knowledge flow?',
    answer: total === 0 ? 'No flow between cities of known region is recorded.' : `${percent(within / total)} of the recorded flow stays within a region.`,
    points: [],
    tables: total === 0 ? [] : [{
      caption: 'Largest flows from one region to another; in the last column 1 is what the sizes of both would give',
      columns: [{ label: 'From', number: false }, { label: 'To', number: false }, { label: 'Directions between cities', number: true }, { label: 'Against what sizes would give', number: true }],
      rows: largest.map((cell) => [cell.source, cell.target, cell.value, cell.relative === null ? null : Number(cell.relative.toPrecision(3))]),
    }],
    caveats: ['Regions are those of the data or of the country. A region with few cities gives small numbers that one exchange can change.'],
  };
}

export async function brokerSection(ask: Ask): Promise<ReportSection> {
  const [brokers, loss] = [await ask('brokerage', { parameters: { group: 'region' }, null: 'labels' }), await ask('broker-loss')];
  const lossOf = new Map(loss.rows.map((row) => [row[loss.column('id')], loss.number(row, 'value')]));
  const listed = brokers.rows
    .map((row) => ({ name: String(row[brokers.column('name')]), value: brokers.number(row, 'value') ?? 0, liaison: brokers.number(row, 'liaison'), gatekeeper: brokers.number(row, 'gatekeeper'), loss: lossOf.get(row[brokers.column('id')]!) ?? null }))
    .filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)).slice(0, SHOWN);
  const worst = [...loss.rows].map((row) => ({ name: String(row[loss.column('name')]), value: loss.number(row, 'value') ?? 0 })).sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1))[0];
  return {
    id: 'brokers', title: 'Who passes knowledge on, and what if they leave?',
    answer: listed.length === 0 ? 'No city passes knowledge on between two that do not meet themselves.'
      : `${listed[0]!.name} passes on most${worst === undefined || worst.value <= 0 ? '' : `; losing ${worst.name} would cost most: ${percent(worst.value)} of the pairs of other cities that can reach each other`}.`,
    points: [],
    tables: listed.length === 0 ? [] : [{
      caption: 'Brokers: pairs of cities that they join and that do not meet themselves',
      columns: [{ label: 'City', number: false }, { label: 'Pairs joined', number: true }, { label: 'Into its own region', number: true }, { label: 'Between two other regions', number: true }, { label: 'Loss of reach if it leaves', number: true }],
      rows: listed.map(({ name, value, gatekeeper, liaison, loss: lost }) => [name, value, gatekeeper, liaison, lost === null ? null : percent(lost)]),
    }],
    caveats: ['A broker in this list stands between others in the records; whether knowledge passed through it, only the cities can say.'],
  };
}
