import type { NewId } from '../../src/ports.ts';

/** Ids that count, each of 12 characters. */
export function countingIds(): NewId {
  let count = 0;
  return () => {
    count += 1;
    return String(count).padStart(12, '0');
  };
}
