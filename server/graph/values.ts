/** What both engines do with values on their way in and out: nothing is rounded, nothing is lost silently. */
import { AppError } from '../errors.ts';
import type { Value } from './engine.ts';

/** Refuses numbers a database would round (whole ones past 2^53 - 1) or that are none (NaN, infinities). */
export function checkNumber(value: number): number {
  if (!Number.isFinite(value)) throw new AppError('refused', `${value} cannot be stored; leave the cell empty when the number is not known`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new AppError('refused', `${value} is too large to be kept exactly; whole numbers go to ${Number.MAX_SAFE_INTEGER}`);
  }
  return value;
}

/** Applies `number` to every number inside a value; everything else is taken as it is. */
export function mapNumbers(value: Value | undefined, number: (value: number) => unknown): unknown {
  if (typeof value === 'number') return number(value);
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => mapNumbers(item, number));
  const mapped: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    // defineProperty, because a key may be __proto__
    Object.defineProperty(mapped, name, { value: mapNumbers(value[name], number), enumerable: true, writable: true, configurable: true });
  }
  return mapped;
}

/** Checks every number of a value that goes to an engine as it is. */
export function checkNumbers(value: Value | undefined): void {
  if (typeof value === 'number') checkNumber(value);
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) for (const item of value) checkNumbers(item);
  else for (const name of Object.keys(value)) checkNumbers(value[name]);
}

/** Checks a value an engine gave back, and refuses what JavaScript cannot hold exactly. */
export function fromEngine(value: unknown): Value {
  if (typeof value === 'number') return checkNumber(value);
  if (typeof value === 'bigint') {
    throw new AppError('refused', `the database holds ${value}, which is too large to be read exactly; whole numbers go to ${Number.MAX_SAFE_INTEGER}`);
  }
  if (value === undefined) return null;
  if (value === null || typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item !== 'string') { return value.map(fromEngine); }
    return value as Value;
  }
  for (const name of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[name];
    if (typeof item !== 'string') (value as Record<string, unknown>)[name] = fromEngine(item);
  }
  return value as Value;
}

/** Lets other work on the event loop go first. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
