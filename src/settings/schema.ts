import { z } from 'zod';
import { declaredSubscriptionSchema } from './declared-subscription-schema.ts';
import { timeZoneSchema, words } from './schema-parts.ts';

const degrees = (name: string, most: number) =>
  z
    .number({ error: `write the ${name} in degrees, such as ${most === 90 ? '46.64' : '32.61'}` })
    .min(-most, { error: `the ${name} is between -${most} and ${most} degrees` })
    .max(most, { error: `the ${name} is between -${most} and ${most} degrees` });

/** What a file in config/topics holds. */
export const topicSchema = z.strictObject({
  names: z
    .array(words("the topic's name in one script"), { error: 'write a list of names, the one to show first: [Kherson, Херсон]' })
    .min(1, { error: 'write at least one name' }),
  place: z
    .strictObject({ name: words("the place's name"), latitude: degrees('latitude', 90), longitude: degrees('longitude', 180) })
    .optional(),
  timeZone: timeZoneSchema,
  command: z
    .string({ error: 'write the slash command without its slash, such as kherson' })
    .regex(/^[a-z][a-z0-9_-]{0,31}$/, {
      error: 'a command is 1 to 32 of a-z, 0-9, - and _, begins with a letter and has no slash: kherson',
    })
    .refine((command) => command !== 'briefing', { error: "'briefing' is Dateline's own command; choose another" }),
  folder: words('the folder of its articles, such as briefings/kherson'),
  questions: z.array(words('a question'), { error: 'write a list of questions' }).default([]),
});

const publisherKinds = [
  'agency',
  'newspaper',
  'broadcaster',
  'state media',
  'government',
  'party',
  'local',
  'ngo',
  'unknown',
] as const;

/** What config/publishers.yaml holds. */
export const publishersSchema = z.strictObject({
  publishers: z.array(
    z.strictObject({
      family: words('the family; its publishers count as one voice'),
      kind: z.enum(publisherKinds, { error: `write one of: ${publisherKinds.join(', ')}` }),
      names: z
        .array(words("a publisher's name as articles give it"), { error: 'write a list of names' })
        .min(1, { error: 'write at least one name' }),
    }),
    { error: 'write a list of publishers, each with family, kind and names' },
  ),
});

const days = (fallback: number) =>
  z.number({ error: 'write a number of days' }).int().min(1, { error: 'write at least one day' }).default(fallback);

/**
 * For how many days records are kept. A platform delivers an event again within hours, so a month of them is ample; a year of
 * editions and questions lets people look back; the audit outlives what it tells of.
 */
const keepDaysSchema = z
  .strictObject({
    deliveries: days(90),
    editions: days(365),
    turns: days(365),
    events: days(30),
    webMessages: days(365),
    audit: days(730),
  })
  .prefault({});

/** What config/dateline.yaml holds. Everything in it may be left out. */
export const datelineSchema = z.strictObject({
  points: z.number().int().min(1).max(10).default(4),
  answerStaleAfterDays: z.number({ error: 'write a number of days' }).min(0).default(7),
  /** A morning card is still worth reading in the evening, not the next day. */
  lateCardsWorthSendingHours: z
    .number({ error: 'write a number of hours, such as 12' })
    .positive()
    .max(24 * 7)
    .default(12),
  subscriptions: z.array(declaredSubscriptionSchema).default([]),
  keepDays: keepDaysSchema,
});

export type DatelineFile = z.infer<typeof datelineSchema>;
