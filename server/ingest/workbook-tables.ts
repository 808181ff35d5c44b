/** The sheets of a workbook that are tables by name; hidden and unknown ones are left out and said. */
import { TABLE_NAMES } from '../model/fields.ts';
import { bindByName } from './bind-columns.ts';
import type { Input } from './inputs.ts';
import { nearest } from './nearest.ts';
import type { Problems } from './problems.ts';
import type { BoundTable } from './raw-table.ts';
import { TEMPLATE_NOTES, tableByName } from './table-names.ts';
import { readWorkbook } from './workbook.ts';

export async function* readWorkbookTables(input: Input, problems: Problems): AsyncGenerator<BoundTable> {
  const sheets = await readWorkbook(input, (name, hidden) => !hidden && tableByName(name) !== undefined, problems);
  if (!sheets) return;
  let tables = 0;
  for (const sheet of sheets) {
    const at = { file: input.name, sheet: sheet.name };
    const name = tableByName(sheet.name);
    if (sheet.hidden) {
      problems.add({ severity: 'warning', at, code: 'hidden-sheet', value: sheet.name, message: `The sheet "${sheet.name}" is hidden; it is left out.`, suggestion: name ? 'Unhide it if it is meant to be read.' : null });
    } else if (name === undefined || sheet.table?.headings.cells[0] === TEMPLATE_NOTES) {
      const close = name === undefined ? nearest(sheet.name, TABLE_NAMES) : undefined;
      problems.add({ severity: 'warning', at, code: 'unknown-sheet', value: sheet.name, message: name === undefined ? `The sheet "${sheet.name}" is not named after a table; it is left out.` : `The sheet "${sheet.name}" explains a template; it is left out.`, suggestion: close ? `Did you mean "${close}"?` : null });
    } else {
      tables++;
      if (!sheet.table) {
        problems.add({ severity: 'error', at, code: 'empty-sheet', message: `The sheet "${sheet.name}" has no headings.`, suggestion: 'Write the names of the columns in the first row, or delete the sheet.' });
        continue;
      }
      const bound = bindByName(sheet.table, name, problems, true);
      if (bound) yield bound;
    }
  }
  if (tables === 0) {
    problems.add({
      severity: 'error', at: { file: input.name, sheet: null }, code: 'no-tables', message: `No sheet of ${input.name} is named after a table.`,
      suggestion: `Name sheets after the tables (${TABLE_NAMES.slice(0, 4).join(', ')} …), or give a mapping.`,
    });
  }
}
