/** The shape of simulated twinnings, and the homophily planted in them. */
import { describe, expect, test } from 'vitest';
import { makePlaces } from '../../server/simulate/places.ts';
import { readSettings } from '../../server/simulate/settings.ts';
import { makeTies } from '../../server/simulate/twinning.ts';

function tiesOf(given: object) {
  const settings = readSettings(given);
  const { region } = makePlaces(settings, 7300);
  return { region, ...makeTies(settings, region) };
}
/** Newman's r by its definition: (Σe_gg − Σa_g²) / (1 − Σa_g²). */
function assortativity({ region, from, to }: ReturnType<typeof tiesOf>): number {
  const ends = new Float64Array(5);
  let within = 0;
  from.forEach((u, i) => {
    ends[region[u]!]!++;
    ends[region[to[i]!]!]!++;
    if (region[u] === region[to[i]!]) within++;
  });
  const chance = ends.reduce((sum, count) => sum + (count / (2 * from.length)) ** 2, 0);
  return (within / from.length - chance) / (1 - chance);
}

describe('twinnings', () => {
  const ties = tiesOf({ cities: 5000, seed: 2 });
  const degree = new Int32Array(5000);
  for (const side of [ties.from, ties.to]) for (const city of side) degree[city]!++;

  test('half of the cities have one, and a few have very many', () => {
    expect(degree.filter((count) => count === 1).length / 5000).toBeCloseTo(0.5, 2);
    expect(degree.filter((count) => count === 0).length / 5000).toBeLessThan(0.01);
    expect(Math.max(...degree)).toBeGreaterThan(60);
    expect(degree.reduce((sum, count) => sum + count, 0) / 5000).toBeGreaterThan(2.6);
    expect(degree.reduce((sum, count) => sum + count, 0) / 5000).toBeLessThan(3.3);
  });
  test('no city is tied to itself, and no two twice', () => {
    expect(ties.from.some((u, i) => u === ties.to[i])).toBe(false);
    expect(new Set(Array.from(ties.from, (u, i) => `${Math.min(u, ties.to[i]!)} ${Math.max(u, ties.to[i]!)}`)).size).toBe(ties.from.length);
  });
  test.each([0, 0.3, 0.8])('the planted homophily %f is the mean assortativity by region', (homophily) => {
    const found = Array.from({ length: 40 }, (_, seed) => assortativity(tiesOf({ cities: 400, seed, homophily })));
    const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
    const error = Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - 1) / found.length);
    expect(Math.abs(mean - homophily)).toBeLessThan(3.3 * error + 0.005);
  });
});
