import type { Edition } from '../domain/briefing.ts';
import { dayOf } from './local-time.ts';

/**
 * Whether nothing is new since an earlier card: no fact changed, and no article is of a later day than that card's.
 * The second keeps a card from saying so where new articles only repeat what was known. Days are those of `timeZone`.
 */
export function isQuietSince(since: string, { briefing }: Edition, timeZone: string): boolean {
  const { asOf, changes } = briefing;
  if (changes.length > 0) return false;
  if (asOf === undefined) return true;
  const [then, now] = [dayOf(since, timeZone), dayOf(asOf, timeZone)];
  return then !== undefined && now !== undefined && now <= then;
}
