import type { Status } from '../../domain/claim.ts';

/** How a claim stands, in words. */
export const statusWords: Readonly<Record<Status, string>> = {
  confirmed: 'Confirmed',
  reported: 'Reported',
  claimed: 'Claimed',
  disputed: 'Disputed',
  unconfirmed: 'Not confirmed',
};
