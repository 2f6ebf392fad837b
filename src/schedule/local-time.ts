import { Temporal } from 'temporal-polyfill';

const minuteMs = 60_000;

/**
 * A local time as milliseconds since 1970, as if the clock on the wall showed UTC: local times can then be added and compared
 * like numbers. Only `localOf` and `instantOf` know of zones.
 */
export type LocalMs = number;

/** What a clock in the zone shows at an instant. */
export function localOf(instantMs: number, timeZone: string): LocalMs {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone);
  return instantMs + zoned.offsetNanoseconds / 1_000_000;
}

/**
 * The instant at which a clock in the zone shows a local time. A time that is shown twice is the first of the two; one that a
 * clock change leaves out is the next minute that there is.
 */
export function instantOf(local: LocalMs, timeZone: string): number {
  const plain = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime();
  const zoned = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(plain)) return zoned.epochMilliseconds;
  // The time was left out, and 'earlier' gives an instant before the change: the change itself ends the gap.
  const change = zoned.getTimeZoneTransition('next');
  const instant = change ? change.epochMilliseconds : zoned.epochMilliseconds;
  return Math.ceil(instant / minuteMs) * minuteMs;
}

/** A local time as text to the minute: `2022-11-12T08:00`. */
export const localText = (local: LocalMs): string => new Date(local).toISOString().slice(0, 16);

/** Reads what `localText` wrote. */
export const parseLocal = (text: string): LocalMs => Date.parse(`${text}:00Z`);
