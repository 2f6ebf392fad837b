import type { ActionRequest, Card } from '../../src/domain/card.ts';

const source = {
  number: 1,
  article: 'a1',
  title: 'The mayor opens the bridge',
  publisher: 'Sample Desk',
  kind: 'newspaper',
  published: '2022-11-12',
  sample: true,
  passages: [{ start: 0, end: 20, text: 'The bridge is open.' }],
} as const;

const cited = [{ source: 1, evidence: [{ article: 'a1', start: 0, end: 20 }] }];
const edition = 'ed1';

/** The buttons of the sample card, by what they ask for. */
export const sampleActions = {
  details: { kind: 'show', edition, section: 'details' },
  ask: { kind: 'ask', edition },
  share: { kind: 'share', edition },
} as const satisfies Record<string, ActionRequest>;

/** A small card with buttons, as a briefing has them. */
export const sampleCard = (title = 'The bridge is open again'): Card => ({
  kind: 'briefing',
  summary: title,
  blocks: [
    { kind: 'heading', text: title, level: 1 },
    {
      kind: 'claim',
      number: 1,
      text: 'The mayor says that the bridge is safe.',
      status: 'claimed',
      by: 'the mayor',
      citations: cited,
    },
    {
      kind: 'actions',
      actions: [
        { label: 'Details', request: sampleActions.details },
        { label: 'Ask', request: sampleActions.ask },
        { label: 'Share with channel', request: sampleActions.share },
      ],
    },
  ],
  sources: [source],
});

/** A card with one block of every kind. */
export const cardOfEveryBlock = (): Card => ({
  kind: 'briefing',
  summary: 'Every kind of block',
  blocks: [
    { kind: 'heading', text: 'Heading words', level: 1 },
    { kind: 'heading', text: 'Smaller heading words', level: 2 },
    {
      kind: 'text',
      runs: [{ text: 'Text words ' }, { text: 'strong words', mark: 'strong' }, { text: ' code words', mark: 'code' }],
      citations: cited,
    },
    { kind: 'claim', number: 1, text: 'Claim words', status: 'reported', citations: cited },
    {
      kind: 'claim',
      number: 2,
      text: 'Disputed words',
      status: 'disputed',
      sides: [
        { text: 'One side words', by: 'the mayor', citations: cited },
        { text: 'Other side words', by: 'the council', citations: cited },
      ],
      citations: cited,
    },
    { kind: 'quote', text: 'Quote words', by: 'the mayor', status: 'claimed', citations: cited },
    { kind: 'facts', items: [{ term: 'Fact term', detail: [{ text: 'fact words' }], status: 'reported', citations: cited }] },
    { kind: 'timeline', entries: [{ when: '11 Nov 2022', text: 'Timeline words', status: 'reported', citations: cited }] },
    { kind: 'table', caption: 'Table words', columns: ['Column words'], rows: [['Cell words']] },
    { kind: 'picture', url: 'https://example.org/picture.png', alt: 'Picture words' },
    { kind: 'actions', actions: [{ label: 'Button words', request: sampleActions.details }] },
    { kind: 'note', text: 'Note words' },
  ],
  sources: [source],
});

/** A card of so many of all these blocks that no platform takes it in one message. */
export const longCard = (): Card => {
  const card = cardOfEveryBlock();
  return { ...card, blocks: Array.from({ length: 20 }, () => card.blocks).flat() };
};

/** The words of each block of `cardOfEveryBlock`, which every platform has to show. */
export const wordsOfEveryBlock = [
  'Heading words',
  'Smaller heading words',
  'strong words',
  'Claim words',
  'Disputed words',
  'One side words',
  'Other side words',
  'Quote words',
  'Fact term',
  'fact words',
  'Timeline words',
  'Table words',
  'Cell words',
  'Picture words',
  'Button words',
  'Note words',
] as const;
