/** Every id, label and web address a cell may lead to: those of the store and those of the import together. */
import { foldText } from '../geo/fold-text.ts';
import { REFERENCE_TYPES, type NodeTable, type NodeType, type TableName } from '../model/fields.ts';
import { TABLES } from '../model/tables.ts';
import { nearest } from './nearest.ts';

const TABLE_BY_TYPE = new Map<string, NodeTable>((Object.entries(REFERENCE_TYPES) as [NodeTable, NodeType][]).map(([table, type]) => [type, table]));

export function isNodeTable(table: TableName): table is NodeTable {
  return table in REFERENCE_TYPES;
}

interface Entry { label: string | undefined; scheme: string | undefined; url: string | undefined }

/** Where a text leads: a table and the id in it. */
export interface Target { readonly table: NodeTable; readonly id: string }

export class Directory {
  readonly #entries = new Map<TableName, Map<string, Entry>>();
  readonly #labels = new Map<TableName, Map<string, Set<string>>>();
  readonly #folded = new Map<TableName, Map<string, Set<string>>>();
  #urls: Map<string, string> | undefined;

  /** Later calls add to what is known of the id: a row of the import overrides the store's label. */
  add(table: TableName, id: string, row: { readonly [column: string]: unknown }): void {
    let ids = this.#entries.get(table);
    if (!ids) this.#entries.set(table, ids = new Map());
    const labelColumn = TABLES[table].label;
    const text = (name: string | undefined): string | undefined => (name !== undefined && typeof row[name] === 'string' ? row[name] : undefined);
    const before = ids.get(id);
    const entry = { label: text(labelColumn) ?? before?.label, scheme: text('scheme') ?? before?.scheme, url: text('url') ?? before?.url };
    ids.set(id, entry);
    this.#index(table, id, before, entry);
  }

  /** Keeps the look-ups made so far current; a changed label has them made again. */
  #index(table: TableName, id: string, before: Entry | undefined, entry: Entry): void {
    if (before?.label !== undefined && before.label !== entry.label) {
      this.#labels.delete(table);
      this.#folded.delete(table);
    } else if (entry.label !== undefined && before?.label === undefined) {
      const exact = this.#labels.get(table);
      const folded = this.#folded.get(table);
      if (exact) addTo(exact, entry.label, id);
      if (folded) addTo(folded, foldText(entry.label), id);
    }
    if (table === 'sources' && entry.url !== before?.url) this.#urls = undefined;
  }

  has(table: TableName, id: string): boolean {
    return this.#entries.get(table)?.has(id) ?? false;
  }

  ids(table: TableName): Iterable<string> {
    return this.#entries.get(table)?.keys() ?? [];
  }

  scheme(table: TableName, id: string): string | undefined {
    return this.#entries.get(table)?.get(id)?.scheme;
  }

  /** Leads of a cell that names one row: a written type first, then the plain id in each table. */
  targets(text: string, tables: readonly TableName[]): Target[] {
    const plainFirst = tables.length === 1;
    const literal = tables.filter((table) => this.has(table, text)).map((table) => ({ table: table as NodeTable, id: text }));
    if (plainFirst && literal.length > 0) return literal;
    const colon = text.indexOf(':');
    if (colon > 0) {
      const table = TABLE_BY_TYPE.get(text.slice(0, colon).toLowerCase());
      const id = text.slice(colon + 1);
      if (table && tables.includes(table) && this.has(table, id)) return [{ table, id }];
    }
    return literal;
  }

  #byLabel(table: TableName, kind: 'exact' | 'folded'): Map<string, Set<string>> {
    const cache = kind === 'exact' ? this.#labels : this.#folded;
    let labels = cache.get(table);
    if (!labels) {
      cache.set(table, labels = new Map());
      for (const [id, entry] of this.#entries.get(table) ?? []) {
        if (entry.label !== undefined) addTo(labels, kind === 'exact' ? entry.label : foldText(entry.label), id);
      }
    }
    return labels;
  }

  /** Ids whose label is the text, else whose label is it but for case and accents, else whose id is. `scheme` narrows when any of them is of it. */
  labelled(text: string, table: TableName, scheme?: string): string[] {
    const folded = foldText(text);
    let found = [...(this.#byLabel(table, 'exact').get(text) ?? [])];
    if (found.length === 0 && folded !== '') found = [...(this.#byLabel(table, 'folded').get(folded) ?? [])];
    if (found.length > 1 && scheme !== undefined) {
      const ofScheme = found.filter((id) => this.scheme(table, id) === scheme);
      if (ofScheme.length > 0) found = ofScheme;
    }
    return found.sort();
  }

  sourceByUrl(url: string): string | undefined {
    if (!this.#urls) {
      this.#urls = new Map();
      for (const [id, entry] of this.#entries.get('sources') ?? []) if (entry.url !== undefined && !this.#urls.has(entry.url)) this.#urls.set(entry.url, id);
    }
    return this.#urls.get(url);
  }

  /** "Did you mean": an id that differs in case only, a row labelled so, the closest id. */
  suggestion(text: string, tables: readonly TableName[]): string | null {
    for (const table of tables) {
      const labelled = this.labelled(text, table);
      if (labelled.length > 0) return `Did you mean ${labelled.slice(0, 3).map((id) => `"${id}"`).join(' or ')}?`;
    }
    const ids = tables.flatMap((table) => [...this.ids(table)]);
    const close = nearest(text, ids);
    return close === undefined ? null : `Did you mean "${close}"?`;
  }
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
