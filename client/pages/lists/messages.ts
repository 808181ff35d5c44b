/** Words of the list pages: a title, what the list is, and what an empty one teaches. */
import { inLanguage } from '../../ui/language.ts';
import type { ListTable } from './list-columns.tsx';
import { es } from './messages.es.ts';

const en = {
  lists: {
    cities: { title: 'Cities', add: 'Add a city', about: 'Local governments that learn from or teach each other.', search: 'Search cities', empty: 'No city yet. Import a table of cities, or add the first one by hand.' },
    practices: { title: 'Practices', add: 'Add a practice', about: 'What cities do that others can learn from.', search: 'Search practices', empty: 'No practice yet. Import a table of practices, or add the first one by hand.' },
    exchanges: { title: 'Exchanges', add: 'Add an exchange', about: 'Occasions on which cities learned from each other: visits, workshops, twinnings, projects.', search: 'Search exchanges', empty: 'No exchange yet. Import a table of exchanges and participations, or add the first one by hand.' },
    institutions: { title: 'Institutions', add: 'Add an institution', about: 'Networks, centres, universities and agencies around the cities.', search: 'Search institutions', empty: 'No institution yet. Import a table of institutions, or add the first one by hand.' },
    people: { title: 'People', add: 'Add a person', about: 'People in public roles who take part in exchanges or hold posts.', search: 'Search people', empty: 'Nobody yet. Import a table of people, or add the first one by hand.' },
    programmes: { title: 'Programmes', add: 'Add a programme', about: 'Frameworks that exchanges belong to.', search: 'Search programmes', empty: 'No programme yet. Import a table of programmes, or add the first one by hand.' },
    topics: { title: 'Topics', add: 'Add a topic', about: 'What exchanges and practices are about: Essentials, hazards, themes, questions of self-assessments.', search: 'Search topics', empty: 'No topic yet. Topics come with imports, or can be added by hand.' },
    lessons: { title: 'Lessons', add: 'Add a lesson', about: 'What worked and what did not, said of practices, exchanges and modules.', search: 'Search lessons', empty: 'No lesson yet. Import a table of lessons.' },
    modules: { title: 'Modules and tools', add: 'Add a module', about: 'Training modules, tools, handbooks and publications.', search: 'Search modules and tools', empty: 'No module yet. Import a table of modules.' },
    sources: { title: 'Sources', add: 'Add a source', about: 'Where the facts in this network were read.', search: 'Search sources', empty: 'No source yet. Sources come with imports.' },
  } satisfies Record<ListTable, { title: string; about: string; add: string; search: string; empty: string }>,
  words: {
    country: 'Country',
    dataset: 'Import',
    any: 'any',
    clear: 'Clear filters',
    more: 'Show more',
    shown: (shown: string, total: string) => `${shown} of ${total}`,
    none: 'Nothing fits these filters.',
  },
  said: {
    city: 'City',
    country: 'Country',
    region: 'Region',
    population: 'Population',
    joined: 'Joined',
    practice: 'Practice',
    kind: 'Kind',
    startedIn: 'Started in',
    since: 'Since',
    exchange: 'Exchange',
    when: 'When',
    heldIn: 'Held in',
    institution: 'Institution',
    web: 'Web',
    name: 'Name',
    role: 'Role',
    where: 'Where',
    stakeholder: 'Stakeholder',
    programme: 'Programme',
    topic: 'Topic',
    scheme: 'Scheme',
    number: 'Number',
    partOf: 'Part of',
    lesson: 'Lesson',
    worked: 'Worked',
    about: 'About',
    title: 'Title',
    version: 'Version',
    year: 'Year',
    languages: 'Languages',
    source: 'Source',
    publisher: 'Publisher',
    read: 'Read',
    yes: 'yes',
    no: 'no',
    import: 'Import',
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { lists, words, said } = messages;
