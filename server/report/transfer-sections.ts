/** Sections of the transfer report about what came of exchanges: how fast practices travel, and which. Associations, not causes. */
import { NO_DAY, NONE, type NetworkColumns } from '../graph/network-columns.ts';
import { yearOf } from '../model/dates.ts';
import type { ReportSection } from '../model/transfer-report.ts';
import { againstChance, figure, interval, percent, type Answer, type Ask } from './answers.ts';

const SHOWN = 12;

export async function paceSection(ask: Ask, within: number): Promise<ReportSection> {
  const [rates, lag] = [await ask('transfer-rate', { parameters: { within }, null: 'time-shuffle' }), await ask('adoption-lag')];
  const effect = await ask('exposure-effect');
  const listed = rates.rows.map((row) => ({
    kind: String(row[rates.column('name')]), value: rates.number(row, 'value'), n: rates.number(row, 'n') ?? 0,
    control: rates.number(row, 'control'), controlN: rates.number(row, 'control-n') ?? 0,
    low: rates.own(row, 'low'), high: rates.own(row, 'high'), chance: againstChance(rates.number(row, 'p'), rates.number(row, 'p-low')),
  })).filter(({ n }) => n > 0).sort((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1));
  const told = listed.filter(({ value }) => value !== null);
  return {
    id: 'pace', title: 'How fast do practices travel, and by which kind of exchange?',
    answer: told.length === 0 ? 'Too few exchanges were followed by adoptions to say.' : `Within ${within} months of meeting an earlier adopter, cities took the practice up after ${joined(told.slice(0, 3).map(({ kind, value, low, high }) => `${percent(value)} of meetings in exchanges of the kind “${kind}” (${interval(low, high, percent)})`))}.`,
    points: [...pacePoints(lag), ...comparedPoints(effect)],
    tables: listed.length === 0 ? [] : [{
      caption: `Share of cities that adopted within ${within} months of meeting an earlier adopter, by kind of exchange`,
      columns: [{ label: 'Kind', number: false }, { label: 'First meetings', number: true }, { label: 'Share that adopted', number: true }, { label: '95 % interval', number: false }, { label: 'After exchanges on other topics', number: false }, { label: 'Against shuffled dates', number: false }],
      rows: listed.map(({ kind, n, value, low, high, chance, control, controlN }) => [
        kind, n, value === null ? 'too few' : percent(value), value === null ? null : interval(low, high, percent), control === null ? 'too few' : `${percent(control)} of ${figure(controlN)}`, value === null ? null : chance,
      ]),
    }],
    caveats: [
      'This is an association. Cities that meet are alike in ways that also make them adopt.',
      'Adoptions without a date are left out while cities that did not adopt stay in, so the shares are too low where many dates are missing.',
      'Adoptions are often recorded because an exchange was: then the rate after exchanges on the practice is too high and the rate after others too low, and neither the interval nor shuffled dates can show it.',
    ],
  };
}

/** How long it takes, over all kinds: never the mean of those that ended, since the slow ones are still open. */
function pacePoints(lag: Answer): string[] {
  const n = lag.of('adopted', 'n');
  if (n === null || n === 0) return [];
  const median = lag.of('median');
  const share = (months: number) => `${percent(lag.of(`adopted-within-${months}`))} within ${months} months (${interval(lag.of(`adopted-within-${months}`, 'low'), lag.of(`adopted-within-${months}`, 'high'), percent)})`;
  return [
    `Of ${figure(n)} times that a city met an earlier adopter about a practice: ${share(12)}, ${share(60)}.`,
    median === null ? 'Fewer than half took it up as long as they were followed, so there is no median time.' : `Half took it up within ${figure(median)} months (${interval(lag.of('median', 'low'), lag.of('median', 'high'))}).`,
  ];
}

/** Cities that met an earlier adopter beside cities like them that had not. */
function comparedPoints(effect: Answer): string[] {
  const difference = effect.of('restricted-mean-difference');
  const n = effect.of('adopted-exposed', 'n');
  if (difference === null || n === null || n === 0) return [];
  return [
    `Beside ${figure(n)} cities of the same region, income and size that had not met one: ${figure(effect.of('adopted-exposed'))} against ${figure(effect.of('adopted-unexposed'))} took it up within ${figure(effect.of('until'))} months, which is ${figure(Math.abs(difference))} months ${difference < 0 ? 'sooner' : 'later'} on average (${spread(effect)} months; log-rank p ${pText(effect.of('log-rank', 'p'))}).`,
  ];
}

/** The interval of the difference without its sign, which the sentence says in words; with it where the sign is open. */
function spread(effect: Answer): string {
  const [low, high] = [effect.of('restricted-mean-difference', 'low'), effect.of('restricted-mean-difference', 'high')];
  if (low === null || high === null || Math.sign(low) !== Math.sign(high)) return interval(low, high);
  return interval(Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high)));
}

const joined = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`);

const pText = (p: number | null): string => (p === null ? 'unknown' : p < 0.001 ? 'below 0.001' : figure(p));

export function practicesSection(network: NetworkColumns): ReportSection {
  const { practices, adoptions, cities } = network;
  const found = practices.id.map((_, practice) => ({ practice, adopters: new Set<number>(), countries: new Set<string>(), documented: 0, ended: 0, first: null as number | null }));
  for (let a = 0; a < adoptions.count; a++) {
    if (adoptions.kept[a] === 0) continue;
    const one = found[adoptions.practice[a]!]!;
    one.adopters.add(adoptions.target[a]!);
    one.countries.add(cities.country[adoptions.target[a]!]!);
    if (adoptions.source[a] !== NONE) one.documented++;
    if (adoptions.endedLo[a] !== NO_DAY) one.ended++;
    if (adoptions.lo[a] !== NO_DAY) one.first = Math.min(one.first ?? Infinity, yearOf(adoptions.lo[a]!));
  }
  const listed = found.filter(({ adopters }) => adopters.size > 0).sort((a, b) => b.adopters.size - a.adopters.size || a.practice - b.practice);
  const top = listed[0];
  return {
    id: 'practices', title: 'Which practices spread?',
    answer: top === undefined ? 'No adoption is recorded.' : `${practices.title[top.practice]} spread furthest: ${figure(top.adopters.size)} cities in ${figure(top.countries.size)} countries. ${figure(listed.length)} of ${figure(practices.id.length)} practices were taken up by another city.`,
    points: [],
    tables: listed.length === 0 ? [] : [{
      caption: 'Practices by number of cities that took them up',
      columns: [{ label: 'Practice', number: false }, { label: 'From', number: false }, { label: 'Cities', number: true }, { label: 'Countries', number: true }, { label: 'Source city documented', number: true }, { label: 'Known to have ended', number: true }, { label: 'First adoption', number: false }],
      rows: listed.slice(0, SHOWN).map(({ practice, adopters, countries, documented, ended, first }) => [
        practices.title[practice]!, practices.origin[practice] === NONE ? null : cities.name[practices.origin[practice]!]!, adopters.size, countries.size, documented, ended, first === null ? null : String(first),
      ]),
    }],
    caveats: ['A practice with many adopters may have been promoted and counted by a programme; that nothing ended is often only that nobody looked.'],
  };
}
