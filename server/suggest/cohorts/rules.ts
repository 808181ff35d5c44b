/** The rules of a grouping by name and in words; which of them a grouping breaks. */
import type { CohortConflict } from '../../model/cohort.ts';
import { membersOf, sharedLanguages, type CohortProblem, type Grouping } from './problem.ts';

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What a rule says, and why it may be hard to keep. */
export function ruleText(problem: CohortProblem, rule: string): string {
  const { n, groups, minSize, maxSize, maxPerCountry, names } = problem;
  const [kind, rest] = [rule.split(':')[0]!, Number(rule.split(':')[1])];
  const mentors = problem.mentor.reduce((sum, is) => sum + is, 0);
  const all = plural(groups, 'group');
  const pairOf = (pairs: CohortProblem['together']) => `${names[pairs[rest]![0]]} and ${names[pairs[rest]![1]]}`;
  switch (kind) {
    case 'everyone': return `Every city has a place: ${plural(n, 'city', 'cities')} in ${all}.`;
    case 'min-size': return `A group has at least ${plural(minSize, 'city', 'cities')}: ${all} ${groups === 1 ? 'needs' : 'need'} ${groups * minSize}, there are ${n}.`;
    case 'max-size': return `A group has at most ${plural(maxSize, 'city', 'cities')}: ${all} ${groups === 1 ? 'holds' : 'hold'} ${groups * maxSize}, there are ${n}.`;
    case 'country': {
      const cities = problem.country.reduce((sum, country) => sum + Number(country === rest), 0);
      return `A group has at most ${maxPerCountry} of one country: ${problem.countryNames[rest]} has ${plural(cities, 'city', 'cities')}, ${all} ${groups === 1 ? 'takes' : 'take'} ${groups * maxPerCountry}.`;
    }
    case 'common-language': return `All cities of a group speak one language${mostSpoken(problem)}.`;
    case 'language': {
      const spoken = problem.languages?.[rest]?.map((language) => problem.languageNames[language]!) ?? [];
      return `${names[rest]} ${spoken.length === 0 ? 'has no known language' : `speaks ${spoken.join(', ')}`} and must have a place.`;
    }
    case 'mentors-min': return `A group has at least ${plural(problem.mentorsMin, 'mentor')}: ${all} ${groups === 1 ? 'needs' : 'need'} ${groups * problem.mentorsMin}, there ${mentors === 1 ? 'is' : 'are'} ${mentors}.`;
    case 'mentors-max': return `A group has at most ${plural(problem.mentorsMax, 'mentor')}: ${all} ${groups === 1 ? 'takes' : 'take'} ${groups * problem.mentorsMax}, there ${mentors === 1 ? 'is' : 'are'} ${mentors}.`;
    case 'mentor-capacity': return `A mentor serves at most ${plural(problem.mentorCapacity, 'city', 'cities')}: ${plural(mentors, 'mentor')} ${mentors === 1 ? 'serves' : 'serve'} ${mentors * problem.mentorCapacity}, there are ${n - mentors} others.`;
    case 'together': return `${pairOf(problem.together)} are to be together.`;
    case 'apart': return `${pairOf(problem.apart)} are to be apart.`;
    case 'locked': return `${names[rest]} is locked in group ${problem.locked[rest]! + 1}.`;
    default: throw new Error(`there is no rule ${rule}`);
  }
}

function mostSpoken({ languages, languageNames, mentor, mentorsMin }: CohortProblem): string {
  const speakers = languageNames.map((name, l) => ({ name, cities: (languages ?? []).filter((spoken) => spoken.includes(l)).length }));
  const most = speakers.filter(({ cities }) => cities > 0).sort((a, b) => b.cities - a.cities || (a.name < b.name ? -1 : 1)).slice(0, 3);
  if (most.length === 0) return '; none is known of these cities';
  const said = (list: typeof speakers) => list.map(({ name, cities }) => `${name} (${plural(cities, 'city', 'cities')})`).join(', ');
  const ofMentors = speakers.filter((_, l) => (languages ?? []).some((spoken, city) => mentor[city] === 1 && spoken.includes(l)));
  return `; most spoken: ${said(most)}${mentorsMin > 0 ? `; spoken by mentors: ${ofMentors.length === 0 ? 'none known' : said(ofMentors)}` : ''}`;
}

export function conflictOf(problem: CohortProblem, rule: string): CohortConflict {
  const [kind, rest] = rule.split(':');
  const named = kind === 'country' ? `country:${problem.countryNames[Number(rest)]}` : kind === 'locked' || kind === 'language' ? `${kind}:${problem.names[Number(rest)]}` : rule;
  return { constraint: named, text: ruleText(problem, rule) };
}

/** Every rule that can stand in the way; those that can never bind are left out. Those tried first when looking for what can be given up stand first. */
export function rulesOf(problem: CohortProblem): string[] {
  const countries = new Map<number, number>();
  for (const country of problem.country) countries.set(country, (countries.get(country) ?? 0) + 1);
  const mentors = problem.mentor.reduce((sum, is) => sum + is, 0);
  const when = (condition: boolean, ...rules: string[]) => (condition ? rules : []);
  return [
    ...problem.apart.map((_, i) => `apart:${i}`),
    ...problem.together.map((_, i) => `together:${i}`),
    ...[...problem.locked].flatMap((group, city) => when(group >= 0, `locked:${city}`)),
    ...when(problem.mentorsMax < mentors, 'mentors-max'),
    ...when(problem.mentorCapacity < Infinity, 'mentor-capacity'),
    ...when(problem.languages !== null, 'common-language'),
    ...[...countries].sort((a, b) => a[1] - b[1] || a[0] - b[0]).flatMap(([country, cities]) => when(cities > problem.maxPerCountry, `country:${country}`)),
    ...when(problem.mentorsMin > 0, 'mentors-min'),
    'min-size', 'max-size',
    ...when(problem.everyone, 'everyone'),
  ];
}

/** What a grouping breaks, group by group, in words. */
export function brokenRules(problem: CohortProblem, grouping: Grouping): CohortConflict[] {
  const { names, minSize, maxSize, maxPerCountry, mentorCapacity } = problem;
  const broken: CohortConflict[] = [];
  const say = (constraint: string, text: string) => broken.push({ constraint, text });
  membersOf(problem, grouping).forEach((cities, g) => {
    const group = `Group ${g + 1}`;
    const mentors = cities.filter((city) => problem.mentor[city] === 1).length;
    const others = cities.length - mentors;
    if (cities.length < minSize) say(`min-size:${g + 1}`, `${group} has ${plural(cities.length, 'city', 'cities')}, at least ${minSize} are asked for.`);
    if (cities.length > maxSize) say(`max-size:${g + 1}`, `${group} has ${plural(cities.length, 'city', 'cities')}, at most ${maxSize} are allowed.`);
    const countries = new Map<number, number>();
    for (const city of cities) countries.set(problem.country[city]!, (countries.get(problem.country[city]!) ?? 0) + 1);
    for (const [country, count] of countries) {
      if (count > maxPerCountry) say(`country:${g + 1}:${problem.countryNames[country]}`, `${group} has ${plural(count, 'city', 'cities')} of ${problem.countryNames[country]}, at most ${maxPerCountry} of one country ${maxPerCountry === 1 ? 'is' : 'are'} allowed.`);
    }
    if (problem.languages !== null && cities.length > 0 && sharedLanguages(problem, cities).length === 0) say(`common-language:${g + 1}`, `${group} has no language that all its cities speak.`);
    if (mentors < problem.mentorsMin) say(`mentors-min:${g + 1}`, `${group} has ${plural(mentors, 'mentor')}, at least ${problem.mentorsMin} ${problem.mentorsMin === 1 ? 'is' : 'are'} asked for.`);
    if (mentors > problem.mentorsMax) say(`mentors-max:${g + 1}`, `${group} has ${plural(mentors, 'mentor')}, at most ${problem.mentorsMax} ${problem.mentorsMax === 1 ? 'is' : 'are'} allowed.`);
    if (mentorCapacity < Infinity && others > mentorCapacity * mentors) say(`mentor-capacity:${g + 1}`, `${group} has ${plural(others, 'city', 'cities')} to mentor, its ${plural(mentors, 'mentor')} can serve ${mentorCapacity * mentors}.`);
  });
  problem.together.forEach(([a, b], i) => { if (grouping[a] !== grouping[b]) say(`together:${i + 1}`, `${names[a]} and ${names[b]} are not together.`); });
  problem.apart.forEach(([a, b], i) => { if (grouping[a]! >= 0 && grouping[a] === grouping[b]) say(`apart:${i + 1}`, `${names[a]} and ${names[b]} are not apart.`); });
  for (let city = 0; city < problem.n; city++) {
    if (problem.locked[city]! >= 0 && grouping[city] !== problem.locked[city]) say(`locked:${names[city]}`, `${names[city]} is not in group ${problem.locked[city]! + 1}, where it is locked.`);
    else if (problem.everyone && grouping[city]! < 0) say(`everyone:${names[city]}`, `${names[city]} has no place.`);
  }
  return broken;
}
