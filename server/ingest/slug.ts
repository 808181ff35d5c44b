/**
 * Ids made of text: NFKD, accents off, lower case, everything other than letters and digits
 * to one `-`. The same rule makes the references of a mapping meet the ids it made.
 */
import { createHash } from 'node:crypto';

export function slug(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').normalize('NFC');
}

/** Cuts an id at 200 characters, keeping long ones apart by a hash of the whole. */
export function shortId(id: string): string {
  if (id.length <= 200) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `${id.slice(0, 187).replace(/[\ud800-\udbff]$/, '').trimEnd()}-${hash}`;
}
