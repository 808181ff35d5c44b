/** Cells that follow from others while a new row is written: its id, and which kind of participant was chosen. */
import { REFERENCE_TYPES, splitReference, type NodeType } from '#model/fields.ts';
import { TABLES, type TableName } from '#model/tables.ts';
import { suggestId, type Entries } from './form-cells.ts';

/** The id a reference cell holds, without its type; empty while nothing is chosen. */
function chosenId(entries: Entries, name: string): string {
  const value = entries[name]?.[0] ?? '';
  const type = value.slice(0, Math.max(value.indexOf(':'), 0));
  return (Object.values(REFERENCE_TYPES) as string[]).includes(type) ? value.slice(type.length + 1) : value;
}

/** The id a new row gets unless somebody writes another: by its name, or by what it joins. */
export function suggestedId(table: TableName, entries: Entries): string {
  const text = String(entries[TABLES[table].label ?? 'id'] ?? '');
  switch (table) {
    case 'cities': return suggestId(text, String(entries['country'] ?? ''));
    case 'adoptions': return suggestId(chosenId(entries, 'practiceId'), chosenId(entries, 'adoptingCityId'));
    case 'lessons': return text.trim() === '' ? '' : suggestId(chosenId(entries, 'aboutId'), text.trim().split(/\s+/).slice(0, 6).join(' '));
    default: return suggestId(text);
  }
}

/** `ownId`: somebody wrote the id, or the row is there already, so it stays. */
export function withFollowing(table: TableName, entries: Entries, ownId: boolean): Entries {
  if (table === 'participations') {
    const participant = entries['participantId']?.[0];
    const type: NodeType | '' = participant === undefined ? '' : splitReference(participant).type;
    return { ...entries, participantType: type };
  }
  const hasId = TABLES[table].columns.some(({ column }) => column.type === 'id');
  return hasId && !ownId ? { ...entries, id: suggestedId(table, entries) } : entries;
}
