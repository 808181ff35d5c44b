/** Tables by the name of a file or sheet, whatever its case and outer spaces. */
import { TABLE_NAMES, type TableName } from '../model/fields.ts';
import { headingKey } from './bind-columns.ts';
import { trimCell } from './cells.ts';

export function tableByName(name: string): TableName | undefined {
  const key = headingKey(name);
  return TABLE_NAMES.find((table) => table === key);
}

/** What the explanations of a template begin with. Older workbooks have them on a sheet that is called `notes`, as a table is. */
export const TEMPLATE_NOTES = 'Fill in only the tables you need; delete the others. Nothing on this page is imported.';

/** The table that a file is named after. `notes.txt` is what people write beside a folder of tables, and templates do. */
export function tableOfFile(name: string): TableName | undefined {
  return /(^|[\\/])notes\.txt$/i.test(trimCell(name)) ? undefined : tableByName(stem(name));
}

/** The name of a file without folder and ending, as a table may be called. */
export function stem(name: string): string {
  const last = name.replace(/^.*[\\/]/, '');
  return trimCell(trimCell(last).replace(/\.[^.]*$/, ''));
}
