import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../server/graph/network.ts';
import type { Network } from '../../../server/graph/network-columns.ts';
import { CONTENDERS } from '../../../server/suggest/backtest/contenders.ts';
import { checkForLeaks } from '../../../server/suggest/backtest/leak-check.ts';
import { metricsOf } from '../../../server/suggest/backtest/metrics.ts';
import { rankQueries } from '../../../server/suggest/backtest/ranking.ts';
import type { Ranker } from '../../../server/suggest/backtest/ranker.ts';
import { splitNetwork } from '../../../server/suggest/backtest/split.ts';
import { checkNothingHeldOut } from '../../../server/suggest/backtest/training-rows.ts';
import { linked, partnerNetwork } from '../../../server/suggest/partner-network.ts';
import { name, twinnings } from '../baselines/known-networks.ts';
import { networkOf, part, readOf, type Cells } from '../../graph/network-tables.ts';
import { seededRandom } from '../../graph/seeded-random.ts';

/** Sixty cities with every kind of row that could tell of an exchange. */
function fullCells(): Cells {
  const random = seededRandom(11);
  const city = () => Math.floor(random() * 60);
  const pairs = Array.from({ length: 120 }, () => [city(), city()] as const).filter(([a, b]) => a !== b);
  const cells = twinnings(60, pairs, (i) => ({ country: ['JP', 'FR', 'KE'][i % 3], lat: i / 2, lon: i, population: 1000 * (i + 1) }));
  const start = (x: number) => `${2000 + (x % 20)}`;
  cells.exchanges = cells.exchanges!.map((row, x) => ({ ...row, start: start(x), programmeId: `g${x % 7}`, topics: ['t'], outputs: x % 5 === 0 ? [`lesson:o${x}`] : [], sourceIds: [`s${x}`] }));
  cells.exchanges.push({ id: 'y1', kind: 'workshop', start: '2003' }, { id: 'y2', kind: 'workshop', start: '2016' });
  cells.participations!.push(...part('y1', ...[1, 5, 9, 13, 17].map((i) => name(i))), ...part('y2', ...[2, 9, 30, 41].map((i) => name(i))));
  const x = (i: number) => cells.exchanges![i]!.id as string;
  return {
    ...cells,
    topics: [{ id: 't', label: 'T' }], programmes: Array.from({ length: 7 }, (_, g) => ({ id: `g${g}`, name: `G${g}` })),
    sources: cells.exchanges.slice(0, -2).map((_, i) => ({ id: `s${i}`, title: `Source ${i}` })),
    practices: [{ id: 'p', title: 'P', originCityId: name(3) }],
    adoptions: Array.from({ length: 20 }, (_, k) => ({ id: `k${k}`, practiceId: 'p', adoptingCityId: name(10 + k), adaptedFromCityId: name(3), viaExchangeId: k % 2 ? x(k) : null, date: start(k) })),
    lessons: [...Array.from({ length: 30 }, (_, l) => ({ id: `l${l}`, aboutId: `exchange:${x(l)}`, text: 'L' })), ...pairs.flatMap((_, i) => (i % 5 === 0 ? [{ id: `o${i}`, aboutId: 'practice:p', text: 'O' }] : []))],
    contributions: Array.from({ length: 30 }, (_, c) => ({ contributorId: `city:${name(pairs[c]![0])}`, exchangeId: x(c), kind: 'cash' })),
    reviews: Array.from({ length: 30 }, (_, r) => ({ id: `r${r}`, aboutId: `exchange:${x(r)}`, finding: 'R' })),
    feedback: pairs.slice(0, 40).map(([a, b], f) => ({ id: `f${f}`, seekerId: name(a), candidateId: name(b), outcome: 'exchange', exchangeId: x(f), date: start(f) })),
  };
}

const rules = [{ kind: 'random', share: 0.2 }, { kind: 'before', date: '2015' }] as const;

describe('nothing of the held-out part reaches a ranker', () => {
  const read = readOf(fullCells());
  const network = buildNetwork(read);

  test.each(rules)('no training row and no score depends on who met in it: $kind', (rule) => {
    const honest = checkForLeaks(network, rule, 5, () => [...CONTENDERS.models, ...CONTENDERS.baselines]);
    expect(honest).toEqual({ tables: [], rankers: [] });
  });

  test('a planted leak is caught: a ranker that looks at the whole network', () => {
    const leaky = (whole: Network): Ranker => ({
      id: 'leaky', label: 'Leaky', definition: 'Knows everything.',
      prepare(training) {
        const all = partnerNetwork(whole);
        return { scores: (seeker, out) => { for (let v = 0; v < training.n; v++) out[v] = training.degree[v]! / 100 + (linked(all, seeker, v) ? 1 : 0); } };
      },
    });
    for (const rule of rules) {
      const found = checkForLeaks(network, rule, 5, (whole) => [...CONTENDERS.baselines.slice(0, 3), leaky(whole)]);
      expect(found.rankers).toEqual(['leaky']);
      // It would have looked splendid.
      const split = splitNetwork(network, rule, 5);
      expect(metricsOf(rankQueries(split.training, { id: 'leaky', prepared: leaky(network).prepare(split.training, { seed: 1 }) }, split.headline)).mrr).toBeGreaterThan(0.5);
    }
  });

  test('a planted leak is caught: a feature that remembers a network it saw before', () => {
    // A cache by data version that forgets that training has a version of its own.
    const remembered = new Map<string, Int32Array>();
    const forgetful: Ranker = {
      id: 'forgetful', label: 'Forgetful', definition: 'Degree from a cache.',
      prepare(training) {
        const key = training.network.dataVersion.split(' ')[0]!;
        const degree = remembered.get(key) ?? training.degree;
        return { scores: (_, out) => out.set(degree) };
      },
    };
    const found = checkForLeaks(network, rules[0], 5, (whole) => {
      remembered.set(whole.dataVersion, partnerNetwork(whole).degree);
      return [forgetful];
    });
    expect(found.rankers).toEqual(['forgetful']);
  });

  test('a planted leak is caught: a row that still names a held-out exchange', () => {
    const split = splitNetwork(network, rules[0], 5);
    const { heldout, training } = split;
    const gone = read.tables.exchanges.find((_, e) => heldout.exchanges[e] === 1)!;
    expect(() => checkNothingHeldOut(network, training, heldout)).not.toThrow();
    const lesson = { ...read.tables.lessons[0]!, aboutId: `exchange:${gone.id}` };
    const leaking = { ...training, network: { ...training.network, rows: { ...training.network.rows, lessons: [lesson] } } };
    expect(() => checkNothingHeldOut(network, leaking, heldout)).toThrow(`the held-out occasion exchange:${gone.id} is still named by aboutId of lessons in the training part`);
    const kept = { ...training, network: { ...training.network, rows: { ...training.network.rows, exchanges: [gone] } } };
    expect(() => checkNothingHeldOut(network, kept, heldout)).toThrow(/still named by id of exchanges/);
  });

  test('the network given stays as it was', () => {
    const before = JSON.stringify(network.rows);
    splitNetwork(network, rules[1], 1);
    expect(JSON.stringify(network.rows)).toBe(before);
    expect(network.exchanges.kept.every((kept) => kept === 1)).toBe(true);
  });

  test('in the columns of training there are the occasions of training and no others', () => {
    const { training, counts, heldout } = splitNetwork(network, rules[0], 5);
    expect(training.network.exchanges.count).toBe(network.exchanges.count - heldout.exchanges.reduce((sum, one) => sum + one, 0));
    expect(training.network.adoptions.count).toBe(network.adoptions.count - heldout.adoptions.reduce((sum, one) => sum + one, 0));
    expect(counts.trainingOccasions + counts.heldOutOccasions).toBe(counts.occasions);
    expect(networkOf(fullCells()).cities.id).toEqual(training.network.cities.id);
  });
});
