/** Ways between nodes, who can introduce two cities, and what a city could have known. */
import type { Router } from 'express';
import { knownAnswer } from '../analytics/paths/known-answer.ts';
import { pathAnswer, type Records } from '../analytics/paths/path-answer.ts';
import { introductionRows, knownRows, pathRows, type PathTable } from '../analytics/paths/paths-csv.ts';
import { resultCsv } from '../analytics/result-csv.ts';
import { nodeNamed } from '../graph/named-node.ts';
import type { Network } from '../graph/network.ts';
import { contract } from '../model/contract.ts';
import type { NodeType } from '../model/fields.ts';
import { introductionAnswer } from '../suggest/introduction-answer.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';
import { filtersOf } from './network.ts';
import { Mentions } from './profiles/mentions.ts';
import type { TableIndex } from './table-index.ts';

export interface PathParts {
  readonly network: () => Promise<Network>;
  readonly index: () => Promise<TableIndex>;
}

const csv = (name: string, table: PathTable) => new Attachment(`${name}.csv`, 'text/csv; charset=utf-8', resultCsv(table));

/** Names and participants from the tables of one data version. */
export function recordsOf(index: TableIndex): Records {
  const mentions = new Mentions(index);
  return { mention: (type, id) => mentions.mention(type as NodeType, id), participants: (exchangeId) => index.where('participations', 'exchangeId', exchangeId) };
}

export function pathRoutes(router: Router, context: BindContext, { network, index }: PathParts): void {
  bind(router, context, contract.paths.find, async ({ query }) => {
    const whole = await network();
    const [from, to] = [nodeNamed(whole, 'from', query.from), nodeNamed(whole, 'to', query.to)];
    const mode = query.mode ?? (from.type === 'city' && to.type === 'city' ? 'cities' : 'everything');
    const answer = pathAnswer(whole, recordsOf(await index()), {
      from, to, by: query.by, mode, form: query.network, weights: query.weights ?? (mode === 'cities' ? 'shared' : 'count'), limit: query.limit,
      filters: filtersOf({ ...query, from: query.since, to: query.until }),
    });
    return query.format === 'csv' ? csv('paths', pathRows(answer)) : answer;
  });

  bind(router, context, contract.paths.introductions, async ({ query }) => {
    const whole = await network();
    const answer = introductionAnswer(whole, nodeNamed(whole, 'from', query.from), nodeNamed(whole, 'to', query.to), query.limit);
    return query.format === 'csv' ? csv('introductions', introductionRows(answer)) : answer;
  });

  bind(router, context, contract.paths.known, async ({ query }) => {
    const whole = await network();
    const answer = knownAnswer(whole, recordsOf(await index()), { city: nodeNamed(whole, 'source', query.source), direction: query.direction, by: query.by ?? null, filters: filtersOf(query) });
    return query.format === 'csv' ? csv('known', knownRows(answer)) : answer;
  });
}
