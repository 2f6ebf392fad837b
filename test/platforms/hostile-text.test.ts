import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibleText } from '../../src/cards/visible-text.ts';
import { webAddress } from '../../src/cards/web-address.ts';
import { lineMarkdown } from '../../src/platforms/discord/markdown.ts';
import { slackText } from '../../src/platforms/slack/escape.ts';

/** Text, and how Discord gets it so that it shows the text and nothing else. */
const discord: readonly (readonly [string, string])[] = [
  ['@everyone and @here', '\\@everyone and \\@here'],
  ['<@123> <@&5> <#9> </go:1> <t:0:R>', '\\<\\@123\\> \\<\\@&5\\> \\<\\#9\\> \\</go\\:1\\> \\<t\\:0\\:R\\>'],
  ['[bank](https://evil.example)', '\\[bank\\](https\\://evil.example)'],
  ['https://evil.example/a_b', 'https\\://evil.example/a\\_b'],
  ['**b** __u__ ~~s~~ ||p|| `c`', '\\*\\*b\\*\\* \\_\\_u\\_\\_ \\~\\~s\\~\\~ \\|\\|p\\|\\| \\`c\\`'],
  [':smile: at 5:00: now', '\\:smile: at 5\\:00: now'],
  ['# no heading', '\\# no heading'],
  ['-# no small print', '\\-\\# no small print'],
  ['- no list', '\\- no list'],
  ['12. no list', '12\\. no list'],
  ['3) no list', '3\\) no list'],
  ['> no quote', '\\> no quote'],
  ['back\\slash', 'back\\\\slash'],
];
for (const [text, markdown] of discord) {
  test(`Discord shows ${text} as it is`, () => {
    assert.equal(lineMarkdown('text', [{ text }]), markdown);
    assert.equal(lineMarkdown('quote', [{ text }]), `> ${markdown}`);
  });
}

test('Slack shows what looks like its own markup as it is', () => {
  assert.equal(slackText('<!channel> & <@U1> &lt;'), '&lt;!channel&gt; &amp; &lt;@U1&gt; &amp;lt;');
});

const visible: readonly (readonly [what: string, text: string, shown: string])[] = [
  ['controls are gone, what they would have done is plain', 'a\u001b[31mred\u0000\u0007', 'a[31mred'],
  ['nothing turns words around', 'a\u202Egnp.exe\u202C \u2067b\u2069', 'agnp.exe b'],
  ['lines and blanks are one blank', 'a\r\n\tb\u2028\u00a0c', 'a b c'],
  ['what cannot be seen is not there', 'a\u200bb\ufeffc\u00add\u{e0041}', 'abcd'],
  ['a torn letter is marked', 'a\ud800b', 'a\ufffdb'],
  ['emoji and scripts keep what joins them', '👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 می‌خواهم', '👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 می‌خواهم'],
];
for (const [what, text, shown] of visible) test(what, () => assert.equal(visibleText(text), shown));

test('a text of 20 million letters is shown as it is', () => {
  const text = 'a'.repeat(20_000_000);
  assert.ok(visibleText(text) === text);
});

const addresses: readonly (readonly [string | undefined, string | undefined])[] = [
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['http://example.com', 'http://example.com/'],
  ['https://example.com/<b> "c"', 'https://example.com/%3Cb%3E%20%22c%22'],
  ['https://bank.example@evil.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//example.com', undefined],
  [`https://example.com/${'a'.repeat(2000)}`, undefined],
  [undefined, undefined],
];
for (const [url, href] of addresses) {
  test(`${url?.slice(0, 40)} is ${href === undefined ? 'no link' : 'a link'}`, () => assert.equal(webAddress(url)?.href, href));
}
