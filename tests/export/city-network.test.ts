/** The network of cities as a graph file: NetworkX opens it and computes the same measures from it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import { exportCityNetwork, measuresNamed } from '../../server/export/export-graph.ts';
import type { Network } from '../../server/graph/network.ts';
import { NO_FILTERS } from '../../server/graph/network-columns.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';
import { runNetworkx, withNetworkx } from './networkx.ts';

const folder = mkdtempSync(join(tmpdir(), 'city-network-'));
afterAll(() => rmSync(folder, { recursive: true }));

const network = networkOf({
  cities: [...cities('a', 'b:FR', 'c', 'd:DE', 'e'), { id: 'f<&"', name: 'É <&" f', country: 'BR' }],
  exchanges: [{ id: 'v', kind: 'study visit', start: '2014' }, { id: 'w', kind: 'workshop', start: '2015-03', end: '2015-04' }, { id: 't', kind: 'twinning' }, { id: 'u', kind: 'twinning', start: '2001' }],
  participations: [...part('v', 'a host', 'b learner'), ...part('w', 'a', 'b', 'c', 'd'), ...part('t', 'd partner', 'f<&" partner'), ...part('u', 'a partner', 'b partner')],
});
const compute = async (whole: Network, ...[id, request]: [string, Parameters<typeof computeMeasure>[2]]) => computeMeasure(whole, id, request);

interface Read { directed: boolean; multigraph: boolean; nodes: number; edges: number; named: number; read: Record<string, Record<string, number>>; computed: Record<string, Record<string, number>> }

describe.each(['gexf', 'graphml'] as const)('%s', (format) => {
  test.runIf(withNetworkx).each(['undirected', 'directed'] as const)('of the %s network opens in NetworkX, which finds the same measures', async (form) => {
    const { files } = await exportCityNetwork(network, format, { form, weights: 'count', filters: NO_FILTERS }, ['degree', 'pagerank', 'core-number', 'strength'], compute);
    const path = join(folder, `${form}.${format}`);
    writeFileSync(path, files[0]!.bytes);
    const found = runNetworkx<Read>('networkx_city_network.py', [format, path]);
    expect(found).toMatchObject({ directed: form === 'directed', multigraph: false, nodes: 6, edges: form === 'directed' ? 14 : 7, named: 6 });
    for (const [measure, values] of Object.entries(found.computed)) {
      for (const [city, value] of Object.entries(values)) expect(found.read[measure]![city], `${measure} of ${city}`).toBeCloseTo(value, 9);
    }
  });

  test('says what it was computed from and holds the span of the events', async () => {
    const { files } = await exportCityNetwork(network, format, { form: 'undirected', weights: 'none', filters: NO_FILTERS }, ['degree'], compute);
    const text = new TextDecoder().decode(files[0]!.bytes);
    expect(text).toContain('test-1');
    expect(text).toContain('2001-01-01');
    expect(text).toContain('2015-04-30');
  });
});

test('what is no measure of cities, and what is no graph file, is refused', async () => {
  const request = { form: 'undirected', weights: 'none', filters: NO_FILTERS } as const;
  await expect(exportCityNetwork(network, 'gexf', request, ['summary'], compute)).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('summary') });
  await expect(exportCityNetwork(network, 'gexf', request, ['degre'], compute)).rejects.toMatchObject({ code: 'not-found' });
  await expect(exportCityNetwork(network, 'csv', request, [], compute)).rejects.toMatchObject({ code: 'bad-request' });
  expect(measuresNamed(' degree, pagerank,degree,')).toEqual(['degree', 'pagerank']);
});
