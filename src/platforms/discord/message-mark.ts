/** Discord numbers the components of a message itself, from 1: a mark stays clear of those numbers. */
const firstMark = 1 << 16;
const marks = 2 ** 31 - firstMark;

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The number that marks a message on its first component, from its key. Discord keeps a component's id and gives it
 * back, while the nonce is for the moment only and not every message has a button to carry the key.
 */
export function messageMark(key: string): number {
  let hash = offsetBasis;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), prime) >>> 0;
  return firstMark + (hash % marks);
}
