import type { Quote } from '../../domain/briefing.ts';
import type { Messages } from '../../messages/en.ts';
import { citationsOf } from '../citations.ts';
import type { Detail } from './detail.ts';

/** A part that ends without a mark, before another that begins with a capital: what stood between is shown as left out. */
const isOpen = (part: string, next: string): boolean => !/[.!?…,;:—–-]["”’)]*$/u.test(part) && /^["“‘(]*\p{Lu}/u.test(next);

/** The words of a quote, with a mark where a naming that ended a sentence stood between two of its parts. */
function wordsOf({ text, spans }: Quote, { cards }: Messages): string {
  let from = 0;
  const parts = spans.map(({ start, end }) => {
    const part = text.slice(from, from + end - start);
    from += part.length + 1;
    return part;
  });
  if (parts.join(' ') !== text) return text;
  return parts.reduce((shown, part) => `${shown}${isOpen(shown, part) ? ` ${cards.more} ` : ' '}${part}`);
}

/** Words as they were said, and who said them. */
export const quotes: Detail = ({ edition: { briefing }, messages }) =>
  briefing.quotes.map((quote) => ({
    kind: 'quote',
    text: wordsOf(quote, messages),
    by: quote.by,
    status: quote.status,
    citations: citationsOf(quote.spans, briefing.sources),
  }));
