import { visibleText } from '../../../cards/visible-text.ts';
import type { SourceReference } from '../../../domain/briefing.ts';
import type { Card, Citation } from '../../../domain/card.ts';
import { button, element } from './element.ts';
import { openArticle } from './reader.ts';
import { words } from './words.ts';

/** The source of a card with a number. */
export const sourceOf = (card: Card, number: number): SourceReference | undefined =>
  card.sources.find((source) => source.number === number);

/** The numbers behind a statement, each of which opens its article at the passages: "[1][2]". */
export function citationButtons(card: Card, citations: readonly Citation[] | undefined): HTMLElement | undefined {
  if (!citations || citations.length === 0) return undefined;
  const buttons = citations.map(({ source: number, evidence }) => {
    const source = sourceOf(card, number);
    const label = words.source(number, visibleText(source?.publisher ?? ''));
    return button({ class: 'citation', 'aria-label': label }, String(number), () => {
      void openArticle({ source, passages: evidence, timeZone: card.timeZone ?? 'UTC' });
    });
  });
  return element('span', { class: 'citations' }, ...buttons);
}
