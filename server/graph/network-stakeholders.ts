/**
 * Kinds of stakeholder taking part in exchanges: a person’s own, an institution’s by its kind. Cities are
 * left out: who sits there for them is known only where persons are. Kinds of institution that bring
 * together several kinds of stakeholder (networks, partnerships, funds) have none.
 */
import { splitReference } from '../model/fields.ts';
import { compareText, type Tables } from '../model/tables.ts';
import { NONE } from './network-columns.ts';

const OF_INSTITUTIONS: Readonly<Record<string, string>> = {
  government: 'policy maker', 'un agency': 'policy maker', 'national platform': 'policy maker', 'public agency': 'policy maker', 'development bank': 'policy maker', 'development agency': 'policy maker',
  university: 'academia', 'research institute': 'academia', 'centre of excellence': 'academia', 'training institution': 'academia',
  ngo: 'ngo', foundation: 'ngo', association: 'ngo', 'private sector': 'private sector', 'transit operator': 'practitioner',
};

export interface Stakeholders {
  readonly kinds: readonly string[];
  /** Places in `kinds` of those taking part in an exchange, NONE where not known; each person or institution once. */
  readonly takingPart: (exchange: string) => number[];
}

export function stakeholderKinds({ people, institutions, participations }: Pick<Tables, 'people' | 'institutions' | 'participations'>): Stakeholders {
  const person = new Map(people.map(({ id, stakeholder }) => [id, stakeholder]));
  const institution = new Map(institutions.map(({ id, kind }) => [id, kind === null ? null : (OF_INSTITUTIONS[kind] ?? null)]));
  const taking = new Map<string, Map<string, string | null>>();
  for (const { exchangeId, participantId, participantType } of participations) {
    if (participantType === 'city') continue;
    const { id } = splitReference(participantId);
    let known = taking.get(exchangeId);
    if (known === undefined) taking.set(exchangeId, (known = new Map()));
    known.set(participantId, (participantType === 'person' ? person : institution).get(id) ?? null);
  }
  const kinds = [...new Set([...taking.values()].flatMap((each) => [...each.values()].filter((kind) => kind !== null)))].sort(compareText);
  const place = new Map(kinds.map((kind, i) => [kind, i]));
  return { kinds, takingPart: (exchange) => [...(taking.get(exchange)?.values() ?? [])].map((kind) => (kind === null ? NONE : place.get(kind)!)) };
}
