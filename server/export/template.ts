/** Empty tables with their headings, and notes that explain every column and work one example through. */
import { TABLE_NAMES, type Column, type TableName } from '../model/fields.ts';
import { TEMPLATE_NOTES } from '../ingest/table-names.ts';
import { TABLES } from '../model/tables.ts';
import { headings } from './cells.ts';
import type { ExportFile } from './export-file.ts';
import { csvText } from './tables-csv.ts';
import { workbookBytes } from './tables-xlsx.ts';

/** One study visit, from its city to what came of it. */
const EXAMPLE: readonly { readonly table: TableName; readonly cells: { readonly [column: string]: string } }[] = [
  { table: 'cities', cells: { id: 'kobe-jp', name: 'Kobe', country: 'JP', lat: '34.6913', lon: '135.183', population: '1525152', hazards: 'earthquake' } },
  { table: 'cities', cells: { id: 'kathmandu-np', name: 'Kathmandu', country: 'NP', lat: '27.70169', lon: '85.3206' } },
  { table: 'topics', cells: { id: 'earthquake', scheme: 'hazard', label: 'Earthquake' } },
  { table: 'practices', cells: { id: 'bokomi', title: 'Neighbourhood disaster groups', originCityId: 'kobe-jp', started: '1995', hazards: 'earthquake' } },
  { table: 'exchanges', cells: { id: 'kobe-visit-2014', kind: 'study visit', title: 'Visit to Kobe', start: '2014-05', hostCityId: 'kobe-jp', practices: 'bokomi' } },
  { table: 'participations', cells: { exchangeId: 'kobe-visit-2014', participantId: 'kobe-jp', participantType: 'city', role: 'host' } },
  { table: 'participations', cells: { exchangeId: 'kobe-visit-2014', participantId: 'kathmandu-np', participantType: 'city', role: 'learner' } },
  { table: 'adoptions', cells: { practiceId: 'bokomi', adoptingCityId: 'kathmandu-np', date: '2016', adaptedFromCityId: 'kobe-jp', viaExchangeId: 'kobe-visit-2014', fidelity: 'adapted' } },
];

function meaning(column: Column): string {
  switch (column.type) {
    case 'id': return 'id: 1 to 200 characters without ";"; upper and lower case differ';
    case 'text': return 'text';
    case 'number': return `${column.integer ? 'whole number' : 'number with a decimal point'}${column.min === undefined ? '' : `, from ${column.min}`}${column.max === undefined ? '' : ` to ${column.max}`}`;
    case 'country': return 'country, two letters (ISO 3166-1), such as JP';
    case 'date': return 'date: 2014, 2014-05, 2014-05-12 or 2009/2011';
    case 'yes-no': return 'yes or no';
    case 'vocabulary': return `${column.open ? 'usually' : 'one of'}: ${column.values.join(', ')}`;
    case 'list': return 'list, separated by ";"';
    case 'reference': return `id of ${column.to.join(' or ')}`;
    case 'references': return `ids of ${column.to.join(' or ')}${column.byLabel ? ', or their labels' : ''}, separated by ";"`;
  }
}

/** Rows of the notes: table, column, whether it must be there, what it holds; then the example. */
function noteRows(): string[][] {
  const columns = TABLE_NAMES.flatMap((table) => TABLES[table].columns.map(({ name, required, column }) => [table, name, required ? 'required' : '', meaning(column)]));
  const example = [...new Set(EXAMPLE.map(({ table }) => table))].flatMap((table) => {
    const lines = EXAMPLE.filter((line) => line.table === table);
    const names = headings(table).filter((name) => lines.some(({ cells }) => cells[name] !== undefined));
    return [[''], [`The table ${table}`], names, ...lines.map(({ cells }) => names.map((name) => cells[name] ?? ''))];
  });
  return [
    [TEMPLATE_NOTES], [''],
    ['table', 'column', '', 'holds'], ...columns, [''],
    ['A worked example: Kathmandu visits Kobe, and takes up a practice two years later.'], ...example,
  ];
}

export async function templateFiles(format: 'csv' | 'xlsx'): Promise<ExportFile[]> {
  if (format === 'xlsx') {
    const sheets = TABLE_NAMES.map((table) => ({ name: table as string, rows: [headings(table)] }));
    return [{ name: 'interurban-template.xlsx', bytes: await workbookBytes([...sheets, { name: 'how to', rows: noteRows() }]) }];
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const notes = noteRows().map((row) => (row.length > 1 ? csvText([row]).replace(/\r\n$/, '') : row[0] ?? '')).join('\n');
  return [...TABLE_NAMES.map((table) => ({ name: `${table}.csv`, bytes: encode(csvText([headings(table)])) })), { name: 'notes.txt', bytes: encode(`${notes}\n`) }];
}
