/**
 * A large made-up network for size and speed: cities with skewed popularity, exchanges of
 * two to four cities. Same numbers and seed, same bytes. Not a model of anything real.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Mulberry32: small, seeded, good enough to spread rows. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COUNTRIES = ['DE', 'FR', 'IT', 'ES', 'PL', 'JP', 'PH', 'ID', 'KE', 'ZA', 'BR', 'MX', 'CO', 'US', 'CA', 'SE', 'TR', 'IN', 'NP', 'GH'];
const KINDS = ['twinning', 'study visit', 'workshop', 'mentoring', 'joint project'];

export function generateTables(folder: string, sizes: { cities: number; exchanges: number; seed: number }): { participations: number } {
  const next = random(sizes.seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const cities = ['id,name,country,lat,lon,population'];
  for (let i = 0; i < sizes.cities; i += 1) {
    cities.push(`c${i},City ${i},${pick(COUNTRIES)},${(next() * 120 - 50).toFixed(4)},${(next() * 340 - 170).toFixed(4)},${Math.floor(10_000 + 5_000_000 * next() ** 6)}`);
  }
  const exchanges = ['id,kind,title,start'];
  const participations = ['exchangeId,participantId,participantType,role'];
  // Cubing a uniform number makes low numbers popular: a few cities take part in very much.
  const city = (): number => Math.floor(sizes.cities * next() ** 3);
  for (let i = 0; i < sizes.exchanges; i += 1) {
    const kind = pick(KINDS);
    exchanges.push(`x${i},${kind},Exchange ${i},${2000 + Math.floor(next() * 25)}`);
    const members = new Set<number>();
    const size = kind === 'twinning' ? 2 : 2 + Math.floor(next() * 3);
    while (members.size < size) members.add(city());
    for (const member of members) participations.push(`x${i},c${member},city,${kind === 'twinning' ? 'partner' : 'participant'}`);
  }
  mkdirSync(folder, { recursive: true });
  const write = (name: string, lines: string[]): void => writeFileSync(path.join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  write('cities', cities);
  write('exchanges', exchanges);
  write('participations', participations);
  return { participations: participations.length - 1 };
}
