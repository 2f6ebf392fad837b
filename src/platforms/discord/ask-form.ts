import { ComponentType, TextInputStyle } from 'discord.js';
import { z } from 'zod';
import { decodeAction, encodeAction } from '../../cards/action-id.ts';
import type { Messages } from '../../messages/en.ts';

const field = 'question';
/** Discord's most for a text field is 4,000; a question is shorter. */
const longestQuestion = 1_000;

/** The form behind "Ask", for an edition. */
export function askForm(edition: string, messages: Messages): unknown {
  const words = messages.chat.askForm;
  const input = {
    type: ComponentType.TextInput,
    custom_id: field,
    style: TextInputStyle.Paragraph,
    placeholder: words.placeholder,
    min_length: 1,
    max_length: longestQuestion,
    required: true,
  };
  return {
    custom_id: encodeAction({ kind: 'ask', edition }),
    title: words.title,
    components: [{ type: ComponentType.Label, label: words.label, component: input }],
  };
}

const written = z.object({ custom_id: z.string(), value: z.string().optional() });
/** A field comes back under its label, or, from older clients, in a row of its own. */
const submission = z.object({
  custom_id: z.string(),
  components: z.array(z.object({ component: written.optional(), components: z.array(written).default([]) })),
});

/** Reads what was sent in; undefined for a form that is not ours. */
export function readAskForm(data: unknown): { readonly edition: string; readonly question: string } | undefined {
  const known = submission.safeParse(data);
  if (!known.success) return undefined;
  const request = decodeAction(known.data.custom_id)?.request;
  const fields = known.data.components.flatMap(({ component, components }) => (component ? [component] : components));
  const answer = fields.find((one) => one.custom_id === field)?.value;
  return request?.kind === 'ask' ? { edition: request.edition, question: answer?.trim() ?? '' } : undefined;
}
