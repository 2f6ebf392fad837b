import type { Article } from '../domain/article.ts';
import type { UserReference } from '../ports.ts';
import type { AuditEntry } from './deliveries.ts';

/** For how many days each kind of record is kept after it was last of use. */
export interface KeepDays {
  readonly deliveries: number;
  readonly editions: number;
  readonly turns: number;
  readonly events: number;
  readonly webMessages: number;
  readonly audit: number;
}

/** An article as it was first seen, and again each time it had changed. */
export interface ArticleRevision {
  readonly article: Article;
  /** From 1. */
  readonly revision: number;
  readonly seenMs: number;
}

/** Articles as they were read. */
export interface ArticleStore {
  /** Adds a revision of each article that is new or has changed; gives how many. */
  saveArticles(articles: readonly Article[], nowMs: number): Promise<number>;
  /** Oldest first; empty for an unknown article. */
  articleRevisions(id: string): Promise<readonly ArticleRevision[]>;
}

/** What keeps the store small and people's data theirs. */
export interface UpkeepStore {
  /** Removes what is older than it is kept; gives how many rows of each table. What is still in use stays. */
  prune(days: KeepDays, nowMs: number): Promise<Readonly<Record<string, number>>>;
  /** Removes what a person asked and who asked it; gives how many rows were removed or made nameless. */
  forgetUser(user: UserReference, change: AuditEntry): Promise<number>;
}
