/** The page of a person in a public role: posts over time and exchanges. */
import type { PersonProfile } from '../../model/profile.ts';
import type { TableIndex } from '../table-index.ts';
import type { Facts } from './facts.ts';
import { Mentions } from './mentions.ts';
import { joinedBy } from './taking-part.ts';

/** Undefined when there is no such person. */
export function personProfile(index: TableIndex, id: string): Facts<PersonProfile> | undefined {
  const person = index.find('people', id);
  if (!person) return undefined;
  const mentions = new Mentions(index);
  const posts = index.where('posts', 'personId', id);
  mentions.cite(person, ...posts);
  const own = person.placeId === null ? [] : [{ placeId: person.placeId, role: person.role, from: person.from, to: person.to, verified: person.verified }];
  return {
    person,
    posts: [...own, ...posts].map(({ placeId, role, from, to, verified }) => ({ place: mentions.typed(placeId), role, from, to, verified })),
    exchanges: joinedBy(index, `person:${id}`, mentions), sources: mentions.sources,
  };
}
