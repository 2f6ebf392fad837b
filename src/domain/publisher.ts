/** What stands behind a publisher. A `party` is one of the sides the story is about. */
export type PublisherKind =
  | 'agency'
  | 'newspaper'
  | 'broadcaster'
  | 'state media'
  | 'government'
  | 'party'
  | 'local'
  | 'ngo'
  | 'unknown';

/** A publisher as readers need to know it: publishers of one family count as one voice. */
export interface Publisher {
  readonly name: string;
  readonly family: string;
  readonly kind: PublisherKind;
}

/** What is known of a publisher by the name an article gives it; an unknown one is a family of its own. */
export type PublisherDirectory = (name: string | undefined) => Publisher;

/** The directory used where none is configured: every name is its own family, of unknown kind. */
export const anyPublisher: PublisherDirectory = (name = 'Unknown publisher') => ({ name, family: name, kind: 'unknown' });
