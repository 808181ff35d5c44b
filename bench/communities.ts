/** Communities at size: 20 runs of Leiden put together, beside 20 runs of igraph, CPU time and modularity. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { computeMeasure } from '../server/analytics/run.ts';
import { MeasureRequest } from '../server/model/measure.ts';
import { runPeer, type MeasureFigure } from './peer.ts';
import { root } from './processes.ts';
import { networkOfTies } from './tie-network.ts';
import { readTies, tiesCsv, twinTowns, type Ties } from './twin-towns.ts';

const RUNS = 20;

export function benchCommunities(work: string): MeasureFigure[] {
  const networks: [string, Ties][] = [
    ['Wikidata sister cities', readTies(path.join(root, '..', 'shared', 'data', 'wikidata-sister-cities-2022', 'edges.csv'))],
    ['made-up twin towns', twinTowns(1)],
  ];
  return networks.flatMap(([where, ties]) => {
    const network = networkOfTies(ties);
    const from = process.cpuUsage();
    const { rows } = computeMeasure(network, 'communities', MeasureRequest.parse({ parameters: { runs: RUNS } }));
    const { user, system } = process.cpuUsage(from);
    const seconds = (user + system) / 1e6;
    const modularity = rows.find(([name]) => name === 'modularity')![1] as number;
    const file = path.join(work, 'community-ties.csv');
    writeFileSync(file, tiesCsv(ties));
    const peer = runPeer<{ version: string; seconds: number; best: number }>('igraph_leiden.py', 'igraph', [file, String(RUNS)]);
    const what = `communities, ${RUNS} runs, ${where}, CPU time over igraph`;
    if (typeof peer === 'string') return [{ what, value: Number.NaN, unit: '×', target: 3, note: `${seconds.toFixed(1)} s; ${peer}` }];
    return [
      { what, value: seconds / peer.seconds, unit: '×', target: 3, note: `${seconds.toFixed(1)} s, igraph ${peer.version} ${peer.seconds.toFixed(1)} s` },
      { what: '… modularity that igraph’s best run has more', value: peer.best - modularity, unit: '', target: 1e-9, note: `${modularity.toFixed(6)} against ${peer.best.toFixed(6)}` },
    ];
  });
}
