/** GEXF and GraphML as tables: our own exports whole, any other graph as cities and twinnings. */
import { REFERENCE_TYPES, TABLE_NAMES, type TableName } from '../model/fields.ts';
import { TABLES } from '../model/tables.ts';
import { knownHeadings } from './bind-columns.ts';
import { foreignGraph } from './foreign-graph.ts';
import { readGexf } from './gexf-reader.ts';
import type { GraphDocument } from './graph-document.ts';
import { readGraphml } from './graphml-reader.ts';
import type { Input } from './inputs.ts';
import type { Place, Problems } from './problems.ts';
import { batchesOf, type BoundTable, type RawRow } from './raw-table.ts';
import { tableByName } from './table-names.ts';

/** The attribute by which a node or edge of our own export says which table it is a row of. */
export const TABLE_ATTRIBUTE = 'interurbanTable';

export async function* readGraph(input: Input, kind: 'gexf' | 'graphml', problems: Problems): AsyncGenerator<BoundTable> {
  const graph = await (kind === 'gexf' ? readGexf(input, problems) : readGraphml(input, problems));
  if (!graph) return;
  const at = { file: input.name, sheet: null };
  if (graph.nodes.length === 0) {
    problems.add({ severity: 'warning', at, code: 'no-rows', message: `${input.name} has no nodes.` });
    yield { at, table: 'cities', columns: [], rows: batchesOf([]), escaped: false, mapped: false, headingLine: null };
    return;
  }
  if (graph.nodes.some((node) => node.attributes.has(TABLE_ATTRIBUTE))) yield* ownGraph(at, graph, problems);
  else yield* foreignGraph(at, graph, problems);
}

/** The id of a node of ours is `type:id`. */
function ownId(table: TableName, nodeId: string): string {
  const prefix = `${(REFERENCE_TYPES as Record<string, string>)[table] ?? ''}:`;
  return nodeId.startsWith(prefix) ? nodeId.slice(prefix.length) : nodeId;
}

interface Element { readonly attributes: ReadonlyMap<string, string>; readonly line: number; readonly id?: string; readonly label?: string | undefined }

function* ownGraph(at: Place, graph: GraphDocument, problems: Problems): Generator<BoundTable> {
  const byTable = new Map<TableName, Element[]>();
  for (const element of [...graph.nodes, ...graph.edges] as Element[]) {
    const name = element.attributes.get(TABLE_ATTRIBUTE);
    if (name === undefined) continue;
    const table = tableByName(name);
    if (table === undefined) {
      problems.add({ severity: 'error', at, line: element.line, column: TABLE_ATTRIBUTE, value: name, code: 'unknown-table', message: `"${name}" is not a table.`, suggestion: null });
      continue;
    }
    const list = byTable.get(table);
    if (list) list.push(element);
    else byTable.set(table, [element]);
  }
  for (const [table, elements] of byTable) yield ownTable(at, table, elements);
  for (const name of new Set([...graph.nodeAttributes, ...graph.edgeAttributes])) {
    if (name === TABLE_ATTRIBUTE || name === 'relation' || name === 'label' || TABLE_NAMES.some((table) => knownHeadings(table).has(name.toLowerCase()))) continue;
    problems.add({ severity: 'warning', at, column: name, value: name, code: 'unknown-column', message: `The attribute "${name}" is not a column of any table; it is left out.` });
  }
}

function ownTable(at: Place, table: TableName, elements: readonly Element[]): BoundTable {
  const { columns, label } = TABLES[table];
  const names = columns.map((column) => column.name);
  const cellsOf = (element: Element): string[] => names.map((name) => {
    if (name === 'id') return element.id === undefined ? element.attributes.get('id') ?? '' : ownId(table, element.id);
    if (name === 'label' && label === 'label') return element.label ?? '';
    return element.attributes.get(name) ?? '';
  });
  return {
    at, table, escaped: false, mapped: false, headingLine: null,
    columns: names.map((name, index) => ({ target: name, shown: name, read: (row: RawRow) => row.cells[index] ?? '' })),
    rows: batchesOf(elements.map((element) => ({ line: element.line, cells: cellsOf(element) }))),
  };
}
