/** What went wrong, as far as the caller must tell cases apart. */
export type FailureKind =
  | 'bad-input'
  | 'not-found'
  | 'unauthorised'
  | 'forbidden'
  | 'gone'
  | 'rate-limited'
  | 'unavailable'
  | 'storage'
  | 'settings'
  | 'internal';

export interface FailureOptions {
  readonly cause?: unknown;
  /** How long to wait before trying again, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/** The one error of Dateline, thrown at the edges of the process. Its message holds no secret and may be logged and shown. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly retryAfterMs: number | undefined;

  constructor(kind: FailureKind, message: string, options: FailureOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Failure';
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}
