/** Cohorts from the command line: groups as table, CSV and JSON; rules, locks, what is refused, and how it ends. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CohortResult } from '../../server/model/cohort.ts';
import { workspace, type Cells } from './command-line.ts';

const { store, folder } = workspace();
const here = store();
here.given({
  'cities.csv': `id,name,country,hazards,languages\n${Array.from({ length: 12 }, (_, i) => `c${i},City ${i},${['JP', 'FR', 'DE'][i % 3]},${i < 8 ? 'Flood' : ''},${i % 2 === 0 ? 'en' : 'fr'}`).join('\n')}\n`,
  'topics.csv': 'id,label,scheme\nflood,Flood,hazard\n',
});
const cohorts = (...args: string[]) => here.run(['cohorts', ...args]);
const json = (...args: string[]) => {
  const answer = cohorts(...args, '--json');
  expect(answer.stderr).toBe('');
  return CohortResult.parse(JSON.parse(answer.stdout));
};
const groups = (result: CohortResult) => result.groups.map(({ cities }) => cities.map(({ city }) => city.id).sort());

describe('cohorts', () => {
  it('prints groups with their reasons, and says on standard error what was proven', () => {
    const answer = cohorts('--groups', '3', '--size', '4', '--max-per-country', '2');
    expect(answer.code).toBe(0);
    expect(answer.stdout.match(/^Group \d: 4 cities, value /gm)).toHaveLength(3);
    expect(answer.stdout).toContain('Strongest pair: ');
    expect(answer.stderr).toContain('Proven to be the best possible.');
  });
  it('gives the same groups as CSV and JSON, and the same again', () => {
    const result = json('--groups', '3', '--size', '4', '--seed', '9');
    expect(result).toMatchObject({ status: 'optimal', seed: 9, gap: 0, unplaced: [] });
    const rows = parse(cohorts('--groups', '3', '--size', '4', '--seed', '9', '--format', 'csv').stdout, { columns: true }) as Cells[];
    expect([1, 2, 3].map((number) => rows.filter((row) => row['group'] === String(number)).map((row) => row['id']!).sort())).toEqual(groups(result));
    expect(groups(json('--groups', '3', '--size', '4', '--seed', '9'))).toEqual(groups(result));
  });
  it('keeps rules, wishes and locks', () => {
    const result = json('--groups', '2', '--size', '3-6', '--common-language', '--leave-out', '--mentors', 'City 0,c1', '--mentors-per-group', '1', '--mentor-capacity', '3', '--together', 'c0,c2', '--apart', 'c0,c4', '--lock', 'c1=1');
    const [first, second] = groups(result);
    expect(first).toContain('c1');
    expect(second).toEqual(expect.arrayContaining(['c0', 'c2']));
    expect(second).not.toContain('c4');
    expect(result.groups.map(({ cities }) => cities.length)).toEqual([4, 4]);
    expect(result.groups.map(({ languages }) => languages)).toEqual([['French'], ['English']]);
  });
  it('takes the cities from a file or from conditions', () => {
    const list = folder({ 'list.txt': '# flood group\nc0\nCity 1\nc2\n\nc3\n' });
    expect(groups(json('--groups', '1', '--size', '4', '--cities', `${list}/list.txt`))).toEqual([['c0', 'c1', 'c2', 'c3']]);
    expect(groups(json('--groups', '1', '--size', '2-9', '--topic', 'Flood', '--country', 'JP'))).toEqual([['c0', 'c3', 'c6']]);
  });
  it('names the rules that exclude each other and ends with 1', () => {
    const answer = cohorts('--groups', '2', '--size', '6', '--max-per-country', '1');
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain('no grouping keeps all of these rules:\n');
    expect(answer.stderr).toContain('A group has at most 1 of one country: ');
    const asJson = cohorts('--groups', '5', '--size', '6-8', '--json');
    expect([asJson.code, JSON.parse(asJson.stdout)]).toMatchObject([1, { status: 'infeasible', conflict: [{ constraint: 'min-size', text: 'A group has at least 6 cities: 5 groups need 30, there are 12.' }] }]);
  });
  it.each([
    ['no number of groups', [], '--groups'], ['a group that is not there', ['--groups', '2', '--lock', 'c0=3'], 'c0 is locked in group 3, but there are 2 groups'],
    ['a size upside down', ['--groups', '2', '--size', '8-6'], 'the smallest size of a group (8) is above the largest (6)'], ['an unknown city', ['--groups', '2', '--mentors', 'Nowhere'], 'there is no city "Nowhere"'],
    ['a file that is not there', ['--groups', '2', '--cities', '/nowhere.txt'], '/nowhere.txt cannot be read'], ['a pair of one', ['--groups', '2', '--apart', 'c0'], '--apart takes two cities'],
    ['a city in two groups', ['--groups', '2', '--lock', 'c0=1', '--lock', 'c0=2'], 'c0 is locked in two groups, 1 and 2'], ['no time', ['--groups', '2', '--seconds', '0'], 'seconds'],
  ])('%s is a wrong call', (_, args, message) => {
    const answer = cohorts(...args);
    expect([answer.code, answer.stdout]).toEqual([2, '']);
    expect(answer.stderr).toContain(message);
  });
});
