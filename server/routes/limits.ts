/**
 * How much one caller may send and ask. Generous for people on their own machine; they
 * stop a runaway script, not a determined attacker.
 */

/** Largest JSON body, in bytes, after decompression. */
export const JSON_BODY_BYTES = 2 * 1024 * 1024;

export const UPLOAD_LIMITS = {
  /** Files of one import. */
  files: 100,
  /** Bytes of one file, and of all files of one import. */
  fileBytes: 512 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  /** Bytes of one text field (the mapping), and number of text fields. */
  fieldBytes: 1024 * 1024,
  fields: 10,
} as const;
export interface UploadLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  readonly fieldBytes: number;
  readonly fields: number;
}

/** Imports that wait for a decision: how many at once, and for how long (ms) each is kept. */
export const PENDING_IMPORTS = { most: 20, keepMs: 2 * 60 * 60 * 1000 } as const;

/** Requests a minute from one address. `/api/health` is not counted. */
export interface RateLimits {
  readonly reads: number;
  readonly writes: number;
  readonly imports: number;
  readonly computations: number;
}
export const RATE_LIMITS: RateLimits = { reads: 6_000, writes: 1_200, imports: 60, computations: 600 };
export const RATE_WINDOW_MS = 60_000;

/** Between two comment lines that keep a stream of events open through proxies, in ms. */
export const HEARTBEAT_MS = 15_000;

/** How long a shutdown waits for requests under way before it cuts them off, in ms. */
export const SHUTDOWN_GRACE_MS = 8_000;
