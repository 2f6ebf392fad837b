import type { Span } from './span.ts';

/** A passage: a span of one article's text. */
export interface Evidence extends Span {
  readonly article: string;
}

/**
 * How a claim stands, from its evidence and never from its tone.
 * `confirmed`: two or more independent publisher families state it in their own voice. `reported`: one does.
 * `claimed`: somebody else says it. `disputed`: two passages contradict each other, or one says that the other is
 * disputed or denied. `unconfirmed`: the text itself says that it is not confirmed.
 */
export type Status = 'confirmed' | 'reported' | 'claimed' | 'disputed' | 'unconfirmed';

/** One side of a dispute. */
export interface Side {
  readonly text: string;
  readonly by?: string | undefined;
  readonly evidence: readonly Evidence[];
}

/** One statement on a card: its words, how it stands, who says it, and the passages it stands on (never none). */
export interface Claim {
  readonly text: string;
  readonly status: Status;
  readonly by?: string | undefined;
  readonly evidence: readonly Evidence[];
  /** Both sides, where the claim is disputed and the articles give both. */
  readonly sides?: readonly Side[] | undefined;
}
