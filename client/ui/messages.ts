/** Words shared by all areas: the names of things, and what controls say. */
import type { TableName } from '#model/fields.ts';
import type { NodeKind } from '#model/network-wire.ts';
import { inLanguage } from './language.ts';
import { es } from './messages.es.ts';
import { countOf } from './number-text.ts';

const en = {
  product: 'Interurban',
  typeNames: {
    city: 'City', practice: 'Practice', exchange: 'Exchange', person: 'Person', institution: 'Institution',
    programme: 'Programme', topic: 'Topic',
  } satisfies Record<NodeKind, string>,
  /** Several of a type, as they stand inside a sentence. */
  typeNamesMany: {
    city: 'cities', practice: 'practices', exchange: 'exchanges', person: 'people', institution: 'institutions',
    programme: 'programmes', topic: 'topics',
  } satisfies Record<NodeKind, string>,
  tableNames: {
    cities: 'Cities', practices: 'Practices', exchanges: 'Exchanges', participations: 'Participations', adoptions: 'Adoptions',
    people: 'People', posts: 'Posts', institutions: 'Institutions', memberships: 'Memberships', supports: 'Support',
    topics: 'Topics', assessments: 'Assessments', scores: 'Scores', lessons: 'Lessons', programmes: 'Programmes',
    modules: 'Modules', completions: 'Completions', contributions: 'Contributions', reviews: 'Reviews', feedback: 'Feedback',
    notes: 'Notes', sets: 'Sets', stories: 'Stories', steps: 'Steps of stories', sources: 'Sources',
  } satisfies Record<TableName, string>,
  /** One row, and several, of a table: `1 city`, `2 cities`. */
  rowNames: {
    cities: ['city', 'cities'], practices: ['practice', 'practices'], exchanges: ['exchange', 'exchanges'],
    participations: ['participation', 'participations'], adoptions: ['adoption', 'adoptions'], people: ['person', 'people'],
    posts: ['post', 'posts'], institutions: ['institution', 'institutions'], memberships: ['membership', 'memberships'],
    supports: ['support', 'supports'], topics: ['topic', 'topics'], assessments: ['assessment', 'assessments'],
    scores: ['score', 'scores'], lessons: ['lesson', 'lessons'], programmes: ['programme', 'programmes'], modules: ['module', 'modules'],
    completions: ['completion', 'completions'], contributions: ['contribution', 'contributions'], reviews: ['review', 'reviews'],
    feedback: ['entry of feedback', 'entries of feedback'],
    notes: ['note', 'notes'], sets: ['set', 'sets'], stories: ['story', 'stories'], steps: ['step of a story', 'steps of stories'], sources: ['source', 'sources'],
  } as Record<TableName, readonly [one: string, many: string]>,
  search: {
    label: 'Search cities, practices, people, institutions and exchanges',
    placeholder: 'Search everything',
    results: 'Search results',
    nothing: (text: string) => `Nothing found for “${text}”. Try fewer letters, or another spelling.`,
    searching: 'Searching…',
    failed: 'The search does not answer. Try again in a moment.',
  },
  loading: 'Loading…',
  unknown: 'unknown',
  undated: 'undated',
  roleUnknown: 'role unknown',
  datesUnknown: 'dates unknown',
  unverified: 'unverified',
  pictureFiles: {
    none: 'The browser made no picture. Save the SVG instead.',
    tooLarge: (across: number, down: number) => `${across} × ${down} pixels are more than a browser can draw. Choose a smaller size, or save the SVG.`,
  },
  dates: { until: (end: string) => `until ${end}` },
  areaNames: {
    suggestions: 'Suggestions', network: 'Across the network', cohorts: 'Cohorts', monitoring: 'What became of them', model: 'How it works', backtest: 'Does it work?',
    transfer: 'Transfer of knowledge', measures: 'Measures', flows: 'Flows', compare: 'Side by side', spread: 'Spread', robustness: 'Robustness', report: 'Report',
  },
  said: {
    asTable: 'As a table',
    tools: (title: string) => `${title}: table and files`,
    fileOf: (form: string, title: string) => `${form} of ${title}`,
    sameData: (label: string) => `${label} The button “As a table” shows the same data.`,
    moreNotes: (count: number) => `What else to know about these figures (${count})`,
    notSaved: 'Not saved',
    dataOf: (title: string) => `${title}: data`,
    showAll: (count: string) => `Show all ${count}`,
    show500: (count: number) => `Show 500 more of ${countOf(count, 'row', 'rows')}`,
    wrong: 'Something went wrong',
    fault: 'This is a fault of the program, not of your data.',
    again: 'Try again',
    starting: 'starting',
    progress: (done: string, total: string) => `${done} of ${total}`,
    cancel: 'Cancel',
    inTheWay: 'Rows in the way',
    why: 'Why',
    andMore: (count: number) => ` and ${count} more`,
    unverifiedWhy: 'Nobody has checked this at its source yet.',
    gonePage: 'Not found',
    basisMeasure: (label: string, id: string, network: 'directed' | 'undirected', weights: string, cities: string, links: string) => `${label} (${id}), ${network} network, weights ${weights}, ${cities} cities, ${links} ${network === 'directed' ? 'arcs' : 'ties'}`,
    parameters: (list: string) => `parameters: ${list}`,
    noParameters: 'no parameters',
    filters: (list: string) => `filters: ${list}`,
    noFilters: 'no filters',
    noNull: 'no null model',
    null: (model: string, samples: string) => `null model ${model}, ${samples} samples`,
    seed: (seed: number | string) => `seed ${seed}`,
    version: (version: string, software: string) => `data version ${version}; ${software}`,
    unreachable: 'The server does not answer. Check that Interurban is running, then try again.',
    unsent: 'Nothing was saved or started, because the server does not answer. What you entered is still here: try again when it is back.',
    badAnswer: (status: number) => `The server answered ${status} without saying why. Try again in a moment.`,
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { product, typeNames, typeNamesMany, tableNames, rowNames, search, loading, unknown, undated, roleUnknown, datesUnknown, unverified, pictureFiles, dates, areaNames, said } = messages;
