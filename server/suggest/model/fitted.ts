/**
 * The fitted model as a whole: effects, bootstrap draws of them, how scores read as frequencies, and
 * what it was fitted on. Pure: the same network and seed give the same bytes. Goes to and from JSON,
 * since it is kept on disk and handed between threads.
 */
import { SOFTWARE } from '../../analytics/software.ts';
import type { Network } from '../../graph/network-columns.ts';
import { FEATURES, featureNumber } from '../features/registry.ts';
import { partnerNetwork, type PartnerNetwork } from '../partner-network.ts';
import { PAIRS, scoreColumns, type AdditiveModel } from './additive-model.ts';
import { bootstrapParameters } from './bootstrap.ts';
import { calibrate, type Calibration } from './calibration.ts';
import { designOf, fitModel, plainModelOf, type Design } from './fit.ts';
import { priorEffect, priorModel } from './prior.ts';
import { drawSample, type TrainingSample } from './sample.ts';

export interface FittedModel {
  readonly kind: 'fitted' | 'prior';
  readonly model: AdditiveModel;
  /** The same fitted to bootstrap samples of the seekers. */
  readonly draws: readonly AdditiveModel[];
  readonly calibration: Calibration | null;
  /** Mean absolute effect of each main effect, then of each pair, on the choices fitted on. */
  readonly importance: readonly number[];
  readonly links: number;
  readonly cities: number;
  /** Choices the fit has seen, and what they weigh together. */
  readonly choices: number;
  readonly seed: number;
  readonly dataVersion: string;
  /** A number for each link, in order: what has changed since is counted with it. */
  readonly linkMarks: readonly number[];
  readonly software: string;
}

export interface FitModelOptions {
  readonly seed?: number;
  /** Choices used at most; left out, by the number of cities. */
  readonly most?: number;
  readonly bootstrap?: number;
  /** Without intervals and calibration, for backtests of the ranking alone. */
  readonly rankingOnly?: boolean;
  /** Called as work goes on; throwing ends it. */
  readonly onProgress?: (stage: string, done: number, total: number) => void;
}

/** Choices (by weight) below which the links are too few to fit on. */
export const FEWEST_CHOICES = 60;
export const BOOTSTRAP_DRAWS = 20;
const PENALTY = { bend: 4, size: 1, pairSize: 1 } as const;

/** Choices used at most: describing one takes time in proportion to the cities, so larger networks use fewer. */
function choicesFor(cities: number): number {
  return Math.round(Math.min(10_000, Math.max(2_200, 40_000_000 / Math.max(1, cities))));
}

/** The model of a network: fitted on its links, or the prior weights where they are too few. */
export function fitPartnerModel(network: Network, options: FitModelOptions = {}): FittedModel {
  const { seed = 1, bootstrap = BOOTSTRAP_DRAWS } = options;
  const partners = partnerNetwork(network);
  const most = options.most ?? choicesFor(partners.n);
  const base = {
    links: partners.ties.targets.length / 2, cities: partners.n, seed, dataVersion: network.dataVersion, linkMarks: linkMarks(partners), software: SOFTWARE,
  };
  const sample = drawSample(network, { seed, most, onProgress: (done, total) => options.onProgress?.('describing past choices', done, total) });
  const weight = sample.weight.reduce((sum, one) => sum + one, 0);
  if (weight < FEWEST_CHOICES) {
    return { ...base, kind: 'prior', model: priorModel(), draws: [], calibration: null, importance: [], choices: sample.queries };
  }
  const design = designOf(sample);
  const prior = priorParameters(design);
  const fit = fitModel(design, { ...PENALTY, prior, onProgress: (done, total) => options.onProgress?.('fitting', done, total) }, undefined, prior);
  const { model } = fit;
  const importance = importanceOf(design, model);
  if (options.rankingOnly) return { ...base, kind: 'fitted', model, draws: [], calibration: null, importance, choices: sample.queries };
  options.onProgress?.('bootstrap', 0, 1);
  const draws = bootstrap === 0 ? [] : bootstrapParameters(design, fit.parameters, { seed: seed + 1, draws: bootstrap, penalty: PENALTY }).map((point) => plainModelOf(design, point));
  options.onProgress?.('calibrating', 0, 2);
  const calibration = calibrate(sample, heldOutChances(design, fit.parameters, prior, (done) => options.onProgress?.('calibrating', done, 2)));
  return { ...base, kind: 'fitted', model, draws, calibration, importance, choices: sample.queries };
}

/** The prior weights alone, for a network whose fit is not there yet. */
export function priorFitted(network: Network, seed: number): FittedModel {
  const partners = partnerNetwork(network);
  return {
    kind: 'prior', model: priorModel(), draws: [], calibration: null, importance: [], links: partners.ties.targets.length / 2, cities: partners.n, choices: 0, seed,
    dataVersion: network.dataVersion, linkMarks: [], software: SOFTWARE,
  };
}

function priorParameters({ main, size }: Design): Float64Array {
  const point = new Float64Array(size);
  for (const { feature, knots, at } of main) knots.forEach((knot, k) => { point[at + k] = priorEffect(feature, knot); });
  return point;
}

/** ln(chance among all candidates) of every row, each from a fit on the other half of the folds. */
function heldOutChances(design: Design, start: Float64Array, prior: Float64Array, onDone: (done: number) => void): Float64Array {
  const { sample } = design;
  const logChance = new Float64Array(sample.logWeight.length);
  for (const half of [0, 1]) {
    const weights = sample.weight.map((weight, q) => (sample.fold[q]! % 2 === half ? 0 : weight));
    const { model } = fitModel(design, { ...PENALTY, prior, iterations: 12 }, weights, start);
    onDone(half + 1);
    const scores = sampleScores(sample, model);
    for (let q = 0; q < sample.queries; q++) {
      if (sample.fold[q]! % 2 !== half) continue;
      const [from, to] = [q * sample.width, (q + 1) * sample.width];
      let sum = 0;
      for (let r = from; r < to; r++) sum += Math.exp(scores[r]! + sample.logWeight[r]!);
      for (let r = from; r < to; r++) logChance[r] = scores[r]! - Math.log(sum);
    }
  }
  return logChance;
}

function sampleScores(sample: TrainingSample, model: AdditiveModel): Float64Array {
  const scores = new Float64Array(sample.logWeight.length);
  scoreColumns(model, sample.values, scores);
  return scores;
}

function importanceOf({ sample }: Design, model: AdditiveModel): number[] {
  const scores = new Float64Array(sample.logWeight.length);
  const alone = (part: AdditiveModel) => {
    scoreColumns(part, sample.values, scores);
    return scores.reduce((sum, score) => sum + Math.abs(score), 0) / Math.max(1, scores.length);
  };
  return [...model.effects.map((effect) => alone({ effects: [effect], pairs: [] })), ...model.pairs.map((pair) => alone({ effects: [], pairs: [pair] }))];
}

/** FNV-1a over the ids of the two cities of each link, sorted: equal sets of links have equal marks. */
export function linkMarks({ n, ties, network }: PartnerNetwork): number[] {
  const marks: number[] = [];
  for (let u = 0; u < n; u++) {
    for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) {
      const v = ties.targets[e]!;
      if (v < u) continue;
      let mark = 0x811c9dc5;
      for (const letter of `${network.cities.id[u]}\u001f${network.cities.id[v]}`) mark = Math.imul(mark ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
      marks.push(mark);
    }
  }
  return marks.sort((a, b) => a - b);
}

/** Links that are new, and links that are gone, since the model was fitted. */
export function linkChanges(model: FittedModel, partners: PartnerNetwork): { added: number; removed: number } {
  const before = new Set(model.linkMarks);
  const now = new Set(linkMarks(partners));
  return { added: [...now].filter((mark) => !before.has(mark)).length, removed: [...before].filter((mark) => !now.has(mark)).length };
}

/** Goes up when the way of fitting changes: a model kept from before is then fitted again. */
const METHOD = 2;

/** Names in place of numbers: a kept model is only read back by the features it was fitted with. */
export function modelToJson(fitted: FittedModel): string {
  const plain = ({ effects, pairs }: AdditiveModel) => ({
    effects: effects.map(({ feature, knots, values }) => ({ feature: FEATURES[feature]!.id, knots: [...knots], values: [...values] })),
    pairs: pairs.map(({ first, second, knots, values }) => ({ first: FEATURES[first]!.id, second: FEATURES[second]!.id, knots: knots.map((k) => [...k]), values: [...values] })),
  });
  return JSON.stringify({ ...fitted, model: plain(fitted.model), draws: fitted.draws.map(plain), features: FEATURES.map(({ id }) => id), terms: PAIRS, method: METHOD });
}

/** Undefined for a model of another version of the software, fitted in another way or of other features: it is fitted again then. */
export function modelFromJson(text: string): FittedModel | undefined {
  type Plain = { effects: { feature: string; knots: number[]; values: number[] }[]; pairs: { first: string; second: string; knots: [number[], number[]]; values: number[] }[] };
  const kept = JSON.parse(text) as Omit<FittedModel, 'model' | 'draws'> & { model: Plain; draws: Plain[]; features: string[]; terms: [string, string][]; method?: number };
  const same = kept.software === SOFTWARE && kept.method === METHOD && JSON.stringify(kept.features) === JSON.stringify(FEATURES.map(({ id }) => id)) && JSON.stringify(kept.terms) === JSON.stringify(PAIRS);
  if (!same) return undefined;
  const { features: _features, terms: _terms, method: _method, ...rest } = kept;
  const read = ({ effects, pairs }: Plain): AdditiveModel => ({
    effects: effects.map(({ feature, knots, values }) => ({ feature: featureNumber(feature), knots: Float64Array.from(knots), values: Float64Array.from(values) })),
    pairs: pairs.map(({ first, second, knots, values }) => ({
      first: featureNumber(first), second: featureNumber(second), knots: [Float64Array.from(knots[0]), Float64Array.from(knots[1])], values: Float64Array.from(values),
    })),
  });
  return { ...rest, model: read(kept.model), draws: kept.draws.map(read) };
}
