import { z } from 'zod';
import { type Language, languageOf, languages } from '../domain/languages.ts';
import { readCadence, readQuietHours } from '../domain/read-cadence.ts';
import { ringing } from '../domain/ringing.ts';
import { type Cadence, mostTopics, type QuietHours } from '../domain/subscription.ts';
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

const topicSlug = words('the slug of a topic, such as kherson');

const topicsSchema = z
  .array(topicSlug, { error: 'write a list of topics: [kherson, harbour]' })
  .min(1, { error: 'write at least one topic' })
  .max(mostTopics, { error: `write at most ${mostTopics} topics` })
  .refine((topics) => new Set(topics).size === topics.length, { error: 'write each topic once' });

const languageSchema = words('a language, such as en').transform((tag, context): Language => {
  const known = languageOf(tag);
  if (known) return known;
  context.addIssue(`cards are written in: ${languages.join(', ')}`);
  return z.NEVER;
});

/** One subscription in config/dateline.yaml: `topic` or `topics`, and `time` for every day or `cadence` for any other. */
export const declaredSubscriptionSchema = z
  .strictObject({
    topic: topicSlug.optional(),
    topics: topicsSchema.optional(),
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
    language: languageSchema.optional(),
    points: z.number().int().min(1).max(10).optional(),
    onlyChanges: z.boolean().default(false),
    notify: notifySchema.optional(),
    opensThread: z.boolean().default(true),
  })
  .transform(({ time, cadence, topic, topics, ...rest }, context) => {
    if ((topic === undefined) === (topics === undefined)) {
      context.addIssue('write either topic: kherson or topics: [kherson, harbour]');
      return z.NEVER;
    }
    if ((time === undefined) === (cadence === undefined)) {
      context.addIssue('write either time: "08:00" or cadence: weekdays 08:00');
      return z.NEVER;
    }
    const { silently, role } = ringing[rest.target.platform];
    if (rest.notify === 'silent' && !silently)
      context.addIssue(`${rest.target.platform} has no silent messages: leave notify out`);
    if (typeof rest.notify === 'object' && !role?.test(rest.notify.role))
      context.addIssue(
        role ? `'${rest.notify.role}' is no id of a role on ${rest.target.platform}` : 'nobody can be mentioned there',
      );
    const daily: Cadence = { kind: 'daily', at: time ?? '' };
    return { ...rest, topics: topics ?? [topic ?? ''], cadence: cadence ?? daily };
  });
