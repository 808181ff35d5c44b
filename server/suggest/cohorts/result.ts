/** A grouping as the answer people read: cities by name, values, reasons, what was proven. */
import { SOFTWARE } from '../../analytics/software.ts';
import { countryByCode } from '../../geo/countries.ts';
import type { Cohort, CohortResult } from '../../model/cohort.ts';
import type { Mention } from '../../model/profile.ts';
import type { ModelCard } from '../../model/suggestion.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import type { PreparedCohorts } from './prepare.ts';
import { membersOf, objectiveOf, sharedLanguages, type Grouping } from './problem.ts';
import { reasonsFor } from './reasons.ts';
import { brokenRules } from './rules.ts';
import type { CohortSolution } from './solve.ts';

/** `model` says what the model's half of the benefits rests on. */
export function cohortResult(partners: PartnerNetwork, prepared: PreparedCohorts, solution: CohortSolution, model: ModelCard): CohortResult {
  const { status, grouping, objective, bound, seconds, conflict, notes } = solution;
  const gap = objective === null || bound === null ? null : relativeGap(objective, bound);
  return {
    ...frame(partners, prepared), status, ...(grouping === null ? { groups: [], unplaced: [] } : arranged(partners, prepared, grouping)),
    objective, bound, gap, seconds, conflict: [...conflict], notes: grouping === null ? [...notes] : [...notes, `Half of a pair's benefit is what the model of suggestions says (${model.note}), half what is known of the two cities.`],
  };
}

/** An arrangement made by hand. The gap holds only while no rule is broken. */
export function arrangementResult(partners: PartnerNetwork, prepared: PreparedCohorts, grouping: Grouping, bound: number | null): CohortResult {
  const objective = objectiveOf(prepared.problem, grouping);
  const conflict = brokenRules(prepared.problem, grouping);
  return {
    ...frame(partners, prepared), status: 'by-hand', ...arranged(partners, prepared, grouping),
    objective, bound, gap: bound === null || conflict.length > 0 ? null : relativeGap(objective, bound), seconds: 0, conflict, notes: [],
  };
}

function relativeGap(objective: number, bound: number): number {
  return bound <= 0 ? 0 : Math.max(0, (bound - objective) / bound);
}

const frame = ({ network }: PartnerNetwork, { request, benefits }: PreparedCohorts) => ({ dataVersion: network.dataVersion, software: SOFTWARE, seed: request.seed, request, benefits });

function arranged(partners: PartnerNetwork, { problem, numbers }: PreparedCohorts, grouping: Grouping): Pick<CohortResult, 'groups' | 'unplaced'> {
  const { cities } = partners.network;
  const mention = (city: number): Mention => {
    const number = numbers[city]!;
    return { type: 'city', id: cities.id[number]!, label: cities.name[number]!, country: cities.country[number]! };
  };
  const benefit = (a: number, b: number) => problem.benefit[a * problem.n + b]!;
  const groups = membersOf(problem, grouping).map((members, g): Cohort => {
    const values = members.map((city) => members.reduce((sum, other) => (other === city ? sum : sum + benefit(city, other)), 0));
    const spoken = members.map((city) => partners.languages[numbers[city]!]!);
    const languages = problem.languages === null
      ? [...(spoken[0] ?? [])].filter((language) => spoken.every((set) => set.has(language))).sort().map((language) => language.replace(/(^|[\s(-])\p{L}/gu, (letter) => letter.toUpperCase()))
      : sharedLanguages(problem, members).map((language) => problem.languageNames[language]!);
    return {
      number: g + 1, languages, language: languages[0] ?? null, mentors: members.filter((city) => problem.mentor[city] === 1).length,
      value: values.reduce((sum, value) => sum + value, 0) / 2,
      cities: members
        .map((city, i) => ({ city: mention(city), countryName: countryByCode(cities.country[numbers[city]!]!)?.name ?? cities.country[numbers[city]!]!, mentor: problem.mentor[city] === 1, locked: problem.locked[city]! >= 0, value: values[i]! }))
        .sort((a, b) => Number(b.mentor) - Number(a.mentor) || b.value - a.value || (a.city.id < b.city.id ? -1 : 1)),
      reasons: reasonsFor(partners, members.map((city) => numbers[city]!), (i, j) => benefit(members[i]!, members[j]!)),
    };
  });
  return { groups, unplaced: [...grouping.keys()].filter((city) => grouping[city]! < 0).map(mention) };
}
