/** A city's profile in two sentences, said only as far as the record goes. */
import type { CityProfile } from '#model/profile.ts';
import { countOf, listText } from '../../ui/number-text.ts';

export function cityLead({ city, partners, exchanges, practices, adoptions, adoptedByOthers }: Pick<CityProfile, 'city' | 'partners' | 'exchanges' | 'practices' | 'adoptions' | 'adoptedByOthers'>): string | null {
  const first = partners.flatMap((partner) => partner.first ?? []).sort()[0]?.slice(0, 4);
  const works = partners.length === 0
    ? null
    : `${city.name} works with ${countOf(partners.length, 'other city', 'other cities')} in ${countOf(exchanges.length, 'exchange', 'exchanges')}${first === undefined ? '' : ` since ${Number(first)}`}.`;
  const learners = new Set(adoptedByOthers.map((row) => row.city.id)).size;
  const deeds = [
    practices.length > 0 ? `offers ${countOf(practices.length, 'practice', 'practices')}` : null,
    adoptions.length > 0 ? `adopted ${countOf(adoptions.length, 'practice', 'practices')} from elsewhere` : null,
    learners > 0 ? `was followed by ${countOf(learners, 'city', 'cities')}` : null,
  ].filter((deed) => deed !== null);
  const does = deeds.length === 0 ? null : `It ${listText(deeds)}.`;
  return [works, does].filter(Boolean).join(' ') || null;
}
