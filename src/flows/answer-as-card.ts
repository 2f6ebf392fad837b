import { answerCard } from '../cards/answer-card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import type { Answer } from '../domain/answer.ts';
import type { Edition } from '../domain/briefing.ts';
import type { Card } from '../domain/card.ts';
import type { Topic } from '../domain/topic.ts';
import type { ReceiverOptions } from './receiver-options.ts';

const dayMs = 86_400_000;

/** An answer as a card; a courtesy is a few plain words. A card says so where the reports it stands on are older than the setting allows without a word. */
export function answerAsCard(
  answer: Answer,
  about: { readonly topic: Topic; readonly edition?: Edition | undefined },
  { clock, staleAfterDays }: Pick<ReceiverOptions, 'clock' | 'staleAfterDays'>,
): Card {
  if (answer.courtesy !== undefined) return noticeCard(answer.text);
  const ageMs = answer.asOf === undefined ? 0 : clock() - Date.parse(answer.asOf);
  const stale = staleAfterDays !== undefined && ageMs > staleAfterDays * dayMs;
  return answerCard(answer, { ...about, staleAfterDays: stale ? staleAfterDays : undefined });
}
