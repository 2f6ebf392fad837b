/** A seam in a statement: what kind it is, in a word for tests and tables, and between which of its words, by index. */
export interface Finding {
  readonly what:
    | 'spliced'
    | 'no-predicate'
    | 'other-subject'
    | 'new-relation'
    | 'weakened'
    | 'lost-verb'
    | 'lost-governor'
    | 'other-speaker'
    | 'complement'
    | 'replaced'
    | 'cut-off';
  readonly first: number;
  readonly last: number;
}
