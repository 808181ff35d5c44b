/** Checks what came in against the contract; every refusal is a 400 with path and reason. */
import type { z } from 'zod';
import { AppError } from '../errors.ts';

export interface Detail { readonly path: string; readonly message: string }

/** A refusal of input; `details` is a list of paths (`query.limit`, `body.cells.name`) and reasons. */
export function badRequest(details: Detail[], message?: string): AppError {
  const first = details[0];
  return new AppError('bad-request', message ?? (first ? `${first.path === '' ? 'the request' : first.path}: ${first.message}` : 'the request is not valid'), { details });
}

function flatten(issues: readonly z.core.$ZodIssue[], path: string): Detail[] {
  return issues.flatMap((issue): Detail[] => {
    const at = [path, ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: `${at}.${key}`, message: 'is not known here' }));
    return [{ path: at, message: issue.message }];
  });
}

/** Parses `value`, or throws a 400 whose paths begin with `where`. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw badRequest(flatten(parsed.error.issues, where));
  return parsed.data as z.output<S>;
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const MOST_DEPTH = 32;

/**
 * What no text of a body may hold whatever the schema: control characters other than tab
 * and line breaks, halves of characters, and the key `__proto__`.
 */
export function refuseUnsafeText(value: unknown, path: string, depth = 0): void {
  if (depth > MOST_DEPTH) throw badRequest([{ path, message: `must not nest deeper than ${MOST_DEPTH} levels` }]);
  if (typeof value === 'string') {
    if (CONTROL.test(value)) throw badRequest([{ path, message: 'must not hold control characters other than tabs and line breaks' }]);
    if (LONE_SURROGATE.test(value)) throw badRequest([{ path, message: 'must be well-formed Unicode' }]);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => refuseUnsafeText(item, `${path}.${index}`, depth + 1));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') throw badRequest([{ path: `${path}.__proto__`, message: 'is not known here' }]);
      refuseUnsafeText(key, `${path}.${key.slice(0, 40)}`, depth + 1);
      refuseUnsafeText(item, `${path}.${key}`, depth + 1);
    }
  }
}
