/** Groups as lists of ids, with what a person changed: moves and locks. */
import type { CohortRequest, CohortResult } from '#model/cohort.ts';

export type Groups = readonly (readonly string[])[];
/** Group number by city. */
export type Locks = ReadonlyMap<string, number>;

export function groupsOf(result: CohortResult): Groups {
  return result.groups.map((group) => group.cities.map(({ city }) => city.id));
}

export function locksOf(request: CohortRequest): Locks {
  return new Map(request.locked.map(({ city, group }) => [city, group]));
}

/** `to` is a group number; null leaves the city out. */
export function moved(groups: Groups, city: string, to: number | null): Groups {
  return groups.map((cities, at) => {
    const others = cities.filter((id) => id !== city);
    return at + 1 === to ? [...others, city] : others;
  });
}

/** The two change places. */
export function swapped(groups: Groups, a: string, b: string): Groups {
  return groups.map((cities) => cities.map((id) => (id === a ? b : id === b ? a : id)));
}

/** A city moved by hand is held where it was put; one that was left out is held nowhere. */
export function locksAfter(locks: Locks, city: string, to: number | null): Locks {
  const next = new Map(locks);
  if (to === null) next.delete(city);
  else next.set(city, to);
  return next;
}

export function withLocks(request: CohortRequest, locks: Locks): CohortRequest {
  return { ...request, locked: [...locks].map(([city, group]) => ({ city, group })) };
}

/** What was proven under some locks holds as long as all of them stand; more of them only lower what is possible. */
export function provenBound(built: CohortResult, locks: Locks): number | null {
  return built.request.locked.every(({ city, group }) => locks.get(city) === group) ? built.bound : null;
}
