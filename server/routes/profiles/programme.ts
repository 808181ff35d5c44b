/** The page of a programme: who carries it and which exchanges belong to it. */
import type { ProgrammeProfile } from '../../model/profile.ts';
import type { TableIndex } from '../table-index.ts';
import type { Facts } from './facts.ts';
import { Mentions } from './mentions.ts';

/** Undefined when there is no such programme. */
export function programmeProfile(index: TableIndex, id: string): Facts<ProgrammeProfile> | undefined {
  const programme = index.find('programmes', id);
  if (!programme) return undefined;
  const mentions = new Mentions(index);
  mentions.cite(programme);
  return {
    programme, leads: mentions.all('institution', programme.leadInstitutionIds), partners: mentions.all('institution', programme.partnerIds),
    exchanges: mentions.exchanges(index.where('exchanges', 'programmeId', id)), sources: mentions.sources,
  };
}
