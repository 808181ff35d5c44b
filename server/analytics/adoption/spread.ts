/** How many cities each adopter passes a practice on to, by the period in which it adopted, and who learned from whom. */
import { isoDay } from '../../model/dates.ts';
import type { MeasureParameter } from '../../model/measure.ts';
import { dispersion } from '../../statistics/negative-binomial.ts';
import { quantile } from '../../statistics/quantile.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import type { Cell, Measure, MeasureInput, MeasureOutput } from '../measure-entry.ts';
import { adoptionFacts, DAYS_PER_MONTH, endOfData, practiceNumber } from './adoption-facts.ts';
import { yearAt } from './adoption-curve.ts';
import { FEWEST, figureColumns, GRADE, gradeOf, known, number, PRACTICE, text, textOf, UNTIL } from './parameters.ts';
import { adoptersOf, generationOf, since, type Adopter } from './sources.ts';

const DRAWS = 999;
/** Of an exponential, 95 % lies within three means. */
const FOLLOWED_MEANS = -Math.log(0.05);

const GENERATION: MeasureParameter = { name: 'generation', label: 'Generation interval', description: 'Mean months from the source’s adoption to the adopter’s. Where it is left out: of the documented pairs of this practice, or of all practices.', type: 'number', choices: null, default: null, required: false };
const ADOPTERS_GRADE: MeasureParameter = { ...GRADE, description: 'Adopters that count: with documented (A), self-reported (B), inferred (C) evidence, or all. Whom they learned from may have any.' };
const LIMITS = { generation: { min: 0.1, max: 1200 }, 'follow-up': { min: 0.1, max: 1200 } };

interface Passing { readonly parent: number; readonly child: Adopter; readonly chance: number }

/** Adopters after the parent and within its follow-up. */
function passings(input: MeasureInput, practice: number, adopters: readonly Adopter[], months: number): Map<number, Passing[]> {
  const facts = adoptionFacts(input.network);
  const found = new Map<number, Passing[]>();
  for (const child of adopters) {
    for (const { city, chance } of child.sources) {
      const gap = (child.day - since(facts, practice, city)) / DAYS_PER_MONTH;
      if (!(gap >= 0 && gap <= months)) continue;
      if (!found.has(city)) found.set(city, []);
      found.get(city)!.push({ parent: city, child, chance });
    }
  }
  return found;
}

/** One tree: each child has one parent by its chances. Numbers of children of each of `parents`. */
function drawTree(adopters: readonly Adopter[], counts: ReadonlyMap<number, ReadonlySet<Adopter>>, parents: readonly Adopter[], random: () => number): Int32Array {
  const place = new Map(parents.map(({ city }, i) => [city, i]));
  const children = new Int32Array(parents.length);
  for (const child of adopters) {
    let left = random();
    for (const { city, chance } of child.sources) {
      left -= chance;
      if (left >= 0) continue;
      const at = place.get(city);
      if (at !== undefined && counts.get(city)?.has(child) === true) children[at]!++;
      break;
    }
  }
  return children;
}

const band = (values: number[]): [Cell, Cell] => {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  return [known(quantile(sorted, 0.025)), known(quantile(sorted, 0.975))];
};
/** Of values that may be infinite, without interpolation. */
function atRank(values: number[], q: number): number | null {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  return sorted.length * 2 < values.length ? null : known(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]);
}

function compute(input: MeasureInput, withIntervals: boolean): MeasureOutput {
  const { network, parameters } = input;
  const facts = adoptionFacts(network);
  const practice = practiceNumber(network, textOf(parameters, 'practice')!);
  const generation = generationOf(input, facts, practice, parameters.generation as number | undefined);
  const end = endOfData(facts, textOf(parameters, 'until'));
  const adopters = adoptersOf(input, practice, generation, gradeOf(parameters)).filter(({ day }) => Number.isNaN(day) || day <= end);
  const dated = adopters.filter(({ day }) => !Number.isNaN(day));
  const months = (parameters['follow-up'] as number | undefined) ?? (generation.months === undefined ? undefined : FOLLOWED_MEANS * generation.months);
  const passed = months === undefined ? undefined : passings(input, practice, dated, months);
  const followed = months === undefined ? [] : dated.filter(({ day }) => day + months * DAYS_PER_MONTH <= end);
  const offspring = followed.map(({ city }) => (passed!.get(city) ?? []).reduce((sum, { chance }) => sum + chance, 0));
  const years = [...new Set(dated.map(({ day }) => yearAt(day)))].sort((a, b) => a - b);
  const inYear = years.map((year) => followed.flatMap(({ day }, i) => (yearAt(day) === year ? [i] : [])));
  const mean = (indices: readonly number[], of: ArrayLike<number>) => (indices.length < FEWEST ? Number.NaN : indices.reduce((sum, i) => sum + of[i]!, 0) / indices.length);
  const all = [...followed.keys()];

  const draws = { r: [] as number[], k: [] as number[], tree: [] as number[], years: years.map(() => [] as number[]) };
  if (withIntervals && followed.length >= FEWEST) {
    const random = seededRandom(input.seed);
    const counts = new Map([...passed!].map(([city, list]) => [city, new Set(list.map(({ child }) => child))]));
    const resampled = (indices: readonly number[]) => indices.map(() => indices[Math.floor(random() * indices.length)]!);
    for (let i = 0; i < DRAWS; i++) {
      input.watch(i, DRAWS);
      const children = drawTree(dated, counts, followed, random);
      const sample = resampled(all);
      draws.r.push(mean(sample, children));
      draws.k.push(dispersion(sample.map((j) => children[j]!)));
      draws.tree.push(dispersion(children));
      inYear.forEach((indices, y) => draws.years[y]!.push(mean(resampled(indices), children)));
    }
  }
  const origin = network.practices.origin[practice]!;
  const ofOrigin = months !== undefined && origin >= 0 && since(facts, practice, origin) + months * DAYS_PER_MONTH <= end ? (passed!.get(origin) ?? []).reduce((sum, { chance }) => sum + chance, 0) : undefined;
  const count = (name: string, value: number, n: number): Cell[] => [name, value, null, null, n];
  const rows: Cell[][] = [
    ['reproduction-number', known(mean(all, offspring)), ...band(draws.r), followed.length],
    ['dispersion', atRank(draws.tree, 0.5), atRank(draws.k, 0.025), atRank(draws.k, 0.975), followed.length],
    ['origin-offspring', known(ofOrigin), null, null, 1],
    ['generation-months', known(generation.months), null, null, generation.pairs], ['follow-up-months', known(months), null, null, followed.length],
    count('adopters', adopters.length, adopters.length), count('followed', followed.length, adopters.length),
    count('documented', adopters.filter(({ documented }) => documented).length, adopters.length), count('no-known-source', adopters.filter(({ sources }) => sources.length === 0).length, adopters.length),
    ...years.map((year, y): Cell[] => [String(year), known(mean(inYear[y]!, offspring)), ...band(draws.years[y]!), inYear[y]!.length]),
  ];
  const undated = adopters.length - dated.length;
  return {
    rows,
    notes: [
      generation.note, ...(months === undefined ? ['Without a generation interval or a follow-up nobody can be said to have been followed in full.'] : [`Followed in full: ${months.toFixed(1)} months after adoption; what comes later does not count.`]),
      ...(followed.length < FEWEST ? [`Suppressed: ${followed.length} adopters followed in full are too few (at least ${FEWEST}).`] : []),
      ...(undated > 0 ? [`${undated} adopters have no date and pass nothing on here.`] : []),
      ...(withIntervals && followed.length >= FEWEST && rows[1]![1] === null ? ['Dispersion is null: nobody passed it on, or adopters differ no more than chance (Poisson).'] : []),
      'Only what the data know counts as passed on: where sources are missing, the reproduction number comes out too small.',
    ],
  };
}

export const spread: Measure = {
  id: 'spread', label: 'Spread of a practice', kind: 'network', unit: 'cities', network: 'directed', weights: ['none'],
  definition: 'Cohort reproduction number: the mean number of cities that learned the practice from an adopter, over adopters that were followed in full (three mean generation intervals, or as asked); by year of their adoption as well. Sources by p_ij ∝ A_ij·g(t_i − t_j), A: j taught i about it before i adopted, g exponential; documented sources override. Dispersion k of the negative binomial: small where few pass on most. Intervals, 95 %: 999 trees drawn from the sources, adopters drawn with replacement. The origin is shown apart.',
  nulls: ['time-shuffle', 'rewire'], references: ['wallinga-teunis-2004', 'lloyd-smith-2005'], sampled: (input) => compute(input, false),
  source: 'Wallinga & Teunis, Am. J. Epidemiol. 160 (2004); Lloyd-Smith et al., Nature 438 (2005)',
  edgeCases: 'Null with fewer than 5 adopters followed in full. Dispersion is null where nobody passed it on or where adopters differ no more than Poisson. Adopters without a known source count as adopters and nobody’s. Without five documented pairs, here or over all practices, and without a generation given, possible sources count alike and nobody is followed in full.',
  parameters: [
    PRACTICE, GENERATION,
    { name: 'follow-up', label: 'Follow-up', description: 'Months after its adoption for which an adopter must be followed; three mean generation intervals where it is left out.', type: 'number', choices: null, default: null, required: false }, UNTIL, ADOPTERS_GRADE,
  ],
  limits: LIMITS,
  columns: figureColumns('cities; months for generation and follow-up', 'adopters'),
  compute: (input) => compute(input, true),
};

export const learnedFrom: Measure = {
  id: 'learned-from', label: 'Who learned from whom', kind: 'series', unit: 'probability', network: 'directed', weights: ['none'],
  definition: 'For each adopter of a practice the cities it may have learned from, with the probability p_ij ∝ A_ij·g(t_i − t_j): A is 1 where the source taught it about the practice before it adopted, g is exponential in the time between the two adoptions. Documented sources override, and share equally where there are several.',
  nulls: [], references: ['wallinga-teunis-2004'], source: 'Wallinga & Teunis, Am. J. Epidemiol. 160 (2004)',
  edgeCases: 'An adopter without a known source has one row without source and probability. An adopter without a date has documented sources only. The probabilities hold among the cities in the data: who learned elsewhere looks as if it learned here.',
  parameters: [PRACTICE, GENERATION, ADOPTERS_GRADE], limits: LIMITS,
  columns: [
    text('adopter', 'Adopter', 'Id of the city that adopted.'), text('source', 'Source', 'Id of the city it may have learned from.'), number('probability', 'Probability', 'probability', 'That it learned from this one.'),
    text('documented', 'Documented', 'yes or no.'), text('adopterName', 'Adopter, name', 'Name of the adopter.'), text('sourceName', 'Source, name', 'Name of the source.'), { name: 'date', label: 'Adopted', type: 'date', unit: null, description: 'Middle of the days on which it may have adopted.' },
  ],
  compute: (input) => {
    const { network, parameters } = input;
    const practice = practiceNumber(network, textOf(parameters, 'practice')!);
    const generation = generationOf(input, adoptionFacts(network), practice, parameters.generation as number | undefined);
    const { id, name } = network.cities;
    const rows = adoptersOf(input, practice, generation, gradeOf(parameters)).flatMap(({ city, day, documented, sources }): Cell[][] => {
      const date = Number.isNaN(day) ? null : isoDay(Math.floor(day));
      if (sources.length === 0) return [[id[city]!, null, null, 'no', name[city]!, null, date]];
      return sources.map((source) => [id[city]!, id[source.city]!, source.chance, documented ? 'yes' : 'no', name[city]!, name[source.city]!, date]);
    });
    return { rows, notes: [generation.note] };
  },
};
