/** A simulated world as the tables of the interchange form. */
import { isoDay } from '../model/dates.ts';
import { FIDELITIES } from '../model/vocabularies.ts';
import { emptyTables, TABLES, type Row, type TableName, type Tables } from '../model/tables.ts';
import { assess, ESSENTIALS, essentialId } from './assessments.ts';
import { dateWriter } from './dates.ts';
import type { Places } from './places.ts';
import { below, stream } from './random.ts';
import { otherExchangesOf, type SimulationSettings } from './settings.ts';
import { firstDay, lastDay, neighbours, type Spread } from './spread.ts';
import type { Ties } from './twinning.ts';

const ROLES = { mentoring: ['mentor', 'learner'], 'study visit': ['host', 'learner'], workshop: ['speaker', 'participant'] } as const;
/** Subjects of exchanges that teach no practice. */
const OTHER_TOPICS = ['culture', 'sport', 'youth', 'trade'];

const numbered = (noun: string, count: number) => {
  const width = String(count).length;
  return (i: number): string => `${noun}-${String(i + 1).padStart(width, '0')}`;
};

export function makeRows(settings: SimulationSettings, places: Places, ties: Ties, { origins, teachings, adopted }: Spread): Tables {
  const tables = emptyTables();
  const add = <T extends TableName>(table: T, row: Partial<Row<T>>) => { (tables[table] as unknown[]).push(TABLES[table].schema.parse(row)); };
  const [first, last] = [firstDay(settings), lastDay(settings)];
  const random = stream(settings.seed, 'rows');
  const date = dateWriter(settings, stream(settings.seed, 'dates'));
  const takePart = (exchangeId: string, city: number, role: Row<'participations'>['role']) =>
    add('participations', { exchangeId, participantId: `city:${places.id[city]!}`, participantType: 'city', role });

  places.id.forEach((id, c) => add('cities', {
    id, name: `City ${id.slice('city-'.length)}`, country: places.country[c]!, lat: places.lat[c]!, lon: places.lon[c]!, population: places.population[c]!,
    joined: places.joined[c] === -1 ? null : isoDay(first + places.joined[c]!),
  }));
  ESSENTIALS.forEach((label, i) => add('topics', { id: essentialId(i + 1), scheme: 'essential-2015', number: i + 1, label }));
  for (const topic of OTHER_TOPICS) add('topics', { id: `topic-${topic}`, scheme: 'theme', label: topic });

  const practice = numbered('practice', settings.practices);
  /* The origin had it before anybody was taught. */
  origins.forEach((origin, i) => {
    add('topics', { id: `topic-${practice(i)}`, scheme: 'theme', label: `Subject of ${practice(i)}` });
    add('practices', { id: practice(i), title: `Practice ${i + 1}`, kind: 'plan', originCityId: places.id[origin]!, started: String(settings.from - 1), topics: [`topic-${practice(i)}`] });
  });

  const twinning = numbered('twinning', ties.from.length);
  ties.from.forEach((u, i) => {
    add('exchanges', { id: twinning(i), kind: 'twinning', start: date(first + below(random, last - first + 1)) });
    takePart(twinning(i), u, 'partner');
    takePart(twinning(i), ties.to[i]!, 'partner');
  });

  const teaching = numbered('teaching', teachings.length);
  teachings.forEach(({ kind, practice: p, teacher, learners, day }, i) => {
    add('exchanges', { id: teaching(i), kind, start: date(day), topics: [`topic-${practice(p)}`], practices: [practice(p)] });
    takePart(teaching(i), teacher, ROLES[kind][0]);
    for (const learner of learners) takePart(teaching(i), learner, ROLES[kind][1]);
  });

  const others = otherExchangesOf(settings);
  const other = numbered('other', others);
  const near = neighbours(ties, settings.cities);
  for (let i = 0; i < others; i++) {
    const teacher = below(random, settings.cities);
    const around = near[teacher]!;
    const learner = around.length > 0 && random() < 0.8 ? around[below(random, around.length)]! : (teacher + 1 + below(random, settings.cities - 1)) % settings.cities;
    /* The first is on the last day, so that the data end there. */
    const start = i === 0 ? isoDay(last) : date(first + below(random, last - first + 1));
    add('exchanges', { id: other(i), kind: 'mentoring', start, topics: [`topic-${OTHER_TOPICS[below(random, OTHER_TOPICS.length)]!}`] });
    takePart(other(i), teacher, 'mentor');
    takePart(other(i), learner, 'learner');
  }

  const adoption = numbered('adoption', adopted.length);
  adopted.forEach(({ practice: p, city, day, through }, i) => {
    const documented = random() < settings.documented && through !== null;
    const fidelity = FIDELITIES[below(random, FIDELITIES.length)]!;
    add('adoptions', {
      id: adoption(i), practiceId: practice(p), adoptingCityId: places.id[city]!, date: date(day), fidelity, grade: documented ? 'A' : 'B',
      ...(documented ? { adaptedFromCityId: places.id[teachings[through]!.teacher]!, viaExchangeId: teaching(through) } : {}),
    });
  });

  const { assessments, scores } = assess(settings, places.id);
  for (const row of assessments) add('assessments', row);
  for (const row of scores) add('scores', row);
  return tables;
}
