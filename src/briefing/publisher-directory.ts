import type { Publisher, PublisherDirectory, PublisherKind } from '../domain/publisher.ts';

/** One family of publishers as `config/publishers.yaml` gives it: all its names count as one voice. */
export interface PublisherEntry {
  readonly family: string;
  readonly kind: PublisherKind;
  readonly names: readonly string[];
}

/** Names are compared without case, punctuation at the ends, a leading "the" and a leading "www.". */
const keyOf = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/^www\./, '')
    .replaceAll('’', "'");

/** A directory over a list of families. A name that is not listed is a family of its own, of unknown kind. */
export function createPublisherDirectory(entries: readonly PublisherEntry[]): PublisherDirectory {
  const known = new Map<string, Omit<Publisher, 'name'>>();
  for (const { family, kind, names } of entries) {
    for (const name of [family, ...names]) known.set(keyOf(name), { family, kind });
  }
  return (name = 'Unknown publisher') => {
    const key = keyOf(name);
    return { name, ...(known.get(key) ?? { family: key, kind: 'unknown' }) };
  };
}
