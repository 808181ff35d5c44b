/** Collects what is wrong or worth saying, and groups repeats so that a report stays readable. */
import type { Problem } from '../model/report.ts';

export interface Place {
  readonly file: string | null;
  readonly sheet: string | null;
}
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly at: Place;
  readonly line?: number | null | undefined;
  readonly column?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string | null | undefined;
  /** Findings of one place, column, code and group are told once, with a count. Default: the value. */
  readonly group?: string | undefined;
}

/** Different values told one by one for each place, column and code; the rest are counted together. */
const TOLD = 40;
const SHOWN_CHARACTERS = 200;

interface Bucket { readonly entries: Map<string, Problem>; rest: Problem | undefined }

function shown(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return value.length <= SHOWN_CHARACTERS ? value : `${value.slice(0, SHOWN_CHARACTERS)}…`;
}

export class Problems {
  readonly #buckets = new Map<string, Bucket>();
  #errors = 0;

  get refused(): boolean {
    return this.#errors > 0;
  }

  /** True while a finding like this would still be told on its own, so that costly suggestions are worth making. */
  tellsMore(finding: Pick<Finding, 'severity' | 'at' | 'column' | 'code'>): boolean {
    return (this.#buckets.get(bucketKey(finding))?.entries.size ?? 0) < TOLD;
  }

  add(finding: Finding): void {
    if (finding.severity === 'error') this.#errors++;
    const key = bucketKey(finding);
    let bucket = this.#buckets.get(key);
    if (!bucket) this.#buckets.set(key, bucket = { entries: new Map(), rest: undefined });
    const group = finding.group ?? finding.value ?? '';
    const known = bucket.entries.get(group);
    if (known) {
      known.count++;
      return;
    }
    if (bucket.entries.size < TOLD) {
      bucket.entries.set(group, {
        severity: finding.severity, file: finding.at.file, sheet: finding.at.sheet, line: finding.line ?? null,
        column: finding.column ?? null, value: shown(finding.value), code: finding.code, message: finding.message,
        suggestion: finding.suggestion ?? null, count: 1,
      });
      return;
    }
    if (bucket.rest) bucket.rest.count++;
    else {
      bucket.rest = {
        severity: finding.severity, file: finding.at.file, sheet: finding.at.sheet, line: finding.line ?? null,
        column: finding.column ?? null, value: null, code: finding.code, suggestion: null, count: 1,
        message: `and more of the same kind, the first: ${finding.message}`,
      };
    }
  }

  /** Errors first, each severity in the order things were found. */
  list(): Problem[] {
    const all = [...this.#buckets.values()].flatMap((bucket) => [...bucket.entries.values(), ...(bucket.rest ? [bucket.rest] : [])]);
    return [...all.filter((one) => one.severity === 'error'), ...all.filter((one) => one.severity === 'warning')];
  }
}

function bucketKey(finding: Pick<Finding, 'severity' | 'at' | 'column' | 'code'>): string {
  return [finding.severity, finding.code, finding.at.file ?? '', finding.at.sheet ?? '', finding.column ?? ''].join('\u001f');
}
