/** Ids for what people write on the command line: words of the text, with a number where they are taken. */
import { slug } from '../ingest/slug.ts';

export function newId(text: string, rows: readonly { readonly id: string }[]): string {
  const base = slug(text).slice(0, 60) || 'one';
  const taken = new Set(rows.map(({ id }) => id));
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(id)) return id;
  }
}
