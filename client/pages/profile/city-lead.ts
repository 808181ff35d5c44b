/** A city's profile in two sentences, said only as far as the record goes. */
import type { CityProfile } from '#model/profile.ts';
import { listText } from '../../ui/number-text.ts';
import { said } from './messages.ts';

export function cityLead({ city, partners, exchanges, practices, adoptions, adoptedByOthers }: Pick<CityProfile, 'city' | 'partners' | 'exchanges' | 'practices' | 'adoptions' | 'adoptedByOthers'>): string | null {
  const first = partners.flatMap((partner) => partner.first ?? []).sort()[0]?.slice(0, 4);
  const works = partners.length === 0
    ? null
    : said.leadWorks(city.name, partners.length, exchanges.length, first === undefined ? null : Number(first));
  const learners = new Set(adoptedByOthers.map((row) => row.city.id)).size;
  const deeds = [
    practices.length > 0 ? said.leadOffers(practices.length) : null,
    adoptions.length > 0 ? said.leadAdopted(adoptions.length) : null,
    learners > 0 ? said.leadFollowed(learners) : null,
  ].filter((deed) => deed !== null);
  const does = deeds.length === 0 ? null : said.leadDeeds(listText(deeds));
  return [works, does].filter(Boolean).join(' ') || null;
}
