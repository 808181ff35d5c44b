/** Behind the figures about transfer: the exchanges of a flow between groups, and the way a practice went. */
import type { Router } from 'express';
import { cityGroups } from '../analytics/structure/city-groups.ts';
import { AppError } from '../errors.ts';
import { foldText } from '../geo/fold-text.ts';
import { occasionsBehind } from '../graph/flow-behind.ts';
import { filterNetwork, type Network } from '../graph/network.ts';
import { contract } from '../model/contract.ts';
import type { FlowOccasion, PracticeArrival, SpreadingPractice } from '../model/flow.ts';
import { compareText, type Row } from '../model/tables.ts';
import { bind, type BindContext } from './bind.ts';
import { filtersOf } from './network.ts';
import { Mentions } from './profiles/mentions.ts';
import type { TableIndex } from './table-index.ts';

export interface FlowParts {
  readonly network: () => Promise<Network>;
  readonly index: () => Promise<TableIndex>;
}

/** Pairs of cities named for each occasion. */
const NAMED = 4;

export function flowRoutes(router: Router, context: BindContext, { network, index }: FlowParts): void {
  bind(router, context, contract.flows.exchanges, async ({ query }) => {
    const whole = await network();
    const groups = cityGroups(whole, query.group);
    const place = (name: string, field: string): number => {
      const at = groups.names.indexOf(name);
      if (at === -1) throw new AppError('bad-request', `there is no ${query.group} "${name}"; there are ${groups.names.join(', ')}`, { details: { [field]: name } });
      return at;
    };
    const found = occasionsBehind(filterNetwork(whole, filtersOf(query)), groups.of, place(query.source, 'source'), place(query.target, 'target'));
    const mentions = new Mentions(await index());
    const items = found.slice(0, query.limit).map(({ occasion, pairs }): FlowOccasion => ({
      ...described(mentions, whole, occasion), pairs: pairs.length,
      some: pairs.slice(0, NAMED).map(([source, target]) => ({ source: mentions.mention('city', whole.cities.id[source] as string), target: mentions.mention('city', whole.cities.id[target] as string) })),
    }));
    return { dataVersion: whole.dataVersion, items, total: found.length, pairs: found.reduce((sum, { pairs }) => sum + pairs.length, 0) };
  }, { of: 'network' });

  bind(router, context, contract.flows.practices, async ({ query }) => {
    const tables = await index();
    const all = spreading(tables);
    const wanted = foldText(query.q ?? '');
    const items = wanted === '' ? all : all.filter(({ practice }) => foldText(practice.label).includes(wanted));
    return { dataVersion: tables.version, items: items.slice(0, query.limit), total: items.length };
  }, { of: 'network' });

  bind(router, context, contract.flows.practice, async ({ params }) => {
    const tables = await index();
    const practice = tables.find('practices', params.id);
    if (!practice) throw new AppError('not-found', `there is no practice "${params.id}"; the list of practices has them all`, { details: { practice: params.id } });
    const mentions = new Mentions(tables);
    const place = (id: string) => {
      const city = tables.find('cities', id);
      return { city: mentions.mention('city', id), lat: city?.lat ?? null, lon: city?.lon ?? null };
    };
    return {
      dataVersion: tables.version, practice: mentions.mention('practice', practice.id), started: practice.started, whatChanged: practice.whatChanged,
      origin: practice.originCityId === null ? null : place(practice.originCityId), adaptedFrom: mentions.maybe('practice', practice.adaptedFromPracticeId),
      arrivals: mentions.adoptions(tables.where('adoptions', 'practiceId', practice.id)).map(({ adoption, via }): PracticeArrival => ({
        ...place(adoption.adoptingCityId), adoption: adoption.id, date: adoption.date, ended: adoption.ended, via,
        from: adoption.adaptedFromCityId === null ? null : place(adoption.adaptedFromCityId), fidelity: adoption.fidelity, outcome: adoption.outcome, grade: adoption.grade,
      })),
    };
  }, { of: 'network' });
}

function described(mentions: Mentions, network: Network, occasion: number): Pick<FlowOccasion, 'occasion' | 'kind' | 'start' | 'end'> {
  const { exchanges, rows } = network;
  if (occasion < exchanges.count) {
    const row = rows.exchanges[occasion] as Row<'exchanges'>;
    return { occasion: mentions.mention('exchange', row.id), kind: row.kind, start: row.start, end: row.end };
  }
  const row = rows.adoptions[occasion - exchanges.count] as Row<'adoptions'>;
  return { occasion: mentions.mention('practice', row.practiceId), kind: 'adoption', start: row.date, end: null };
}

/** Practices that some city took up, most adoptions first, then by id. */
function spreading(tables: TableIndex): SpreadingPractice[] {
  const mentions = new Mentions(tables);
  return tables.tables.practices.flatMap((practice): SpreadingPractice[] => {
    const adoptions = tables.where('adoptions', 'practiceId', practice.id);
    if (adoptions.length === 0) return [];
    const dates = adoptions.flatMap(({ date }) => date ?? []).sort(compareText);
    return [{
      practice: mentions.mention('practice', practice.id), origin: mentions.maybe('city', practice.originCityId), adoptions: adoptions.length,
      cities: new Set(adoptions.map(({ adoptingCityId }) => adoptingCityId)).size, first: dates[0] ?? null, last: dates.at(-1) ?? null,
    }];
  }).sort((a, b) => b.adoptions - a.adoptions || compareText(a.practice.id, b.practice.id));
}
