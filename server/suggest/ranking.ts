/**
 * Scores of all candidates for one seeker, in parts: what the model says, what the purpose adds, what
 * the sliders take away. The parts are kept, so that an explanation is read off, not made up.
 */
import type { FeatureGroup, Purpose, SuggestionRequest } from '../model/suggestion.ts';
import { eligibleCandidates, type Eligible } from './candidates.ts';
import { FEATURES, featureNumber, prepareFeatures } from './features/registry.ts';
import { scoreColumns } from './model/additive-model.ts';
import type { FittedModel } from './model/fitted.ts';
import type { PartnerNetwork } from './partner-network.ts';
import { openCandidates } from './ranks.ts';

/** A part of the score beside the model: for each city its value and what it adds. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly group: FeatureGroup;
  readonly unit: string | null;
  readonly values: Float64Array;
  readonly effects: Float64Array;
  readonly say: (value: number, city: number) => string;
}

export interface Ranking {
  readonly seeker: number;
  /** Values of every feature for every city; they hold until the next ranking. */
  readonly columns: readonly Float64Array[];
  /** What the model alone says. */
  readonly base: Float64Array;
  readonly terms: readonly Term[];
  /** base + terms. */
  readonly scores: Float64Array;
  readonly eligible: Eligible;
  /** ln Σ exp(base) over all cities but the seeker and its partners: base − this is the log of a chance. */
  readonly logSum: number;
}

export interface RankingContext {
  readonly partners: PartnerNetwork;
  readonly fitted: FittedModel;
  readonly everyone: Int32Array;
  /** Room for the values of every feature for every city; written anew by each ranking. */
  readonly columns: readonly Float64Array[];
  readonly features: ReturnType<typeof prepareFeatures>;
  /** Terms of a purpose, in cities of the network. */
  readonly purposeTerms: (seeker: number, purpose: Purpose, topic: string | null) => readonly Term[];
}

/** Works everything out for one seeker. The columns hold until the next ranking; all else belongs to the answer. */
export function rankCandidates(context: RankingContext, seeker: number, request: SuggestionRequest): Ranking {
  const { partners, fitted, everyone, features, columns } = context;
  const { n } = partners;
  features.fill(seeker, everyone, columns);
  const base = new Float64Array(n);
  scoreColumns(fitted.model, columns, base);
  const terms: Term[] = [];
  if (request.purpose === 'twin') terms.push(otherSide(context, columns, base));
  terms.push(...context.purposeTerms(seeker, request.purpose, request.topic));
  if (request.popularity > 0) terms.push(lessPopular(partners, request.popularity));
  const scores = base.slice();
  for (const { effects } of terms) for (let j = 0; j < n; j++) scores[j]! += effects[j]!;
  return { seeker, columns, base, terms, scores, eligible: eligibleCandidates(partners, seeker, request.purpose, request.filters), logSum: logSumOfOthers(partners, seeker, base) };
}

/** ln Σ exp over those that could be next. */
export function logSumOfOthers(partners: PartnerNetwork, seeker: number, base: Float64Array): number {
  const open = new Uint8Array(partners.n);
  openCandidates(partners, seeker, open);
  let top = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < base.length; j++) if (open[j] === 1 && base[j]! > top) top = base[j]!;
  let sum = 0;
  for (let j = 0; j < base.length; j++) if (open[j] === 1) sum += Math.exp(base[j]! - top);
  return top + Math.log(sum);
}

/**
 * Twinning needs both: the score becomes the log of the harmonic mean of the odds of the two
 * directions (RECON: Pizzato et al., 2010), so that the pair has one score from both sides.
 */
function otherSide({ fitted, partners: { n } }: RankingContext, columns: readonly Float64Array[], base: Float64Array): Term {
  const back = new Float64Array(n);
  scoreColumns(fitted.model, mirrored(columns), back);
  const effects = new Float64Array(n);
  for (let j = 0; j < n; j++) effects[j] = logHarmonicMean(base[j]!, back[j]!) - base[j]!;
  return {
    id: 'other-side', label: 'How it looks from the other side', group: 'purpose', unit: 'log odds', values: back, effects,
    say: (value) => `seen from the candidate the score is ${value.toFixed(2)}; both sides count, so the score is the harmonic mean of the two odds`,
  };
}

/** ln of the harmonic mean of exp(a) and exp(b). */
export function logHarmonicMean(a: number, b: number): number {
  const least = Math.min(a, b);
  return Math.LN2 + least - Math.log(1 + Math.exp(least - Math.max(a, b)));
}

const mirrors = FEATURES.map(({ mirror }, f) => (mirror === 'same' || mirror === 'negated' ? f : featureNumber(mirror)));

/** Values of the features with seeker and candidate in each other's place. */
export function mirrored(columns: readonly Float64Array[]): Float64Array[] {
  return FEATURES.map(({ mirror }, f) => (mirror === 'negated' ? columns[f]!.map((value) => -value) : columns[mirrors[f]!]!));
}

/** Odds divided by (1 + partners) to the power of the slider. */
function lessPopular({ n, degree }: PartnerNetwork, strength: number): Term {
  const values = Float64Array.from(degree);
  const effects = new Float64Array(n);
  for (let j = 0; j < n; j++) effects[j] = -strength * Math.log(1 + degree[j]!);
  return {
    id: 'popularity-correction', label: 'Correction for being well connected', group: 'adjustment', unit: 'partners', values, effects,
    say: (value) => `${value} partner${value === 1 ? '' : 's'} so far: the odds are divided by ${(1 + value).toLocaleString('en')}${strength === 1 ? '' : ` to the power of ${strength}`}`,
  };
}

/** Cities that can be suggested, best first; equal scores in city order. */
export function bestFirst({ scores, eligible }: Ranking, most: number): number[] {
  const open: number[] = [];
  for (let j = 0; j < scores.length; j++) if (eligible.mark[j] === 1) open.push(j);
  // Only what reaches the last place wanted is put in order.
  const least = open.length <= most ? Number.NEGATIVE_INFINITY : Float64Array.from(open, (j) => scores[j]!).sort()[open.length - most]!;
  return open.filter((j) => scores[j]! >= least).sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, most);
}
