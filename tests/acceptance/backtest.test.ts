/** `interurban backtest` as an outsider runs it, on a network small enough to count. */
import { describe, expect, it } from 'vitest';
import { workspace } from './command-line.ts';

/** Twenty cities of two countries in a ring, each tied to the next two; the last ten ties are of 2020. */
const cities = Array.from({ length: 20 }, (_, i) => `c${String(i).padStart(2, '0')}`);
const ties = cities.flatMap((city, i) => [1, 2].map((step) => [city, cities[(i + step) % 20]!] as const));
const tables = {
  'cities.csv': ['id,name,country', ...cities.map((id, i) => `${id},${id.toUpperCase()},${i % 2 ? 'FR' : 'JP'}`)].join('\n'),
  'exchanges.csv': ['id,kind,start', ...ties.map((_, x) => `x${x},twinning,${x < 30 ? 2010 : 2020}`)].join('\n'),
  'participations.csv': ['exchangeId,participantId,participantType,role', ...ties.flatMap((pair, x) => pair.map((city) => `x${x},${city},city,partner`))].join('\n'),
};

describe('interurban backtest', () => {
  const space = workspace();
  const store = space.store();
  store.given(tables);

  it('prints tables on standard output and progress on standard error', () => {
    const { code, stdout, stderr } = store.run(['backtest', '--bootstrap', '20']);
    expect(code).toBe(0);
    expect(stdout).toContain('40 occasions link at least two of 20 cities. 4 of them were held out at random (10 %, seed 1)');
    for (const name of ['Adamic–Adar', 'Katz', 'Personalised PageRank', 'Preferential attachment', 'Blend of ranks', 'Content only']) expect(stdout).toContain(name);
    expect(stderr).toContain('parting the network');
    expect(stdout).not.toContain('parting the network');
  });
  it('gives one long table as CSV, the same for the same seed', () => {
    const ask = () => store.run(['backtest', '--split', 'before:2015', '--seeds', '1,2', '--bootstrap', '20', '--format', 'csv']);
    const { code, stdout } = ask();
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('split,seed,ranker,kind,part,dimension,group,metric,value,low,high,queries,seekers');
    expect(new Set(stdout.trimEnd().split('\n').slice(1).map((line) => line.split(',').slice(0, 2).join()))).toEqual(new Set(['before:2015,1', 'before:2015,2']));
    expect(ask().stdout).toBe(stdout);
  });
  it('gives the whole report as JSON', () => {
    const { stdout } = store.run(['backtest', '--bootstrap', '0', '--json']);
    const report = JSON.parse(stdout) as { runs: { counts: object; bestBaseline: string }[] };
    expect(report.runs[0]!.counts).toMatchObject({ occasions: 40, heldOutOccasions: 4, trainingOccasions: 36, newPairs: 4, repeatedPairs: 0, cities: 20 });
  });
  it.each([
    [['--split', 'random:3'], 2, /random:SHARE/], [['--seeds', '1,x'], 2, /--seeds takes a whole number, not "x"/], [['--seed', '1', '--seeds', '2'], 2, /not both/],
    [['--split', 'before:1990'], 2, /nothing is left to learn from with the split before:1990: 40 occasions link cities, 0 to learn from and 40 held out/],
  ])('a wrong call is named: %o', (args, exit, message) => {
    const { code, stderr, stdout } = store.run(['backtest', ...args]);
    expect(stderr).toMatch(message);
    expect(code).toBe(exit);
    expect(stdout).toBe('');
  });
});
