/** The page of an institution: members, programmes, exchanges, people, material. */
import type { InstitutionProfile } from '../../model/profile.ts';
import type { TableIndex } from '../table-index.ts';
import type { Facts } from './facts.ts';
import { Mentions } from './mentions.ts';
import { joinedBy } from './taking-part.ts';

/** Undefined when there is no such institution. */
export function institutionProfile(index: TableIndex, id: string): Facts<InstitutionProfile> | undefined {
  const institution = index.find('institutions', id);
  if (!institution) return undefined;
  const mentions = new Mentions(index);
  const members = index.where('memberships', 'institutionId', id);
  const modules = index.where('modules', 'publisherId', id);
  const reference = `institution:${id}`;
  mentions.cite(institution, ...members, ...modules);
  const programmes = (column: 'leadInstitutionIds' | 'partnerIds', relation: 'leads' | 'partner') =>
    index.where('programmes', column, id).map((row) => ({ programme: mentions.mention('programme', row.id), relation }));
  return {
    institution, city: mentions.maybe('city', institution.cityId), topics: mentions.all('topic', institution.topics),
    members: members.map((row) => ({ city: mentions.mention('city', row.cityId), since: row.since, until: row.until, status: row.status, verified: row.verified })),
    programmes: [...programmes('leadInstitutionIds', 'leads'), ...programmes('partnerIds', 'partner')],
    exchanges: joinedBy(index, reference, mentions),
    people: [
      ...index.where('people', 'placeId', reference).map((row) => ({ person: mentions.mention('person', row.id), role: row.role })),
      ...index.where('posts', 'placeId', reference).map((row) => ({ person: mentions.mention('person', row.personId), role: row.role })),
    ],
    modules: [...modules], sources: mentions.sources,
  };
}
