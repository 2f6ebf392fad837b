import type { Block, Card } from '../domain/card.ts';
import type { Failure } from '../domain/failure.ts';
import { en, type Messages } from '../messages/en.ts';

/** What went wrong and what to do, in words; the failure's own message where it says more. */
export function errorCard({ kind, message }: Pick<Failure, 'kind' | 'message'>, messages: Messages = en): Card {
  const summary = messages.cards.failures[kind];
  const more: readonly Block[] = message === '' || message === summary ? [] : [{ kind: 'note', text: message }];
  return { kind: 'error', summary, blocks: [{ kind: 'text', runs: [{ text: summary }] }, ...more], sources: [] };
}
