/**
 * What two cities gain from being in one group: half from what is known about them (content-benefit.ts),
 * half from the model of suggestions. The model's half is the share of all cities not linked to the one
 * that it ranks below the other, mean of both directions. Of pairs that have met the model says nothing
 * new (their own link is among its reasons): the mean of the other pairs stands for it.
 */
import { SuggestionRequest } from '../../model/suggestion.ts';
import type { CohortRequest } from '../../model/cohort.ts';
import { linked, type PartnerNetwork } from '../partner-network.ts';
import type { Ranking } from '../ranking.ts';
import { contentBenefit, type PairBenefit } from './content-benefit.ts';

export const MODEL_SHARE = 0.5;

export interface PairBenefitParts {
  readonly partners: PartnerNetwork;
  readonly ranking: (seeker: number, request: SuggestionRequest) => Pick<Ranking, 'scores'>;
  /** Called between two seekers, so that others get their turn. */
  readonly pause: () => Promise<void>;
}

export function pairBenefits({ partners, ranking, pause }: PairBenefitParts, { purpose, topic }: Pick<CohortRequest, 'purpose' | 'topic'>): PairBenefit {
  const content = contentBenefit(partners, topic);
  const numbers = new Map(partners.network.cities.id.map((id, i) => [id, i]));
  const request = SuggestionRequest.parse({ purpose, topic });
  return async (ids) => {
    const known = await content(ids);
    const cities = ids.map((id) => numbers.get(id)!);
    const k = cities.length;
    const below = new Float64Array(k * k).fill(Number.NaN);
    for (let i = 0; i < k; i++) {
      const seeker = cities[i]!;
      const { scores } = ranking(seeker, request);
      const others = scores.filter((_, city) => city !== seeker && !linked(partners, seeker, city)).sort();
      cities.forEach((city, j) => { if (city !== seeker && !linked(partners, seeker, city)) below[i * k + j] = shareBelow(others, scores[city]!); });
      await pause();
    }
    let [sum, pairs] = [0, 0];
    for (const share of below) if (!Number.isNaN(share)) { sum += share; pairs++; }
    const usual = pairs === 0 ? 0 : sum / pairs;
    const benefit = new Float64Array(k * k);
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        if (i === j) continue;
        const both = (below[i * k + j]! + below[j * k + i]!) / 2;
        benefit[i * k + j] = (1 - MODEL_SHARE) * known[i * k + j]! + MODEL_SHARE * (Number.isNaN(both) ? usual : both);
      }
    }
    return benefit;
  };
}

/** Share of the sorted values that are smaller; those that are equal count half. */
function shareBelow(sorted: Float64Array, value: number): number {
  const first = (above: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (above ? sorted[middle]! <= value : sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return sorted.length === 0 ? 0 : (first(false) + first(true)) / 2 / sorted.length;
}
