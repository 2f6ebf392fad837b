import type { Turn } from './answer.ts';
import type { Target } from './target.ts';

/** A posted card and the questions under it, kept by Dateline and never read back from the platform. */
export interface Conversation {
  readonly id: string;
  /** The thread it happens in. */
  readonly target: Target;
  readonly topic: string;
  /** The edition under which it began, where it began with a card. */
  readonly edition?: string | undefined;
  /** Oldest first, bounded. */
  readonly turns: readonly Turn[];
}
