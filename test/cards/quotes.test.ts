import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { briefedClaimBlock } from '../../src/cards/claim-block.ts';
import { quotes } from '../../src/cards/details/quotes.ts';
import { claimWords } from '../../src/cards/spoken.ts';
import type { Briefing } from '../../src/domain/briefing.ts';
import { analyse } from '../../src/language/analyse.ts';
import { en } from '../../src/messages/en.ts';

const briefingOf = (text: string): Briefing => {
  const article = { id: 'a', text, published: '2024-06-28' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }] });
};

const quotesOf = (text: string): readonly string[] => {
  const edition = { id: 'e', topic: 'harbour', madeAt: '2024-06-28T08:00:00Z', briefing: briefingOf(text) };
  const blocks = quotes({ edition, options: {}, name: 'Harbour', timeZone: 'UTC', messages: en });
  return blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []));
};

test('a quote interrupted at the end of a sentence shows that something was left out', () => {
  assert.deepEqual(quotesOf('“We waited the whole night,” the mayor said in the harbour. “Nobody came to help us.”'), [
    'We waited the whole night … Nobody came to help us.',
  ]);
});

test('a quote interrupted within a sentence goes on as it was said', () => {
  assert.deepEqual(quotesOf('“We waited the whole night,” the mayor said, “and nobody came to help us.”'), [
    'We waited the whole night, and nobody came to help us.',
  ]);
});

const sideOf = (text: string): readonly string[] => {
  const { disputed, sources } = briefingOf(text);
  const block = disputed[0] && briefedClaimBlock(disputed[0], sources, 1);
  assert.ok(block?.kind === 'claim');
  return claimWords(block, en).sides.map(({ runs }) => runs.map((run) => run.text).join(''));
};

test('a denial of what nobody says in the articles says that the other side is missing', () => {
  assert.deepEqual(sideOf('The company denies that its ships dump oil at sea.'), ['These articles do not give the other side.']);
});

test('a dispute with both sides says no such thing', () => {
  const sides = sideOf(
    'The mayor disputed the ministry’s claim that all 40 boats had left, and said that nine were still there.',
  );
  assert.equal(sides.length, 2);
  assert.ok(!sides.includes('These articles do not give the other side.'));
});
