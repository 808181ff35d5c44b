/**
 * What the model is fitted on: past links, each hidden in turn together with others (the network is
 * cut into folds of occasions), described by features of the network without them, beside
 * candidates that were not chosen. Those are drawn from a mixture that prefers hard ones; their log
 * weights undo the preference, so the sum over them stands for all candidates (importance sampling).
 */
import type { Network } from '../../graph/network-columns.ts';
import { eventList, forEachLink } from '../../graph/network-projection.ts';
import { FEATURES, featureColumns, prepareFeatures } from '../features/registry.ts';
import { linked, partnerNetwork, type PartnerNetwork } from '../partner-network.ts';
import { seededRandom, shuffled } from '../../statistics/seeded-random.ts';
import { proposals } from './proposals.ts';

export interface TrainingSample {
  /** Choice q has the rows `q × width` to `(q + 1) × width`; the first is the candidate that was chosen. */
  readonly queries: number;
  readonly width: number;
  /** Value of each feature in each row; NaN where not known. */
  readonly values: readonly Float32Array[];
  /** 0 for the chosen; −ln(draws × chance to be drawn) for the others, −∞ where nobody was left to draw. */
  readonly logWeight: Float64Array;
  /** How much a choice counts: the sum of 1/(k − 1) over the occasions of the pair, at most 1. */
  readonly weight: Float64Array;
  readonly seeker: Int32Array;
  readonly fold: Uint8Array;
  readonly folds: number;
  /** Share of the choices there were that is in the sample. */
  readonly share: number;
}

export interface SampleOptions {
  readonly seed: number;
  readonly folds?: number;
  /** Choices at most; a random part of them where there are more. */
  readonly most?: number;
  /** Candidates drawn beside each chosen one. */
  readonly draws?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Choice { readonly seeker: number; readonly chosen: number; readonly weight: number }

export function drawSample(network: Network, options: SampleOptions): TrainingSample {
  const { seed, folds = 10, draws = 60, most = 8000 } = options;
  const random = seededRandom(seed);
  const foldOf = foldOfOccasions(network, folds, random);
  const everything = choicesByFold(network, foldOf, folds);
  const choices = everything.map((list) => thin(list, Math.ceil(most / folds), random));
  const width = 1 + draws;
  const rows = choices.reduce((sum, list) => sum + list.length, 0) * width;
  const values = FEATURES.map(() => new Float32Array(rows));
  const logWeight = new Float64Array(rows);
  const columns = featureColumns(width);
  const candidates = new Int32Array(width);
  const kept: { choice: Choice; fold: number }[] = [];
  let seen = 0;
  choices.forEach((list, fold) => {
    const partners = partnerNetwork(network, foldOf.map((of) => (of === fold ? 1 : 0)));
    const features = prepareFeatures(partners);
    const proposal = proposals(partners);
    const chosenBy = new Map<number, Set<number>>();
    for (const { seeker, chosen } of list) chosenBy.set(seeker, (chosenBy.get(seeker) ?? new Set()).add(chosen));
    for (const choice of list) {
      if (++seen % 64 === 0) options.onProgress?.(seen * width, rows);
      // That a city without any other link stands in the list would give it away (methods: a trap of random hold-outs).
      if (partners.degree[choice.chosen] === 0) continue;
      const at = kept.length * width;
      const chance = proposal(choice.seeker);
      candidates[0] = choice.chosen;
      for (let d = 1; d < width; d++) {
        const candidate = drawOther(chance.draw, partners, choice.seeker, chosenBy.get(choice.seeker)!, random);
        candidates[d] = candidate ?? choice.chosen;
        logWeight[at + d] = candidate === undefined ? Number.NEGATIVE_INFINITY : -Math.log(draws * chance.of(candidate));
      }
      features.fill(choice.seeker, candidates, columns);
      columns.forEach((column, f) => values[f]!.set(column, at));
      kept.push({ choice, fold });
    }
  });
  const used = kept.length * width;
  return {
    queries: kept.length, width, values: values.map((column) => column.subarray(0, used)), logWeight: logWeight.subarray(0, used),
    weight: Float64Array.from(kept, ({ choice }) => choice.weight), seeker: Int32Array.from(kept, ({ choice }) => choice.seeker),
    fold: Uint8Array.from(kept, ({ fold }) => fold), folds,
    share: rows === 0 ? 0 : rows / width / everything.reduce((sum, list) => sum + list.length, 0),
  };
}

/** The fold of every exchange, then of every adoption. */
function foldOfOccasions(network: Network, folds: number, random: () => number): Uint8Array {
  const place = shuffled(network.exchanges.count + network.adoptions.count, random);
  return Uint8Array.from(place, (p) => p % folds);
}

/** Pairs that occasions of one fold alone join, both ways round. */
function choicesByFold(network: Network, foldOf: Uint8Array, folds: number): Choice[][] {
  const choices: Choice[][] = Array.from({ length: folds }, () => []);
  const events = eventList(network, 'undirected');
  forEachLink(events, (a, b, from, to) => {
    const fold = foldOf[events.occasions[from]!]!;
    let weight = 0;
    for (let e = from; e < to; e++) {
      if (foldOf[events.occasions[e]!] !== fold) return;
      weight += 1 / (events.cities[e]! - 1);
    }
    weight = Math.min(1, weight);
    choices[fold]!.push({ seeker: a, chosen: b, weight }, { seeker: b, chosen: a, weight });
  });
  return choices;
}

function thin(list: readonly Choice[], most: number, random: () => number): Choice[] {
  const order = shuffled(list.length, random).subarray(0, most);
  return Array.from(order, (i) => list[i]!);
}

const ATTEMPTS = 200;

function drawOther(draw: (random: () => number) => number, partners: PartnerNetwork, seeker: number, chosen: ReadonlySet<number>, random: () => number): number | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const candidate = draw(random);
    // Cities without links are left out on both sides: whether they would be chosen cannot be learned from hidden links.
    if (candidate !== seeker && partners.degree[candidate]! > 0 && !chosen.has(candidate) && !linked(partners, seeker, candidate)) return candidate;
  }
  return undefined;
}
