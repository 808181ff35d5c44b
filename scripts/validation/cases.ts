/** The settings that are planted and what should be found in them. */
import { lagShare, TEACHING_KINDS } from '../../server/simulate/settings.ts';
import type { Truth } from '../../server/simulate/truth.ts';
import { interval, test, type Case, type Check, type Question } from './question.ts';

const SMALL = { cities: 120, countries: 5, practices: 6, exposures: 90, groupSize: 1, background: 0, otherExchanges: 60, assessed: 0, documented: 0, lateJoiners: 0 };
const BOOTSTRAP = ['boot-low', 'boot-high'] as const;

/** Of each kind of exchange the interval of the rate and the clustered bootstrap. */
function rates(planted: (truth: Truth, kind: (typeof TEACHING_KINDS)[number]) => number, outside: { interval?: string; bootstrap?: string } = {}): Check[] {
  return TEACHING_KINDS.flatMap((kind): Check[] => [
    { label: `${kind}, interval`, kind: 'coverage', read: interval(kind, (truth) => planted(truth, kind)), ...(outside.interval === undefined ? {} : { outside: outside.interval }) },
    { label: `${kind}, clustered bootstrap`, kind: 'coverage', read: interval(kind, (truth) => planted(truth, kind), BOOTSTRAP), ...(outside.bootstrap === undefined ? {} : { outside: outside.bootstrap }) },
  ]);
}
const ofExposure = (truth: Truth, kind: (typeof TEACHING_KINDS)[number]): number => truth.transfer.kinds[kind].planted;

/** Exchanges held whoever has adopted, and adoptions of a city's own accord only: being taught changes their odds by `contagion` or not at all. */
const EXOGENOUS = {
  ...SMALL, cities: 150, practices: 8, exposures: 140, exogenous: true, background: 0.03, otherExchanges: 300,
  transferRates: { mentoring: 0, 'study visit': 0, workshop: 0 },
};

/** All who are taught adopt in the end, so that the median of the curve is that of the lag. */
function everybody(lagMedian: number, lagShape: number) {
  const share = lagShare({ lagMedian, lagShape }, 24);
  return { lagMedian, lagShape, transferRates: { mentoring: share, 'study visit': share, workshop: share } };
}

function modelOfAdoption(covariates: 'exposure' | 'all', contagion: number): Question {
  return {
    measure: 'hazard-model', request: { parameters: { covariates } },
    checks: [
      { label: `coefficient of learning, covariates: ${covariates}`, kind: 'coverage', read: interval('learning', (truth) => truth.contagion.coefficient) },
      { label: `test of learning, covariates: ${covariates}`, kind: contagion === 0 ? 'size' : 'power', read: test('learning', 'p', (truth) => truth.contagion.coefficient) },
    ],
  };
}

/** Without contagion both groups adopt alike, so the difference is 0; with it the planted coefficient does not say how many months it makes. */
function besideUnexposed(contagion: number): Question {
  const none = () => (contagion === 0 ? 0 : Number.NaN);
  return {
    measure: 'exposure-effect', request: {},
    checks: [
      { label: 'log-rank of exposed and matched unexposed', kind: contagion === 0 ? 'size' : 'power', read: test('log-rank', 'p', none) },
      ...(contagion === 0 ? [{ label: 'difference of restricted means', kind: 'coverage' as const, read: interval('restricted-mean-difference', none) }] : []),
    ],
  };
}

export const CASES: readonly Case[] = [
  {
    id: 'transfer-complete', about: 'Transfer rates by kind, everybody followed for all of 24 months (Wilson).',
    settings: { ...SMALL, quietMonths: 26 },
    questions: [{ measure: 'transfer-rate', request: { parameters: { within: 24 } }, checks: rates(ofExposure) }],
  },
  {
    id: 'transfer-censored', about: 'Transfer rates over eight years, a quarter of the exposures censored, three in ten cities late joiners (1 − S(24), Kaplan–Meier).',
    settings: { ...SMALL, from: 2000, until: 2007, lateJoiners: 0.3 },
    questions: [{ measure: 'transfer-rate', request: { parameters: { within: 24 } }, checks: rates(ofExposure) }],
  },
  {
    id: 'transfer-clustered', about: 'Transfer rates where what comes of two exposures of one city by one kind is correlated (.4): 40 cities, 24 practices.',
    settings: { ...SMALL, cities: 40, practices: 24, exposures: 22, receptivity: 0.4, quietMonths: 26 },
    questions: [{ measure: 'transfer-rate', request: { parameters: { within: 24 } }, checks: rates(ofExposure, { interval: 'takes exposures of one city as independent, which they are not here: the bootstrap beside it is the one to read' }) }],
  },
  {
    id: 'transfer-background', about: 'Transfer rates beside adoptions of a city’s own accord, 2 % a year: the rate is that of both together.',
    settings: { ...SMALL, background: 0.02, quietMonths: 26 },
    questions: [{ measure: 'transfer-rate', request: { parameters: { within: 24 } }, checks: rates((truth, kind) => truth.transfer.kinds[kind].plantedWithBackground!) }],
  },
  {
    id: 'transfer-months', about: 'Transfer rates, all dates known to the month.',
    settings: { ...SMALL, dayDates: 0, monthDates: 1, quietMonths: 26 },
    questions: [{ measure: 'transfer-rate', request: { parameters: { within: 24 } }, checks: rates(ofExposure) }],
  },
  {
    id: 'transfer-years', about: 'Transfer rates, all dates known to the year only.',
    settings: { ...SMALL, dayDates: 0, monthDates: 0, quietMonths: 26 },
    questions: [{
      measure: 'transfer-rate', request: { parameters: { within: 24 } },
      checks: rates(ofExposure, { interval: 'dates known to the year blur 24 months by up to a year either way', bootstrap: 'as above' }),
    }],
  },
  {
    id: 'transfer-missing', about: 'Transfer rates, one date in five missing.',
    settings: { ...SMALL, missingDates: 0.2, quietMonths: 26 },
    questions: [{
      measure: 'transfer-rate', request: { parameters: { within: 24 } },
      checks: rates(ofExposure, { interval: 'an adoption without a date drops out while a city that did not adopt stays, so the rate comes out low', bootstrap: 'as above' }),
    }],
  },
  {
    id: 'lag', about: 'Median lag of 10 months, everybody who is taught adopts in the end; six years, so the late exposures are censored; three in ten cities late joiners.',
    settings: { ...SMALL, ...everybody(10, 1.5), from: 2000, until: 2005, lateJoiners: 0.3 },
    questions: [{ measure: 'adoption-lag', request: {}, checks: [{ label: 'median', kind: 'coverage', read: interval('median', (truth) => truth.lag.median) }] }],
  },
  {
    id: 'lag-short', about: 'Median lag of 3 months, few late in it (shape 2.5), day dates.',
    settings: { ...SMALL, ...everybody(3, 2.5), from: 2000, until: 2005 },
    questions: [{ measure: 'adoption-lag', request: {}, checks: [{ label: 'median', kind: 'coverage', read: interval('median', (truth) => truth.lag.median) }] }],
  },
  ...[0, 0.3, 0.6].map((homophily): Case => ({
    id: `homophily-${homophily}`, about: `Homophily ${homophily}: of 300 cities in five countries of five regions.`,
    settings: { ...SMALL, cities: 300, practices: 1, exposures: 0, homophily, otherExchanges: 0 },
    questions: [{
      measure: 'summary', request: { network: 'undirected', filters: { from: null, to: null, kind: 'twinning', topic: null, country: null, dataset: null } },
      checks: [{ label: 'country assortativity', kind: 'coverage', read: interval('country-assortativity', (truth) => truth.homophily.planted) }],
    }],
  })),
  {
    id: 'homophily-zero-test', about: 'No homophily: do the null models of labels and rewiring reject it?',
    settings: { ...SMALL, cities: 150, practices: 1, exposures: 0, homophily: 0, otherExchanges: 0 },
    questions: [
      { measure: 'summary', request: { network: 'undirected', null: 'labels', samples: 99 }, checks: [{ label: 'country assortativity beside labels', kind: 'size', read: test('country-assortativity', 'p', () => 0) }] },
      { measure: 'summary', request: { network: 'undirected', null: 'rewire', samples: 99 }, checks: [{ label: 'country assortativity beside rewiring', kind: 'size', read: test('country-assortativity', 'p', () => 0) }] },
    ],
  },
  ...[0, 0.7].map((contagion): Case => ({
    id: `contagion-${contagion}`, about: `Contagion ${contagion} on the log-odds of adopting in a year, exchanges held whoever has adopted; a fifth of the cities late joiners.`,
    settings: { ...EXOGENOUS, contagion, lateJoiners: 0.2 },
    questions: [modelOfAdoption('exposure', contagion), modelOfAdoption('all', contagion), besideUnexposed(contagion)],
  })),
  {
    id: 'contagion-selective', about: 'No contagion, but adopters choose whom to teach among cities that have not adopted; nothing follows from being taught.',
    settings: { ...EXOGENOUS, exogenous: false, exposures: 60 },
    questions: [modelOfAdoption('exposure', 0), besideUnexposed(0)],
  },
  {
    id: 'shuffle-zero', about: 'No contagion: does the time shuffle reject it?',
    settings: EXOGENOUS,
    questions: [{
      measure: 'transfer-rate', request: { parameters: { within: 24 }, null: 'time-shuffle', samples: 99 },
      checks: TEACHING_KINDS.map((kind): Check => ({ label: `rate of ${kind} beside the time shuffle`, kind: 'size', read: test(kind, 'p', () => 0) })),
    }],
  },
];
