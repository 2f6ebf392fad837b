import type { Kysely } from 'kysely';
import type { Engine, Tables } from '../tables.ts';

/** One step of the schema. Steps are never changed once they are part of main: a later step mends an earlier one. */
export type Migration = (query: Kysely<Tables>, engine: Engine) => Promise<void>;
