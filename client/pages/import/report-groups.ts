/** The problems of an import as people read them: by file, the worst first; what changed, in words. */
import type { ImportReport, Problem } from '#model/report.ts';
import type { TableName } from '#model/fields.ts';
import { countOf, listText } from '../../ui/number-text.ts';
import { rowNames } from '../../ui/messages.ts';
import { said } from './messages.ts';

export type Severity = Problem['severity'];
export interface ProblemGroup {
  readonly key: string;
  /** File and sheet; null when the problems are about the import as a whole. */
  readonly place: string | null;
  readonly problems: readonly Problem[];
  readonly errors: number;
}

/** How often problems of a severity stand in the files, repeats included. */
export function occurrences(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).reduce((sum, { count }) => sum + count, 0);
}

const rank = (severity: Severity) => (severity === 'error' ? 0 : 1);

/** Groups by file and sheet. Groups with errors come first; within one, errors first, then by line. */
export function groupProblems(problems: readonly Problem[], severity: Severity | null = null): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (severity !== null && problem.severity !== severity) continue;
    const key = JSON.stringify([problem.file, problem.sheet]);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups]
    .map(([key, found]) => ({
      key,
      place: found[0]?.file == null ? null : [found[0].file, found[0].sheet].filter((part) => part !== null).join(' · '),
      problems: found.sort((a, b) => rank(a.severity) - rank(b.severity) || (a.line ?? 0) - (b.line ?? 0)),
      errors: occurrences(found, 'error'),
    }))
    .sort((a, b) => Number(b.errors > 0) - Number(a.errors > 0));
}

/** Tables with something to say, in the order of the report. */
export function changedTables(report: ImportReport): { table: TableName; added: number; updated: number; unchanged: number }[] {
  return Object.entries(report.tables)
    .flatMap(([table, counts]) => (counts ? [{ table: table as TableName, ...counts }] : []))
    .filter(({ added, updated, unchanged }) => added + updated + unchanged > 0);
}

/** `12 cities and 1 exchange`; null when nothing was counted. */
export function amounts(counts: Partial<Record<TableName, number>>): string | null {
  const parts = Object.entries(counts)
    .filter((entry): entry is [TableName, number] => (entry[1] ?? 0) > 0)
    .map(([table, count]) => countOf(count, ...rowNames[table]));
  return parts.length === 0 ? null : listText(parts);
}

/** `Added 12 cities and 1 exchange. Updated 2 cities.`, or what accepting it would do. */
export function outcome(report: ImportReport, would = false): string {
  const pick = (what: 'added' | 'updated') => amounts(Object.fromEntries(changedTables(report).map((counts) => [counts.table, counts[what]])));
  const added = pick('added');
  const updated = pick('updated');
  return [added && said[would ? 'adds' : 'added'](added), updated && said[would ? 'updates' : 'updated'](updated)].filter(Boolean).join(' ') || said.nothingChanged;
}
