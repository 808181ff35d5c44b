/** The page of a topic: what is about it, and about the topics directly below it named. */
import type { TopicProfile } from '../../model/profile.ts';
import type { Row } from '../../model/tables.ts';
import type { TableIndex } from '../table-index.ts';
import { Mentions } from './mentions.ts';

/** Undefined when there is no such topic. */
export function topicProfile(index: TableIndex, id: string): Omit<TopicProfile, 'dataVersion'> | undefined {
  const topic = index.find('topics', id);
  if (!topic) return undefined;
  const mentions = new Mentions(index);
  const practices = new Set<Row<'practices'>>([...index.where('practices', 'topics', id), ...index.where('practices', 'hazards', id)]);
  return {
    topic: { id, label: topic.label, scheme: topic.scheme, number: topic.number, parent: mentions.maybe('topic', topic.parent) },
    children: mentions.all('topic', index.where('topics', 'parent', id).map((row) => row.id)),
    practices: mentions.all('practice', [...practices].map((row) => row.id)),
    exchanges: mentions.exchanges(index.where('exchanges', 'topics', id)),
    cities: mentions.all('city', index.where('cities', 'hazards', id).map((row) => row.id)),
    institutions: mentions.all('institution', index.where('institutions', 'topics', id).map((row) => row.id)),
  };
}
