/** Turns what a cell wrote into the ids it leads to, or says why it leads nowhere. */
import { idProblem, typedReference, REFERENCE_TYPES, type Column, type TableName } from '../model/fields.ts';
import { compareText } from '../model/tables.ts';
import type { Directory, Target } from './directory.ts';
import { shownColumn, type Draft, type Origin } from './drafts.ts';
import type { Problems } from './problems.ts';
import { shortId, slug } from './slug.ts';

type ReferenceColumn = Extract<Column, { type: 'reference' | 'references' }>;

/** A topic or source that an import makes because a cell names it. */
export interface Created { readonly table: 'topics' | 'sources'; readonly cells: { readonly [column: string]: unknown }; readonly origin: Origin; readonly line: number }

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\S*$/i;

export class References {
  readonly #directory: Directory;
  readonly #problems: Problems;
  readonly created: Created[] = [];

  constructor(directory: Directory, problems: Problems) {
    this.#directory = directory;
    this.#problems = problems;
  }

  /** The value a row holds: an id, `type:id`, or a sorted set of them; undefined after an error. */
  resolve(draft: Draft, name: string, column: ReferenceColumn): unknown {
    const written = draft.cells[name];
    if (column.type === 'reference') return this.#one(draft, name, written as string, tablesFor(draft, name, column.to), column.to.length > 1);
    const ids = new Set<string>();
    let failed = false;
    for (const item of written as string[]) {
      const id = this.#item(draft, name, item, column);
      if (id === undefined) failed = true;
      else ids.add(id);
    }
    return failed ? undefined : [...ids].sort(compareText);
  }

  #one(draft: Draft, name: string, text: string, tables: readonly TableName[], typed: boolean): string | undefined {
    const targets = this.#directory.targets(text, tables);
    const [target] = targets;
    if (targets.length === 1 && target) return typed ? typedReference(REFERENCE_TYPES[target.table], target.id) : target.id;
    if (targets.length > 1) this.#ambiguous(draft, name, text, targets);
    else this.#missing(draft, name, text, tables);
    return undefined;
  }

  #item(draft: Draft, name: string, text: string, column: Extract<Column, { type: 'references' }>): string | undefined {
    const targets = this.#directory.targets(text, column.to);
    if (targets.length > 1) {
      this.#ambiguous(draft, name, text, targets);
      return undefined;
    }
    const [target] = targets;
    if (target) return column.to.length > 1 ? typedReference(REFERENCE_TYPES[target.table], target.id) : target.id;
    const [table] = column.to as [TableName];
    if (column.byLabel) {
      const labelled = this.#directory.labelled(text, table, column.scheme);
      if (labelled.length === 1) return labelled[0];
      if (labelled.length > 1) {
        this.#add(draft, name, text, 'ambiguous-label', `"${text}" is the label of several ${table}: ${labelled.slice(0, 5).join(', ')}.`, 'Write the id of the one that is meant.');
        return undefined;
      }
    }
    if (column.onMissing === 'create-topic') return this.#createTopic(draft, name, text, column.scheme);
    if (column.onMissing === 'create-source') return this.#source(draft, name, text);
    this.#missing(draft, name, text, column.to);
    return undefined;
  }

  #createTopic(draft: Draft, name: string, text: string, scheme: string | undefined): string | undefined {
    if (/[\n\t]/.test(text)) {
      this.#add(draft, name, text, 'bad-label', `"${text}" cannot become a topic: its label has a line break or tab.`, 'Separate the items of a list with ";".');
      return undefined;
    }
    const base = shortId(slug(text)) || (idProblem(text) === undefined ? text : 'topic');
    let id = base;
    for (let count = 2; this.#directory.has('topics', id); count++) id = shortId(`${base}-${count}`);
    const cells = { id, label: text, ...(scheme === undefined ? {} : { scheme }) };
    this.#directory.add('topics', id, cells);
    this.created.push({ table: 'topics', cells, origin: draft.origin, line: draft.line });
    const close = this.#problems.tellsMore({ severity: 'warning', at: draft.origin.at, column: shownColumn(draft.origin, name), code: 'topic-created' })
      ? this.#closestTopic(text, id) : null;
    this.#problems.add({
      severity: 'warning', at: draft.origin.at, line: draft.line, column: shownColumn(draft.origin, name), value: text, code: 'topic-created',
      message: `"${text}" is no known topic; it becomes the topic "${id}".`, suggestion: close,
    });
    return id;
  }

  #closestTopic(text: string, except: string): string | null {
    const suggestion = this.#directory.suggestion(text, ['topics']);
    return suggestion === null || suggestion.includes(`"${except}"`) ? null : suggestion;
  }

  #source(draft: Draft, name: string, text: string): string | undefined {
    const known = this.#directory.sourceByUrl(text);
    if (known !== undefined) return known;
    if (!WEB_ADDRESS.test(text)) {
      this.#missing(draft, name, text, ['sources'], 'Name a source of the table sources, or write its web address.');
      return undefined;
    }
    const id = idProblem(text) === undefined ? text : shortId(text);
    const cells = { id, title: text, url: text };
    this.#directory.add('sources', id, cells);
    this.created.push({ table: 'sources', cells, origin: draft.origin, line: draft.line });
    this.#add(draft, name, text, 'source-created', `"${text}" is no known source; it becomes one.`, null, 'warning');
    return id;
  }

  #ambiguous(draft: Draft, name: string, text: string, targets: readonly Target[]): void {
    const forms = targets.map((target) => typedReference(REFERENCE_TYPES[target.table], target.id));
    this.#add(draft, name, text, 'ambiguous-reference', `"${text}" is the id of several things.`, `Write ${forms.map((form) => `"${form}"`).join(' or ')}.`);
  }

  #missing(draft: Draft, name: string, text: string, tables: readonly TableName[], hint: string | null = null): void {
    const kinds = tables.map((table) => (REFERENCE_TYPES as Record<string, string>)[table] ?? table).join(', ').replace(/, ([^,]*)$/, ' or $1');
    const column = shownColumn(draft.origin, name);
    const told = this.#problems.tellsMore({ severity: 'error', at: draft.origin.at, column, code: 'unknown-reference' });
    this.#add(draft, name, text, 'unknown-reference', `There is no ${kinds} "${text}".`, told ? this.#directory.suggestion(text, tables) ?? this.#elsewhere(text, tables) ?? hint : hint);
  }

  /** The id exists, but in a table the column does not lead to. */
  #elsewhere(text: string, tables: readonly TableName[]): string | null {
    const others = (Object.keys(REFERENCE_TYPES) as (keyof typeof REFERENCE_TYPES)[]).filter((table) => !tables.includes(table) && this.#directory.has(table, text));
    return others.length === 0 ? null : `"${text}" is a ${others.map((table) => REFERENCE_TYPES[table]).join(' and a ')}.`;
  }

  #add(draft: Draft, name: string, value: string, code: string, message: string, suggestion: string | null, severity: 'error' | 'warning' = 'error'): void {
    this.#problems.add({ severity, at: draft.origin.at, line: draft.line, column: shownColumn(draft.origin, name), value, code, message, suggestion });
  }
}

/** A participant is looked for where its type says. */
function tablesFor(draft: Draft, name: string, to: readonly TableName[]): readonly TableName[] {
  if (draft.table !== 'participations' || name !== 'participantId') return to;
  const type = draft.cells['participantType'];
  return to.filter((table) => (REFERENCE_TYPES as Record<string, string>)[table] === type);
}
