import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../src/cards/plain-text.ts';
import type { Card } from '../../src/domain/card.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderSlack } from '../../src/platforms/slack/render.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';

const evidence = [{ article: 'a', start: 0, end: 12 }];
const citations = [{ source: 1, evidence }];

/** Hostile words on purpose: every platform must show them letter by letter. */
const card: Card = {
  kind: 'briefing',
  summary: 'Kherson: Who took the *equipment*?',
  blocks: [
    { kind: 'heading', level: 1, text: 'Who took the *equipment*?', citations },
    {
      kind: 'claim',
      number: 1,
      text: 'How much was taken along is disputed, @everyone <!channel>.',
      status: 'disputed',
      citations,
      sides: [
        { text: 'All of it was.', by: 'The ministry', citations },
        { text: '“a lot” was left.', by: 'Serhii Khlan', citations },
      ],
    },
    { kind: 'note', text: '1 statement withheld' },
    { kind: 'sources', numbers: [1] },
    { kind: 'actions', actions: [{ label: 'Sources', request: { kind: 'show', edition: 'k1', section: 'sources' } }] },
  ],
  sources: [
    {
      number: 1,
      article: 'a',
      publisher: 'Example Wire',
      kind: 'agency',
      published: '2022-11-12',
      url: 'https://wire.example/1',
      sample: false,
      passages: [],
    },
  ],
};

test('says the same on every platform', () => {
  assert.equal(
    plainText(card),
    `Who took the *equipment*?
1. Disputed — How much was taken along is disputed, @everyone <!channel>. [1]
  - The ministry: All of it was. [1]
  - Serhii Khlan: “a lot” was left. [1]
1 statement withheld
[1] Example Wire · 12 Nov 2022 · news agency · read at wire.example: https://wire.example/1
[Sources]
`,
  );

  assert.equal(
    renderTerminal(card, { width: 70, colour: false }),
    `Who took the *equipment*?
 1  Disputed       How much was taken along is disputed, @everyone
                   <!channel>. [1]
                   - The ministry: All of it was. [1]
                   - Serhii Khlan: “a lot” was left. [1]
1 statement withheld

[1] Example Wire · 12 Nov 2022 · news agency · read at
    wire.example: https://wire.example/1
[Sources]
`,
  );

  const bold = { bold: true };
  const item = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
  assert.deepEqual(renderSlack(card, { key: 'k1x' }), [
    {
      text: [
        'Kherson: Who took the *equipment*?',
        'Who took the *equipment*?',
        '1. Disputed — How much was taken along is disputed, @everyone &lt;!channel&gt;. [1]',
        'The ministry: All of it was. [1]',
        'Serhii Khlan: “a lot” was left. [1]',
        '1 statement withheld',
        '[1] Example Wire · 12 Nov 2022 · news agency · read at wire.example: https://wire.example/1',
        '[Sources]',
      ].join('\n'),
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Who took the *equipment*?', emoji: false } },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: '1. Disputed', style: bold },
                { type: 'text', text: ' — How much was taken along is disputed, @everyone <!channel>. [1]' },
              ],
            },
            {
              type: 'rich_text_list',
              style: 'bullet',
              indent: 1,
              elements: [item('The ministry: All of it was. [1]'), item('Serhii Khlan: “a lot” was left. [1]')],
            },
          ],
        },
        { type: 'context', elements: [{ type: 'plain_text', text: '1 statement withheld', emoji: false }] },
        { type: 'divider' },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: '[1]', style: bold },
                { type: 'text', text: ' Example Wire · 12 Nov 2022 · news agency · ' },
                { type: 'link', url: 'https://wire.example/1', text: 'read at wire.example' },
              ],
            },
          ],
        },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'show:k1:sources',
              text: { type: 'plain_text', text: 'Sources', emoji: false },
            },
          ],
        },
      ],
      mrkdwn: false,
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: 'dateline_card', event_payload: { key: 'k1x-1' } },
    },
  ]);

  assert.deepEqual(renderDiscord(card, { key: 'k1x' }), [
    {
      flags: 32768,
      components: [
        {
          type: 17,
          components: [
            {
              type: 10,
              content: [
                '## Who took the \\*equipment\\*?',
                '',
                '**1. Disputed** — How much was taken along is disputed, \\@everyone \\<!channel\\>. \\[1\\]',
                '  - The ministry: All of it was. \\[1\\]',
                '  - Serhii Khlan: “a lot” was left. \\[1\\]',
                '-# 1 statement withheld',
              ].join('\n'),
            },
            { type: 14, divider: true, spacing: 1 },
            {
              type: 10,
              content:
                '-# **\\[1\\]** Example Wire · 12 Nov 2022 · news agency · [read at wire.example](<https://wire.example/1>)',
            },
            {
              type: 1,
              components: [{ type: 2, style: 2, label: 'Sources', custom_id: 'show:k1:sources:k1x-1' }],
            },
          ],
        },
      ],
      allowed_mentions: { parse: [] },
      nonce: 'k1x-1',
      enforce_nonce: true,
    },
  ]);
});
