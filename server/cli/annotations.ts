/** `notes`, `note`, `sets` and `stories`: what people wrote beside the data, listed, shown and added to. */
import { userInfo } from 'node:os';
import { Option, type Command } from 'commander';
import { resultCsv } from '../analytics/result-csv.ts';
import { setNamed } from '../analytics/ask/question.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../graph/store.ts';
import { REFERENCE_TYPES, type AnnotationTable } from '../model/fields.ts';
import { TABLES } from '../model/tables.ts';
import { newId } from './annotation-id.ts';
import { cityId } from './city-argument.ts';
import { globalOptions, print, printJson, printTable, say, withStore } from './context.ts';

type Format = 'table' | 'csv' | 'json';
type AnyRow = Readonly<Record<string, unknown>>;
const formatOption = () => new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'json']).default('table');

const cell = (value: unknown): string | number | null => (value === null || value === undefined ? null : Array.isArray(value) ? value.join(';') : typeof value === 'number' ? value : String(value));

function show(command: Command, format: Format, columns: readonly string[], rows: readonly AnyRow[], none: string): void {
  if (globalOptions(command).json === true || format === 'json') return printJson(rows);
  const cells = rows.map((row) => columns.map((name) => cell(row[name])));
  if (format === 'csv') return print(resultCsv({ columns: columns.map((name) => ({ name })), rows: cells }));
  if (rows.length === 0) return say(none);
  printTable(columns, cells);
}

/** A city by name or id, or any row as `type:id`. */
async function aboutId(store: Store, text: string): Promise<string> {
  if ((Object.values(REFERENCE_TYPES) as string[]).some((type) => text.startsWith(`${type}:`))) return text;
  return `city:${cityId((await store.readAll(['cities'])).tables.cities, text)}`;
}

function listing(program: Command, name: AnnotationTable, description: string, columns: readonly string[], none: string): Command {
  const command = program.command(name).description(description);
  command.command('list', { isDefault: true }).description(`all ${name}`).addOption(formatOption())
    .action(async ({ format }: { format: Format }, sub: Command) => {
      const { tables } = await withStore(globalOptions(sub), (store) => store.readAll([name]));
      show(sub, format, columns, tables[name], none);
    }).exitOverride();
  return command;
}

export function notesCommand(program: Command): Command {
  const columns = ['id', 'aboutId', 'text', 'tags', 'by', 'date'];
  const command = program.command('notes').description('notes and tags people wrote about cities and everything else');
  command.command('list', { isDefault: true }).description('all notes').addOption(formatOption())
    .option('--about <what>', 'about this city (id or name), or type:id').option('--tag <tag>', 'with this tag')
    .action(async ({ about, tag, format }: { about?: string; tag?: string; format: Format }, sub: Command) => {
      const rows = await withStore(globalOptions(sub), async (store) => {
        const wanted = about === undefined ? undefined : await aboutId(store, about);
        return (await store.readAll(['notes'])).tables.notes.filter((note) => (wanted === undefined || note.aboutId === wanted) && (tag === undefined || note.tags.includes(tag)));
      });
      show(sub, format, columns, rows, 'No notes. Write one with: interurban note CITY "text" --tag visit');
    }).exitOverride();
  command.command('show').description('one note').argument('<id>')
    .action(async (id: string, _options: unknown, sub: Command) => showRow(sub, 'notes', id)).exitOverride();
  return command;
}

async function showRow(command: Command, table: 'notes' | 'stories', id: string): Promise<void> {
  const stored = await withStore(globalOptions(command), (store) => store.find(table, id));
  if (!stored) throw new AppError('not-found', `there is no ${id} among the ${table}; interurban ${table} lists them`);
  printRow(command, table, stored.row);
}

function printRow(command: Command, table: AnnotationTable, row: AnyRow): void {
  if (globalOptions(command).json === true) return printJson(row);
  printTable(['column', 'value'], TABLES[table].columns.flatMap(({ name }) => { const value = cell(row[name]); return value === null || value === '' ? [] : [[name, value]]; }));
}

export function noteCommand(program: Command): Command {
  return program.command('note').description('write a note about a city (id or name), or about any row as type:id')
    .argument('<about>').argument('[text]')
    .option('--tag <tag>', 'a tag; may be given several times', (tag: string, tags: readonly string[]) => [...tags, tag], [] as readonly string[])
    .option('--by <name>', 'who says so (default: the user of this machine)')
    .action(async (about: string, text: string | undefined, { tag, by }: { tag: readonly string[]; by?: string }, command: Command) => {
      if ((text === undefined || text.trim() === '') && tag.length === 0) throw new AppError('bad-request', 'the note says nothing; write a text, or give a --tag');
      const globals = globalOptions(command);
      const { row } = await withStore(globals, async (store) => {
        const { tables: { notes } } = await store.readAll(['notes']);
        const id = newId(`note ${notes.length + 1}`, notes);
        return store.create('notes', { id, aboutId: await aboutId(store, about), text: text ?? null, tags: [...tag], by: by ?? userInfo().username, date: new Date().toISOString().slice(0, 10) }, userInfo().username);
      });
      if (globals.json === true) return printJson(row);
      say(`Noted about ${row.aboutId}.`);
      print(row.id);
    });
}

export function setsCommand(program: Command): Command {
  const command = listing(program, 'sets', 'saved sets of nodes', ['id', 'name', 'summary', 'rule', 'memberIds', 'by', 'date'], 'No sets. Save one with: interurban ask --rule JSON --save NAME');
  command.command('show').description('one set, by name or id; its cities: interurban ask --set NAME').argument('<set>')
    .action(async (name: string, _options: unknown, sub: Command) => {
      const { tables: { sets } } = await withStore(globalOptions(sub), (store) => store.readAll(['sets']));
      printRow(sub, 'sets', setNamed(name, sets) as unknown as AnyRow);
    }).exitOverride();
  return command;
}

export function storiesCommand(program: Command): Command {
  const command = listing(program, 'stories', 'stories told with views of the explorer', ['id', 'title', 'summary', 'by', 'date'], 'No stories yet. The explorer makes them.');
  command.command('show').description('one story with its steps').argument('<id>')
    .action(async (id: string, _options: unknown, sub: Command) => {
      const { story, steps } = await withStore(globalOptions(sub), async (store) => {
        const { tables } = await store.readAll(['stories', 'steps']);
        return { story: tables.stories.find((one) => one.id === id), steps: tables.steps.filter(({ storyId }) => storyId === id).sort((a, b) => a.number - b.number) };
      });
      if (!story) throw new AppError('not-found', `there is no story ${id}; interurban stories lists them`);
      if (globalOptions(sub).json === true) return printJson({ ...story, steps });
      say(`${story.title}${story.summary === null ? '' : `: ${story.summary}`}`);
      if (steps.length > 0) printTable(['number', 'title', 'text', 'address'], steps.map(({ number, title, text, address }) => [number, title, text, address]));
    }).exitOverride();
  return command;
}
