/**
 * Risk-set matching (Li, Propert & Rosenbaum, JASA 96, 2001): beside each exposed city stand cities that at
 * that moment take part, have not adopted and have not been exposed to that practice, of the same region,
 * income group and size. They are drawn by the seed, may stand beside several, and are followed until
 * their own exposure. What came later plays no part in who is chosen.
 */
import { seededRandom } from '../../statistics/seeded-random.ts';
import type { Subject as Followed } from '../../statistics/survival.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { adoptionFacts, DAYS_PER_MONTH } from './adoption-facts.ts';
import { forEachExposure } from './exposures.ts';
import { followUp, type FollowUp, type Question } from './follow-up.ts';

export const MATCHES = ['region-income-size', 'region-income', 'region', 'none'] as const;
export type Match = (typeof MATCHES)[number];

export interface Matched {
  readonly exposed: Followed[];
  readonly unexposed: Followed[];
  /** Exposed cities beside which nobody like them was at risk; they are left out. */
  readonly unmatched: number;
  readonly followed: FollowUp;
}

/** Cities of one class are alike; what is not known is a class of its own. */
function classes({ cities }: MeasureInput['network'], match: Match): string[] {
  const size = (population: number) => (Number.isNaN(population) ? '' : population < 100_000 ? 'small' : population < 1_000_000 ? 'middle' : 'large');
  return cities.id.map((_, c) => {
    const parts = [cities.region[c], cities.incomeGroup[c], size(cities.population[c]!)];
    return JSON.stringify(parts.slice(0, match === 'none' ? 0 : match.split('-').length));
  });
}

export function matched(input: MeasureInput, question: Omit<Question, 'subject' | 'byKind'>, match: Match, controls: number): Matched {
  const { network, seed } = input;
  const facts = adoptionFacts(network);
  const followed = followUp(input, { ...question, subject: 'practice', byKind: false });
  const exposure = new Map<number, number>();
  forEachExposure(input, 'practice', ({ practice, city, day }) => {
    const key = facts.key(practice, city);
    if (day < (exposure.get(key) ?? Infinity)) exposure.set(key, day);
  });
  const kind = classes(network, match);
  const alike = new Map<string, number[]>();
  kind.forEach((each, c) => {
    const list = alike.get(each);
    if (list === undefined) alike.set(each, [c]);
    else list.push(c);
  });
  const random = seededRandom(seed);
  const [exposed, unexposed]: [Followed[], Followed[]] = [[], []];
  let unmatched = 0;
  for (const unit of followed.units) {
    const { practice, city, start, entry } = unit;
    const since = Math.max(start, facts.joined[city]!);
    const open = alike.get(kind[city]!)!.filter((c) => {
      const key = facts.key(practice, c);
      return c !== city && network.practices.origin[practice] !== c && !facts.undated.has(key) && facts.joined[c]! <= since && facts.left[c]! >= since
        && (facts.adoptions.get(key)?.day ?? Infinity) >= since && (exposure.get(key) ?? Infinity) > since;
    });
    if (open.length === 0) { unmatched++; continue; }
    exposed.push(unit);
    for (let i = 0; i < Math.min(controls, open.length); i++) {
      const pick = i + Math.floor(random() * (open.length - i));
      [open[i], open[pick]] = [open[pick]!, open[i]!];
      unexposed.push(followAlone(open[i]!));
    }

    function followAlone(c: number): Followed {
      const adoption = facts.adoptions.get(facts.key(practice, c));
      const last = Math.min(followed.end, facts.left[c]!, exposure.get(facts.key(practice, c)) ?? Infinity);
      const adopted = adoption !== undefined && adoption.day <= last;
      return { entry, time: Math.max(entry, ((adopted ? adoption.day : last) - start) / DAYS_PER_MONTH), event: adopted && (question.grade === 'all' || adoption.grade === question.grade) };
    }
  }
  return { exposed, unexposed, unmatched, followed };
}

export function matchNotes({ exposed, unexposed, unmatched }: Matched, match: Match): string[] {
  return [
    `Matched on ${match === 'none' ? 'nothing but being at risk' : match.replaceAll('-', ', ')}, at the moment of exposure: ${unexposed.length} unexposed beside ${exposed.length} exposed cities, followed until their own exposure.`,
    ...(unmatched > 0 ? [`${unmatched} exposed cities had nobody like them at risk and are left out of both groups.`] : []),
    ...(unexposed.length > 0 ? ['Cities that meet were often going to adopt anyway; matching removes only differences in what it matches on.'] : []),
  ];
}
