/** All rows of a list of the API, page after page. */

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
/** What each page is asked with; `cursor` is left out for the first. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
}
const LIMIT = 1000;

export async function allPages<T>(page: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | null = null;
  do {
    const answer: Page<T> = await page({ limit: LIMIT, ...(cursor === null ? {} : { cursor }) });
    rows.push(...answer.items);
    cursor = answer.nextCursor;
  } while (cursor !== null);
  return rows;
}
