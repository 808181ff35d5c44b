/**
 * Brokerage: Gould & Fernandez, Sociol. Methodol. 19 (1989). v brokers a→v→b where no arc a→b runs and
 * a ≠ b. Roles by the groups of a, v, b: coordinator AAA, itinerant ABA, gatekeeper ABB, representative
 * AAB, liaison ABC. Raw counts.
 */
import type { Projection } from '../../graph/network-projection.ts';
import type { MeasureColumn } from '../../model/measure.ts';
import { nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';
import { cityGroups, GROUP_PARAMETER, unknownNotes, type Grouping } from './city-groups.ts';

export const BROKER_ROLES = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'] as const;
type BrokerRole = (typeof BROKER_ROLES)[number];

/** Group number of each city; -1 where it is not known, and then its triads are left out. */
export function brokerageOf({ n, out }: Projection, group: Int32Array, watch: Watch): Record<BrokerRole, Float64Array> {
  const counts = Object.fromEntries(BROKER_ROLES.map((role) => [role, new Float64Array(n)])) as Record<BrokerRole, Float64Array>;
  const reached = new Int32Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    if (a % 64 === 0) watch(a, n);
    for (let i = out.offsets[a]!; i < out.offsets[a + 1]!; i++) reached[out.targets[i]!] = a;
    for (let i = out.offsets[a]!; i < out.offsets[a + 1]!; i++) {
      const v = out.targets[i]!;
      for (let j = out.offsets[v]!; j < out.offsets[v + 1]!; j++) {
        const b = out.targets[j]!;
        if (b === a || reached[b] === a) continue;
        const role = roleOf(group[a]!, group[v]!, group[b]!);
        if (role !== undefined) counts[role][v]!++;
      }
    }
  }
  return counts;
}

function roleOf(a: number, v: number, b: number): BrokerRole | undefined {
  if (a < 0 || v < 0 || b < 0) return undefined;
  if (a === b) return a === v ? 'coordinator' : 'itinerant';
  if (v === b) return 'gatekeeper';
  return a === v ? 'representative' : 'liaison';
}

const ROLE_MEANING: Record<BrokerRole, string> = {
  coordinator: 'All three in one group.', itinerant: 'The others in one group, the broker in another.',
  gatekeeper: 'From another group into the broker’s own.', representative: 'From the broker’s own group to another.',
  liaison: 'All three in different groups.',
};
const roleColumns: MeasureColumn[] = BROKER_ROLES.map((role) => ({
  name: role, label: role[0]!.toUpperCase() + role.slice(1), type: 'number', unit: 'triads', description: ROLE_MEANING[role],
}));

export const brokerage: Measure = {
  id: 'brokerage', label: 'Brokerage', kind: 'node', unit: 'triads', network: 'directed', weights: ['none'],
  definition: 'How often a city v passes knowledge on from a to b (a→v→b) where a does not teach b itself, by the groups of the three. The value is the sum of the five roles. Weights play no part.',
  nulls: ['rewire', 'labels'], tested: ['value', ...BROKER_ROLES], references: ['gould-fernandez-1989'],
  source: 'Gould & Fernandez, Sociological Methodology 19 (1989)',
  edgeCases: 'A city that brokers nothing has 0. Triads with a city whose group is not known are left out. In the undirected network every tie runs both ways.',
  parameters: [GROUP_PARAMETER],
  columns: nodeColumns({ label: 'Brokerage', type: 'number', unit: 'triads', description: 'Sum of the five roles.' }, ...roleColumns),
  compute: ({ network, projection, parameters, watch }) => {
    const by = parameters.group as Grouping;
    const groups = cityGroups(network, by);
    const counts = brokerageOf(projection, groups.of, watch);
    const columns = BROKER_ROLES.map((role) => counts[role]);
    const sum = columns[0]!.map((_, u) => columns.reduce((total, column) => total + column[u]!, 0));
    const notes = unknownNotes(groups, by, 'triads with them');
    return { rows: nodeRows(network, sum, ...columns), notes };
  },
};
