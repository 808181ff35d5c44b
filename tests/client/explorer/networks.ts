/** Small networks made by hand, for the tests of the explorer. */
import type { EgoLink, EgoNetwork, EgoNode, NetworkSnapshot, Occasion } from '#model/network-wire.ts';
import { dayInterval } from '#model/dates.ts';

export const day = (text: string) => dayInterval(text)!;

/**
 * Aarhus (DK), Bergen (NO), Cork (IE), Dakar (SN); Dakar has no link.
 * Aarhus–Bergen: visit 2010 (heat), workshop 2012 (flood). Bergen–Cork: workshop 2012 (flood), undated visit (heat).
 * Aarhus–Cork: workshop 2012 (flood).
 */
export const SNAPSHOT: NetworkSnapshot = {
  dataVersion: 'v-1', network: 'undirected', filters: { from: null, to: null, kind: null, topic: null, country: null, dataset: null },
  cities: {
    id: ['aarhus', 'bergen', 'cork', 'dakar'], name: ['Aarhus', 'Bergen', 'Cork', 'Dakar'], country: ['DK', 'NO', 'IE', 'SN'],
    region: ['Europe', 'Europe', 'Europe', 'Africa'], incomeGroup: ['high', 'high', 'high', null], population: [350_000, 280_000, null, 1_100_000],
    lat: [56.2, 60.4, 51.9, null], lon: [10.2, 5.3, -8.5, null], verified: [true, true, false, null],
  },
  topics: { id: ['heat', 'flood'], label: ['Heat', 'Flood'], scheme: ['hazard', 'hazard'] },
  occasions: {
    type: ['exchange', 'exchange', 'exchange'], id: ['visit-2010', 'workshop-2012', 'visit-undated'], kind: ['study visit', 'workshop', 'study visit'], title: ['Visit', null, null],
    lo: [day('2010').lo, day('2012-05').lo, null], hi: [day('2010').hi, day('2012-05').hi, null], cities: [2, 3, 2], topics: [[0], [1], [0]], verified: [true, null, false],
  },
  links: { source: [0, 1, 0], target: [1, 2, 2], occasions: [[0, 1], [1, 2], [1]] },
};

export function egoNode(id: string, depth: number, neighbours: number, more: number): EgoNode {
  return {
    key: `city:${id}`, type: 'city', id, label: id.toUpperCase(), detail: null, country: null, region: null, incomeGroup: null, population: null, lat: null, lon: null, verified: null,
    depth, neighbours, more,
  };
}

export function tie(a: string, b: string, ...occasions: Occasion[]): EgoLink {
  return { source: `city:${a}`, target: `city:${b}`, relation: 'tie', directed: false, occasions };
}

export function occasion(id: string, kind = 'workshop'): Occasion {
  return { type: 'exchange', id, kind, title: null, lo: null, hi: null, cities: 2, topics: [], verified: null };
}

export function ego(centre: string, nodes: EgoNode[], links: EgoLink[]): EgoNetwork {
  return { dataVersion: 'v-1', centre: `city:${centre}`, mode: 'cities', depth: 1, nodes, links };
}
