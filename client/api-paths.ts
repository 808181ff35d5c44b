/**
 * Method and path of every endpoint, as plain text: the client needs no more of the
 * contract at run time, so zod stays out of the first bundle. The compiler refuses an
 * entry that differs from the contract; a test compares them at run time as well.
 */
import type { Contract } from '#model/contract.ts';
import type { TableName } from '#model/fields.ts';

/** The contract with every endpoint replaced by `METHOD /path`. */
type Paths<C> = {
  readonly [K in keyof C]: C[K] extends { readonly method: infer M extends string; readonly path: infer P extends string }
    ? `${M} ${P}`
    : Paths<C[K]>;
};

const table = <T extends TableName>(name: T) => ({
  list: `GET /${name}`,
  read: `GET /${name}/:key`,
  create: `POST /${name}`,
  change: `PATCH /${name}/:key`,
  remove: `DELETE /${name}/:key`,
  history: `GET /${name}/:key/history`,
}) as const;

export const paths = {
  tables: {
    cities: table('cities'), practices: table('practices'), exchanges: table('exchanges'), participations: table('participations'),
    adoptions: table('adoptions'), people: table('people'), posts: table('posts'), institutions: table('institutions'),
    memberships: table('memberships'), supports: table('supports'), topics: table('topics'), assessments: table('assessments'),
    scores: table('scores'), lessons: table('lessons'), programmes: table('programmes'), modules: table('modules'),
    completions: table('completions'), contributions: table('contributions'), reviews: table('reviews'), feedback: table('feedback'),
    notes: table('notes'), sets: table('sets'), stories: table('stories'), steps: table('steps'), sources: table('sources'),
  },
  health: 'GET /health',
  profiles: {
    city: 'GET /cities/:id/profile',
    practice: 'GET /practices/:id/profile',
    exchange: 'GET /exchanges/:id/profile',
    person: 'GET /people/:id/profile',
    institution: 'GET /institutions/:id/profile',
    programme: 'GET /programmes/:id/profile',
    topic: 'GET /topics/:id/profile',
  },
  search: 'GET /search',
  network: { whole: 'GET /network', ego: 'GET /network/ego', groups: 'GET /network/groups', facets: 'GET /network/facets' },
  paths: { find: 'GET /paths', introductions: 'GET /introductions', known: 'GET /known' },
  ask: { cities: 'GET /ask', attributes: 'GET /ask/attributes' },
  compare: 'GET /compare',
  measures: { list: 'GET /measures', read: 'GET /measures/:id', methods: 'GET /measures/:id/methods', start: 'POST /measures/:id/runs' },
  flows: { exchanges: 'GET /flows/exchanges', practices: 'GET /flows/practices', practice: 'GET /flows/practices/:id' },
  transferReports: { start: 'POST /transfer-reports', file: 'GET /transfer-reports/:id/file' },
  suggestions: {
    list: 'GET /cities/:id/suggestions', explain: 'GET /cities/:id/suggestions/:candidate', network: 'GET /suggestions',
    model: 'GET /suggestions/model', fit: 'POST /suggestions/model',
    feedback: 'POST /cities/:id/suggestions/:candidate/feedback', monitoring: 'GET /suggestions/monitoring',
  },
  cohorts: {
    cities: 'GET /cohorts/cities', start: 'POST /cohorts', move: 'POST /cohorts/move', score: 'POST /cohorts/score', csv: 'GET /cohorts/:id/groups.csv',
  },
  jobs: { read: 'GET /jobs/:id', events: 'GET /jobs/:id/events', cancel: 'DELETE /jobs/:id' },
  imports: {
    create: 'POST /imports', read: 'GET /imports/:id', revise: 'PATCH /imports/:id', accept: 'POST /imports/:id/accept',
    discard: 'DELETE /imports/:id', report: 'GET /imports/:id/report.csv',
  },
  backtests: { start: 'POST /backtests', report: 'GET /backtests/:id/report' },
  datasets: { list: 'GET /datasets', undo: 'DELETE /datasets/:id' },
  exports: { graph: 'GET /exports', template: 'GET /template' },
} as const satisfies Paths<Contract>;
