/** The peer of the client benchmark: Sigma as its documentation shows it, on the same network. */
import Graph from 'graphology';
import Sigma from 'sigma';
import type { NetworkSnapshot } from '../../server/model/network-wire.ts';

const response = await fetch('./network.json');
const network = (await response.json()) as NetworkSnapshot;
const graph = new Graph();
network.cities.id.forEach((id, i) => {
  graph.addNode(id, { label: network.cities.name[i], x: network.cities.lon[i] ?? 0, y: network.cities.lat[i] ?? 0, size: 3, color: '#1565c0' });
});
network.links.source.forEach((source, i) => {
  graph.addEdge(network.cities.id[source], network.cities.id[network.links.target[i] as number], { size: 1, color: '#cccccc' });
});
new Sigma(graph, document.querySelector('#stage') as HTMLElement);
document.body.dataset['ready'] = 'yes';
