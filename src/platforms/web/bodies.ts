import { z } from 'zod';
import { limits } from './limits.ts';

/** Made by the browser for what a person did; a repeated request carries the same one. */
const event = z.string().regex(/^[a-z0-9-]{8,40}$/);
const messageId = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** What the composer sends: a command, or a question in the channel or in a thread. */
export const writingBody = z.strictObject({
  event,
  text: z
    .string()
    .max(limits.textCharacters)
    .transform((text) => text.trim())
    .refine((text) => text.length > 0),
  thread: messageId.optional(),
});

/** What a button sends: which message, and the button's place among the card's actions from 0. */
export const pressBody = z.strictObject({ event, message: messageId, action: z.int().min(0).max(limits.actionIndex) });

/** What "in one minute" sends. */
export const moveBody = z.strictObject({ subscription: z.string().min(1).max(limits.subscriptionCharacters) });

export type Writing = z.infer<typeof writingBody>;
export type Press = z.infer<typeof pressBody>;
