/** Words of the pages of a city, practice, exchange, person, institution, programme and topic. */
export const words = {
  openInExplorer: 'Open in explorer',
  edit: 'Edit',
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

/** Headings of sections and columns, and names of facts. */
export const labels = {
  facts: 'Facts',
  outcome: 'Outcome',
  adoptedBy: 'Adopted by',
  became: 'Became',
  exchangesAboutIt: 'Exchanges about it',
  lessons: 'Lessons',
  exchanges: 'Exchanges',
  startedIn: 'Started in',
  since: 'Since',
  kind: 'Kind',
  status: 'Status',
  topics: 'Topics',
  hazards: 'Hazards',
  adaptedFrom: 'Adapted from',
  whatChanged: 'What changed',
  cities: 'Cities',
  people: 'People',
  institutions: 'Institutions',
  whatCameOfIt: 'What came of it',
  contributions: 'Contributions',
  adoptions: 'Adoptions',
  when: 'When',
  format: 'Format',
  heldIn: 'Held in',
  programme: 'Programme',
  practices: 'Practices',
  outputs: 'Outputs',
  posts: 'Posts',
  role: 'Role',
  stakeholder: 'Stakeholder',
  expertise: 'Expertise',
  mayBeContacted: 'May be contacted',
  programmes: 'Programmes',
  modulesAndTools: 'Modules and tools',
  city: 'City',
  country: 'Country',
  web: 'Web',
  ledBy: 'Led by',
  partners: 'Partners',
  scheme: 'Scheme',
  number: 'Number',
  partOf: 'Part of',
  parts: 'Parts',
  id: 'Id',
  region: 'Region',
  incomeGroup: 'Income group',
  population: 'Population',
  languages: 'Languages',
  joined: 'Joined',
  left: 'Left',
  coordinates: 'Coordinates',
  geonames: 'GeoNames',
  wikidata: 'Wikidata',
  datasets: 'Datasets',
  note: 'Note',
  exchange: 'Exchange',
  occasions: 'Occasions',
  taught: 'Taught',
  learned: 'Learned',
  how: 'How',
  onWhat: 'On what',
  sinceLast: 'Since – last',
  practice: 'Practice',
  learnedFrom: 'Learned from',
  through: 'Through',
  who: 'Who',
  whoTookPart: 'Who took part',
  change: 'Change',
};

/** What is said before a row goes, and when it does not. */
export const removal = {
  remove: 'Delete',
  removeNamed: (name: string) => `Delete ${name}`,
  question: (name: string) => `Delete “${name}”?`,
  text: (what: string) => `The ${what} is taken out of the network. Its history stays. Nothing else is deleted: if other rows mention it, the deletion is refused.`,
  failed: 'Not deleted',
  keep: 'Keep it',
};

export const participants = {
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removeAs: (role: string | null) => (role === null ? 'Remove (no role said)' : `Remove as ${role}`),
  question: (name: string) => `Remove ${name} from who took part?`,
  text: 'Only the part in this exchange goes; the city, person or institution stays. The history keeps it.',
  onlyHost: 'It takes part because the exchange was held there. Edit the exchange to change where it was held.',
  failed: 'Not removed',
};

/** Tables whose rows are kept on the pages of what they are about. */
export type KeptTable = 'participations' | 'adoptions' | 'lessons';

const keptWords: Record<KeptTable, { about: string; add: string; edit: string; added: string; changed: string; gone: string }> = {
  participations: { about: 'participation', add: 'Add a participant', edit: 'Edit the participant', added: 'The participant was added.', changed: 'The participant was changed.', gone: 'The participant was removed.' },
  adoptions: { about: 'adoption', add: 'Record an adoption', edit: 'Edit the adoption', added: 'The adoption was recorded.', changed: 'The adoption was changed.', gone: 'The adoption was deleted.' },
  lessons: { about: 'lesson', add: 'Add a lesson', edit: 'Edit the lesson', added: 'The lesson was added.', changed: 'The lesson was changed.', gone: 'The lesson was deleted.' },
};
export const kept = { ...keptWords, edit: 'Edit', editNamed: (name: string) => `Edit ${name}` };

/** What a row without a name of its own is called where somebody edits or deletes it. */
export const adoptionName = (city: string, practice: string) => `adoption of ${practice} by ${city}`;
export const lessonName = (text: string) => `lesson: ${text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')}…` : text}`;

/** What an empty section says, and what a section is, by page and section. */
export const notes = {
  practiceAdoptions: 'No city on record has taken it up yet.',
  practiceBecameNote: 'Practices that were made from this one.',
  practiceExchanges: 'No exchange on record names it.',
  practiceLessons: 'Nobody has recorded yet what worked and what did not.',
  exchangeParticipants: 'Nobody is recorded as taking part yet. Add the cities, people and institutions that did.',
  exchangeAdoptions: 'No adoption on record came through this exchange.',
  exchangeLessons: 'Nobody has recorded yet what worked and what did not.',
  personPosts: 'No post is recorded.',
  personExchanges: 'No exchange on record names this person.',
  institutionExchanges: 'No exchange on record names it.',
  institutionMembers: 'No member city is recorded.',
  programmeExchanges: 'No exchange on record belongs to it.',
  topicPractices: 'No practice on record is about it.',
  topicExchanges: 'No exchange on record is about it.',
  topicCities: 'No city on record is linked to it directly.',
  topicInstitutions: 'No institution on record works on it.',
};
