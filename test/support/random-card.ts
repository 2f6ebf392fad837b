import fc from 'fast-check';
import type { SourceReference } from '../../src/domain/briefing.ts';
import type { ActionRequest, Block, Card, CardAction, Citation, TextRun } from '../../src/domain/card.ts';
import type { Status } from '../../src/domain/claim.ts';

/** Words that platforms read something into, in scripts and lengths that break what was only ever tried on English. */
const awkward = [
  '@everyone',
  '@here',
  '<!channel>',
  '<@123>',
  '<@U123>',
  '<#C1>',
  '<@&5>',
  '[click](https://evil.example)',
  'https://evil.example/a_b_c',
  '<https://evil.example|bank.example>',
  '**bold** __under__ ~~gone~~ ||spoiler||',
  '```code``` `tick`',
  '# heading',
  '- item',
  '-# small',
  '1. one',
  '2) two',
  '> quote',
  '>>> all',
  ':smile: <:a:1>',
  '<b>html</b> &amp; &lt;',
  '\\*already\\*',
  '\u202Eevil\u202C',
  '\u0000\u001b[31mred\u0007',
  'a\nb\r\nc\u2028d',
  '\ud800',
  '👩‍👩‍👧‍👦👍🏽🇺🇦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'e\u0301\u0327\u0308',
  'z\u0300\u0301\u0302\u0303'.repeat(20),
  'Херсон звільнено',
  'خيرسون حُرِّرت',
  'חרסון שוחררה',
  '赫尔松已解放',
  '(a) [b] {c} \\',
  '0️⃣',
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...awkward) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 12, mode: 'words' }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** A visible start, so that no text is blank once it is made visible, then any words; now and then 10,000 characters of them. */
const words = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ''), fc.integer({ min: 0, max: 150 }))
  .map(([parts, glue, length]) => {
    const text = `x${glue}${parts.join(glue)}`;
    return length === 0 ? text.repeat(Math.ceil(10_000 / text.length)) : text;
  });

const evidence = [{ article: 'a1', start: 0, end: 5 }];
const citations: fc.Arbitrary<readonly Citation[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 })
  .map((numbers) => numbers.sort((a, b) => a - b).map((source) => ({ source, evidence })));

const status = fc.constantFrom<Status>('confirmed', 'reported', 'claimed', 'disputed', 'unconfirmed');
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const run: fc.Arbitrary<TextRun> = fc.record({
  text: words,
  mark: optional(fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const)),
});

const edition = fc.constantFrom('k1', 'abcdefghijkl');
const request: fc.Arbitrary<ActionRequest> = fc.oneof(
  fc.record({ kind: fc.constant('show' as const), edition, section: fc.constantFrom('details', 'timeline', 'sources') }),
  fc.record({ kind: fc.constantFrom('ask' as const, 'share' as const), edition }),
  fc.record({ kind: fc.constant('question' as const), edition, index: fc.nat(99) }),
);
const action: fc.Arbitrary<CardAction> = fc.record({ label: words, request });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: words, level: fc.constantFrom(1 as const, 2 as const) }),
  fc.record({
    kind: fc.constant('text' as const),
    runs: fc.array(run, { minLength: 1, maxLength: 3 }),
    citations: optional(citations),
  }),
  fc.record({
    kind: fc.constant('claim' as const),
    number: optional(fc.integer({ min: 1, max: 99 })),
    text: words,
    status,
    by: optional(words),
    sides: optional(fc.array(fc.record({ text: words, by: optional(words), citations }), { maxLength: 2 })),
    citations,
  }),
  fc.record({ kind: fc.constant('quote' as const), text: words, by: optional(words), status: optional(status), citations }),
  fc.record({
    kind: fc.constant('facts' as const),
    items: fc.array(
      fc.record({
        term: words,
        detail: fc.array(run, { maxLength: 2 }),
        status: optional(status),
        by: optional(words),
        citations,
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    kind: fc.constant('timeline' as const),
    entries: fc.array(fc.record({ when: words, text: words, status: optional(status), by: optional(words), citations }), {
      maxLength: 4,
    }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: words,
    columns: fc.constant(['Where', 'How many']),
    rows: fc.array(fc.tuple(words, words), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('picture' as const),
    url: fc.constantFrom('https://example.com/map.png', 'javascript:alert(1)'),
    alt: words,
  }),
  fc.record({
    kind: fc.constant('sources' as const),
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 12 }) }),
  fc.record({ kind: fc.constant('note' as const), text: words }),
);

const source = (number: number): fc.Arbitrary<SourceReference> =>
  fc.record({
    number: fc.constant(number),
    article: fc.constant(`a${number}`),
    publisher: words,
    kind: fc.constantFrom('agency' as const, 'unknown' as const),
    published: fc.constantFrom(undefined, '2022', '2022-11-12', '2022-11-12T07:00:00Z', 'gestern'),
    url: fc.constantFrom(undefined, 'https://example.com/a_(b)?c=<d>&e=*f*', 'javascript:alert(1)', 'not an address'),
    sample: fc.boolean(),
    passages: fc.constant([]),
  });

/** Any card: every kind of block, any script, any length. */
export const randomCard: fc.Arbitrary<Card> = fc.record({
  kind: fc.constantFrom('briefing' as const, 'detail' as const, 'answer' as const, 'help' as const),
  summary: words,
  blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
  sources: fc.tuple(...Array.from({ length: 12 }, (_, index) => source(index + 1))),
});
