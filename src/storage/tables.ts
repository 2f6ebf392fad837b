import type { Kysely } from 'kysely';

/** The two engines. SQL that only one of them knows asks for it by name. */
export type Engine = 'sqlite' | 'postgres';

/** An open database: one schema and one set of queries, whichever the engine. */
export interface Database {
  readonly engine: Engine;
  readonly query: Kysely<Tables>;
}

/** A target's columns. What a target has not is an empty text, so that it can be part of a key. */
export interface TargetColumns {
  platform: string;
  workspace: string;
  channel: string;
  thread: string;
}

interface EditionRow {
  id: string;
  topic: string;
  made_at: string;
  /** The whole edition, as JSON. */
  content: string;
}

interface ConversationRow extends TargetColumns {
  id: string;
  topic: string;
  edition: string | null;
}

interface TurnRow {
  conversation: string;
  /** From 1, in the order asked. */
  number: number;
  question: string;
  answer: string;
  user_platform: string;
  user_id: string;
  at: string;
}

interface EventRow {
  id: string;
  at: string;
}

interface SchemaRow {
  version: number;
}

/** Every table by its name. Instants that queries compare are whole milliseconds since 1970 UTC; the others are ISO 8601. */
export interface Tables {
  schema_version: SchemaRow;
  editions: EditionRow;
  conversations: ConversationRow;
  turns: TurnRow;
  events: EventRow;
}
