/**
 * The peers of the client benchmark on the same network: Sigma as its documentation shows it,
 * and with `?look=gephi` as Gephi draws by default: every link translucent, curved, as wide as
 * it weighs, every name written, nothing left out while moving.
 */
import EdgeCurveProgram from '@sigma/edge-curve';
import Graph from 'graphology';
import Sigma from 'sigma';
import type { NetworkSnapshot } from '../../server/model/network-wire.ts';

const gephi = new URLSearchParams(location.search).get('look') === 'gephi';
const response = await fetch('./network.json');
const network = (await response.json()) as NetworkSnapshot;
const degree = new Float64Array(network.cities.id.length);
network.links.source.forEach((source, i) => {
  degree[source]! += 1;
  degree[network.links.target[i]!]! += 1;
});
const graph = new Graph();
network.cities.id.forEach((id, i) => {
  graph.addNode(id, { label: network.cities.name[i], x: network.cities.lon[i] ?? 0, y: network.cities.lat[i] ?? 0, size: gephi ? 2 + Math.sqrt(degree[i]!) / 4 : 3, color: '#1565c0' });
});
network.links.source.forEach((source, i) => {
  const target = network.cities.id[network.links.target[i] as number];
  graph.addEdge(network.cities.id[source], target, gephi ? { size: network.links.occasions[i]!.length, color: 'rgba(21, 101, 192, 0.3)', type: 'curved' } : { size: 1, color: '#cccccc' });
});
new Sigma(graph, document.querySelector('#stage') as HTMLElement, gephi ? { edgeProgramClasses: { curved: EdgeCurveProgram }, labelRenderedSizeThreshold: 0, labelDensity: 10, labelGridCellSize: 30 } : {});
document.body.dataset['ready'] = 'yes';
