import type { Card } from '../domain/card.ts';
import type { Status } from '../domain/claim.ts';
import { en, type Messages } from '../messages/en.ts';

/** A command as the help names it. */
export interface HelpCommand {
  /** Without its slash. */
  readonly name: string;
  readonly description: string;
  readonly hint: string;
}

/** From the firmest to the least firm. */
const statuses: readonly Status[] = ['confirmed', 'reported', 'claimed', 'disputed', 'unconfirmed'];

/** What can be asked for, and what the status words mean. */
export function helpCard(commands: readonly HelpCommand[], messages: Messages = en): Card {
  const words = messages.cards;
  return {
    kind: 'help',
    summary: words.helpTitle,
    blocks: [
      { kind: 'heading', level: 1, text: words.helpTitle },
      {
        kind: 'facts',
        items: commands.map(({ name, description, hint }) => ({
          term: `/${name}`,
          detail: [{ text: description }, ...(hint === '' ? [] : [{ text: ' · ' }, { text: hint, mark: 'code' } as const])],
          citations: [],
        })),
      },
      { kind: 'text', runs: [{ text: words.helpThread }] },
      { kind: 'text', runs: [{ text: words.helpAbout }] },
      {
        kind: 'facts',
        items: statuses.map((status) => ({
          term: messages.status[status],
          detail: [{ text: words.statusMeanings[status] }],
          citations: [],
        })),
      },
    ],
    sources: [],
  };
}
