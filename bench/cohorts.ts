/**
 * Cohorts: 40 cities into 6 groups in 20 seconds, on benefits of real networks. Prints what was
 * proven and how long it took; `benchCohorts` gives the same as figures, `npx tsx bench/cohorts.ts
 * DATA-FOLDER…` runs it alone on stores.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { networkCache } from '../server/graph/network-cache.ts';
import { openEngine, openStore } from '../server/graph/open.ts';
import { CohortRunner } from '../server/jobs/cohort-runner.ts';
import { PartnerModels } from '../server/jobs/partner-models.ts';
import { CohortRequest, gapInWords } from '../server/model/cohort.ts';
import type { PairBenefit } from '../server/suggest/cohorts/content-benefit.ts';
import { pairBenefits } from '../server/suggest/cohorts/pair-benefits.ts';
import { prepareCohorts } from '../server/suggest/cohorts/prepare.ts';
import { seededRandom, shuffled } from '../server/statistics/seeded-random.ts';
import { openSuggester, type Suggester } from '../server/suggest/suggester.ts';
import { suggesterParts } from '../server/suggest/suggester-parts.ts';

export interface CohortFigure {
  readonly what: string;
  /** (bound − objective) / bound, proven. Target: below 0.02, or 0. */
  readonly gap: number;
  /** Target: at most 20, and what the clock of a thread overshoots. */
  readonly seconds: number;
  readonly words: string;
}

const CITIES = 40;
const RULES: readonly { what: string; more: object }[] = [
  { what: 'at most two a country', more: { maxPerCountry: 2 } },
  { what: 'no rule but sizes', more: {} },
];

/** `seeds`: which forty cities are drawn. Cities with some record are taken, because groups are built of those. */
export async function benchCohorts({ partners, ranking }: Pick<Suggester, 'partners' | 'ranking'>, name: string, seeds: readonly number[]): Promise<CohortFigure[]> {
  const benefits: PairBenefit = pairBenefits({ partners, ranking, pause: async () => undefined }, { purpose: 'learn', topic: null });
  const figures: CohortFigure[] = [];
  const active = Array.from({ length: partners.n }, (_, city) => city).filter((city) => partners.degree[city]! > 0);
  const runner = new CohortRunner();
  for (const seed of seeds) {
    const cities = [...shuffled(active.length, seededRandom(seed))].map((at) => active[at]!).slice(0, CITIES).map((city) => partners.network.cities.id[city]!);
    for (const { what, more } of RULES) {
      const request = CohortRequest.parse({ cities, groups: 6, minSize: 6, maxSize: 8, seconds: 20, ...more });
      const { problem } = await prepareCohorts(partners, request, benefits);
      const { status, objective, bound, seconds } = await runner.run(problem, request);
      const gap = objective === null || bound === null ? 1 : (bound - objective) / bound;
      figures.push({ what: `${name}, ${cities.length} cities of seed ${seed} into 6 cohorts, ${what}`, gap, seconds, words: gapInWords({ status, gap }) });
    }
  }
  await runner.close();
  return figures;
}

async function suggesterIn(folder: string): Promise<Suggester> {
  const store = await openStore(await openEngine({ data: folder }));
  const models = new PartnerModels({ folder });
  try {
    const network = await networkCache(store).get();
    return openSuggester(network, (await models.exact(network)).fitted, suggesterParts);
  } finally {
    await models.close();
    await store.close();
  }
}

/** The same on the data folder of a store. */
export async function benchStoredCohorts(folder: string, name: string, seeds: readonly number[]): Promise<CohortFigure[]> {
  return benchCohorts(await suggesterIn(folder), name, seeds);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const folder of process.argv.slice(2)) {
    if (!existsSync(folder)) throw new Error(`${folder} is not there: give the data folder of a store`);
    for (const { what, gap, seconds, words } of await benchStoredCohorts(folder, path.basename(folder), [1, 2, 3])) {
      process.stdout.write(`${gap < 0.02 ? 'ok  ' : 'MISS'} ${what}: ${seconds.toFixed(1)} s. ${words}\n`);
    }
  }
}
