import type { Article } from '../../src/domain/article.ts';
import type { Card } from '../../src/domain/card.ts';

/** Words that try to be markup, a mention, a link and a hidden reversal. */
export const hostile =
  '<img src=x onerror="document.title=\'taken\'"> @everyone <!channel> **bold** [link](https://evil.example) \u202egnp.exe';
/** An article with such a title and text. */
export const hostileArticle: Article = {
  id: 'a1',
  title: hostile,
  text: `The bridge is open. ${hostile}\n\nSecond paragraph.`,
  publisher: 'Sample Desk',
};

/** A card with such words in every place. */
export const hostileCard = (): Card => ({
  kind: 'answer',
  summary: hostile,
  blocks: [
    { kind: 'heading', level: 1, text: hostile },
    {
      kind: 'claim',
      text: hostile,
      status: 'claimed',
      by: hostile,
      citations: [{ source: 1, evidence: [{ article: 'a1', start: 0, end: 30 }] }],
    },
    { kind: 'quote', text: hostile, by: hostile, citations: [] },
    { kind: 'picture', url: 'javascript:alert(1)', alt: hostile },
    { kind: 'sources', numbers: [1] },
    { kind: 'actions', actions: [{ label: hostile, request: { kind: 'ask', edition: 'e1' } }] },
  ],
  sources: [
    {
      number: 1,
      article: 'a1',
      title: hostile,
      publisher: hostile,
      kind: 'unknown',
      url: 'javascript:alert(1)',
      sample: false,
      passages: [],
    },
  ],
});
