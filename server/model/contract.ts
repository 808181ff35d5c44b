/**
 * The API as data: handlers, client calls, validation and OpenAPI all derive from this
 * object. Paths are below /api; `:name` stands for a path parameter.
 */
import { z } from 'zod';
import { AskAnswer, CityAttributes } from './ask.ts';
import { BacktestRequest } from './backtest.ts';
import { CohortArrangement, CohortMoveRequest, CohortMoves, CohortRequest, CohortResult } from './cohort.ts';
import { Compared, Comparison } from './compare.ts';
import { FLOW_GROUPS, FlowOccasion, PracticeStory, SpreadingPractice } from './flow.ts';
import { Mapping } from './mapping.ts';
import { MeasureDescription, MeasureRequest, MeasureResult, MethodsText, NullModel } from './measure.ts';
import { TransferReportRequest } from './transfer-report.ts';
import { FeedbackRequest, Monitoring } from './monitoring.ts';
import { EgoNetwork, NetworkSnapshot, NodeKind, SearchHit } from './network-wire.ts';
import { IntroductionAnswer, KnownAnswer, KnownDirection, PathAnswer, PathKind } from './path.ts';
import { Overview, OVERVIEW_GROUPS } from './overview.ts';
import {
  CityProfile, ExchangeProfile, InstitutionProfile, Mention, PersonProfile, PracticeProfile, ProgrammeProfile, TopicProfile,
} from './profile.ts';
import { ImportReport, PlaceQuestion } from './report.ts';
import { CityToConnect, FeatureEffect, ModelCard, Purpose, Suggestion, SuggestionList } from './suggestion.ts';
import { TABLE_NAMES, TABLES, type Row, type TableName } from './tables.ts';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** JSON body, or `multipart` for uploads (field `files`, and the text fields of `form`). */
  readonly body?: z.ZodType;
  readonly form?: z.ZodObject;
  readonly response: z.ZodType | 'file' | 'events' | 'empty';
  /** `editor` endpoints change something; the rest only read. */
  readonly role: 'reader' | 'editor';
}
const endpoint = <const E extends Endpoint>(entry: E): E => entry;

export const ErrorBody = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), details: z.unknown().optional() }),
});

const version = { dataVersion: z.string() };
const id = z.strictObject({ id: z.string().min(1).max(400) });
/** A null model beside a measure. */
const nullModel = {
  null: NullModel.optional(), samples: z.coerce.number().int().min(19).max(9999).optional(), seed: z.coerce.number().int().min(0).max(4294967295).optional(),
};
const filters = {
  from: z.string().max(21).optional(), to: z.string().max(21).optional(), kind: z.string().max(200).optional(),
  topic: z.string().max(200).optional(), country: z.string().max(60).optional(), dataset: z.string().max(200).optional(),
};
const node = z.string().min(1).max(500);
const paging = { limit: z.coerce.number().int().min(1).max(1000).default(50), cursor: z.string().max(2000).optional() };

/** Query of a suggestion: see SuggestionRequest and CandidateFilters. */
const share = z.coerce.number().min(0).max(1).default(0);
const suggesting = {
  purpose: Purpose.default('partner'), topic: z.string().max(200).optional(),
  region: z.string().max(200).optional(), country: z.string().max(60).optional(), language: z.string().max(60).optional(), hazard: z.string().max(200).optional(),
  minPopulation: z.coerce.number().min(0).optional(), maxPopulation: z.coerce.number().min(0).optional(), maxKm: z.coerce.number().min(0).optional(),
  diversity: share, popularity: share,
};

export const Progress = z.strictObject({ stage: z.string(), done: z.number(), total: z.number().nullable() });
export const Job = z.strictObject({
  id: z.string(), kind: z.enum(['import', 'measure', 'fit', 'backtest', 'cohorts', 'report']), state: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: Progress.nullable(), result: z.unknown().nullable(), error: ErrorBody.shape.error.nullable(),
});
export type Job = z.infer<typeof Job>;

const stored = <T extends TableName>(table: T) =>
  z.strictObject({ key: z.string(), revision: z.string(), datasets: z.array(z.string()), row: TABLES[table].schema });
const key = z.strictObject({ key: z.string().min(1).max(1000) });
const History = z.strictObject({
  id: z.string(), at: z.string(), actor: z.string(), action: z.enum(['created', 'changed', 'deleted']),
  before: z.record(z.string(), z.unknown()).nullable(), after: z.record(z.string(), z.unknown()).nullable(),
});

/** List, read, create, change, delete and history of one table. The key of a row with an id is that id. */
function tableEndpoints<T extends TableName>(table: T) {
  const schema = TABLES[table].schema;
  const item = stored(table);
  return {
    list: endpoint({ method: 'GET', path: `/${table}`, summary: `List ${table}`, role: 'reader',
      query: z.strictObject({ ...paging, q: z.string().max(200).optional(), country: z.string().max(2).optional(), dataset: z.string().max(200).optional(),
        /** What rows are about, as `type:id`: notes, lessons, reviews. */
        aboutId: z.string().max(400).optional() }),
      response: z.strictObject({ ...version, items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int() }) }),
    read: endpoint({ method: 'GET', path: `/${table}/:key`, summary: `Read one of ${table}`, role: 'reader', params: key, response: item.extend(version) }),
    create: endpoint({ method: 'POST', path: `/${table}`, summary: `Add to ${table}`, role: 'editor', body: schema as unknown as z.ZodType<Row<T>>, response: item.extend(version) }),
    /** `revision` is the one the change was made on; an older one is 409 stale-version. */
    change: endpoint({ method: 'PATCH', path: `/${table}/:key`, summary: `Change one of ${table}`, role: 'editor', params: key,
      body: z.strictObject({ revision: z.string(), cells: partialCells(schema) }), response: item.extend(version) }),
    remove: endpoint({ method: 'DELETE', path: `/${table}/:key`, summary: `Delete one of ${table}`, role: 'editor', params: key,
      query: z.strictObject({ revision: z.string() }), response: 'empty' }),
    history: endpoint({ method: 'GET', path: `/${table}/:key/history`, summary: `Who changed one of ${table}, when, and what`, role: 'reader', params: key,
      response: z.strictObject({ ...version, items: z.array(History) }) }),
  };
}

/** Cells without their defaults: a cell left out of a change stays as it is. */
function partialCells(schema: z.ZodObject) {
  const shape = Object.entries(schema.shape).map(([name, cell]) => {
    const inner = cell instanceof z.ZodDefault ? (cell.unwrap() as z.ZodType) : (cell as z.ZodType);
    return [name, inner.optional()];
  });
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}

const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, tableEndpoints(name)])) as {
  [T in TableName]: ReturnType<typeof tableEndpoints<T>>;
};

export const Dataset = z.strictObject({
  id: z.string(), importedAt: z.string(), sources: z.array(z.string()), actor: z.string(),
  rows: z.partialRecord(z.enum(TABLE_NAMES), z.number().int()),
});
export type Dataset = z.infer<typeof Dataset>;

export const Health = z.strictObject({
  status: z.enum(['ok', 'starting']), ...version, software: z.string(),
  engine: z.strictObject({ name: z.enum(['embedded', 'neo4j']), version: z.string() }),
  counts: z.partialRecord(z.enum(TABLE_NAMES), z.number().int()),
});
export type Health = z.infer<typeof Health>;

export const MappingGuess = z.strictObject({
  mapping: Mapping.or(z.array(z.never())),
  tables: z.array(z.strictObject({
    file: z.string(), sheet: z.string().nullable(), columns: z.array(z.string()), preview: z.array(z.array(z.string())),
    guesses: z.array(z.strictObject({ column: z.string(), table: z.enum(TABLE_NAMES), field: z.string(), confidence: z.number() })),
  })),
});
export type MappingGuess = z.infer<typeof MappingGuess>;

/** An upload waiting to be looked at: what would happen if it were accepted. Nothing is written yet. */
export const PendingImport = z.strictObject({
  id: z.string(), files: z.array(z.strictObject({ name: z.string(), size: z.number().int() })),
  report: ImportReport, questions: z.array(PlaceQuestion),
  /** True when the files are neither our tables nor a graph format: a mapping is needed first. */
  needsMapping: z.boolean(), guess: MappingGuess.nullable(), mapping: Mapping.nullable(),
});
export type PendingImport = z.infer<typeof PendingImport>;

const profile = <T extends z.ZodType>(path: string, noun: string, response: T) =>
  endpoint({ method: 'GET', path: `${path}/:id/profile`, summary: `Everything the page of ${noun} shows`, role: 'reader', params: id, response });

export const contract = {
  tables,
  health: endpoint({ method: 'GET', path: '/health', summary: 'Engine, version and counts', role: 'reader', response: Health }),
  profiles: {
    city: profile('/cities', 'a city', CityProfile),
    practice: profile('/practices', 'a practice', PracticeProfile),
    exchange: profile('/exchanges', 'an exchange', ExchangeProfile),
    person: profile('/people', 'a person', PersonProfile),
    institution: profile('/institutions', 'an institution', InstitutionProfile),
    programme: profile('/programmes', 'a programme', ProgrammeProfile),
    topic: profile('/topics', 'a topic', TopicProfile),
  },
  search: endpoint({ method: 'GET', path: '/search', summary: 'Search everything by name', role: 'reader',
    query: z.strictObject({ q: z.string().min(1).max(200), types: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    response: z.strictObject({ ...version, items: z.array(SearchHit) }) }),
  network: {
    whole: endpoint({ method: 'GET', path: '/network', summary: 'The network of cities', role: 'reader',
      query: z.strictObject({ network: z.enum(['undirected', 'directed']).default('undirected'), ...filters }), response: NetworkSnapshot }),
    ego: endpoint({ method: 'GET', path: '/network/ego', summary: 'The surroundings of one node', role: 'reader',
      query: z.strictObject({
        type: NodeKind, id: z.string().min(1).max(400), depth: z.coerce.number().int().min(1).max(3).default(1),
        mode: z.enum(['cities', 'everything']).default('cities'),
        /** Neighbours given for each node, strongest first, and how many to pass over (only at depth 1). */
        limit: z.coerce.number().int().min(1).max(500).default(40), offset: z.coerce.number().int().min(0).default(0), ...filters,
      }), response: EgoNetwork }),
    groups: endpoint({ method: 'GET', path: '/network/groups', summary: 'Groups of cities and the flows between them', role: 'reader',
      query: z.strictObject({ by: z.enum(OVERVIEW_GROUPS).default('region'), network: z.enum(['undirected', 'directed']).default('undirected'), ...filters }), response: Overview }),
    facets: endpoint({ method: 'GET', path: '/network/facets', summary: 'Kinds, topics, countries and datasets to filter by, with counts', role: 'reader',
      query: z.strictObject({ ...filters }),
      response: z.strictObject({ ...version, facets: z.strictObject({
        kind: z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.number().int() })),
        topic: z.array(z.strictObject({ value: z.string(), label: z.string(), scheme: z.string().nullable(), count: z.number().int() })),
        country: z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.number().int() })),
        dataset: z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.number().int() })),
      }) }) }),
  },
  paths: {
    /** `from` and `to` are nodes: `type:id`, or a name that only one has. Mode cities unless another kind of node stands at an end. */
    find: endpoint({ method: 'GET', path: '/paths', summary: 'Ways between two nodes: shortest, strongest, or as knowledge can have travelled in time', role: 'reader',
      query: z.strictObject({
        ...filters, from: node, to: node, by: PathKind.default('shortest'), mode: z.enum(['cities', 'everything']).optional(),
        network: z.enum(['undirected', 'directed']).default('undirected'), weights: z.enum(['count', 'shared']).optional(),
        limit: z.coerce.number().int().min(1).max(50).default(5), since: z.string().max(21).optional(), until: z.string().max(21).optional(),
        format: z.enum(['json', 'csv']).default('json'),
      }), response: PathAnswer }),
    introductions: endpoint({ method: 'GET', path: '/introductions', summary: 'Who knows two cities and could introduce them, with reasons', role: 'reader',
      query: z.strictObject({ from: node, to: node, limit: z.coerce.number().int().min(1).max(500).default(50), format: z.enum(['json', 'csv']).default('json') }), response: IntroductionAnswer }),
    /** `in`: whose knowledge can have come to the city by the end of a date; `out`: whom its own can have reached. Without `by`: by the end of the data. */
    known: endpoint({ method: 'GET', path: '/known', summary: 'What a city could have known by a date', role: 'reader',
      query: z.strictObject({ ...filters, source: node, by: z.string().max(21).optional(), direction: KnownDirection.default('in'), format: z.enum(['json', 'csv']).default('json') }), response: KnownAnswer }),
  },
  ask: {
    /** `rule` is JSON (rule.ts), `set` the name or id of a saved set; with both, the cities that both leave. */
    cities: endpoint({ method: 'GET', path: '/ask', summary: 'Cities that a rule or a saved set holds for', role: 'reader',
      query: z.strictObject({ rule: z.string().max(20_000).optional(), set: z.string().max(400).optional(), network: z.enum(['undirected', 'directed']).default('undirected'), format: z.enum(['json', 'csv']).default('json') }), response: AskAnswer }),
    attributes: endpoint({ method: 'GET', path: '/ask/attributes', summary: 'Languages, hazards and adopted practices of all cities, to ask by', role: 'reader', response: CityAttributes }),
  },
  /** `a` and `b` by `of`: two cities; two periods (`2005/2010`); two datasets; two sets of filters (`kind=workshop&from=2010`). Filters beside them hold for both. */
  compare: endpoint({ method: 'GET', path: '/compare', summary: 'Two cities, periods, datasets or filters side by side', role: 'reader',
    query: z.strictObject({ ...filters, of: Compared, a: z.string().min(1).max(1000), b: z.string().min(1).max(1000),
      network: z.enum(['undirected', 'directed']).default('undirected'), limit: z.coerce.number().int().min(1).max(10_000).default(2000), format: z.enum(['json', 'csv']).default('json') }), response: Comparison }),
  measures: {
    list: endpoint({ method: 'GET', path: '/measures', summary: 'Catalogue of measures with definitions', role: 'reader',
      response: z.strictObject({ ...version, items: z.array(MeasureDescription) }) }),
    /** Parameters of the measure stand in the query beside the filters; waits for the result. */
    read: endpoint({ method: 'GET', path: '/measures/:id', summary: 'Compute a measure and wait for it', role: 'reader', params: id,
      query: z.looseObject({ network: z.enum(['undirected', 'directed']).optional(), weights: z.enum(['none', 'count', 'shared']).optional(),
        ...nullModel, format: z.enum(['json', 'csv', 'csv-metadata']).default('json'), ...filters }), response: MeasureResult }),
    /** Takes the same query as the measure; computes nothing. */
    methods: endpoint({ method: 'GET', path: '/measures/:id/methods', summary: 'How a measure would be computed, in sentences for a paper, with its references', role: 'reader', params: id,
      query: z.looseObject({ network: z.enum(['undirected', 'directed']).optional(), weights: z.enum(['none', 'count', 'shared']).optional(), ...nullModel, ...filters }),
      response: MethodsText.extend(version) }),
    start: endpoint({ method: 'POST', path: '/measures/:id/runs', summary: 'Compute a measure in the background', role: 'reader', params: id, body: MeasureRequest, response: Job }),
  },
  flows: {
    /** `group` is what the flow matrix went by; `source` and `target` are groups as it names them. */
    exchanges: endpoint({ method: 'GET', path: '/flows/exchanges', summary: 'Exchanges and adoptions behind one cell of a flow matrix', role: 'reader',
      query: z.strictObject({ group: z.enum(FLOW_GROUPS).default('region'), source: z.string().min(1).max(200), target: z.string().min(1).max(200),
        limit: z.coerce.number().int().min(1).max(1000).default(200), ...filters }),
      response: z.strictObject({ ...version, items: z.array(FlowOccasion), total: z.number().int(), pairs: z.number().int() }) }),
    practices: endpoint({ method: 'GET', path: '/flows/practices', summary: 'Practices that cities took up, most adoptions first', role: 'reader',
      query: z.strictObject({ q: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(1000).default(100) }),
      response: z.strictObject({ ...version, items: z.array(SpreadingPractice), total: z.number().int() }) }),
    practice: endpoint({ method: 'GET', path: '/flows/practices/:id', summary: 'Where a practice began and where it arrived', role: 'reader', params: id, response: PracticeStory.extend(version) }),
  },
  transferReports: {
    start: endpoint({ method: 'POST', path: '/transfer-reports', summary: 'Report on how learning travels in the network; the job ends with a TransferReport', role: 'reader', body: TransferReportRequest, response: Job }),
    file: endpoint({ method: 'GET', path: '/transfer-reports/:id/file', summary: 'A transfer report that has ended, by the id of its job', role: 'reader', params: id,
      query: z.strictObject({ format: z.enum(['md', 'json']).default('md') }), response: 'file' }),
  },
  jobs: {
    read: endpoint({ method: 'GET', path: '/jobs/:id', summary: 'State of a job', role: 'reader', params: id, response: Job }),
    events: endpoint({ method: 'GET', path: '/jobs/:id/events', summary: 'Progress of a job as server-sent events (`data:` is a Job)', role: 'reader', params: id, response: 'events' }),
    cancel: endpoint({ method: 'DELETE', path: '/jobs/:id', summary: 'Cancel a job', role: 'reader', params: id, response: Job }),
  },
  imports: {
    /** Uploads are read and checked; nothing is written until the import is accepted. */
    create: endpoint({ method: 'POST', path: '/imports', summary: 'Upload files and see what would happen', role: 'editor',
      form: z.strictObject({ mapping: z.string().optional(), clearEmpty: z.enum(['true', 'false']).optional(), dataset: z.string().max(200).optional() }), response: PendingImport }),
    read: endpoint({ method: 'GET', path: '/imports/:id', summary: 'A pending import', role: 'reader', params: id, response: PendingImport }),
    revise: endpoint({ method: 'PATCH', path: '/imports/:id', summary: 'Check the same files again with another mapping, name or options', role: 'editor', params: id,
      body: z.strictObject({ mapping: Mapping.optional(), clearEmpty: z.boolean().optional(), dataset: z.string().min(1).max(200).optional() }), response: PendingImport }),
    accept: endpoint({ method: 'POST', path: '/imports/:id/accept', summary: 'Write a pending import; the job ends with its report', role: 'editor', params: id, response: Job }),
    discard: endpoint({ method: 'DELETE', path: '/imports/:id', summary: 'Forget a pending import', role: 'editor', params: id, response: 'empty' }),
    report: endpoint({ method: 'GET', path: '/imports/:id/report.csv', summary: 'The problems of a pending import as CSV', role: 'reader', params: id, response: 'file' }),
  },
  suggestions: {
    /** Candidates the city is not yet linked to, best first. Explanations included for every item. */
    list: endpoint({ method: 'GET', path: '/cities/:id/suggestions', summary: 'Partner cities for one city, with reasons', role: 'reader', params: id,
      query: z.strictObject({ ...suggesting, limit: z.coerce.number().int().min(1).max(200).default(20), format: z.enum(['json', 'csv']).default('json') }), response: SuggestionList }),
    /** Any candidate, whatever its rank, and also one that is linked already. */
    explain: endpoint({ method: 'GET', path: '/cities/:id/suggestions/:candidate', summary: 'One candidate for one city, with reasons', role: 'reader',
      params: id.extend({ candidate: z.string().min(1).max(400) }), query: z.strictObject(suggesting), response: Suggestion.extend({ ...version, model: ModelCard }) }),
    network: endpoint({ method: 'GET', path: '/suggestions', summary: 'Least connected cities of the network and whom they should meet', role: 'reader',
      query: z.strictObject({ purpose: Purpose.default('partner'), topic: z.string().max(200).optional(), region: z.string().max(200).optional(), country: z.string().max(60).optional(), ...paging }),
      response: z.strictObject({ ...version, model: ModelCard, items: z.array(CityToConnect), nextCursor: z.string().nullable(), total: z.number().int() }) }),
    model: endpoint({ method: 'GET', path: '/suggestions/model', summary: 'The model behind the suggestions: when it was fitted, and the effect of every feature', role: 'reader',
      response: z.strictObject({ ...version, model: ModelCard, effects: z.array(FeatureEffect) }) }),
    fit: endpoint({ method: 'POST', path: '/suggestions/model', summary: 'Fit the model again on the links as they are now', role: 'editor', response: Job }),
    /** Adds one event to the table of feedback. */
    feedback: endpoint({ method: 'POST', path: '/cities/:id/suggestions/:candidate/feedback', summary: 'Record what became of a suggestion', role: 'editor',
      params: id.extend({ candidate: z.string().min(1).max(400) }), body: FeedbackRequest, response: stored('feedback').extend(version) }),
    monitoring: endpoint({ method: 'GET', path: '/suggestions/monitoring', summary: 'What became of the suggestions: suggested, introduced, exchange, adoption', role: 'reader',
      query: z.strictObject({ purpose: Purpose.optional(), format: z.enum(['json', 'csv']).default('json') }), response: Monitoring }),
  },
  backtests: {
    start: endpoint({ method: 'POST', path: '/backtests', summary: 'Hold links out and see how the model and every baseline rank them; the job ends with a BacktestReport', role: 'reader', body: BacktestRequest, response: Job }),
    report: endpoint({ method: 'GET', path: '/backtests/:id/report', summary: 'Report of a backtest that has ended, by the id of its job', role: 'reader', params: id,
      query: z.strictObject({ format: z.enum(['csv', 'json']).default('json') }), response: 'file' }),
  },
  cohorts: {
    /** As many of them as can be grouped at once; `total` says how many there are. */
    cities: endpoint({ method: 'GET', path: '/cohorts/cities', summary: 'Cities that meet conditions, to build groups from', role: 'reader',
      query: z.strictObject({ region: z.string().max(200).optional(), country: z.string().max(60).optional(), programme: z.string().max(200).optional(), topic: z.string().max(200).optional() }),
      response: z.strictObject({ ...version, items: z.array(z.strictObject({ city: Mention, languages: z.array(z.string()), region: z.string().nullable() })), total: z.number().int() }) }),
    start: endpoint({ method: 'POST', path: '/cohorts', summary: 'Build groups of cities; the job ends with a CohortResult', role: 'reader', body: CohortRequest, response: Job }),
    /** Costs of a move, before it is made. */
    move: endpoint({ method: 'POST', path: '/cohorts/move', summary: 'What moving a city to each of the other groups would do', role: 'reader', body: CohortMoveRequest, response: CohortMoves }),
    score: endpoint({ method: 'POST', path: '/cohorts/score', summary: 'An arrangement made by hand: its value, reasons and the rules it breaks', role: 'reader', body: CohortArrangement, response: CohortResult }),
    csv: endpoint({ method: 'GET', path: '/cohorts/:id/groups.csv', summary: 'Groups of a job that has ended, as CSV', role: 'reader', params: id, response: 'file' }),
  },
  datasets: {
    list: endpoint({ method: 'GET', path: '/datasets', summary: 'What was imported, when, from what', role: 'reader',
      response: z.strictObject({ ...version, items: z.array(Dataset) }) }),
    undo: endpoint({ method: 'DELETE', path: '/datasets/:id', summary: 'Take an import out again', role: 'editor', params: id,
      response: z.strictObject({ ...version, dataset: z.string(), removed: z.partialRecord(z.enum(TABLE_NAMES), z.number().int()), restored: z.partialRecord(z.enum(TABLE_NAMES), z.number().int()) }) }),
  },
  exports: {
    graph: endpoint({ method: 'GET', path: '/exports', summary: 'The graph, or a part of it, as a file', role: 'reader',
      /** With `network`, the network of cities instead of the whole graph, with `measures` (ids, separated by commas) as attributes. */
      query: z.strictObject({ format: z.enum(['csv', 'xlsx', 'gexf', 'graphml', 'json']), network: z.enum(['undirected', 'directed']).optional(),
        weights: z.enum(['none', 'count', 'shared']).default('none'), measures: z.string().max(2000).optional(), ...filters }), response: 'file' }),
    template: endpoint({ method: 'GET', path: '/template', summary: 'Empty tables to fill in', role: 'reader',
      query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx') }), response: 'file' }),
  },
} as const;
export type Contract = typeof contract;
