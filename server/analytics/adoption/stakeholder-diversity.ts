/** How many kinds of stakeholder take part, and how evenly: Hill numbers by kind of exchange, rarefied so that they compare. */
import { NONE } from '../../graph/network-columns.ts';
import { hillNumber, rarefiedHillNumber, type Order } from '../../statistics/hill-numbers.ts';
import { Z95 } from '../../statistics/normal.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import type { Cell, Measure, MeasureInput } from '../measure-entry.ts';
import { FEWEST, figureColumns, known, number, text } from './parameters.ts';

const DRAWS = 499;
const ORDERS: readonly Order[] = [0, 1, 2];

/** Counts of stakeholder kinds of one exchange. */
type Counts = number[];
interface Group { readonly name: string | null; readonly exchanges: readonly Counts[]; readonly counts: Counts; readonly n: number }

function groupsOf({ network: { exchanges, kinds, stakeholders } }: MeasureInput): { groups: Group[]; unknown: number } {
  let unknown = 0;
  const byKind: Counts[][] = kinds.map(() => []);
  const kept = new Set<number>();
  for (let e = 0; e < exchanges.count; e++) {
    if (exchanges.kept[e] === 0) continue;
    kept.add(exchanges.kind[e]!);
    const counts = stakeholders.map(() => 0);
    for (let i = exchanges.stakeholders.offsets[e]!; i < exchanges.stakeholders.offsets[e + 1]!; i++) {
      const kind = exchanges.stakeholders.items[i]!;
      if (kind === NONE) unknown++;
      else counts[kind]!++;
    }
    if (counts.some((count) => count > 0)) byKind[exchanges.kind[e]!]!.push(counts);
  }
  const group = (name: string | null, of: readonly Counts[]): Group => {
    const counts = total(of, stakeholders.length);
    return { name, exchanges: of, counts, n: counts.reduce((sum, count) => sum + count, 0) };
  };
  return { groups: [group(null, byKind.flat()), ...kinds.flatMap((name, kind) => (kept.has(kind) ? [group(name, byKind[kind]!)] : []))], unknown };
}

function total(of: readonly Counts[], width: number): Counts {
  const counts: Counts = Array.from({ length: width }, () => 0);
  for (const each of of) each.forEach((count, i) => { counts[i]! += count; });
  return counts;
}

/** Standard errors of Hill numbers and rarefied ones, by drawing whole exchanges; NaN with fewer than two. */
function errors({ exchanges, counts }: Group, m: number, seed: number): { plain: number[]; rarefied: number[] } {
  const random = seededRandom(seed);
  const draws = ORDERS.map(() => ({ plain: [] as number[], rarefied: [] as number[] }));
  for (let i = 0; i < DRAWS && exchanges.length > 1; i++) {
    const drawn = total(exchanges.map(() => exchanges[Math.floor(random() * exchanges.length)]!), counts.length);
    ORDERS.forEach((q, j) => {
      draws[j]!.plain.push(hillNumber(drawn, q));
      draws[j]!.rarefied.push(rarefiedHillNumber(drawn, q, m));
    });
  }
  const spread = (all: number[]) => {
    const values = all.filter((value) => !Number.isNaN(value));
    if (values.length * 2 < DRAWS) return Number.NaN;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  };
  return { plain: draws.map(({ plain }) => spread(plain)), rarefied: draws.map(({ rarefied }) => spread(rarefied)) };
}

/** At least one kind takes part. */
const interval = (value: number, error: number): [Cell, Cell] => [known(Math.max(1, value - Z95 * error)), known(value + Z95 * error)];

export const stakeholderDiversity: Measure = {
  id: 'stakeholder-diversity', label: 'Diversity of stakeholders', kind: 'network', unit: 'effective kinds', network: 'directed', weights: ['none'],
  definition: 'Effective number of kinds of stakeholder (policy makers, practitioners, private sector, NGOs, citizens, academia) among the persons and institutions that take part: Hill numbers q0 (kinds), q1 (exp of Shannon’s entropy), q2 (1/Σp²), over all exchanges and by kind of exchange. rarefied: expected for `sample` participants drawn without replacement, the same for all rows, so that large and small kinds of exchange compare. Each counts once an exchange. Intervals: ±1.96 standard errors of 499 draws of whole exchanges.',
  nulls: [], references: ['hill-1973', 'chao-2014'], source: 'Hill, Ecology 54 (1973); Chao et al., Ecol. Monogr. 84 (2014)',
  edgeCases: 'Null with fewer than 5 participants of known kind; intervals null with fewer than two exchanges. Persons without a stakeholder kind, and institutions that bring several kinds together (city networks, partnerships, funds), are not known and their number is said; cities do not count. Kinds of institution stand for stakeholders: governments, UN and public agencies and development banks for policy makers; universities, research, training and centres of excellence for academia; NGOs, foundations and associations for NGOs; transit operators for practitioners.',
  parameters: [{ name: 'sample', label: 'Rarefied to', description: 'Participants to rarefy to; those of the smallest kind of exchange with at least five where it is left out.', type: 'integer', choices: null, default: null, required: false }],
  limits: { sample: { min: 1, max: 100_000 } },
  columns: figureColumns('effective kinds', 'participants',
    text('kind', 'Kind of exchange', 'Empty for all exchanges.'), number('q', 'Order', null, '0, 1 or 2.'), number('rarefied', 'Rarefied', 'effective kinds', 'Expected among `sample` participants.'),
    number('rarefied-low', 'Rarefied, low', 'effective kinds', 'Lower end of its 95 % interval.'), number('rarefied-high', 'Rarefied, high', 'effective kinds', 'Upper end of its 95 % interval.'), number('sample', 'Sample', 'participants', 'How many it is rarefied to.')),
  compute: (input) => {
    const { groups, unknown } = groupsOf(input);
    const enough = groups.filter(({ n }) => n >= FEWEST).map(({ n }) => n);
    const sample = (input.parameters.sample as number | undefined) ?? (enough.length > 0 ? Math.min(...enough) : undefined);
    const rows = groups.flatMap((group, i): Cell[][] => {
      const few = group.n < FEWEST;
      const error = few ? undefined : errors(group, sample!, (input.seed + i * 7919) >>> 0);
      return ORDERS.map((q): Cell[] => {
        const name = group.name === null ? `q${q}` : `${group.name} q${q}`;
        if (error === undefined) return [name, null, null, null, group.n, group.name, q, null, null, null, sample ?? null];
        const [value, rarefied] = [hillNumber(group.counts, q), rarefiedHillNumber(group.counts, q, sample!)];
        return [name, known(value), ...interval(value, error.plain[q]!), group.n, group.name, q, known(rarefied), ...interval(rarefied, error.rarefied[q]!), sample!];
      });
    });
    return {
      rows,
      notes: [
        `Kinds found: ${input.network.stakeholders.length === 0 ? 'none' : input.network.stakeholders.map((kind, i) => `${kind} ${groups[0]!.counts[i]!}`).join(', ')}. Of unknown kind: ${unknown}.`,
        ...(groups.some(({ n }) => n > 0 && n < FEWEST) ? [`Suppressed below ${FEWEST} participants of known kind.`] : []),
      ],
    };
  },
};
