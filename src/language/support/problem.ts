/** What in a statement the articles do not carry. `text` is the words of the statement. */
export interface SupportProblem {
  readonly kind: 'number' | 'name' | 'date' | 'quote' | 'negation' | 'attribution-dropped' | 'unsupported';
  readonly text: string;
}
