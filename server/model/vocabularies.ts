/** The words a cell may hold. Closed lists refuse anything else; open lists warn. */

export const ROLES = ['host', 'organiser', 'mentor', 'speaker', 'facilitator', 'learner', 'participant', 'funder', 'partner'] as const;
export const PARTICIPANT_TYPES = ['city', 'person', 'institution'] as const;
export const WORKED = ['yes', 'no', 'mixed'] as const;
export const FIDELITIES = ['replicated', 'adapted', 'inspired'] as const;
/** A documented, B self-reported, C inferred. */
export const GRADES = ['A', 'B', 'C'] as const;

export const EXCHANGE_KINDS = [
  'study visit', 'workshop', 'training of trainers', 'training', 'learning forum', 'mentoring', 'twinning',
  'joint project', 'webinar', 'conference', 'secondment', 'technical assistance', 'network', 'peer review', 'campaign',
] as const;
export const FORMATS = ['in person', 'online', 'hybrid'] as const;
export const PRACTICE_KINDS = [
  'policy', 'plan', 'programme', 'project', 'service', 'strategy', 'governance', 'governance model', 'infrastructure',
  'regulation', 'education', 'finance', 'technology', 'digital tool', 'ecosystem', 'early warning', 'tool', 'event', 'campaign',
  'training', 'pilot', 'partnership',
] as const;
export const INSTITUTION_KINDS = [
  'un agency', 'training institution', 'centre of excellence', 'national platform', 'city network', 'university', 'ngo',
  'government', 'private sector', 'development bank', 'development agency', 'foundation', 'association', 'research institute',
  'public agency', 'innovation project', 'funder programme', 'local action group', 'transit operator', 'partnership',
] as const;
export const STAKEHOLDERS = ['policy maker', 'practitioner', 'private sector', 'ngo', 'citizen', 'academia'] as const;
export const MODULE_KINDS = ['training module', 'tool', 'handbook', 'publication', 'case study', 'report', 'guide'] as const;
export const MEMBERSHIP_STATUSES = ['member', 'signatory', 'role model', 'participant', 'observer', 'on hold', 'left'] as const;
export const PRACTICE_STATUSES = ['planned', 'running', 'scaled up', 'ended', 'abandoned'] as const;
export const CONTRIBUTION_KINDS = ['cash', 'in kind'] as const;
export const DATE_BASES = ['stated', 'by', 'approximate', 'recalled'] as const;
export const INCOME_GROUPS = ['low', 'lower middle', 'upper middle', 'high'] as const;
/** Regions of the countries (world-countries); the first five are what a blank region is filled with. */
export const REGIONS = [
  'Africa', 'Americas', 'Asia', 'Europe', 'Oceania', 'Antarctic',
  'Northern Africa', 'Eastern Africa', 'Middle Africa', 'Southern Africa', 'Western Africa', 'Caribbean', 'Central America',
  'South America', 'North America', 'Central Asia', 'Eastern Asia', 'South-Eastern Asia', 'Southern Asia', 'Western Asia',
  'Central Europe', 'Eastern Europe', 'Northern Europe', 'Southeast Europe', 'Southern Europe', 'Western Europe',
  'Australia and New Zealand', 'Melanesia', 'Micronesia', 'Polynesia',
] as const;
export const TOPIC_SCHEMES = ['essential-2012', 'essential-2015', 'lgsat', 'hazard', 'theme'] as const;
export const REVIEW_CHANGES = ['rule', 'target', 'partner choice', 'none'] as const;
/** What a suggestion is for. */
export const PURPOSES = ['partner', 'learn', 'twin', 'find-mentor', 'offer-mentoring', 'consortium'] as const;
/** What became of a suggestion; `lifted` takes back what stood before it and so ends `declined`. */
export const OUTCOMES = ['shortlisted', 'introduced', 'declined', 'lifted', 'exchange'] as const;
