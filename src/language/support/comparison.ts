import type { PreparedSupport } from './passages.ts';
import type { Path } from './path.ts';
import type { Statement } from './statement.ts';

/** A statement, what it is compared with, and where its words were read. */
export interface Comparison {
  readonly prepared: PreparedSupport;
  readonly statement: Statement;
  readonly path: Path;
}
