/** What the suggester is given beside the model: terms of the purposes, evidence, introductions and notes. */
import type { PartnerNetwork } from './partner-network.ts';
import { evidenceBetween } from './evidence.ts';
import { introductionsFrom } from './introducer.ts';
import type { SuggesterParts } from './suggester.ts';

export function suggesterParts(partners: PartnerNetwork): SuggesterParts {
  return {
    purposeTerms: () => [],
    evidence: evidenceBetween(partners),
    introducer: (seeker) => introductionsFrom(partners, seeker),
    notes: () => [],
  };
}
