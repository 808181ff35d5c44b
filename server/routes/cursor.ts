/** Opaque positions in a list: they name the last row given, so rows added or taken out between pages move nothing. */
import { z } from 'zod';
import { badRequest } from './validation.ts';

const Position = z.strictObject({ v: z.literal(1), table: z.string(), after: z.string() });

export function writeCursor(table: string, after: string): string {
  return Buffer.from(JSON.stringify({ v: 1, table, after })).toString('base64url');
}

/** The key of the last row of the page before. @throws AppError `bad-request` for a cursor not made by this list. */
export function readCursor(table: string, cursor: string): string {
  const refused = badRequest([{ path: 'query.cursor', message: 'is not a cursor of this list: take nextCursor of the page before, or leave it out' }]);
  let position: unknown;
  try {
    position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  const parsed = Position.safeParse(position);
  if (!parsed.success || parsed.data.table !== table || writeCursor(table, parsed.data.after) !== cursor) throw refused;
  return parsed.data.after;
}
