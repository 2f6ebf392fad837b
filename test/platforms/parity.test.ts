import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeAction, encodeAction } from '../../src/cards/action-id.ts';
import { partOfKey } from '../../src/cards/message-key.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import { visibleText } from '../../src/cards/visible-text.ts';
import type { Block, Card, Citation } from '../../src/domain/card.ts';
import type { Status } from '../../src/domain/claim.ts';
import { en } from '../../src/messages/en.ts';
import { type DiscordMessage, renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderSlack, type SlackMessage } from '../../src/platforms/slack/render.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import { problemsOfMessage } from '../support/discord-check.ts';
import { randomCard } from '../support/random-card.ts';
import { shownInDiscord, shownInSlack, squeezed } from '../support/shown-text.ts';
import { problemsOfBlocks } from '../support/slack-blocks.ts';

const runs = { numRuns: 200 };
const key = 'abcdefghij0123456789';

interface Said {
  readonly text: string;
  readonly status?: Status | undefined;
  readonly by?: string | undefined;
  readonly citations?: readonly Citation[] | undefined;
}

/** Everything that a block says, told without the renderers: what stands in it, in its order. */
function saidBy(block: Block): readonly Said[] {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return [{ text: block.text }];
    case 'text':
      return block.runs.map(({ text }, index) => ({ text, citations: index === block.runs.length - 1 ? block.citations : [] }));
    case 'claim':
      return [block, ...(block.sides ?? [])];
    case 'quote':
      return [block];
    case 'facts':
      return block.items.flatMap(({ term, detail, status, by, citations }) => [
        { text: term, status, by },
        ...detail.map(({ text }) => ({ text })),
        { text: '', citations },
      ]);
    case 'timeline':
      return block.entries.flatMap((entry) => [{ text: entry.when }, entry]);
    case 'table':
      return [{ text: block.caption }, ...block.rows.flat().map((text) => ({ text }))];
    case 'picture':
      return [{ text: block.url.startsWith('https:') ? '' : block.alt }];
    case 'sources':
    case 'actions':
      return [];
    default:
      return block satisfies never;
  }
}

const plain = (text: string): string => squeezed(visibleText(text));
const citationsText = (citations: readonly Citation[] = []): string => citations.map(({ source }) => `[${source}]`).join('');

/** The line that says that a message goes on in the next, without its blanks. */
const continued = /Continuedinthenextmessage\(\d+of\d+\)/g;

/** Looks for each part behind the one before, so that order and number are told as well. */
function missing(shown: string, parts: readonly string[]): string | undefined {
  let at = 0;
  for (const part of parts) {
    const found = shown.indexOf(part, at);
    if (found < 0) return `${part.slice(0, 200)} after ${shown.slice(Math.max(0, at - 50), at)}`;
    at = found + part.length;
  }
  return undefined;
}

/** The statuses, words and citations of a card, in the order in which they must be found. A speaker may be named by the words. */
function partsOf(card: Card): readonly string[] {
  return card.blocks.flatMap((block) =>
    saidBy(block).flatMap(({ text, status, citations }) => {
      const word = status === undefined ? '' : squeezed(en.status[status]);
      const before = block.kind === 'quote' || block.kind === 'facts' ? [plain(text), word] : [word, plain(text)];
      return [...before, citationsText(citations)].filter((part) => part !== '');
    }),
  );
}

const slackActions = (messages: readonly SlackMessage[]): readonly string[] =>
  messages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'actions'
        ? block.elements.flatMap((element) => ('action_id' in element ? [element.action_id ?? ''] : []))
        : [],
    ),
  );

const discordIds = (messages: readonly DiscordMessage[]): readonly string[] =>
  messages.flatMap(({ components }) =>
    components.flatMap(({ components: children }) =>
      children.flatMap((child) => (child.type === 1 ? child.components.map(({ custom_id }) => custom_id) : [])),
    ),
  );

const expectedActions = (card: Card): readonly string[] => [
  ...new Set(
    card.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions.map(({ request }) => encodeAction(request)) : [])),
  ),
];

function wellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value !== 'object' || value === null || Object.values(value).every(wellFormed);
}

describe('any card, in any script and at any length', () => {
  test('says every statement with its status and citations, in order, on every platform', () => {
    fc.assert(
      fc.property(randomCard, (card) => {
        const parts = partsOf(card);
        const shown = {
          plain: plainText(card),
          narrow: renderTerminal(card, { width: 40, colour: false }),
          wide: renderTerminal(card, { width: 120, colour: false }),
          slack: shownInSlack(renderSlack(card)),
          discord: shownInDiscord(renderDiscord(card)),
        };
        for (const [platform, text] of Object.entries(shown)) {
          const lost = missing(squeezed(text).replaceAll(continued, ''), parts);
          assert.equal(lost, undefined, `${platform} lacks ${lost}`);
        }
      }),
      runs,
    );
  });

  test('offers the same actions wherever there are buttons', () => {
    fc.assert(
      fc.property(randomCard, (card) => {
        const expected = expectedActions(card);
        assert.deepEqual(slackActions(renderSlack(card)), expected);
        assert.deepEqual(discordIds(renderDiscord(card)), expected);
        const keyed = discordIds(renderDiscord(card, { key })).map((id) => decodeAction(id));
        assert.deepEqual(new Set(keyed.map((action) => action && encodeAction(action.request))), new Set(expected));
      }),
      runs,
    );
  });

  test('is what Slack accepts, and breaks no letter', () => {
    fc.assert(
      fc.property(randomCard, (card) => {
        const messages = renderSlack(card, { key });
        for (const [index, message] of messages.entries()) {
          assert.deepEqual(problemsOfBlocks(message.blocks), []);
          assert.ok(JSON.stringify(message.blocks).length <= 13_000, `${JSON.stringify(message.blocks).length} of JSON`);
          assert.ok(message.text.length > 0 && message.text.length <= 40_000);
          assert.doesNotMatch(message.text, /[<>]/);
          assert.ok(wellFormed(message));
          assert.equal(partOfKey(key, message.metadata?.event_payload.key ?? ''), index + 1);
        }
      }),
      runs,
    );
  });

  test('is what Discord accepts, and breaks no letter', () => {
    fc.assert(
      fc.property(randomCard, (card) => {
        const messages = renderDiscord(card, { key });
        for (const [index, message] of messages.entries()) {
          assert.deepEqual(problemsOfMessage({ ...message }), []);
          for (const container of message.components) assert.ok(container.components.length <= 10);
          assert.ok(wellFormed(message));
          assert.equal(partOfKey(key, message.nonce ?? ''), index + 1);
          if (expectedActions(card).length === 0) continue;
          const found = discordIds([message]).map((id) => partOfKey(key, decodeAction(id)?.messageKey ?? ''));
          assert.ok(found.length > 0 && found.every((part) => part === index + 1), 'no button carries the key');
        }
      }),
      runs,
    );
  });

  test('keeps within the width of a terminal and sends it no control but colours', () => {
    fc.assert(
      fc.property(randomCard, fc.boolean(), (card, colour) => {
        const text = renderTerminal(card, { width: 80, colour });
        const bare = colour ? text.replaceAll(/\u001b\[[0-9;]*m/g, '') : text;
        assert.doesNotMatch(bare, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      runs,
    );
  });
});
