/** Words of the list pages: a title, what the list is, and what an empty one teaches. */
import type { ListTable } from './list-columns.tsx';

export const lists: Record<ListTable, { title: string; about: string; one: string; search: string; empty: string }> = {
  cities: { title: 'Cities', one: 'city', about: 'Local governments that learn from or teach each other.', search: 'Search cities', empty: 'No city yet. Import a table of cities, or add the first one by hand.' },
  practices: { title: 'Practices', one: 'practice', about: 'What cities do that others can learn from.', search: 'Search practices', empty: 'No practice yet. Import a table of practices, or add the first one by hand.' },
  exchanges: { title: 'Exchanges', one: 'exchange', about: 'Occasions on which cities learned from each other: visits, workshops, twinnings, projects.', search: 'Search exchanges', empty: 'No exchange yet. Import a table of exchanges and participations, or add the first one by hand.' },
  institutions: { title: 'Institutions', one: 'institution', about: 'Networks, centres, universities and agencies around the cities.', search: 'Search institutions', empty: 'No institution yet. Import a table of institutions, or add the first one by hand.' },
  people: { title: 'People', one: 'person', about: 'People in public roles who take part in exchanges or hold posts.', search: 'Search people', empty: 'Nobody yet. Import a table of people, or add the first one by hand.' },
  programmes: { title: 'Programmes', one: 'programme', about: 'Frameworks that exchanges belong to.', search: 'Search programmes', empty: 'No programme yet. Import a table of programmes, or add the first one by hand.' },
  topics: { title: 'Topics', one: 'topic', about: 'What exchanges and practices are about: Essentials, hazards, themes, questions of self-assessments.', search: 'Search topics', empty: 'No topic yet. Topics come with imports, or can be added by hand.' },
  lessons: { title: 'Lessons', one: 'lesson', about: 'What worked and what did not, said of practices, exchanges and modules.', search: 'Search lessons', empty: 'No lesson yet. Import a table of lessons.' },
  modules: { title: 'Modules and tools', one: 'module', about: 'Training modules, tools, handbooks and publications.', search: 'Search modules and tools', empty: 'No module yet. Import a table of modules.' },
  sources: { title: 'Sources', one: 'source', about: 'Where the facts in this network were read.', search: 'Search sources', empty: 'No source yet. Sources come with imports.' },
};

export const words = {
  add: (one: string) => `Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`,
  country: 'Country',
  dataset: 'Import',
  any: 'any',
  clear: 'Clear filters',
  more: 'Show more',
  shown: (shown: string, total: string) => `${shown} of ${total}`,
  none: 'Nothing fits these filters.',
};
