import { z } from 'zod';
import { readCadence, readQuietHours } from '../domain/read-cadence.ts';
import type { Cadence, QuietHours } from '../domain/subscription.ts';
import { timeZoneSchema, words } from './schema-parts.ts';

const timeSchema = z
  .string({ error: 'write the local time as "HH:MM", in quotation marks' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'write the local time as "HH:MM", such as "08:00"' });

const cadenceSchema = words('when it comes, such as: weekdays 08:00').transform((text, context): Cadence => {
  const said = text.split(/\s+/);
  const read = readCadence(said);
  if (read && read.used === said.length) return read.cadence;
  context.addIssue('write daily 08:00, weekdays 08:00, weekly mon 08:00, hourly, every 6 hours or cron 0 8 * * 1-5');
  return z.NEVER;
});

const quietHoursSchema = words('hours such as 22:00-07:00').transform((text, context): QuietHours => {
  const hours = readQuietHours(text);
  if (hours) return hours;
  context.addIssue('write hours such as "22:00-07:00"');
  return z.NEVER;
});

const notifySchema = z.union([z.literal('silent'), z.strictObject({ role: words("a role's id") })], {
  error: 'write silent, or { role: <id> }',
});

/** One subscription in config/dateline.yaml: `time` for every day, or `cadence` for any other. */
export const declaredSubscriptionSchema = z
  .strictObject({
    topic: words('the slug of a topic, such as kherson'),
    target: z.strictObject({
      platform: z.enum(['web', 'slack', 'discord'], { error: 'write web, slack or discord' }),
      workspace: z.string().optional(),
      channel: words("the channel's id (web: general)"),
      thread: z.string().optional(),
    }),
    time: timeSchema.optional(),
    cadence: cadenceSchema.optional(),
    timeZone: timeZoneSchema,
    quietHours: quietHoursSchema.optional(),
    language: z.string().optional(),
    points: z.number().int().min(1).max(10).optional(),
    onlyChanges: z.boolean().default(false),
    notify: notifySchema.optional(),
    opensThread: z.boolean().default(true),
  })
  .transform(({ time, cadence, ...rest }, context) => {
    if ((time === undefined) === (cadence === undefined)) {
      context.addIssue('write either time: "08:00" or cadence: weekdays 08:00');
      return z.NEVER;
    }
    const daily: Cadence = { kind: 'daily', at: time ?? '' };
    return { ...rest, cadence: cadence ?? daily };
  });
