/** The page of an exchange: who took part in which role, on what, what came of it. */
import type { z } from 'zod';
import type { ExchangeProfile, Role } from '../../model/profile.ts';
import type { Row } from '../../model/tables.ts';
import type { TableIndex } from '../table-index.ts';
import type { Facts } from './facts.ts';
import { Mentions } from './mentions.ts';

type Roles = z.infer<typeof Role>[];

/** Undefined when there is no such exchange. */
export function exchangeProfile(index: TableIndex, id: string): Facts<ExchangeProfile> | undefined {
  const exchange = index.find('exchanges', id);
  if (!exchange) return undefined;
  const mentions = new Mentions(index);
  const rows = index.where('participations', 'exchangeId', id);
  const contributions = index.where('contributions', 'exchangeId', id);
  mentions.cite(exchange, ...rows, ...contributions);
  return {
    exchange, host: mentions.maybe('city', exchange.hostCityId), programme: mentions.maybe('programme', exchange.programmeId),
    topics: mentions.all('topic', exchange.topics), practices: mentions.all('practice', exchange.practices),
    cities: withHost(exchange, rolesOf(rows, 'city', mentions), mentions), people: rolesOf(rows, 'person', mentions), institutions: rolesOf(rows, 'institution', mentions),
    outputs: exchange.outputs.map((reference) => mentions.typed(reference)), adoptions: mentions.adoptions(index.where('adoptions', 'viaExchangeId', id)),
    lessons: mentions.lessons(`exchange:${id}`),
    contributions: contributions.map((row) => ({ contributor: mentions.typed(row.contributorId), amount: row.amount, currency: row.currency, kind: row.kind })),
    sources: mentions.sources,
  };
}

/** One entry a participant with all its roles; verified only if every row is. */
function rolesOf(rows: readonly Row<'participations'>[], type: 'city' | 'person' | 'institution', mentions: Mentions): Roles {
  const byParticipant = new Map<string, { roles: string[]; verified: boolean | null }>();
  for (const row of rows) {
    if (row.participantType !== type) continue;
    const role = row.role ?? 'participant';
    const entry = byParticipant.get(row.participantId);
    if (!entry) byParticipant.set(row.participantId, { roles: [role], verified: row.verified });
    else {
      entry.roles.push(role);
      entry.verified = entry.verified === row.verified ? entry.verified : entry.verified === false || row.verified === false ? false : null;
    }
  }
  return [...byParticipant].map(([reference, entry]) => ({ participant: mentions.typed(reference), ...entry }));
}

/** The host city takes part even where no row says so. */
function withHost(exchange: Row<'exchanges'>, roles: Roles, mentions: Mentions): Roles {
  if (exchange.hostCityId === null || roles.some(({ participant }) => participant.id === exchange.hostCityId)) return roles;
  return [{ participant: mentions.mention('city', exchange.hostCityId), roles: ['host'], verified: exchange.verified }, ...roles];
}
