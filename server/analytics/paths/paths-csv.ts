/** Ways, introductions and what was known as rows of a table: for CSV and for the command line. */
import type { IntroductionAnswer, KnownAnswer, PathAnswer } from '../../model/path.ts';

type Cell = string | number | null;
export interface PathTable { readonly columns: readonly { readonly name: string }[]; readonly rows: Cell[][] }

const table = (names: string, rows: Cell[][]): PathTable => ({ columns: names.split(',').map((name) => ({ name })), rows });

/** A row for each step of each way. */
export function pathRows({ paths }: PathAnswer): PathTable {
  return table('path,step,fromType,fromId,from,toType,toId,to,relation,weight,occasions,arrivedBy,possibleFrom,kinds,what,people,institutions', paths.flatMap((path, p) =>
    path.steps.map((step, s): Cell[] => [
      p + 1, s + 1, step.from.type, step.from.id, step.from.label, step.to.type, step.to.id, step.to.label,
      step.relations.map(({ text, forward }) => (forward || text === 'tie' ? text : `(reversed) ${text}`)).join('; '), step.weight, step.total,
      step.arrival?.by ?? null, step.arrival?.possible ?? null, [...new Set(step.occasions.map(({ kind }) => kind))].join('; '),
      step.occasions.map(({ occasion, start, end }) => `${occasion?.label ?? ''}${start === null && end === null ? '' : ` (${[start, end].filter((text) => text !== null && text !== '').join(' to ')})`}`).join('; '),
      [...new Set(step.occasions.flatMap(({ people }) => people.map(({ participant }) => participant.label)))].join('; '),
      [...new Set(step.occasions.flatMap(({ institutions }) => institutions.map(({ participant }) => participant.label)))].join('; '),
    ])));
}

export function introductionRows({ items }: IntroductionAnswer): PathTable {
  return table('rank,type,id,name,probability,from,to', items.map(({ via, probability, from, to }, i) => [i + 1, via.type, via.id, via.label, probability, from.text, to.text]));
}

export function knownRows({ items }: KnownAnswer): PathTable {
  return table('id,name,country,certain,possible,steps,possibleSteps', items.map(({ city, certain, possible, steps, possibleSteps }) => [city.id, city.label, city.country, certain, possible, steps, possibleSteps]));
}
