/** Tables by the name of a file or sheet, whatever its case and outer spaces. */
import { TABLE_NAMES, type TableName } from '../model/fields.ts';
import { headingKey } from './bind-columns.ts';
import { trimCell } from './cells.ts';

export function tableByName(name: string): TableName | undefined {
  const key = headingKey(name);
  return TABLE_NAMES.find((table) => table === key);
}

/** The name of a file without folder and ending, as a table may be called. */
export function stem(name: string): string {
  const last = name.replace(/^.*[\\/]/, '');
  return trimCell(trimCell(last).replace(/\.[^.]*$/, ''));
}
