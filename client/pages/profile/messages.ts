/** Words of the pages of a city, practice, exchange, person, institution, programme and topic. */
export const words = {
  openInExplorer: 'Open in explorer',
  edit: 'Edit',
  remove: 'Delete',
  onThisPage: 'On this page',
  facts: 'Facts',
  sources: 'Sources',
  sourcesEmpty: 'No source is recorded for anything on this page. Edit it to say where the facts are from.',
  history: 'History of changes',
  historyShow: 'Show who changed what',
  historyEmpty: 'Nothing has been changed by hand since it was imported.',
  undated: (count: number) => `${count === 1 ? 'One exchange has' : `${count} exchanges have`} no date and ${count === 1 ? 'is' : 'are'} not drawn.`,
  notChecked: 'not checked',
};

export const cityWords = {
  partners: 'Works with',
  partnersNote: 'Cities that took part in the same exchanges, or that an adoption links. “Taught” and “learned” count the occasions on which knowledge flowed from or to this city.',
  partnersEmpty: 'No other city has taken part in an exchange with it yet. Record an exchange, or import a list of them.',
  timeline: 'Exchanges over time',
  exchanges: 'Exchanges',
  exchangesEmpty: 'It has not taken part in any exchange on record.',
  practices: 'Its practices',
  practicesEmpty: 'No practice on record started here.',
  adopted: 'Adopted from others',
  adoptedEmpty: 'No adoption on record: nothing says it took up a practice of another city.',
  adoptedByOthers: 'Adopted by others',
  adoptedByOthersEmpty: 'No city on record took up a practice from it.',
  people: 'People',
  peopleEmpty: 'Nobody is recorded as working here.',
  institutions: 'Institutions',
  institutionsEmpty: 'It belongs to no network or institution on record.',
  assessments: 'Self-assessments',
  assessmentsEmpty: 'No self-assessment (such as LG-SAT) is recorded.',
  lessons: 'Lessons',
  lessonsEmpty: 'No lesson is recorded about its practices or exchanges.',
  hazards: 'Hazards',
};

export const relationWords: Record<string, string> = { leads: 'leads', partner: 'partner' };
