/** Exchanges that a person or an institution took part in, with the roles it had, newest first. */
import type { z } from 'zod';
import type { ExchangeMention } from '../../model/profile.ts';
import type { TableIndex } from '../table-index.ts';
import { newestFirst, type Mentions } from './mentions.ts';

/** `participant` is a reference such as `person:ann`. */
export function joinedBy(index: TableIndex, participant: string, mentions: Mentions): z.infer<typeof ExchangeMention>[] {
  const roles = new Map<string, string[]>();
  for (const row of index.where('participations', 'participantId', participant)) {
    mentions.cite(row);
    roles.set(row.exchangeId, [...(roles.get(row.exchangeId) ?? []), row.role ?? 'participant']);
  }
  return [...roles]
    .map(([exchange, names]) => ({ row: index.find('exchanges', exchange)!, names }))
    .sort((a, b) => newestFirst(a.row, b.row))
    .map(({ row, names }) => mentions.exchange(row, names));
}
