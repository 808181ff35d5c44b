/** The baselines every model is compared with; the strongest of them on a split is the one to beat. */
import type { Ranker } from '../backtest/ranker.ts';
import { adamicAdar } from './adamic-adar.ts';
import { asRanker } from './baseline.ts';
import { blend, blendOfTwo, weightedBlend } from './blend.ts';
import { content } from './content.ts';
import { countryRate } from './country-rate.ts';
import { katz } from './katz.ts';
import { pagerankByDegree, personalisedPagerank } from './personalised-pagerank.ts';
import { preferentialAttachment } from './preferential-attachment.ts';
import { resourceAllocation } from './resource-allocation.ts';

export const BASELINES: readonly Ranker[] = [
  asRanker(preferentialAttachment), asRanker(countryRate), asRanker(adamicAdar), asRanker(resourceAllocation), asRanker(katz),
  asRanker(personalisedPagerank), asRanker(pagerankByDegree), asRanker(content), asRanker(blendOfTwo), asRanker(blend), asRanker(weightedBlend),
];
