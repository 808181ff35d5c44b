/** Profiles: facts joined for the pages, from the network in memory. */
import type { Router } from 'express';
import { AppError } from '../errors.ts';
import type { Store } from '../graph/store.ts';
import { revisionOf } from '../graph/rows.ts';
import { contract } from '../model/contract.ts';
import type { Row, TableName } from '../model/tables.ts';
import { bind, type BindContext } from './bind.ts';
import { cityProfile } from './profiles/city.ts';
import { exchangeProfile } from './profiles/exchange.ts';
import { institutionProfile } from './profiles/institution.ts';
import { personProfile } from './profiles/person.ts';
import { practiceProfile } from './profiles/practice.ts';
import { programmeProfile } from './profiles/programme.ts';
import { topicProfile } from './profiles/topic.ts';
import type { TableIndex } from './table-index.ts';

export interface ProfileParts {
  readonly store: Store;
  readonly index: () => Promise<TableIndex>;
}

export function profileRoutes(router: Router, context: BindContext, { store, index }: ProfileParts): void {
  const { profiles } = contract;
  const missing = (noun: string, id: string) => new AppError('not-found', `there is no ${noun} ${JSON.stringify(id)}`);

  /** What the store knows of the row that the page is about, beside what stands in it. */
  const kept = async <T extends TableName>(table: T, row: Row<T>, id: string, version: string) => ({
    dataVersion: version, revision: revisionOf(table, row as never), datasets: [...((await store.find(table, id))?.datasets ?? [])],
  });

  bind(router, context, profiles.city, async ({ params: { id } }) => {
    const tables = await index();
    const facts = cityProfile(tables, id);
    if (!facts) throw missing('city', id);
    return { ...facts, ...await kept('cities', facts.city, id, tables.version) };
  }, { of: 'network' });
  bind(router, context, profiles.practice, async ({ params: { id } }) => {
    const tables = await index();
    const facts = practiceProfile(tables, id);
    if (!facts) throw missing('practice', id);
    return { ...facts, ...await kept('practices', facts.practice, id, tables.version) };
  }, { of: 'network' });
  bind(router, context, profiles.exchange, async ({ params: { id } }) => {
    const tables = await index();
    const facts = exchangeProfile(tables, id);
    if (!facts) throw missing('exchange', id);
    return { ...facts, ...await kept('exchanges', facts.exchange, id, tables.version) };
  }, { of: 'network' });
  bind(router, context, profiles.person, async ({ params: { id } }) => {
    const tables = await index();
    const facts = personProfile(tables, id);
    if (!facts) throw missing('person', id);
    return { ...facts, ...await kept('people', facts.person, id, tables.version) };
  }, { of: 'network' });
  bind(router, context, profiles.institution, async ({ params: { id } }) => {
    const tables = await index();
    const facts = institutionProfile(tables, id);
    if (!facts) throw missing('institution', id);
    return { ...facts, ...await kept('institutions', facts.institution, id, tables.version) };
  }, { of: 'network' });
  bind(router, context, profiles.programme, async ({ params: { id } }) => {
    const tables = await index();
    const facts = programmeProfile(tables, id);
    if (!facts) throw missing('programme', id);
    return { ...facts, ...await kept('programmes', facts.programme, id, tables.version) };
  }, { of: 'network' });
  bind(router, context, profiles.topic, async ({ params: { id } }) => {
    const tables = await index();
    const facts = topicProfile(tables, id);
    if (!facts) throw missing('topic', id);
    return { ...facts, dataVersion: tables.version };
  }, { of: 'network' });
}
