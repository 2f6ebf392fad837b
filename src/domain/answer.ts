import type { SourceReference } from './briefing.ts';
import type { Claim } from './claim.ts';

/** What the articles say to a question. An `answer` and `sources-disagree` always carry claims with evidence. */
export interface Answer {
  readonly kind: 'answer' | 'not-in-sources' | 'sources-disagree' | 'unclear';
  readonly question: string;
  /** What is said in reply, in one or two sentences. */
  readonly text: string;
  /** The bare answer (a date, a number, a name) where there is one; it stands in `text` or in the evidence. */
  readonly short?: string | undefined;
  /** What the words of `short` leave open and their report's date tells: "15 September 2024" for "Sunday", "2024" for "15 September". */
  readonly shortDay?: string | undefined;
  /** What the reply stands on, best first. For `not-in-sources` the nearest passage, if there is any. */
  readonly claims: readonly Claim[];
  /** The articles cited, numbered from 1. */
  readonly sources: readonly SourceReference[];
  /** The date as of which the answer holds, ISO 8601. */
  readonly asOf?: string | undefined;
  /** How many statements the support check held back; absent where none. */
  readonly withheld?: number | undefined;
  /** For `unclear`: what the person may have meant, each a full question. */
  readonly choices?: readonly string[] | undefined;
  /**
   * Set where the person only greeted, thanked or took leave: `text` is the whole reply and needs no card. The kind is
   * then `unclear`, without choices.
   */
  readonly courtesy?: 'greeting' | 'thanks' | 'farewell' | undefined;
}

/** One question of a conversation and what was answered. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
  /** The platform's event that asked it, where that is known. */
  readonly event?: string | undefined;
}
