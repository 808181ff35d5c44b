/** The page of a practice: where it came from, who took it up, what was learned. */
import type { PracticeProfile } from '../../model/profile.ts';
import type { TableIndex } from '../table-index.ts';
import type { Facts } from './facts.ts';
import { Mentions } from './mentions.ts';

/** Undefined when there is no such practice. */
export function practiceProfile(index: TableIndex, id: string): Facts<PracticeProfile> | undefined {
  const practice = index.find('practices', id);
  if (!practice) return undefined;
  const mentions = new Mentions(index);
  mentions.cite(practice);
  return {
    practice, origin: mentions.maybe('city', practice.originCityId), topics: mentions.all('topic', practice.topics),
    hazards: mentions.all('topic', practice.hazards), adaptedFrom: mentions.maybe('practice', practice.adaptedFromPracticeId),
    adaptations: mentions.all('practice', index.where('practices', 'adaptedFromPracticeId', id).map((row) => row.id)),
    adoptions: mentions.adoptions(index.where('adoptions', 'practiceId', id)),
    exchanges: mentions.exchanges(index.where('exchanges', 'practices', id)),
    lessons: mentions.lessons(`practice:${id}`), sources: mentions.sources,
  };
}
