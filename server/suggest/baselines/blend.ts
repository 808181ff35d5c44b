/**
 * Ranks of several baselines put together. The plain blend takes the mean rank or the mean of 1/(k + rank)
 * (reciprocal rank fusion, Cormack et al., SIGIR 2009) of members that count alike. The weighted one may pick
 * a member again, which then weighs more (Caruana et al., ICML 2004), and may add ln(rank). Members, up to
 * six, and form are chosen on hidden links.
 */
import { stopIfCancelled, type RankerOptions } from '../backtest/ranker.ts';
import { openCandidates } from '../ranks.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { adamicAdar } from './adamic-adar.ts';
import { tuned, type Baseline, type Scores } from './baseline.ts';
import { content } from './content.ts';
import { countryRate } from './country-rate.ts';
import { best, innerMrr, meanReciprocalRank, type InnerValidation } from './inner-validation.ts';
import { katz } from './katz.ts';
import { pagerankByDegree, personalisedPagerank } from './personalised-pagerank.ts';
import { preferentialAttachment } from './preferential-attachment.ts';
import { resourceAllocation } from './resource-allocation.ts';

const MEMBERS = [personalisedPagerank, pagerankByDegree, katz, adamicAdar, resourceAllocation, countryRate, content, preferentialAttachment] as readonly Baseline<unknown>[];
const MOST_PICKS = 6;

type Form = { readonly kind: 'reciprocal'; readonly k: number } | { readonly kind: 'mean' } | { readonly kind: 'log' };
const EQUAL_FORMS: readonly Form[] = [{ kind: 'reciprocal', k: 0 }, { kind: 'reciprocal', k: 10 }, { kind: 'reciprocal', k: 60 }, { kind: 'mean' }];
const WEIGHTED_FORMS: readonly Form[] = [{ kind: 'reciprocal', k: 10 }, { kind: 'reciprocal', k: 60 }, { kind: 'log' }];

interface Parameters {
  readonly form: Form;
  /** Members with how often each was picked. */
  readonly members: readonly { readonly baseline: Baseline<unknown>; readonly parameters: unknown; readonly times: number }[];
}

const worth = (form: Form, rank: number) => (form.kind === 'log' ? -Math.log(rank) : form.kind === 'mean' ? -rank : 1 / (form.k + rank));
const FORM_TEXT = (form: Form) => (form.kind === 'log' ? 'sum of ln(rank)' : form.kind === 'mean' ? 'mean rank' : `mean of 1/(${form.k} + rank)`);

/** Average rank among the open cities, written over the score; one that is not open is ranked as if it were. */
export function toRanks(scores: Float64Array, open: Uint8Array, candidates: number): void {
  const values = new Float64Array(candidates);
  let at = 0;
  for (let v = 0; v < scores.length; v++) if (open[v] === 1) values[at++] = scores[v]!;
  values.sort();
  for (let v = 0; v < scores.length; v++) {
    const [below, upTo] = [lowerBound(values, scores[v]!, false), lowerBound(values, scores[v]!, true)];
    scores[v] = candidates - (below + upTo) / 2 + (open[v] === 1 ? 0.5 : 1);
  }
}

/** Of values in rising order, how many are below the score, or at most the score. */
function lowerBound(values: Float64Array, score: number, included: boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < score || (included && values[middle] === score)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ranksOf(partners: PartnerNetwork, scores: Scores): Scores {
  const open = new Uint8Array(partners.n);
  return (seeker, out) => {
    scores(seeker, out);
    toRanks(out, open, openCandidates(partners, seeker, open));
  };
}

/** Members come one by one, each time the one that helps most; with `again` a member may come more than once. */
function choose(inner: InnerValidation, forms: readonly Form[], again: boolean, options: RankerOptions): Parameters {
  const { partners, queries } = inner;
  const seekers = queries.map(([seeker]) => seeker);
  const members = MEMBERS.map((baseline) => {
    const parameters = tuned(baseline, inner, options);
    return { baseline, parameters, ranks: queryRanks(partners, seekers, baseline.build(partners, parameters)) };
  });
  const out = new Float64Array(partners.n);
  let top = -1;
  let found: Parameters | undefined;
  for (const form of forms) {
    const worths = members.map(({ ranks }) => ranks.map((row) => row.map((rank) => worth(form, rank))));
    const sums = queries.map(() => new Float64Array(partners.n));
    const picks: number[] = [];
    for (let turn = 0; turn < MOST_PICKS; turn++) {
      stopIfCancelled(options);
      const values = worths.map((rows, m) => (!again && picks.includes(m) ? -1 : meanReciprocalRank(inner, (_, place) => {
        const [sum, row] = [sums[place]!, rows[place]!];
        for (let v = 0; v < out.length; v++) out[v] = sum[v]! + row[v]!;
        return out;
      })));
      const pick = values.indexOf(Math.max(...values));
      picks.push(pick);
      sums.forEach((sum, place) => { for (let v = 0; v < sum.length; v++) sum[v]! += worths[pick]![place]![v]!; });
      if (values[pick]! <= top) continue;
      top = values[pick]!;
      found = { form, members: members.flatMap(({ baseline, parameters }, m) => {
        const times = picks.filter((one) => one === m).length;
        return times === 0 ? [] : [{ baseline, parameters, times }];
      }) };
    }
  }
  return found!;
}

const say = ({ form, members }: Parameters) => `${members.map(({ baseline, times }) => (times > 1 ? `${times} × ${baseline.label}` : baseline.label)).join(' + ')}; ${FORM_TEXT(form)}`;

function scoresOf(partners: PartnerNetwork, { form, members }: Parameters): Scores {
  const parts = members.map(({ baseline, parameters, times }) => ({ ranks: ranksOf(partners, baseline.build(partners, parameters)), times }));
  const ranks = new Float64Array(partners.n);
  return (seeker, out) => {
    out.fill(0);
    for (const part of parts) {
      part.ranks(seeker, ranks);
      for (let v = 0; v < out.length; v++) out[v]! += part.times * worth(form, ranks[v]!);
    }
  };
}

/** The blend of two that the reference figures on twinning data compare with: only the form is chosen. */
export const blendOfTwo: Baseline<Parameters> = {
  id: 'blend-of-two', label: 'PageRank and country rate', definition: 'Mean rank or mean reciprocal rank of personalised PageRank and country-pair rate × log degree.',
  tune(inner, options) {
    const members = ([personalisedPagerank, countryRate] as readonly Baseline<unknown>[]).map((baseline) => ({ baseline, parameters: tuned(baseline, inner, options), times: 1 }));
    return best(EQUAL_FORMS.map((form) => ({ form, members })), (parameters) => innerMrr(inner, scoresOf(inner.partners, parameters)));
  },
  say, build: scoresOf,
};

export const blend: Baseline<Parameters> = {
  id: 'blend', label: 'Blend of ranks', definition: 'Mean rank or mean reciprocal rank of several other baselines, which ones chosen on hidden links.',
  tune: (inner, options) => choose(inner, EQUAL_FORMS, false, options),
  say, build: scoresOf,
};

export const weightedBlend: Baseline<Parameters> = {
  id: 'weighted-blend', label: 'Weighted blend of ranks', definition: 'Ranks of several other baselines put together with weights and a form chosen on hidden links; a small learned model of its own.',
  tune: (inner, options) => choose(inner, WEIGHTED_FORMS, true, options),
  say, build: scoresOf,
};

function queryRanks(partners: PartnerNetwork, seekers: readonly number[], scores: Scores): Float32Array[] {
  const ranks = ranksOf(partners, scores);
  const out = new Float64Array(partners.n);
  return seekers.map((seeker) => {
    ranks(seeker, out);
    return Float32Array.from(out);
  });
}
