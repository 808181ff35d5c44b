/**
 * How near a candidate is to the seeker along the ties of the network: common partners
 * (Adamic & Adar, Soc. Networks 2003; resource allocation: Zhou, Lü & Zhang, EPJ B 2009), paths of
 * length three (Kovács et al., Nat. Commun. 2019), truncated Katz (Psychometrika 1953) and
 * personalised PageRank (Haveliwala, 2002). All in powers of ten, because they span many.
 */
import type { Feature, FeatureFamily } from '../feature.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { logOrFloor } from './log-scale.ts';

export const FLOOR = -6;
const KATZ_BETA = 0.05;
const KATZ_LENGTH = 4;
const WALK_STEPS = 10;
/** Less than this is not followed further. */
const LEAST_MASS = 1e-7;
/** Chance that the walk goes on: nearly to the end of what is reachable, and close to home. */
const WALKS = [0.85, 0.5] as const;

const weight = (value: number) => (10 ** value).toPrecision(2);
/** One in how many steps of a walk. */
const oneIn = (value: number) => `1 step in ${Math.round(10 ** -value).toLocaleString('en')}`;
const path = (id: string, label: string, definition: string, say: Feature['say'], mirror: Feature['mirror'] = 'same'): Feature => (
  { id, label, group: 'paths', unit: 'log10', definition, mirror, say }
);

const features: readonly Feature[] = [
  path('adamic-adar', 'Shared partners', 'Partners that both have, each counting 1 / ln(number of its partners).',
    (v, { candidate }) => (v <= FLOOR ? `no partner in common with ${candidate}` : `partners in common with ${candidate}: weight ${weight(v)}, each counting more the fewer partners it has`)),
  path('resource-allocation', 'Shared partners with few others', 'Partners that both have, each counting 1 / number of its partners.',
    (v) => (v <= FLOOR ? 'no partner in common' : `partners in common that have few others: weight ${weight(v)}`)),
  path('three-steps', 'Partners of partners of partners', 'Paths of three ties, each counting 1 / √(partners of the two cities between).',
    (v) => (v <= FLOOR ? 'no path of three ties' : `partners of partners work with it (paths of three ties): weight ${weight(v)}`)),
  path('katz', 'Paths of any length', `Paths of two to ${KATZ_LENGTH} ties, each tie weighing ${KATZ_BETA}.`,
    (v) => (v <= FLOOR ? `no path of up to ${KATZ_LENGTH} ties` : `ties lead there in up to ${KATZ_LENGTH} steps: weight ${weight(v)}`)),
  path('walk-far', 'A walk from the seeker ends here', 'Share of a random walk from the seeker that restarts with chance .15 (personalised PageRank).',
    (v, { seeker, candidate }) => (v <= FLOOR ? `no walk from ${seeker} reaches ${candidate}` : `close to ${seeker} in the network: a random walk along ties is at ${candidate} ${oneIn(v)}`), 'walk-far-back'),
  path('walk-far-back', 'A walk from the candidate ends at the seeker', 'Personalised PageRank from the candidate to the seeker: the same walk with the degree of the candidate divided out.',
    (v, { seeker, candidate }) => (v <= FLOOR ? `no walk from ${candidate} reaches ${seeker}` : `${seeker} is close to it in the network: a random walk from ${candidate} is at ${seeker} ${oneIn(v)}`), 'walk-far'),
  path('walk-near', 'A short walk from the seeker ends here', 'Share of a random walk from the seeker that restarts with chance .5.',
    (v, { candidate }) => (v <= FLOOR ? `no short walk reaches ${candidate}` : `few ties away: a short random walk is at ${candidate} ${oneIn(v)}`), 'walk-near-back'),
  path('walk-near-back', 'A short walk from the candidate ends at the seeker', 'The same short walk from the candidate to the seeker.',
    (v, { seeker }) => (v <= FLOOR ? `no short walk reaches ${seeker}` : `few ties back: a short random walk from there is at ${seeker} ${oneIn(v)}`), 'walk-near'),
  path('parallel-paths', 'Compatriots’ partners in the same country', 'Paths of three ties that cross between the two countries each time: to a partner in the candidate’s country, back to another city of the seeker’s country, and to the candidate; each counts 1 / √(partners of the two cities between).',
    (v, { seekerCountry, candidateCountry }) => (v <= FLOOR ? `no other city of ${seekerCountry} shares a partner in ${candidateCountry} and works with it` : `other cities of ${seekerCountry} share a partner in ${candidateCountry} and work with it: weight ${weight(v)}`)),
];

export const paths: FeatureFamily = {
  features,
  prepare(partners) {
    const { n, ties, degree } = partners;
    const strength = strengths(partners);
    const [adamicAdar, allocation, three, katz, parallel] = [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)];
    const walks = WALKS.map(() => new Float64Array(n));
    const [here, next] = [new Float64Array(n), new Float64Array(n)];
    return {
      fill(seeker, candidates, columns) {
        commonPartners(partners, seeker, adamicAdar, allocation);
        threeSteps(partners, seeker, three, here);
        parallelPaths(partners, seeker, parallel);
        walksOfLength(partners, seeker, katz, here, next);
        randomWalks(partners, strength, seeker, walks, here, next);
        const own = strength[seeker]!;
        for (let p = 0; p < candidates.length; p++) {
          const c = candidates[p]!;
          columns[0]![p] = logOrFloor(adamicAdar[c]!, FLOOR);
          columns[1]![p] = logOrFloor(allocation[c]!, FLOOR);
          columns[2]![p] = logOrFloor(three[c]!, FLOOR);
          columns[3]![p] = logOrFloor(katz[c]!, FLOOR);
          for (let w = 0; w < WALKS.length; w++) {
            const there = walks[w]![c]!;
            columns[4 + 2 * w]![p] = logOrFloor(there, FLOOR);
            // On an undirected network the walk is reversible: going back differs by the strengths alone.
            columns[5 + 2 * w]![p] = logOrFloor(there === 0 ? 0 : (there * own) / strength[c]!, FLOOR);
          }
          columns[8]![p] = logOrFloor(parallel[c]!, FLOOR);
        }
        if (degree[seeker] === 0 && ties.targets.length === 0) for (const column of columns) column.fill(Number.NaN, 0, candidates.length);
      },
    };
  },
};

/** Sum of the weights of each city's ties. */
export function strengths({ n, ties }: PartnerNetwork): Float64Array {
  const strength = new Float64Array(n);
  for (let u = 0; u < n; u++) for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) strength[u]! += ties.weights[e]!;
  return strength;
}

/** Σ 1/ln k and Σ 1/k over common partners, for every city. */
export function commonPartners({ ties, degree }: PartnerNetwork, seeker: number, adamicAdar: Float64Array, allocation: Float64Array): void {
  adamicAdar.fill(0);
  allocation.fill(0);
  for (let e = ties.offsets[seeker]!; e < ties.offsets[seeker + 1]!; e++) {
    const u = ties.targets[e]!;
    if (degree[u]! < 2) continue;
    const [rare, share] = [1 / Math.log(degree[u]!), 1 / degree[u]!];
    for (let f = ties.offsets[u]!; f < ties.offsets[u + 1]!; f++) {
      adamicAdar[ties.targets[f]!]! += rare;
      allocation[ties.targets[f]!]! += share;
    }
  }
}

function threeSteps({ ties, degree }: PartnerNetwork, seeker: number, three: Float64Array, middle: Float64Array): void {
  three.fill(0);
  middle.fill(0);
  for (let e = ties.offsets[seeker]!; e < ties.offsets[seeker + 1]!; e++) {
    const u = ties.targets[e]!;
    for (let f = ties.offsets[u]!; f < ties.offsets[u + 1]!; f++) middle[ties.targets[f]!]! += 1 / Math.sqrt(degree[u]!);
  }
  middle[seeker] = 0;
  for (let v = 0; v < middle.length; v++) {
    if (middle[v] === 0) continue;
    const share = middle[v]! / Math.sqrt(degree[v]!);
    for (let f = ties.offsets[v]!; f < ties.offsets[v + 1]!; f++) three[ties.targets[f]!]! += share;
  }
}

/** Paths seeker – u – v – j with u in j's country and v in the seeker's. */
function parallelPaths({ ties, degree, country }: PartnerNetwork, seeker: number, parallel: Float64Array): void {
  parallel.fill(0);
  for (let e = ties.offsets[seeker]!; e < ties.offsets[seeker + 1]!; e++) {
    const u = ties.targets[e]!;
    for (let f = ties.offsets[u]!; f < ties.offsets[u + 1]!; f++) {
      const v = ties.targets[f]!;
      if (v === seeker || country[v] !== country[seeker]) continue;
      const share = 1 / Math.sqrt(degree[u]! * degree[v]!);
      for (let g = ties.offsets[v]!; g < ties.offsets[v + 1]!; g++) {
        const j = ties.targets[g]!;
        if (j !== u && country[j] === country[u]) parallel[j]! += share;
      }
    }
  }
}

/** Truncated Katz: Σ βˡ × walks of length l, l from 2 on. */
export function walksOfLength({ n, ties }: PartnerNetwork, seeker: number, katz: Float64Array, here: Float64Array, next: Float64Array): void {
  katz.fill(0);
  here.fill(0);
  here[seeker] = 1;
  let weight = 1;
  for (let length = 1; length <= KATZ_LENGTH; length++) {
    next.fill(0);
    for (let u = 0; u < n; u++) {
      if (here[u] === 0) continue;
      for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) next[ties.targets[e]!]! += here[u]!;
    }
    weight *= KATZ_BETA;
    for (let u = 0; u < n; u++) {
      if (length > 1) katz[u]! += weight * next[u]!;
      here[u] = next[u]!;
    }
  }
}

/**
 * Personalised PageRank by power iteration: share of time at each city; the walk weighs ties by their
 * weights. Both restarts are read off one series of steps: Σ (1 − α) αᵏ Tᵏ.
 */
function randomWalks({ n, ties }: PartnerNetwork, strength: Float64Array, seeker: number, at: readonly Float64Array[], here: Float64Array, next: Float64Array): void {
  for (const share of at) share.fill(0);
  here.fill(0);
  here[seeker] = 1;
  const weights = WALKS.map((going) => 1 - going);
  for (let step = 0; ; step++) {
    const last = step === WALK_STEPS;
    next.fill(0);
    for (let u = 0; u < n; u++) {
      const mass = here[u]!;
      if (mass === 0) continue;
      for (let w = 0; w < at.length; w++) at[w]![u]! += weights[w]! * mass;
      if (last || strength[u] === 0 || mass < LEAST_MASS) continue;
      const each = mass / strength[u]!;
      for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) next[ties.targets[e]!]! += each * ties.weights[e]!;
    }
    if (last) return;
    WALKS.forEach((going, w) => { weights[w]! *= going; });
    here.set(next);
  }
}
