/** An answer as a table: a row a city, a column for each thing it was asked by. */
import type { AskAnswer } from '../../model/ask.ts';
import { resultCsv } from '../result-csv.ts';

export function askRows({ columns, items }: AskAnswer): (string | number | null)[][] {
  return items.map(({ id, name, country, values }) => [id, name, country, ...columns.map((_, at) => {
    const value = values[at] ?? null;
    return Array.isArray(value) ? value.join(';') : value;
  })]);
}

export const askHead = ({ columns }: AskAnswer): string[] => ['id', 'name', 'country', ...columns];

export function askCsv(answer: AskAnswer): string {
  return resultCsv({ columns: askHead(answer).map((name) => ({ name })), rows: askRows(answer) });
}
