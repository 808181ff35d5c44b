/** Inputs made of text, and the import of them into a fresh or given store. */
import { Readable } from 'node:stream';
import { ingest, type IngestOptions, type Input } from '../../server/ingest/ingest.ts';
import type { ImportReport } from '../../server/model/report.ts';
import { memoryStore, type MemoryStore } from './memory-store.ts';

export function input(name: string, content: string | Uint8Array): Input {
  const bytes = Buffer.from(content as string);
  return { name, size: bytes.length, open: () => Readable.from([bytes]) };
}

export function inputs(files: { readonly [name: string]: string | Uint8Array }): Input[] {
  return Object.entries(files).map(([name, content]) => input(name, content));
}

export async function importInto(store: MemoryStore, files: { readonly [name: string]: string | Uint8Array }, options: Partial<IngestOptions> = {}): Promise<ImportReport> {
  return ingest(store as never, inputs(files), { actor: 'test', ...options });
}

export async function importing(files: { readonly [name: string]: string | Uint8Array }, options: Partial<IngestOptions> = {}): Promise<{ report: ImportReport; store: MemoryStore }> {
  const store = memoryStore();
  return { report: await importInto(store, files, options), store };
}

export function rows(store: MemoryStore, table: Parameters<MemoryStore['rows']['get']>[0]): { [column: string]: unknown }[] {
  return [...(store.rows.get(table)?.values() ?? [])];
}

export function codes(report: ImportReport, severity?: 'error' | 'warning'): string[] {
  return report.problems.filter((problem) => severity === undefined || problem.severity === severity).map((problem) => problem.code);
}
