/**
 * Flow matrix: how much knowledge flows from each group of cities to each other group, and how much that
 * is relative to what the two groups give and take altogether (convention 15). Cells without flow stand in it.
 */
import type { Projection } from '../../graph/network-projection.ts';
import { wilson } from '../../statistics/wilson.ts';
import { ALL_WEIGHTS, type Cell, type Measure } from '../measure-entry.ts';
import { cityGroups, GROUP_PARAMETER, unknownNotes, type CityGroups, type Grouping } from './city-groups.ts';

/** Below this many arcs a relative flow says little: notes and pages say so. */
const TOO_FEW = 5;

export interface FlowTable {
  /** Row after row: sum of weights and number of arcs from group g to group h. */
  readonly weight: Float64Array;
  readonly arcs: Int32Array;
  readonly total: number;
  readonly links: number;
  /** Sum of squared weights. */
  readonly squares: number;
}

/** Arcs with a city of no known group are left out. In an undirected projection every tie runs both ways. */
export function flowTable({ n, out }: Projection, { names, of }: CityGroups): FlowTable {
  const groups = names.length;
  const [weight, arcs] = [new Float64Array(groups * groups), new Int32Array(groups * groups)];
  let [total, links, squares] = [0, 0, 0];
  for (let u = 0; u < n; u++) {
    if (of[u]! < 0) continue;
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) {
      const to = of[out.targets[i]!]!;
      if (to < 0) continue;
      const w = out.weights[i]!;
      weight[of[u]! * groups + to]! += w;
      arcs[of[u]! * groups + to]!++;
      total += w;
      squares += w * w;
      links++;
    }
  }
  return { weight, arcs, total, links, squares };
}

function flowRows(names: readonly string[], { weight, arcs, total, squares }: FlowTable): Cell[][] {
  const groups = names.length;
  const [out, into] = [new Float64Array(groups), new Float64Array(groups)];
  weight.forEach((w, cell) => {
    out[Math.floor(cell / groups)]! += w;
    into[cell % groups]! += w;
  });
  /* Kish (1965): so many arcs of equal weight would give an interval as wide. */
  const effective = (total * total) / squares;
  return names.flatMap((source, g) => names.map((target, h): Cell[] => {
    const [value, expected] = [weight[g * groups + h]!, (out[g]! * into[h]!) / total];
    const share = total > 0 ? wilson(Math.min(1, value / total) * effective, effective) : null;
    return [
      source, target, value, expected > 0 ? value / expected : null,
      share && share.low * total, share && share.high * total, arcs[g * groups + h]!, total > 0 ? expected : null,
    ];
  }));
}

export const flowMatrix: Measure = {
  id: 'flow-matrix', label: 'Flow between groups of cities', kind: 'series', unit: 'weight', network: 'directed', weights: ALL_WEIGHTS,
  definition: 'For each ordered pair of groups, the sum of the weights of the arcs from cities of the first to cities of the second (without weights, their number). Relative flow is M·m/(out·in): the flow over what the two groups would exchange if all that one gives and all that the other takes were mixed at random; 1 is as expected, 2 twice as much. Low and high are a 95 % Wilson interval of the pair’s share of all flow, times all flow, as if arcs were drawn one by one; with weights the number of arcs is Kish’s effective number (Σw)²/Σw². Divided by `expected` they are the interval of the relative flow.',
  nulls: ['rewire', 'labels'], tested: ['value', 'relative'], references: ['newman-2003', 'wilson-1927', 'kish-1965'],
  source: 'Mixing matrix: Newman, Phys. Rev. E 67, 026126 (2003); interval: Wilson, JASA 22 (1927), effective number: Kish, Survey Sampling (1965)',
  edgeCases: `Pairs of groups without flow have 0; groups without cities are not there. Relative flow is empty where one group gives nothing or the other takes nothing (0/0). It is unreliable where fewer than ${TOO_FEW} arcs stand behind it (n): a note counts these pairs, and pages show them as too few. Cities of unknown group and their arcs are left out and counted. In the undirected network every tie runs both ways. The interval takes arcs as independent, which arcs of one city are not: a null model says more.`,
  parameters: [GROUP_PARAMETER],
  columns: [
    { name: 'source', label: 'From', type: 'text', unit: null, description: 'Group of the cities that teach.' },
    { name: 'target', label: 'To', type: 'text', unit: null, description: 'Group of the cities that learn.' },
    { name: 'value', label: 'Flow', type: 'number', unit: 'weight', description: 'Sum of arc weights; without weights, number of arcs.' },
    { name: 'relative', label: 'Relative flow', type: 'number', unit: 'times what is expected', description: 'Flow over what is expected from the totals of both groups.' },
    { name: 'low', label: 'Low', type: 'number', unit: 'weight', description: 'Lower end of the 95 % interval of the flow.' },
    { name: 'high', label: 'High', type: 'number', unit: 'weight', description: 'Upper end of that interval.' },
    { name: 'n', label: 'n', type: 'number', unit: 'arcs', description: 'Arcs behind the flow.' },
    { name: 'expected', label: 'Expected flow', type: 'number', unit: 'weight', description: 'What one group gives × what the other takes / all flow.' },
  ],
  compute: ({ network, projection, parameters }) => {
    const by = parameters.group as Grouping;
    const groups = cityGroups(network, by);
    const rows = flowRows(groups.names, flowTable(projection, groups));
    const few = rows.filter((row) => row[3] !== null && (row[6] as number) < TOO_FEW).length;
    return {
      rows,
      notes: [
        ...unknownNotes(groups, by, 'arcs with them'),
        ...(few > 0 ? [`${few} of ${rows.length} pairs rest on fewer than ${TOO_FEW} arcs: too few to read their relative flow.`] : []),
      ],
    };
  },
};
