/** What goes with adoption, by a discrete-time model of cities and periods (Allison 1982; covariates after Shipan & Volden 2008). */
import { AppError } from '../../errors.ts';
import { binomialRegression, type Link } from '../../statistics/binomial-regression.ts';
import type { Cell, Measure, MeasureOutput } from '../measure-entry.ts';
import { cityPeriods, COVARIATES, PERIODS, type CityPeriods, type Covariate, type Period } from './city-periods.ts';
import { ANY_PRACTICE, FEWEST, figureColumns, GRADE, gradeOf, known, number, textOf, UNTIL } from './parameters.ts';

const MEANING: Record<Covariate, string> = {
  learning: 'the city was exposed to the practice in an earlier period',
  'other-topics': 'it had met an earlier adopter on other topics in an earlier period: the negative control',
  competition: 'share of its ten nearest cities that had adopted',
  imitation: 'the nearest larger city had adopted',
  coercion: 'share of the other cities of its country that had adopted, standing for what is national; laws and programmes are not in the data',
  'log-population': 'log10 of its population', 'high-income': 'it lies in a high-income country',
  time: 'decades since the practice began', 'time-squared': 'the square of these',
};
const BINARY: ReadonlySet<Covariate> = new Set(['learning', 'other-topics', 'imitation', 'high-income']);
const MOST_EFFECTS = 30;
/** A covariate that more than this share of rows lacks is left out; otherwise the rows are. */
const MOST_MISSING = 0.2;

/** Covariates that can be fitted, and why the others cannot. */
function usable({ rows, columns, adopted }: CityPeriods, wanted: readonly Covariate[]): { used: Covariate[]; notes: string[] } {
  const notes: string[] = [];
  const used = wanted.filter((name) => {
    const column = columns[name];
    let [missing, least, most] = [0, Infinity, -Infinity];
    const cells = [0, 0, 0, 0];
    for (let i = 0; i < rows; i++) {
      const value = column[i]!;
      if (Number.isNaN(value)) { missing++; continue; }
      [least, most] = [Math.min(least, value), Math.max(most, value)];
      cells[(value === 1 ? 2 : 0) + adopted[i]!]!++;
    }
    if (missing > MOST_MISSING * rows) notes.push(`${name} is left out: it is not known for ${missing} of ${rows} rows.`);
    else if (!(most > least)) notes.push(`${name} is left out: it is the same everywhere.`);
    else if (BINARY.has(name) && cells.includes(0)) notes.push(`${name} is left out: with or without it, all or none adopted, so its coefficient has no finite estimate.`);
    else return true;
    return false;
  });
  return { used, notes };
}

/** Covariates that do not follow from an intercept and those before them: exposure and time come first. Cholesky of the products, column by column. */
function independent({ columns }: CityPeriods, names: readonly Covariate[], rows: readonly number[]): Set<Covariate> {
  const first = ['learning', 'time', 'time-squared'] as Covariate[];
  const order = [...first.filter((name) => names.includes(name)), ...names.filter((name) => !first.includes(name))];
  const means = order.map((name) => rows.reduce((sum, i) => sum + columns[name][i]!, 0) / rows.length);
  const left: Float64Array[] = [];
  return new Set(order.filter((name, j) => {
    const residual = Float64Array.from(rows, (i) => columns[name][i]! - means[j]!);
    const whole = dot(residual, residual);
    for (const other of left) {
      const share = dot(residual, other) / dot(other, other);
      for (let i = 0; i < residual.length; i++) residual[i]! -= share * other[i]!;
    }
    if (!(dot(residual, residual) > 1e-9 * whole)) return false;
    left.push(residual);
    return true;
  }));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function fit(table: CityPeriods, wanted: readonly Covariate[], link: Link, effects: string): { rows: Cell[][]; notes: string[] } {
  const { used: varying, notes } = usable(table, wanted);
  const complete = [...Array(table.rows).keys()].filter((i) => varying.every((name) => !Number.isNaN(table.columns[name][i]!)));
  const free = independent(table, varying, complete);
  const used = varying.filter((name) => free.has(name));
  for (const name of varying) if (!free.has(name)) notes.push(`${name} is left out: it follows from the others.`);
  if (complete.length < table.rows) notes.push(`${table.rows - complete.length} of ${table.rows} rows lack a figure and are left out.`);
  const events = new Map<number, number>();
  for (const i of complete) events.set(table.practice[i]!, (events.get(table.practice[i]!) ?? 0) + table.adopted[i]!);
  const total = [...events.values()].reduce((sum, each) => sum + each, 0);
  const withEvents = [...events].filter(([, count]) => count > 0).map(([practice]) => practice);
  if (effects === 'yes' && withEvents.length > MOST_EFFECTS) {
    throw new AppError('bad-request', `hazard-model: ${withEvents.length} practices are too many for an intercept each (at most ${MOST_EFFECTS}); ask for one practice, filter by topic, or set practice-effects to no`, { details: { parameter: 'practice-effects' } });
  }
  const own = effects === 'yes' || (effects === 'auto' && withEvents.length <= MOST_EFFECTS && total >= 10 * withEvents.length);
  const rows = own ? complete.filter((i) => events.get(table.practice[i]!)! > 0) : complete;
  const intercepts = own ? withEvents.slice(1) : [];
  const [place, clusters] = [new Map(intercepts.map((practice, j) => [practice, 1 + used.length + j])), new Map<number, number>()];
  for (const i of rows) if (!clusters.has(table.city[i]!)) clusters.set(table.city[i]!, clusters.size);
  const width = 1 + used.length + intercepts.length;
  const x = new Float64Array(rows.length * width);
  rows.forEach((i, row) => {
    x[row * width] = 1;
    used.forEach((name, j) => { x[row * width + 1 + j] = table.columns[name][i]!; });
    const effect = place.get(table.practice[i]!);
    if (effect !== undefined) x[row * width + effect] = 1;
  });
  const result = total < FEWEST ? undefined : binomialRegression({
    x, width, y: Uint8Array.from(rows, (i) => table.adopted[i]!), cluster: Int32Array.from(rows, (i) => clusters.get(table.city[i]!)!), clusters: clusters.size,
  }, link);
  if (total < FEWEST) notes.push(`Suppressed: ${total} adoptions are too few (at least ${FEWEST}).`);
  else if (result === undefined) notes.push('No finite estimate: some covariates together tell apart who adopted, or follow from each other. Ask for covariates “exposure”, or for all practices.');
  else if (total < 10 * width) notes.push(`${total} adoptions carry ${width} coefficients; with fewer than ten each, estimates lean outward and intervals are too narrow.`);
  if (result !== undefined && clusters.size < 40) notes.push(`Errors clustered by ${clusters.size} cities: with fewer than about 40 they come out too small.`);
  notes.push(own ? `Each of ${withEvents.length} practices has its own intercept; the intercept shown is that of the first.` : `One intercept for all ${events.size} practices.`);
  const row = (name: string, j: number): Cell[] => (result === undefined || j < 0
    ? [name, null, null, null, rows.length, null, null]
    : [name, result.coefficients[j]!, known(result.low[j]), known(result.high[j]), rows.length, known(result.p[j]), Math.exp(result.coefficients[j]!)]);
  return {
    rows: [
      ...wanted.map((name) => row(name, used.includes(name) ? 1 + used.indexOf(name) : -1)), row('intercept', 0),
      ['adoptions', total, null, null, rows.length, null, null], ['cities', clusters.size, null, null, rows.length, null, null],
    ],
    notes,
  };
}

export const hazardModel: Measure = {
  id: 'hazard-model', label: 'Model of adoption', kind: 'network', unit: 'log-odds', network: 'directed', weights: ['none'],
  definition: `Discrete-time model of whether a city adopts a practice in a period (calendar year, or shorter), from the period after its origin began, or else after the first adoption; practices with a dated adopter. Value: coefficient (log-odds; log hazard ratio for cloglog), ratio: its exponential. Everything is as it stood before the period. ${COVARIATES.map((name) => `${name}: ${MEANING[name]}`).join('; ')}. Errors are clustered by city (sandwich). Associations, not effects: homophily and contagion cannot be told apart here (Shalizi & Thomas 2011).`,
  nulls: ['time-shuffle', 'rewire'], references: ['allison-1982', 'shipan-volden-2008', 'shalizi-thomas-2011', 'cameron-miller-2015'],
  source: 'Allison, Sociol. Methodol. 13 (1982); Shipan & Volden, AJPS 52 (2008); Shalizi & Thomas (2011); Cameron & Miller (2015)',
  edgeCases: 'A covariate that is the same everywhere, unknown for more than a fifth of the rows, or with which all or none adopt is null, and the notes say why; so is everything with fewer than 5 adoptions or where no finite estimate exists (no penalty is applied). Cities are at risk while they take part; the origin and adopters without a date are not.',
  parameters: [
    ANY_PRACTICE,
    { name: 'covariates', label: 'Covariates', description: 'All of them, or exposure and time only.', type: 'choice', choices: ['all', 'exposure'], default: 'all', required: false },
    { name: 'period', label: 'Period', description: 'Length of a period.', type: 'choice', choices: Object.keys(PERIODS), default: 'year', required: false },
    { name: 'link', label: 'Link', description: 'logit (log-odds) or cloglog (log hazard ratios).', type: 'choice', choices: ['logit', 'cloglog'], default: 'logit', required: false },
    { name: 'practice-effects', label: 'Practice intercepts', description: 'An intercept for each practice: yes, no, or auto (where there are ten adoptions for each).', type: 'choice', choices: ['auto', 'yes', 'no'], default: 'auto', required: false },
    UNTIL, GRADE,
  ],
  columns: figureColumns('log-odds', 'city-periods', number('p', 'p', null, 'Probability of a coefficient as far from 0 under none (Wald).'), number('ratio', 'Ratio', null, 'Exponential of the coefficient: odds ratio, or hazard ratio for cloglog.')),
  compute: (input): MeasureOutput => {
    const { parameters } = input;
    const table = cityPeriods(input, { period: parameters.period as Period, practice: textOf(parameters, 'practice'), until: textOf(parameters, 'until'), grade: gradeOf(parameters) });
    const wanted = parameters.covariates === 'all' ? COVARIATES : (['learning', 'other-topics', 'time', 'time-squared'] as const);
    const { rows, notes } = fit(table, wanted, parameters.link as Link, parameters['practice-effects'] as string);
    return { rows, notes: [...notes, 'An association, not an effect: cities that meet are alike in ways not measured, and may adopt for the same reasons.'] };
  },
};
