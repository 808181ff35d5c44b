/**
 * Every measure, network, weight and filter against values that another program made from the same
 * tables by its own reading of the conventions (tests/golden/independent), asked over HTTP as CSV.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starter, workspace, type Store } from './command-line.ts';
import { argumentsOf, describeCase, differences, independent, queryOf, readExpected, serve, type Case, type Served } from './measure-answers.ts';

const space = workspace();
/** A server allows 600 computations a minute: a new one is started before that. */
const QUESTIONS = 550;

const folders = readdirSync(path.join(independent, 'tables'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const networks = [...folders.map((name) => ({ name, tables: path.join(independent, 'tables', name) })), { name: 'starter', tables: starter }];

describe.each(networks)('the tables $name', ({ name, tables }) => {
  const { cities, cases } = readExpected(name);
  let store: Store;
  let server: Served | undefined;
  let asked = 0;

  beforeAll(() => {
    store = space.store();
    store.given(tables);
  });
  afterAll(() => server?.end());

  async function ask(one: Case): Promise<string> {
    if (server === undefined || asked >= QUESTIONS) {
      await server?.end();
      server = await serve(store.data);
      asked = 0;
    }
    asked += 1;
    const answer = await fetch(server.url + queryOf(one));
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(`${describeCase(one)}: ${answer.status} ${body}`);
    return body;
  }

  it.each([...new Set(cases.map(({ measure }) => measure))])('give %s as worked out independently', async (measure) => {
    const wrong: string[] = [];
    for (const one of cases.filter((each) => each.measure === measure)) wrong.push(...differences(one, await ask(one), cities));
    expect(wrong.slice(0, 20), `${wrong.length} differences`).toEqual([]);
  });
});

describe('published values', () => {
  /** Karate club: constraint, effective size, PageRank, betweenness and core as printed in the methods. */
  it.each([
    ['constraint', 'undirected', {}, { m00: 0.155423, m33: 0.156419 }, 6],
    ['effective-size', 'undirected', {}, { m00: 13.75, m33: 15.235294 }, 6],
    ['pagerank', 'undirected', {}, { m00: 0.09699729, m33: 0.10091918 }, 8],
    ['betweenness', 'undirected', { normalized: false }, { m00: 231.071429 }, 6],
    ['betweenness', 'undirected', { normalized: true }, { m00: 0.437635 }, 6],
    ['core-number', 'undirected', {}, { m00: 4 }, 9],
  ] as const)('of the karate club stand among the expected: %s', (measure, network, parameters, values, digits) => {
    const { cities, cases } = readExpected('karate-club');
    const one = cases.find((each) => each.measure === measure && each.network === network && each.weights === 'none'
      && JSON.stringify(each.parameters) === JSON.stringify(parameters) && Object.keys(each.filters).length === 0);
    for (const [id, value] of Object.entries(values)) expect(one?.values?.[cities.findIndex(([city]) => city === id)]).toBeCloseTo(value, digits);
  });

  it('of the karate club as a whole, and the brokers of the six arcs, stand among the expected', () => {
    const club = readExpected('karate-club').cases.find(({ measure, network }) => measure === 'summary' && network === 'undirected');
    expect(club?.figures?.['degree-assortativity']).toBeCloseTo(-0.475613, 6);
    expect(club?.figures?.['country-assortativity']).toBeCloseTo(0.717531, 6);
    expect(club?.figures?.['transitivity']).toBeCloseTo(0.255682, 6);
    expect(club?.figures?.['mean-clustering']).toBeCloseTo(0.570638, 6);
    const arcs = readExpected('six-arcs');
    const brokers = arcs.cases.find(({ measure, network, parameters }) => measure === 'brokerage' && network === 'directed' && parameters['group'] === 'country');
    expect(brokers?.columns).toEqual(['value', 'coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison']);
    expect(brokers?.values).toEqual([[1, 0, 0, 1, 0, 0], [2, 0, 0, 0, 2, 0], [0, 0, 0, 0, 0, 0], [2, 0, 1, 0, 0, 1], [0, 0, 0, 0, 0, 0]]);
  });
});

describe('the command line', () => {
  const { cities, cases } = readExpected('who-teaches-whom');
  const pick = (measure: string, network: string, weights: string, filter = ''): Case => {
    const found = cases.find((one) => one.measure === measure && one.network === network && one.weights === weights && Object.values(one.filters).join(' ') === filter);
    if (!found) throw new Error(`no expected value of ${measure} ${network} ${weights} ${filter}`);
    return found;
  };
  const some = [
    pick('degree', 'undirected', 'none'), pick('strength', 'directed', 'shared', '2013'), pick('betweenness', 'directed', 'count'), pick('pagerank', 'directed', 'shared'),
    pick('balance', 'directed', 'count'), pick('component', 'undirected', 'none', 'study visit'), pick('brokerage', 'directed', 'none'), pick('summary', 'undirected', 'none', 'root'),
    pick('summary', 'directed', 'shared', 'JP'),
  ];
  let store: Store;
  beforeAll(() => {
    store = space.store();
    store.given(path.join(independent, 'tables', 'who-teaches-whom'));
  });

  it('gives the same bytes as the server, on standard output and nothing else there, and each time again', async () => {
    const answers = some.map((one) => store.run(argumentsOf(one)));
    answers.forEach((answer, at) => {
      expect(answer.code, answer.stderr).toBe(0);
      expect(differences(some[at] as Case, answer.stdout, cities)).toEqual([]);
    });
    const server = await serve(store.data);
    for (const [at, one] of some.entries()) {
      const answer = await fetch(server.url + queryOf(one));
      expect(answer.headers.get('content-type')).toMatch(/^text\/csv\b/);
      expect(Buffer.from(await answer.arrayBuffer()).equals(answers[at]?.bytes ?? Buffer.of()), describeCase(one)).toBe(true);
    }
    await server.end();
  });

  it('takes a kind that no exchange has for an empty network, and says beside the data which kinds there are', () => {
    const answer = store.run(['measure', 'degree', '--kind', 'peer review', '--format', 'csv']);
    expect(answer.code).toBe(0);
    expect(answer.stdout).toBe(['id,name,value', ...store.run(['measure', 'degree', '--format', 'csv']).stdout.trimEnd().split('\n').slice(1).map((line) => line.replace(/\d+$/, '0')), ''].join('\n'));
    expect(answer.stderr).toContain('peer review');
    expect(answer.stderr).toContain('study visit');
  });

  it.each([
    ['a measure that does not exist', ['measure', 'no-such-measure']],
    ['a network that does not exist', ['measure', 'degree', '--network', 'sideways']],
    ['weights that do not exist', ['measure', 'degree', '--weights', 'heavy']],
    ['a topic that does not exist', ['measure', 'degree', '--topic', 'no such topic']],
    ['a label that two topics have', ['measure', 'degree', '--topic', 'Same label']],
    ['a date that is none', ['measure', 'degree', '--from', '2012-13']],
    ['a country that is none', ['measure', 'degree', '--country', 'Atlantis']],
  ])('refuses %s as a wrong call, in words, with nothing on standard output', (_what, args) => {
    const answer = store.run([...args, '--format', 'csv']);
    expect({ code: answer.code, stdout: answer.stdout }).toEqual({ code: 2, stdout: '' });
    expect(answer.stderr.trim()).not.toBe('');
  });
});
