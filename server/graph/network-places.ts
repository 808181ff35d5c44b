/**
 * Which city a person or an institution counts for at the time of an exchange (convention 4).
 * A person belongs to the place of a post whose dates the exchange can fall in; posts without any
 * date count only where no dated one fits, and an exchange without dates rules nothing out. A post at an
 * institution leads to the institution's city, or to none: then the post still says where the person was. No
 * post, or no city, means nobody to count for.
 */
import { dayInterval, type PartialDate } from '../model/dates.ts';
import { splitReference } from '../model/fields.ts';
import type { Tables } from '../model/tables.ts';
import { NO_DAY, NONE } from './network-columns.ts';

interface Post { readonly city: number; readonly dated: boolean; readonly lo: number; readonly hi: number }

export interface Places {
  institutionCity(id: string): number;
  /** Cities of a person during [lo, hi] (NO_DAY: at an unknown time), each once. */
  personCities(id: string, lo: number, hi: number): number[];
}

const FIRST = -Infinity;
const LAST = Infinity;

function postBounds(from: PartialDate | null, to: PartialDate | null): { lo: number; hi: number } {
  return {
    lo: from === null ? FIRST : (dayInterval(from)?.lo ?? FIRST),
    hi: to === null ? LAST : (dayInterval(to)?.hi ?? LAST),
  };
}

export function readPlaces(tables: Tables, cityNumber: ReadonlyMap<string, number>): Places {
  const institutions = new Map<string, number>();
  for (const row of tables.institutions) {
    if (row.cityId !== null) institutions.set(row.id, cityNumber.get(row.cityId) ?? NONE);
  }
  const institutionCity = (id: string) => institutions.get(id) ?? NONE;
  const posts = new Map<string, Post[]>();
  const add = (person: string, placeId: string | null, from: PartialDate | null, to: PartialDate | null) => {
    if (placeId === null) return;
    const place = splitReference(placeId);
    const city = place.type === 'city' ? (cityNumber.get(place.id) ?? NONE) : institutionCity(place.id);
    const held = posts.get(person);
    const post = { city, dated: from !== null || to !== null, ...postBounds(from, to) };
    if (held) held.push(post);
    else posts.set(person, [post]);
  };
  for (const row of tables.people) add(row.id, row.placeId, row.from, row.to);
  for (const row of tables.posts) add(row.personId, row.placeId, row.from, row.to);

  return {
    institutionCity,
    personCities(id, lo, hi) {
      const fitting = (posts.get(id) ?? []).filter((post) => lo === NO_DAY || (post.lo <= hi && lo <= post.hi));
      const dated = fitting.filter((post) => post.dated);
      return [...new Set((dated.length > 0 ? dated : fitting).map((post) => post.city))].filter((city) => city !== NONE);
    },
  };
}
