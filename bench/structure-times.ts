/**
 * CPU seconds of the measures of structure on one network, and their values, as JSON. A process of its own,
 * so that its peak memory is theirs: `structure-times.ts EDGES.csv`, as peers/igraph_times.py reads it.
 */
import { clusteringOf, triangles } from '../server/analytics/structure/clustering.ts';
import { betweennessOf } from '../server/analytics/structure/betweenness.ts';
import { coreNumbers } from '../server/analytics/structure/core-number.ts';
import { harmonicClosenessOf } from '../server/analytics/structure/harmonic-closeness.ts';
import { pagerankOf } from '../server/analytics/structure/pagerank.ts';
import { constraintOf } from '../server/analytics/structure/structural-holes.ts';
import type { Projection } from '../server/graph/network-projection.ts';
import { quantile } from './processes.ts';
import { projectTies, readNumberedTies } from './twin-towns.ts';

const quiet = () => {};
const works: Record<string, (projection: Projection) => ArrayLike<number>> = {
  betweenness: (projection) => betweennessOf(projection, quiet),
  'harmonic-closeness': (projection) => harmonicClosenessOf(projection, quiet),
  pagerank: (projection) => pagerankOf(projection, 0.85, quiet),
  'core-number': coreNumbers,
  clustering: (projection) => clusteringOf(projection, triangles(projection, quiet)),
  constraint: (projection) => constraintOf(projection, quiet),
};

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Median of five rounds after the first, which compiles; short work is repeated within a round. A new object each time, so that nothing is remembered. */
function timed(work: () => void): { first: number; median: number } {
  const first = cpuSeconds(work);
  const again = cpuSeconds(work);
  const repeats = Math.max(1, Math.ceil(0.1 / Math.max(again, 1e-5)));
  const rounds = Array.from({ length: 5 }, () => cpuSeconds(() => { for (let i = 0; i < repeats; i++) work(); }) / repeats);
  return { first, median: quantile(rounds, 0.5) };
}

const projection = projectTies(readNumberedTies(process.argv[2] as string));
const [first, seconds, values]: [Record<string, number>, Record<string, number>, Record<string, (number | null)[]>] = [{}, {}, {}];
for (const [name, work] of Object.entries(works)) {
  const times = timed(() => { work({ ...projection }); });
  [first[name], seconds[name]] = [times.first, times.median];
  values[name] = Array.from(work(projection), (value) => (Number.isNaN(value) ? null : value));
}
process.stdout.write(JSON.stringify({ n: projection.n, links: projection.links, first, seconds, values, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
