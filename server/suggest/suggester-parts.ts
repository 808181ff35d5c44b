/** What the suggester is given beside the model: terms of the purposes, evidence, introductions and notes. */
import type { PartnerNetwork } from './partner-network.ts';
import { evidenceBetween } from './evidence.ts';
import { introductionsFrom } from './introducer.ts';
import { purposesOf } from './purposes.ts';
import type { SuggesterParts } from './suggester.ts';

export function suggesterParts(partners: PartnerNetwork): SuggesterParts {
  const purposes = purposesOf(partners);
  return {
    purposeTerms: purposes.terms,
    evidence: evidenceBetween(partners),
    introducer: (seeker) => introductionsFrom(partners, seeker),
    notes: (seeker, { purpose, topic }) => purposes.notes(seeker, purpose, topic),
  };
}
