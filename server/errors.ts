/** The one error the product raises on purpose: a closed set of codes, one body over HTTP. */

/** HTTP status by code; the codes are the closed set that callers branch on. */
export const STATUS_BY_CODE = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  gone: 410,
  'stale-version': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  refused: 422,
  'too-many-requests': 429,
  cancelled: 499,
  internal: 500,
  'engine-constraint': 409,
  'engine-syntax': 500,
  'engine-unavailable': 503,
  'store-locked': 503,
  'engine-timeout': 504,
} as const;
export type ErrorCode = keyof typeof STATUS_BY_CODE;

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details;
  }

  get status(): number {
    return STATUS_BY_CODE[this.code];
  }
}

export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
