import { z } from 'zod';
import type { Messages } from '../../messages/en.ts';
import type { SlackClient } from './client.ts';

/** The form behind "Ask"; its submission comes back under this name. */
export const askFormName = 'dateline-ask';
const field = { block: 'question', action: 'words' } as const;
/** Slack's most for a text field is 3,000; a question is shorter. */
const longestQuestion = 1_000;

/** Where a form was opened, carried through it. */
const origin = z.object({
  edition: z.string(),
  channel: z.string(),
  thread: z.string().optional(),
  /** Set where the form was opened from a card that only the asker sees: the answer goes there. */
  responseUrl: z.url().optional(),
});
export type AskOrigin = z.infer<typeof origin>;

type View = Parameters<SlackClient['views']['open']>[0]['view'];

export function askForm(from: AskOrigin, messages: Messages): View {
  const words = messages.chat.askForm;
  const text = (label: string) => ({ type: 'plain_text', text: label }) as const;
  return {
    type: 'modal',
    callback_id: askFormName,
    private_metadata: JSON.stringify(from),
    title: text(words.title),
    submit: text(words.send),
    close: text(words.cancel),
    blocks: [
      {
        type: 'input',
        block_id: field.block,
        label: text(words.label),
        element: {
          type: 'plain_text_input',
          action_id: field.action,
          multiline: true,
          max_length: longestQuestion,
          placeholder: text(words.placeholder),
        },
      },
    ],
  };
}

const submission = z.object({
  id: z.string(),
  private_metadata: z.string(),
  state: z.object({
    values: z.object({ [field.block]: z.object({ [field.action]: z.object({ value: z.string().nullish() }) }) }),
  }),
});

/** Reads what was sent in; undefined for a form that is not ours. */
export function readAskForm(
  view: unknown,
): { readonly id: string; readonly question: string; readonly from: AskOrigin } | undefined {
  const known = submission.safeParse(view);
  if (!known.success) return undefined;
  const from = origin.safeParse(JSON.parse(known.data.private_metadata || '{}'));
  const question = known.data.state.values[field.block][field.action].value ?? '';
  return from.success ? { id: known.data.id, question, from: from.data } : undefined;
}
