/** Nodes of the network named for a reader. */
import type { Network } from '../graph/network-columns.ts';
import type { Mention } from '../model/profile.ts';

export function cityMention({ cities }: Network, city: number): Mention {
  return { type: 'city', id: cities.id[city]!, label: cities.name[city]!, country: cities.country[city]! };
}
export function practiceMention({ rows }: Network, practice: number): Mention {
  return { type: 'practice', id: rows.practices[practice]!.id, label: rows.practices[practice]!.title, country: null };
}
export function institutionMention({ rows }: Network, institution: number): Mention {
  const row = rows.institutions[institution]!;
  return { type: 'institution', id: row.id, label: row.name, country: row.country };
}
export function programmeMention({ rows }: Network, programme: number): Mention {
  return { type: 'programme', id: rows.programmes[programme]!.id, label: rows.programmes[programme]!.name, country: null };
}
export function personMention({ rows }: Network, person: number): Mention {
  return { type: 'person', id: rows.people[person]!.id, label: rows.people[person]!.name, country: null };
}
export function topicMention({ topics }: Network, topic: number): Mention {
  return { type: 'topic', id: topics.id[topic]!, label: topics.label[topic]!, country: null };
}

/** `1 exchange`, `3 exchanges`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
