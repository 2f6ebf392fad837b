import { z } from 'zod';

const timeZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** Zones are asked of the runtime too: it knows older names (`Europe/Kiev`) that its own list leaves out. */
function knownTimeZone(zone: string): boolean {
  if (timeZones.has(zone)) return true;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** An IANA time zone, also under an older name. */
export const timeZoneSchema = z
  .string({ error: 'write an IANA time zone such as Europe/Kyiv' })
  .refine(knownTimeZone, { error: (issue) => `'${issue.input}' is not a time zone; write one such as Europe/Kyiv` });

/** A text that says something. `what` is what to write, in words. */
export const words = (what: string) =>
  z
    .string({ error: `write ${what}` })
    .trim()
    .min(1, { error: `write ${what}` });
