/** Words shared by all areas: the names of things, and what controls say. */
import type { TableName } from '#model/fields.ts';
import type { NodeKind } from '#model/network-wire.ts';

export const product = 'Interurban';

export const typeNames: Record<NodeKind, string> = {
  city: 'City', practice: 'Practice', exchange: 'Exchange', person: 'Person', institution: 'Institution',
  programme: 'Programme', topic: 'Topic',
};

export const tableNames: Record<TableName, string> = {
  cities: 'Cities', practices: 'Practices', exchanges: 'Exchanges', participations: 'Participations', adoptions: 'Adoptions',
  people: 'People', posts: 'Posts', institutions: 'Institutions', memberships: 'Memberships', supports: 'Support',
  topics: 'Topics', assessments: 'Assessments', scores: 'Scores', lessons: 'Lessons', programmes: 'Programmes',
  modules: 'Modules', completions: 'Completions', contributions: 'Contributions', reviews: 'Reviews', feedback: 'Feedback',
  sources: 'Sources',
};

/** One row, and several, of a table: `1 city`, `2 cities`. */
export const rowNames: Record<TableName, readonly [one: string, many: string]> = {
  cities: ['city', 'cities'], practices: ['practice', 'practices'], exchanges: ['exchange', 'exchanges'],
  participations: ['participation', 'participations'], adoptions: ['adoption', 'adoptions'], people: ['person', 'people'],
  posts: ['post', 'posts'], institutions: ['institution', 'institutions'], memberships: ['membership', 'memberships'],
  supports: ['support', 'supports'], topics: ['topic', 'topics'], assessments: ['assessment', 'assessments'],
  scores: ['score', 'scores'], lessons: ['lesson', 'lessons'], programmes: ['programme', 'programmes'], modules: ['module', 'modules'],
  completions: ['completion', 'completions'], contributions: ['contribution', 'contributions'], reviews: ['review', 'reviews'],
  feedback: ['entry of feedback', 'entries of feedback'], sources: ['source', 'sources'],
};

export const search = {
  label: 'Search cities, practices, people, institutions and exchanges',
  placeholder: 'Search everything',
  results: 'Search results',
  nothing: (text: string) => `Nothing found for “${text}”. Try fewer letters, or another spelling.`,
  searching: 'Searching…',
  failed: 'The search does not answer. Try again in a moment.',
};

export const loading = 'Loading…';
export const unknown = 'unknown';
export const unverified = 'unverified';
