import type { Claim, Evidence, Status } from './claim.ts';
import type { PublisherKind } from './publisher.ts';
import type { Span } from './span.ts';

export interface Headline {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** Somebody's words as they stand in an article: the parts in `spans`, joined by a space. */
export interface Quote {
  readonly text: string;
  readonly by?: string | undefined;
  readonly status: Status;
  readonly spans: readonly Evidence[];
}

/** A number, what it counts and who says so. */
export interface FigureFact {
  /** As the text writes it, with the words that keep it from being exact: "more than 60". */
  readonly amount: string;
  readonly value: number;
  readonly counts?: string | undefined;
  readonly status: Status;
  readonly by?: string | undefined;
  readonly evidence: readonly Evidence[];
}

export interface TimelineEntry {
  /** ISO 8601, as precise as the text: `2022-03`, `2022-11-11T05:00`. */
  readonly date: string;
  readonly text: string;
  readonly status: Status;
  readonly by?: string | undefined;
  readonly evidence: readonly Evidence[];
}

/** What became of one fact since an earlier edition. */
export interface Change {
  readonly kind: 'new' | 'changed' | 'confirmed' | 'disputed' | 'dropped' | 'corrected';
  readonly text: string;
  /** The earlier wording or value, where the fact was there before. */
  readonly before?: string | undefined;
  readonly by?: string | undefined;
  /** Empty only for `dropped`: nothing carries what is no longer said. */
  readonly evidence: readonly Evidence[];
}

/** An article that a briefing draws on, numbered from 1 as cards cite it. */
export interface SourceReference {
  readonly number: number;
  readonly article: string;
  readonly title?: string | undefined;
  readonly publisher: string;
  readonly kind: PublisherKind;
  readonly published?: string | undefined;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
  readonly sample: boolean;
  readonly correctionOf?: string | undefined;
  /** The passages this briefing stands on, with their words, so that a stored edition can be read without its articles. */
  readonly passages: readonly (Span & { readonly text: string })[];
}

/** The claims that matter about a story as of a moment. */
export interface Briefing {
  readonly topic?: string | undefined;
  /** Absent only where the articles hold no story at all. */
  readonly headline?: Headline | undefined;
  /** ISO 8601, as precise as the newest article's own date. */
  readonly asOf?: string | undefined;
  readonly lead?: Claim | undefined;
  /** `points[0]` is the lead. */
  readonly points: readonly Claim[];
  readonly disputed: readonly Claim[];
  readonly unknown: readonly Claim[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly FigureFact[];
  readonly timeline: readonly TimelineEntry[];
  readonly changes: readonly Change[];
  readonly sources: readonly SourceReference[];
  /**
   * The ids of the articles of the last days that it was made from, cited or not: what the next edition finds beside them is new.
   * Absent in editions stored by earlier versions.
   */
  readonly recent?: readonly string[] | undefined;
  /** How many statements the support check held back; the card says so. */
  readonly withheld: number;
  /** Questions that these articles answer. */
  readonly questions: readonly string[];
}

/** A stored briefing. */
export interface Edition {
  /** At most 12 characters of a-z and 0-9: it travels in button ids. */
  readonly id: string;
  readonly topic: string;
  /** ISO 8601 instant at which it was made. */
  readonly madeAt: string;
  readonly briefing: Briefing;
}
