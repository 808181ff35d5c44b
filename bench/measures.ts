/**
 * Measures of knowledge transfer at size, each beside a peer measured in the same run: CPU time of one
 * thread each. The peers are Python packages: the environment variable PYTHON names the interpreter that
 * has them (python3 by default). Where it has not, the figure is missed and the note says why.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { computeMeasure } from '../server/analytics/run.ts';
import type { Network } from '../server/graph/network.ts';
import { MeasureWorkerPool } from '../server/jobs/measure-worker-pool.ts';
import { MeasureRequest } from '../server/model/measure.ts';
import { benchCommunities } from './communities.ts';
import { benchNullModels } from './null-models.ts';
import { run, runPeer, type MeasureFigure } from './peer.ts';
import { root } from './processes.ts';
import { benchTemporal } from './temporal.ts';
import { networkOfTies } from './tie-network.ts';
import { readTies, tiesCsv, twinTowns } from './twin-towns.ts';

/** `work` is a folder for files of the bench. */
export type MeasureBench = (work: string) => MeasureFigure[] | Promise<MeasureFigure[]>;

interface Times { n: number; links: number; seconds: Record<string, number>; values: Record<string, (number | null)[]>; maxRssMb: number }
type OurTimes = Times & { first: Record<string, number> };
type PeerTimes = Times & { version: string };

/** Our time over igraph's, at most. */
const TARGETS: Record<string, number> = { betweenness: 1 / 4, 'harmonic-closeness': 1 / 4, pagerank: 2, 'core-number': 2, clustering: 2, constraint: 2 };
const MOST_MB = 1000;

/** Largest difference, relative above 1 and absolute below. */
function difference(ours: readonly (number | null)[], theirs: readonly (number | null)[]): number {
  if (ours.length !== theirs.length) return Infinity;
  return ours.reduce<number>((most, value, i) => {
    const other = theirs[i]!;
    if (value === null || other === null) return value === other ? most : Infinity;
    return Math.max(most, Math.abs(value - other) / Math.max(1, Math.abs(other)));
  }, 0);
}

const shown = (seconds: number) => (seconds < 0.1 ? `${(1000 * seconds).toPrecision(3)} ms` : `${seconds.toPrecision(3)} s`);

function structureFigures(where: string, file: string): MeasureFigure[] {
  const ours = JSON.parse(run(process.execPath, ['--import', 'tsx', path.join('bench', 'structure-times.ts'), file])) as OurTimes;
  const peer = runPeer<PeerTimes>('igraph_times.py', 'igraph', [file]);
  const figures = Object.entries(TARGETS).flatMap(([name, target]): MeasureFigure[] => {
    const mine = shown(ours.seconds[name]!);
    const what = `${name}, ${where} (${ours.n} cities, ${ours.links} ties), over igraph`;
    if (typeof peer === 'string') return [{ what, value: Number.NaN, unit: '×', target, note: `${mine}; ${peer}` }];
    const theirs = peer.seconds[name]!;
    return [
      { what, value: ours.seconds[name]! / theirs, unit: '×', target, note: `${mine} (the first call ${shown(ours.first[name]!)}), igraph ${peer.version} ${shown(theirs)}: ${(theirs / ours.seconds[name]!).toPrecision(3)} times as fast` },
      { what: '… largest difference from igraph', value: difference(ours.values[name]!, peer.values[name]!) * 1e9, unit: '·10⁻⁹', target: 1, note: '' },
    ];
  });
  const memory = typeof peer === 'string' ? '' : `igraph ${peer.maxRssMb.toFixed(0)} MB`;
  return [...figures, { what: `… peak memory of these, ${where}`, value: ours.maxRssMb, unit: 'MB', target: MOST_MB, note: memory }];
}

/** Wall-clock seconds of betweenness in a pool of threads, which have the network and are warm. */
async function poolSeconds(network: Network, threads: number): Promise<{ seconds: number; bytes: string }> {
  const pool = new MeasureWorkerPool(threads);
  try {
    /* Warms the threads: another question, so that nothing of it is kept. */
    await pool.run(network, 'betweenness', MeasureRequest.parse({ seed: 2 }));
    const from = performance.now();
    const result = await pool.run(network, 'betweenness', MeasureRequest.parse({ seed: 1 }));
    return { seconds: (performance.now() - from) / 1000, bytes: JSON.stringify(result) };
  } finally {
    await pool.close();
  }
}

async function benchThreads(): Promise<MeasureFigure[]> {
  const network = networkOfTies(twinTowns(1));
  const [one, two] = [await poolSeconds(network, 1), await poolSeconds(network, 2)];
  if (one.bytes !== two.bytes || one.bytes !== JSON.stringify(computeMeasure(network, 'betweenness', MeasureRequest.parse({ seed: 1, network: 'undirected' })))) {
    throw new Error('betweenness differs with the number of threads');
  }
  return [{ what: 'betweenness, made-up twin towns, two threads over one, wall clock', value: two.seconds / one.seconds, unit: '×', target: 0.75, note: `${two.seconds.toFixed(2)} s against ${one.seconds.toFixed(2)} s, the same bytes` }];
}

function benchStructure(work: string): MeasureFigure[] {
  const wikidata = path.join(work, 'wikidata-ties.csv');
  writeFileSync(wikidata, tiesCsv(readTies(path.join(root, '..', 'shared', 'data', 'wikidata-sister-cities-2022', 'edges.csv'))));
  const towns = path.join(work, 'twin-towns.csv');
  writeFileSync(towns, tiesCsv(twinTowns(1)));
  return [...structureFigures('Wikidata sister cities', wikidata), ...structureFigures('made-up twin towns', towns)];
}

/** What `npm run bench` runs of measures; add yours here. */
export const MEASURE_BENCHES: readonly MeasureBench[] = [benchStructure, benchThreads, benchCommunities, benchNullModels, () => benchTemporal()];
