/** What the explorer answers, on the command line: rules and sets, groups, ways, what was known, comparing, notes. Values by hand. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { workspace, type Answer } from './command-line.ts';

/** Aachen teaches Bonn in 2010, Bonn Caen in 2012, Caen Date in 2014; Enna stands alone, and nobody knows how many live in Caen. */
const tables = {
  'cities.csv': 'id,name,country,population\na,Aachen,DE,1000\nb,Bonn,DE,50\nc,Caen,FR,\nd,Date,JP,700\ne,Enna,IT,900\n',
  'exchanges.csv': 'id,kind,title,start\nv1,study visit,Visit one,2010\nv2,study visit,Visit two,2012\nv3,study visit,Visit three,2014\n',
  'participations.csv': `exchangeId,participantType,participantId,role\n${[['v1', 'a', 'b'], ['v2', 'b', 'c'], ['v3', 'c', 'd']]
    .map(([id, host, learner]) => `${id},city,${host},host\n${id},city,${learner},learner\n`).join('')}`,
};
const { store } = workspace();
const here = store();
here.given(tables);

const csv = ({ stdout, code }: Answer) => {
  expect(code).toBe(0);
  return parse(stdout, { columns: true, bom: true }) as Record<string, string>[];
};
const json = <T>({ stdout, code }: Answer): T => {
  expect(code).toBe(0);
  return JSON.parse(stdout) as T;
};
const LARGE = '{"field":"population","is":"between","low":600,"high":null}';

describe('ask', () => {
  it('lists the cities a rule holds for, and says of how many too little is known', () => {
    expect(csv(here.run(['ask', '--rule', LARGE, '--format', 'csv'])).map((row) => row['id'])).toEqual(['a', 'd', 'e']);
    expect(json(here.run(['ask', '--rule', LARGE, '--json']))).toMatchObject({ cities: 5, total: 3, unknown: 1, items: [{ id: 'a', values: [1000] }, { id: 'd' }, { id: 'e' }] });
  });
  it('knows no more of "not large" than of "large"', () => {
    expect(csv(here.run(['ask', '--rule', `{"not":${LARGE}}`, '--format', 'csv'])).map((row) => row['id'])).toEqual(['b']);
  });
  it('asks by measures: neighbours and betweenness', () => {
    // Bonn and Caen are each on the way of two pairs.
    expect(csv(here.run(['ask', '--rule', '{"field":"measure:betweenness","is":"between","low":2,"high":2}', '--format', 'csv'])).map((row) => row['id'])).toEqual(['b', 'c']);
  });
  it('keeps a rule as a set that can be asked again, with more', () => {
    const made = store();
    made.given(tables);
    const kept = made.run(['ask', '--rule', '{"field":"region","is":"one-of","values":["Europe"]}', '--save', 'In Europe']);
    expect(kept.stderr).toContain('In Europe');
    expect(made.run(['sets']).stdout).toContain('In Europe');
    expect(csv(made.run(['ask', '--set', 'in europe', '--rule', LARGE, '--format', 'csv'])).map((row) => row['id'])).toEqual(['a', 'e']);
  });
  it('refuses what it cannot read, with the place and a remedy, and saves nothing', () => {
    const made = store();
    made.given(tables);
    const bad = made.run(['ask', '--rule', '{"field":"population","is":"near"}', '--save', 'Bad']);
    expect(bad.code).toBe(2);
    expect(bad.stdout).toBe('');
    expect(bad.stderr).toContain('rule.is must be "one-of", "between" or "unknown"');
    expect(made.run(['sets', 'list', '--format', 'csv']).stdout).not.toContain('Bad');
    expect(made.run(['ask', '--set', 'nowhere'])).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no set "nowhere"') as string });
  });
});

describe('overview', () => {
  it('counts cities, ties within groups and flows between them', () => {
    expect(json(here.run(['overview', '--by', 'country', '--json']))).toMatchObject({
      groups: [
        { group: 'DE', cities: 2, linked: 2, linksWithin: 1, occasionsWithin: 1 }, { group: 'FR', cities: 1, linked: 1, linksWithin: 0 },
        { group: 'IT', cities: 1, linked: 0, linksWithin: 0 }, { group: 'JP', cities: 1, linked: 1, linksWithin: 0 },
      ],
      flows: [{ source: 'DE', target: 'FR', links: 1, occasions: 1 }, { source: 'FR', target: 'JP', links: 1, occasions: 1 }],
    });
  });
  it('goes by saved sets, what they share a group of its own', () => {
    const made = store();
    made.given(tables);
    made.run(['ask', '--rule', LARGE, '--save', 'Large']);
    made.run(['ask', '--rule', '{"field":"region","is":"one-of","values":["Europe"]}', '--save', 'In Europe']);
    // Aachen and Enna are both; Bonn only European; Date only large; of Caen nobody knows.
    const { groups, flows } = json<{ groups: { group: string | null; label: string | null; cities: number }[]; flows: { source: string | null; target: string | null }[] }>(made.run(['overview', '--by', 'set', '--json']));
    const named = new Map(groups.map(({ group, label }) => [group, label]));
    expect(groups.map(({ label, cities }) => [label, cities])).toEqual([['In Europe + Large', 2], ['In Europe', 1], ['Large', 1], [null, 1]]);
    expect(flows.map(({ source, target }) => [named.get(source), named.get(target)])).toEqual([['In Europe + Large', 'In Europe'], ['In Europe', null], ['Large', null]]);
  });
  it('by saved set without any set is one group', () => {
    expect(json(here.run(['overview', '--by', 'set', '--json']))).toMatchObject({ groups: [{ group: ';', label: 'In no set', cities: 5 }], flows: [] });
  });
  it('keeps to a filter', () => {
    expect(json(here.run(['overview', '--by', 'country', '--from', '2013', '--json']))).toMatchObject({ flows: [{ source: 'FR', target: 'JP', links: 1 }] });
  });
});

describe('ways', () => {
  interface Ways { count: number; paths: { nodes: { id: string }[]; steps: { occasions: { occasion: { id: string } }[] }[] }[] }
  it('are told with the exchanges on them', () => {
    const { count, paths } = json<Ways>(here.run(['path', 'Aachen', 'd', '--json']));
    expect(count).toBe(1);
    expect(paths[0]!.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(paths[0]!.steps.map(({ occasions }) => occasions.map(({ occasion }) => occasion.id))).toEqual([['v1'], ['v2'], ['v3']]);
  });
  it('go with time only', () => {
    expect(json<Ways>(here.run(['path', 'a', 'd', '--by', 'time', '--json'])).count).toBe(1);
    expect(json<Ways>(here.run(['path', 'd', 'a', '--by', 'time', '--network', 'directed', '--json'])).count).toBe(0);
  });
  it('that are not there are said, and so is who is not there', () => {
    expect(here.run(['path', 'a', 'Enna'])).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing recorded links') as string });
    expect(here.run(['path', 'a', 'Nowhere'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('there is no node "Nowhere"') as string });
  });
  it('can be opened by who knows both', () => {
    const { met, items } = json<{ met: unknown; items: { via: { id: string } }[] }>(here.run(['introduce', 'a', 'c', '--json']));
    expect([met, items.map(({ via }) => via.id)]).toEqual([null, ['b']]);
  });
});

it('what a city could have known: for certain by the end of a year, possibly from its beginning', () => {
  expect(csv(here.run(['known', 'a', '--by', '2012', '--direction', 'out', '--format', 'csv']))).toMatchObject([
    { id: 'b', certain: '2010-12-31', possible: '2010-01-01', steps: '1' }, { id: 'c', certain: '2012-12-31', possible: '2012-01-01', steps: '2' },
  ]);
});

it('two cities side by side: measures, and partners of one only', () => {
  const rows = csv(here.run(['compare', 'cities', 'Aachen', 'Bonn', '--format', 'csv']));
  const measure = (id: string) => rows.find((row) => row['section'] === 'measures' && row['id'] === id);
  expect(measure('degree')).toMatchObject({ a: '1', b: '2', difference: '1' });
  // Aachen: (1 + 1/2 + 1/3) / 4; Bonn: (1 + 1 + 1/2) / 4.
  expect(Number(measure('harmonic-closeness')!['a'])).toBeCloseTo(11 / 24, 12);
  expect(Number(measure('harmonic-closeness')!['b'])).toBeCloseTo(5 / 8, 12);
  // A city with one neighbour has no clustering: unknown, and so is the difference.
  expect(measure('clustering')).toMatchObject({ a: '', b: '0', difference: '' });
});

it('a note is written, found by its tag, and asked by', () => {
  const made = store();
  made.given(tables);
  expect(made.run(['note', 'Aachen', 'Ask them', '--tag', 'visit', '--by', 'Ana']).code).toBe(0);
  expect(csv(made.run(['notes', '--tag', 'visit', '--format', 'csv']))).toMatchObject([{ aboutId: 'city:a', text: 'Ask them', tags: 'visit', by: 'Ana' }]);
  expect(csv(made.run(['ask', '--rule', '{"field":"tag","is":"one-of","values":["visit"]}', '--format', 'csv'])).map((row) => row['id'])).toEqual(['a']);
});
