/**
 * The null model of rewiring at size: 999 rewirings of the Wikidata network with everything of the summary
 * but distances measured again, on two threads, and one draw in CPU time beside igraph. Our draw makes 10
 * accepted swaps for each event within kind and year; igraph's makes 10 tries.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { prepareMeasure } from '../server/analytics/run.ts';
import type { Network } from '../server/graph/network.ts';
import { MeasureWorkerPool } from '../server/jobs/measure-worker-pool.ts';
import { MeasureRequest } from '../server/model/measure.ts';
import { runPeer, type MeasureFigure } from './peer.ts';
import { root } from './processes.ts';
import { networkOfTies } from './tie-network.ts';
import { readTies, tiesCsv, twinTowns, type Ties } from './twin-towns.ts';

const REQUEST = MeasureRequest.parse({ network: 'directed', null: 'rewire', samples: 999, seed: 1 });
const PEER_DRAWS = 10;
/** CPU seconds of one draw in this thread, once warm: pieces hold 16 draws. */
function drawSeconds(network: Network): number {
  const work = prepareMeasure(network, 'summary', REQUEST);
  work.piece(0, () => {});
  const from = process.cpuUsage();
  for (const piece of [1, 2]) work.piece(piece, () => {});
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6 / 32;
}

async function poolSeconds(network: Network): Promise<number> {
  const pool = new MeasureWorkerPool(2);
  try {
    const from = performance.now();
    await pool.run(network, 'summary', REQUEST);
    return (performance.now() - from) / 1000;
  } finally {
    await pool.close();
  }
}

export async function benchNullModels(work: string): Promise<MeasureFigure[]> {
  const figures: MeasureFigure[] = [];
  const networks: [string, Ties][] = [
    ['Wikidata sister cities', readTies(path.join(root, '..', 'shared', 'data', 'wikidata-sister-cities-2022', 'edges.csv'))],
    ['made-up twin towns', twinTowns(1)],
  ];
  for (const [where, ties] of networks) {
    const network = networkOfTies(ties);
    const file = path.join(work, 'rewired-ties.csv');
    writeFileSync(file, tiesCsv(ties));
    const peer = runPeer<{ version: string; arcs: number; seconds: number }>('igraph_rewire.py', 'igraph', [file, String(PEER_DRAWS)]);
    const ours = drawSeconds(network);
    const mine = `${(1000 * ours).toFixed(0)} ms a draw`;
    const what = `one rewiring with its summary, ${where} (${ties.n} cities, ${2 * ties.ties.length} events), CPU time over igraph`;
    figures.push(typeof peer === 'string'
      ? { what, value: Number.NaN, unit: '×', target: 5, note: `${mine}; ${peer}` }
      : { what, value: ours / peer.seconds, unit: '×', target: 5, note: `${mine}, 10 accepted swaps for each event; igraph ${peer.version} ${(1000 * peer.seconds).toFixed(0)} ms, 10 tries` });
    if (where === 'Wikidata sister cities') figures.push({ what: `999 rewirings with reciprocity, clustering and assortativity, ${where}, two threads`, value: await poolSeconds(network), unit: 's', target: 60, note: '' });
  }
  return figures;
}
