/**
 * Catches a ranker that knows the held-out part, whatever the way it came by it. The held-out occasions are
 * written over with other cities and everything is done again: the split then holds the same occasions out, the
 * training part is the same to the last cell, so an honest ranker gives the same scores to the last bit.
 */
import { buildNetwork } from '../../graph/network.ts';
import type { Network } from '../../graph/network-columns.ts';
import { typedReference } from '../../model/fields.ts';
import { TABLE_NAMES, type Tables } from '../../model/tables.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import type { Ranker } from './ranker.ts';
import { splitNetwork, type Split, type SplitRule } from './split.ts';

export interface LeakCheck {
  /** Tables whose training rows changed: the split itself lets something through. */
  readonly tables: string[];
  /** Ids of the rankers whose scores changed. */
  readonly rankers: string[];
}

/** `rankersFor` is given each whole network, as whatever prepares rankers would be. Small networks only: it scores all pairs. */
export function checkForLeaks(network: Network, rule: SplitRule, seed: number, rankersFor: (network: Network) => readonly Ranker[]): LeakCheck {
  const before = splitNetwork(network, rule, seed);
  const scoresBefore = allScores(before, rankersFor(network), seed);
  const other = buildNetwork(rewritten(network, before, seed));
  const after = splitNetwork(other, rule, seed);
  const scoresAfter = allScores(after, rankersFor(other), seed);
  const tables = TABLE_NAMES.filter((name) => JSON.stringify(before.training.network.rows[name]) !== JSON.stringify(after.training.network.rows[name]));
  const rankers = [...scoresBefore].filter(([id, scores]) => scoresAfter.get(id)!.some((score, i) => !Object.is(score, scores[i]))).map(([id]) => id);
  return { tables, rankers };
}

function allScores({ training }: Split, rankers: readonly Ranker[], seed: number): Map<string, Float64Array> {
  return new Map(rankers.map((ranker) => {
    const prepared = ranker.prepare(training, { seed });
    const all = new Float64Array(training.n * training.n);
    for (let seeker = 0; seeker < training.n; seeker++) prepared.scores(seeker, all.subarray(seeker * training.n, (seeker + 1) * training.n));
    return [ranker.id, all];
  }));
}

/** The held-out occasions with other cities in the same roles, all else as it was. */
function rewritten(network: Network, { heldout }: Split, seed: number) {
  const { rows } = network;
  const random = seededRandom(seed + 1);
  const ids = network.cities.id;
  const exchanges = new Set(rows.exchanges.filter((_, e) => heldout.exchanges[e] === 1).map(({ id }) => id));
  const shifts = new Map([...exchanges].map((id) => [id, 1 + Math.floor(random() * (ids.length - 1))]));
  const number = new Map(ids.map((id, i) => [id, i]));
  const moved = (id: string, shift: number) => ids[(number.get(id)! + shift) % ids.length]!;
  const tables: Tables = {
    ...rows,
    exchanges: rows.exchanges.map((row) => (row.hostCityId !== null && exchanges.has(row.id) ? { ...row, hostCityId: moved(row.hostCityId, shifts.get(row.id)!) } : row)),
    participations: rows.participations.map((row) => {
      const shift = shifts.get(row.exchangeId);
      return shift === undefined || row.participantType !== 'city' ? row : { ...row, participantId: typedReference('city', moved(row.participantId.slice(5), shift)) };
    }),
    adoptions: rows.adoptions.map((row, a) => {
      if (heldout.adoptions[a] !== 1) return row;
      const shift = (row.viaExchangeId === null ? undefined : shifts.get(row.viaExchangeId)) ?? 1 + Math.floor(random() * (ids.length - 1));
      return { ...row, adoptingCityId: moved(row.adoptingCityId, shift), adaptedFromCityId: row.adaptedFromCityId === null ? null : moved(row.adaptedFromCityId, shift) };
    }),
  };
  return { version: network.dataVersion, tables, datasets: Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name].map(() => [])])) as never };
}
