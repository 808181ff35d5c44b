/** Suggestions as a whole: sums, ranks, counterfactuals, purposes and what is left out. */
import { describe, expect, test } from 'vitest';
import { SuggestionRequest, SuggestionList, type ModelCard } from '../../server/model/suggestion.ts';
import { fitPartnerModel, linkChanges, modelFromJson, modelToJson, type FittedModel } from '../../server/suggest/model/fitted.ts';
import { additiveModel } from '../../server/suggest/model/additive-ranker.ts';
import { FEATURES } from '../../server/suggest/features/registry.ts';
import { mustRise } from '../../server/suggest/model/shape.ts';
import { linked, partnerNetwork } from '../../server/suggest/partner-network.ts';
import { scorePairs } from '../../server/suggest/pairs.ts';
import { logHarmonicMean } from '../../server/suggest/ranking.ts';
import { oneIn, openSuggester, type Suggester } from '../../server/suggest/suggester.ts';
import { suggesterParts } from '../../server/suggest/suggester-parts.ts';
import { networkOf } from '../graph/network-tables.ts';
import { twinnings } from './baselines/known-networks.ts';
import { everything } from './everything.ts';
import { simulate } from './backtest/simulated-network.ts';

const card = {} as ModelCard;
const ask = (request: Record<string, unknown> = {}) => SuggestionRequest.parse(request);
const world = simulate({ cities: 150, choices: 3, seed: 11, preferences: { near: 1, country: 1, sizeDifference: 1.5, size: 0.5 } });
const fitted: FittedModel = fitPartnerModel(world.network, { most: 1500 });
const suggester: Suggester = openSuggester(world.network, fitted, suggesterParts);
const ids = world.network.cities.id;
const sum = (effects: readonly { effect: number }[]) => effects.reduce((total, { effect }) => total + effect, 0);

describe('a list', () => {
  test('is fitted on enough links here', () => {
    expect(fitted.kind).toBe('fitted');
    expect(fitted.draws).toHaveLength(20);
  });
  for (const request of [{}, { purpose: 'twin' }, { purpose: 'consortium' }, { purpose: 'find-mentor' }, { purpose: 'offer-mentoring' }, { purpose: 'learn' }, { diversity: 0.7 }, { popularity: 0.5, diversity: 0.2 }] as const) {
    test(`contributions sum to the score within 1e-9: ${JSON.stringify(request)}`, () => {
      for (const city of [0, 40, 99]) {
        const list = suggester.list(ids[city]!, ask(request), card);
        expect(list.items).toHaveLength(20);
        for (const item of list.items) expect(Math.abs(sum(item.contributions) - item.score)).toBeLessThan(1e-9);
      }
    });
  }
  test('small effects stand together in a list and each alone for a single pair', () => {
    const item = suggester.list(ids[7]!, ask(), card).items[0]!;
    const full = suggester.explain(ids[7]!, item.candidate.id, ask());
    const small = item.contributions.find(({ feature }) => feature === 'small-effects')!;
    expect(full.contributions.filter(({ effect }) => Math.abs(effect) < 0.02)).toHaveLength(small.value!);
    expect(Math.abs(sum(full.contributions) - item.score)).toBeLessThan(1e-9);
    expect(full.rank).toBe(item.rank);
  });
  test('holds neither the seeker nor its partners, best first, with rank intervals around the rank', () => {
    const list = suggester.list(ids[7]!, ask({ limit: 200 }), card);
    const { partners } = suggester;
    expect(list.candidates + list.leftOut.linked + list.leftOut.nearby).toBe(partners.n - 1);
    list.items.forEach((item, i) => {
      const candidate = ids.indexOf(item.candidate.id);
      expect(candidate).not.toBe(7);
      expect(linked(partners, 7, candidate)).toBe(false);
      expect(item.rank).toBe(i + 1);
      expect(item.rankLow).toBeLessThanOrEqual(item.rank);
      expect(item.rankHigh).toBeGreaterThanOrEqual(item.rank);
      if (i > 0) expect(item.score).toBeLessThanOrEqual(list.items[i - 1]!.score);
      expect(item.evidence.length).toBeGreaterThan(0);
    });
  });
  test('counterfactuals were scored again: nothing else explains their rank', () => {
    const list = suggester.list(ids[7]!, ask(), card);
    const first = list.items[0]!;
    expect(first.counterfactual!.score).toBeLessThan(first.score);
    expect(first.counterfactual!.rank).toBeGreaterThanOrEqual(1);
    for (const item of list.items.slice(1)) {
      const { score, rank } = item.counterfactual!;
      const better = suggester.list(ids[7]!, ask({ limit: 200 }), card).items.filter((other) => other.candidate.id !== item.candidate.id && other.score > score).length;
      expect(rank).toBe(better + 1);
      expect(rank).toBeLessThan(item.rank);
    }
  });
  test('likelihood never falls with the score, and holds its interval', () => {
    const items = suggester.list(ids[3]!, ask({ limit: 100 }), card).items;
    for (let i = 1; i < items.length; i++) expect(items[i]!.likelihood!.value).toBeLessThanOrEqual(items[i - 1]!.likelihood!.value);
    for (const { likelihood } of items) {
      expect(likelihood!.low).toBeLessThanOrEqual(likelihood!.value);
      expect(likelihood!.high).toBeGreaterThanOrEqual(likelihood!.value);
    }
  });
  test('answers as the contract says', () => {
    const model = { kind: 'fitted', note: '', fittedAt: null, fittedOn: null, links: 1, cities: 1, seed: 1, seconds: null, bootstrap: 20, software: '' } as const;
    expect(() => SuggestionList.parse(suggester.list(ids[3]!, ask({ purpose: 'twin' }), model))).not.toThrow();
  });
  test('full diversity puts another country second where the best two share one', () => {
    const plain = suggester.list(ids[0]!, ask(), card).items;
    const varied = suggester.list(ids[0]!, ask({ diversity: 1 }), card).items;
    expect(varied[0]!.candidate.id).toBe(plain[0]!.candidate.id);
    const countries = (items: typeof plain) => new Set(items.slice(0, 5).map(({ candidate }) => candidate.country)).size;
    expect(countries(varied)).toBeGreaterThanOrEqual(countries(plain));
    expect(varied.map(({ rank }) => rank)).toEqual(varied.map((_, i) => i + 1));
  });
  test('popularity at 1 divides the odds by the partners + 1', () => {
    const [plain, less] = [suggester.explain(ids[0]!, ids[9]!, ask()), suggester.explain(ids[0]!, ids[9]!, ask({ popularity: 1 }))];
    expect(plain.score - less.score).toBeCloseTo(Math.log(1 + plain.partners), 12);
  });
  test('conditions narrow it, and none that means nothing passes', () => {
    const list = suggester.list(ids[0]!, ask({ filters: { country: 'FR', minPopulation: 100_000 } }), card);
    for (const { candidate, population } of list.items) {
      expect(candidate.country).toBe('FR');
      expect(population).toBeGreaterThanOrEqual(100_000);
    }
    expect(list.leftOut.filtered).toBeGreaterThan(0);
    expect(() => suggester.list(ids[0]!, ask({ filters: { language: 'Klingon' } }), card)).toThrow(/language "Klingon"/);
    expect(() => suggester.list(ids[0]!, ask({ filters: { minPopulation: 10, maxPopulation: 5 } }), card)).toThrow(/no city can be both/);
    expect(() => suggester.list('nowhere', ask(), card)).toThrow(/no city "nowhere"/);
    expect(() => suggester.explain(ids[0]!, ids[0]!, ask())).toThrow(/partner of itself/);
  });
});

describe('reciprocal purposes', () => {
  test('a pair has one score from both sides', () => {
    for (const [a, b] of [[0, 9], [12, 80], [33, 71]] as const) {
      expect(suggester.explain(ids[a]!, ids[b]!, ask({ purpose: 'twin' })).score).toBeCloseTo(suggester.explain(ids[b]!, ids[a]!, ask({ purpose: 'twin' })).score, 6);
    }
  });
  test('the harmonic mean of odds', () => {
    expect(logHarmonicMean(Math.log(2), Math.log(6))).toBeCloseTo(Math.log(3), 12);
    expect(logHarmonicMean(-800, 300)).toBeCloseTo(Math.LN2 - 800, 9);
  });
});

describe('the model', () => {
  test('finds what the cities of a simulated network preferred', () => {
    // Spearman-like check on planted utilities: what was preferred scores higher far more often than not.
    const { scores } = suggester.ranking(5, ask());
    let [right, all] = [0, 0];
    for (let i = 0; i < 150; i += 3) for (let j = 1; j < 150; j += 4) {
      if (i === 5 || j === 5 || i === j) continue;
      const planted = world.utility(5, i) + world.utility(i, 5) - world.utility(5, j) - world.utility(j, 5);
      if (Math.abs(planted) < 1) continue;
      all++;
      if (planted > 0 === scores[i]! > scores[j]!) right++;
    }
    expect(right / all).toBeGreaterThan(0.75);
  });
  test('what is a good sign never counts against a candidate: effects that must rise do', () => {
    const rising = fitted.model.effects.filter(({ feature }) => mustRise(FEATURES[feature]!));
    expect(rising.length).toBeGreaterThan(20);
    for (const { feature, knots, values } of rising) {
      for (let k = 1; k < knots.length; k++) expect(values[k]! - values[k - 1]!, `${FEATURES[feature]!.id} at ${knots[k]}`).toBeGreaterThan(-0.02);
    }
  });
  test('equal networks and seeds give equal bytes; JSON brings it back', () => {
    const again = fitPartnerModel(world.network, { most: 1500 });
    expect(modelToJson(again)).toBe(modelToJson(fitted));
    const back = modelFromJson(modelToJson(fitted))!;
    expect(openSuggester(world.network, back, suggesterParts).list(ids[4]!, ask(), card)).toEqual(suggester.list(ids[4]!, ask(), card));
  });
  test('a model of other features is not read', () => {
    expect(modelFromJson(modelToJson(fitted).replaceAll('"adamic-adar"', '"other"'))).toBeUndefined();
  });
  test('links added and taken away since the fit are counted', () => {
    const other = simulate({ cities: 150, choices: 3, seed: 12, preferences: { near: 1, country: 1, sizeDifference: 1.5, size: 0.5 } }).network;
    const changes = linkChanges(fitted, partnerNetwork(other));
    expect(linkChanges(fitted, suggester.partners)).toEqual({ added: 0, removed: 0 });
    expect(fitted.links - changes.removed + changes.added).toBe(partnerNetwork(other).ties.targets.length / 2);
  });
  test('renaming the cities changes no score', () => {
    const renamed = networkOf(twinnings(150, world.pairs, (i) => ({ ...world.network.rows.cities[i]!, id: `c${String(i).padStart(3, '0')}`, name: `Renamed ${i}` })));
    const again = openSuggester(renamed, fitted, suggesterParts);
    expect([...again.ranking(5, ask()).scores]).toEqual([...suggester.ranking(5, ask()).scores]);
  });
  test('too few links: prior weights, said so, no intervals', () => {
    const small = networkOf(everything((letter) => letter));
    const prior = fitPartnerModel(small);
    expect(prior.kind).toBe('prior');
    const list = openSuggester(small, prior, suggesterParts).list('a', ask(), card);
    for (const item of list.items) {
      expect([item.rankLow, item.rankHigh, item.likelihood]).toEqual([null, null, null]);
      expect(Math.abs(sum(item.contributions) - item.score)).toBeLessThan(1e-9);
    }
  });
  test('an empty network, and one city alone, are answered', () => {
    const alone = networkOf(twinnings(1, []));
    const list = openSuggester(alone, fitPartnerModel(alone), suggesterParts).list('c000', ask(), card);
    expect(list.items).toEqual([]);
    expect(list.notes.join(' ')).toMatch(/no other city/);
    expect(fitPartnerModel(networkOf(twinnings(0, []))).kind).toBe('prior');
  });
  test('a city without any links gets content alone, and is told', () => {
    const network = networkOf(twinnings(151, world.pairs, (i) => (i < 150 ? { ...world.network.rows.cities[i]!, id: `c${String(i).padStart(3, '0')}` } : { country: 'FR', lat: 5, lon: -60, population: 200_000 })));
    const list = openSuggester(network, fitted, suggesterParts).list('c150', ask(), card);
    expect(list.coldStart).toBe(true);
    expect(list.notes.join(' ')).toMatch(/has no links/);
    expect(list.items.length).toBe(20);
  });
});

describe('pairs', () => {
  test('rank among all cities the seeker is not linked to, as the ranking has it', () => {
    const { partners } = suggester;
    const partner = partners.ties.targets[partners.ties.offsets[5]!]!;
    const open = Array.from({ length: 150 }, (_, j) => j).filter((j) => j !== 5 && !linked(partners, 5, j));
    const { scores } = suggester.ranking(5, ask());
    const found = scorePairs(suggester, [[5, open[0]!], [5, partner], [5, 5], [6, 5]], ask());
    expect(found[0]).toEqual({ seeker: 5, candidate: open[0], score: scores[open[0]!], candidates: open.length, rank: 1 + open.filter((j) => scores[j]! > scores[open[0]!]!).length });
    expect([found[1]!.rank, found[1]!.score, found[2]!.rank]).toEqual([null, null, null]);
    expect(found[3]!.seeker).toBe(6);
  });
  test('ties share the mean of their ranks', () => {
    const two = networkOf(twinnings(5, [[0, 1]]));
    const found = scorePairs(openSuggester(two, fitPartnerModel(two), suggesterParts), [[4, 2], [4, 3]], ask());
    // Four cities are open to 4; 2 and 3 cannot be told apart, nor can 0 and 1.
    expect(found[0]!.score).toBe(found[1]!.score);
    expect([1.5, 3.5]).toContain(found[0]!.rank);
    expect(found[1]!.rank).toBe(found[0]!.rank);
  });
  test('are those of the backtest', () => {
    const out = new Float64Array(150);
    additiveModel.prepare(suggester.partners, { seed: 1 }).scores(5, out);
    expect(out.every((score) => Number.isFinite(score))).toBe(true);
  });
});

test('shares in words', () => {
  expect([0.5, 1 / 12, 0.0004, 0.8, 0.99].map(oneIn)).toEqual(['1 in 2', '1 in 12', '1 in 2,500', '8 in 10', '9 in 10']);
});
