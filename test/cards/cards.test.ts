import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerCard } from '../../src/cards/answer-card.ts';
import { briefingCard } from '../../src/cards/briefing-card.ts';
import { detailCard } from '../../src/cards/detail-card.ts';
import { errorCard } from '../../src/cards/error-card.ts';
import { helpCard } from '../../src/cards/help-card.ts';
import { noticeCard } from '../../src/cards/notice-card.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import { quietCard } from '../../src/cards/quiet-card.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Briefing } from '../../src/domain/briefing.ts';
import { khersonEdition } from './kherson-edition.ts';

const topic = { names: ['Kherson'], timeZone: 'Europe/Kyiv' } as const;
const edition = (changed: Partial<Briefing>) => ({ ...khersonEdition, briefing: { ...khersonEdition.briefing, ...changed } });

describe('the briefing card', () => {
  test('says when, what, how each claim stands, what is new and where it is from', () => {
    const coverage = { answered: 3, asked: 3, newestAgeMinutes: 125 };
    const options = { topic, private: true, lateMinutes: 12, since: '2022-11-11T06:00:00Z', coverage };
    assert.equal(
      plainText(briefingCard(khersonEdition, options)),
      `KHERSON · as of Sat 12 Nov 2022, 09:00 Kyiv
Russia gives up its last foothold in the city of Kherson
1. Reported — Russian forces left the western bank on Friday, 11 November; people cheered in the streets. [1]
2. Claimed — Russia's Defense Ministry: the withdrawal was finished at 5 am. [1]
3. Disputed — How much of the equipment was taken along is disputed. [1][2]
  - Russia's Defense Ministry: 30,000 troops took all 5,000 pieces of equipment. [2]
  - Serhii Khlan, a regional official: “a lot” was left behind. [1]
4. Not confirmed — Ukrainian officials had not confirmed that the city was back; that takes “an official report by the General Staff”. [1]
1 statement withheld: no passage supports it
Since your last card (Fri 11 Nov 2022, 08:00) — new: the withdrawal was finished (Russia's Defense Ministry) · now disputed: the equipment · no longer reported: Russia needs at least a week [1][2]
[1] Dateline sample desk · Kyiv · 12 Nov 2022 · sample, not a published report
[2] Example Wire · 11 Nov 2022 · news agency · read at wire.example: https://wire.example/kherson?id=7
3 of 3 sources answered, newest 2 h ago
This card comes 12 minutes late.
[Details] [Timeline] [Sources] [Ask] [Share with channel]
[How many troops withdrew?] [Who confirms it?]
`,
    );
  });

  test('offers to share only a private card', () => {
    assert.doesNotMatch(plainText(briefingCard(khersonEdition, { topic })), /Share/);
  });

  const absent: Partial<Briefing> = { headline: undefined, points: [], changes: [], timeline: [], questions: [], withheld: 0 };

  test('says that there is no article', () => {
    const card = briefingCard(edition({ ...absent, sources: [], asOf: undefined }), { topic });
    assert.equal(plainText(card), 'KHERSON\nNo article here holds a story about Kherson yet.\n');
    assert.equal(card.summary, 'No article here holds a story about Kherson yet.');
  });

  test('says that the articles hold no story', () => {
    const sources = khersonEdition.briefing.sources.slice(0, 1);
    assert.equal(
      plainText(briefingCard(edition({ ...absent, sources }), { topic })),
      `KHERSON · as of Sat 12 Nov 2022, 09:00 Kyiv
No article here holds a story about Kherson yet.
[1] Dateline sample desk · Kyiv · 12 Nov 2022 · sample, not a published report
[Sources] [Ask]
`,
    );
  });

  test('says that no article has a date, and invents none', () => {
    const text = plainText(briefingCard(edition({ asOf: undefined }), { topic }));
    assert.match(text, /^KHERSON · date not known\nNo article here says when it was published/);
  });

  test('names changes that are points by their number, and counts those that would make it long', () => {
    const [lead, second] = khersonEdition.briefing.points;
    const evidence = lead!.evidence;
    const changes = [
      { kind: 'new', text: lead!.text.replace(/\.$/, ''), evidence },
      { kind: 'new', text: second!.text, by: second!.by, evidence },
      { kind: 'changed', text: '19 hurt', before: '12 hurt', evidence },
      ...['a', 'b', 'c', 'd'].map((text) => ({ kind: 'dropped', text, evidence: [] }) as const),
    ] as const;
    assert.match(
      plainText(briefingCard(edition({ changes }), { topic })),
      /^Since your last card — new: points 1 and 2 · changed: 19 hurt, before: 12 hurt · no longer reported: a; b · and 2 more, see Details \[1\]$/m,
    );
  });

  test('says how much more is disputed or open than its points tell', () => {
    const [lead, , dispute, open] = khersonEdition.briefing.points;
    const shown = (changed: Partial<Briefing>) => plainText(briefingCard(edition(changed), { topic }));
    assert.doesNotMatch(shown({ disputed: [dispute!], unknown: [open!] }), /see Details/);
    assert.match(
      shown({ points: [lead!], disputed: [dispute!], unknown: [open!, { ...open!, text: 'Who did it?' }] }),
      /^Also 1 disputed statement and 2 open questions: see Details$/m,
    );
  });

  test('lets both sides speak where the claim is one of them', () => {
    const [, , dispute] = khersonEdition.briefing.points;
    const points = [{ ...dispute!, text: dispute!.sides?.[1]?.text ?? '' }];
    assert.match(
      plainText(briefingCard(edition({ points }), { topic })),
      /^1\. Disputed — The accounts differ:\n {2}- Russia's Defense Ministry: .* \[2\]\n {2}- Serhii Khlan, .* \[1\]\n/m,
    );
  });

  test('begins a line with a capital and keeps a citation behind words from right to left', () => {
    const [lead] = khersonEdition.briefing.points;
    const points = [{ ...lead!, text: 'خيرسون حُرِّرت', by: 'the mayor' }];
    assert.match(plainText(briefingCard(edition({ points }), { topic })), /^1\. Reported — The mayor: خيرسون حُرِّرت \u200e\[1\]$/m);
  });

  test('says that nothing is new only where no article is of a later day', () => {
    const since = '2022-11-12T06:00:00Z';
    const shown = (changed: Partial<Briefing>) => plainText(briefingCard(edition({ changes: [], ...changed }), { topic, since }));
    assert.match(shown({}), /^Nothing new since Sat 12 Nov 2022, 08:00$/m);
    assert.match(shown({ asOf: '2022-11-12' }), /^Nothing new/m);
    assert.match(shown({ asOf: undefined }), /^Nothing new/m);
    assert.doesNotMatch(shown({ asOf: '2022-11-13' }), /Nothing new/);
    assert.doesNotMatch(shown({ asOf: '2022-11-12T22:30:00Z' }), /Nothing new/);
    assert.doesNotMatch(shown({ changes: khersonEdition.briefing.changes }), /Nothing new/);
  });

  test('lists the articles it cites and counts the others', () => {
    const [first, second] = khersonEdition.briefing.sources;
    const sources = [first!, second!, { ...first!, number: 3, article: 'x' }];
    const text = plainText(briefingCard(edition({ sources }), { topic }));
    assert.match(text, /^\[2\] Example Wire.*\nand 1 more article$/m);
    assert.doesNotMatch(text, /^\[3\]/m);
  });

  test('says of sources when they are corrections or have no date', () => {
    const [first] = khersonEdition.briefing.sources;
    const sources = [{ ...first!, published: undefined, correctionOf: 'x', place: undefined, kind: 'party' as const }];
    const text = plainText(briefingCard(edition({ sources }), { topic }));
    assert.match(text, /^\[1\] Dateline sample desk · date not known · a side in this story · correction · sample, not/m);
  });
});

test('the card of a quiet day is short', () => {
  assert.equal(
    plainText(quietCard(khersonEdition, { topic, since: '2022-11-11T06:00:00Z' })),
    `KHERSON · as of Sat 12 Nov 2022, 09:00 Kyiv
Nothing new since Fri 11 Nov 2022, 08:00
The last headline still holds: Russia gives up its last foothold in the city of Kherson
[Details] [Timeline] [Sources] [Ask]
`,
  );
});

describe('the detail cards', () => {
  const shown: Readonly<Record<string, string>> = {
    timeline: `Timeline
- Mar 2022 · Reported — Russian forces seize the city. [1]
- 11 Nov 2022, 05:00 · Claimed — Russia's Defense Ministry: the withdrawal is finished. [1]
`,
    figures: `Figures
- 30,000 retreating troops · Disputed — Russia's Defense Ministry [2]
- 60 settlements · Reported [1]
`,
    quotes: `Quotes
> “Your command left you to the mercy of fate.”
  Claimed — Ukraine's military intelligence [1]
`,
    changes: `Changes
- new — Russia's Defense Ministry: the withdrawal was finished [1]
- now disputed — the equipment [1][2]
- no longer reported — Russia needs at least a week
`,
    unknown: `Not known
These articles hold nothing of the kind.
`,
    sources: `Sources
[1] Dateline sample desk · Kyiv · 12 Nov 2022 · sample, not a published report
Kherson changes hands
> “Russia gave up its last foothold in town”
[2] Example Wire · 11 Nov 2022 · news agency · read at wire.example: https://wire.example/kherson?id=7
> “Russia gave up its last foothold in town”
`,
  };
  for (const section of ['timeline', 'figures', 'quotes', 'changes', 'unknown', 'sources'] as const) {
    test(section, () => {
      const text = plainText(detailCard(khersonEdition, section, { topic }));
      assert.ok(text.includes(shown[section] ?? section), text);
      assert.match(text, /\[Ask\]\n$/);
    });
  }

  test('details shows every part that there is, and a dispute that is a point only once', () => {
    const [lead, , dispute] = khersonEdition.briefing.points;
    const further = { ...lead!, status: 'disputed' as const, text: 'The bridge fell.' };
    const text = plainText(detailCard(edition({ disputed: [dispute!, further] }), 'details', { topic }));
    const headings = text.match(/^(Main points|Disputed|Not known|Quotes|Figures|Timeline|Changes)$/gm);
    assert.deepEqual(headings, ['Main points', 'Disputed', 'Quotes', 'Figures', 'Timeline', 'Changes']);
    assert.equal(text.match(/How much of the equipment/g)?.length, 1);
    assert.match(text, /^Disputed — The bridge fell\. \[1\]$/m);
  });
});

describe('the answer card', () => {
  const text = 'A regional official, Serhii Khlan, disputed the claim, saying “a lot” of hardware got left behind.';
  const [first] = khersonEdition.briefing.sources;
  const sources = [{ ...first!, article: 'a', passages: [{ start: 5, end: 5 + text.length, text }] }];
  const evidence = [{ article: 'a', start: 5, end: 5 + text.length }];
  const claim = { text, status: 'disputed', by: 'Serhii Khlan', evidence } as const;
  const answer: Answer = { kind: 'answer', question: 'Who disputes it?', text, claims: [claim], sources, asOf: '2022-11-12' };
  const source = '[1] Dateline sample desk · Kyiv · 12 Nov 2022 · sample, not a published report\n';

  test('gives the answer, how it stands, the passage and its source', () => {
    const said = { ...answer, text: 'Serhii Khlan says that a lot was left.', short: 'Serhii Khlan' };
    const card = answerCard(said, { topic });
    assert.equal(
      plainText(card),
      `“Who disputes it?” · as of 12 Nov 2022
Disputed — Serhii Khlan says that a lot was left. [1]
> ${text} [1]
${source}`,
    );
    assert.equal(card.summary, 'Serhii Khlan says that a lot was left.');
    assert.ok(card.blocks.some((block) => block.kind === 'claim' && block.strong === 'Serhii Khlan'));
  });

  test('puts the bare answer above a passage that would only be repeated', () => {
    assert.equal(
      plainText(answerCard({ ...answer, short: 'a lot' }, { topic })),
      `“Who disputes it?” · as of 12 Nov 2022\nDisputed — Serhii Khlan: a lot [1]\n> ${text} [1]\n${source}`,
    );
    assert.equal(
      plainText(answerCard(answer, { topic })),
      `“Who disputes it?” · as of 12 Nov 2022\nDisputed — ${text} [1]\n${source}`,
    );
  });

  test('says that the articles do not say, and quotes the nearest passage', () => {
    const none: Answer = { ...answer, kind: 'not-in-sources', text: 'The articles do not say.', asOf: undefined };
    assert.equal(
      plainText(answerCard(none, { topic })),
      `“Who disputes it?”\nThe articles do not say.\nThe nearest passage:\n> ${text} [1]\n${source}`,
    );
    assert.equal(
      plainText(answerCard({ ...none, claims: [], sources: [] }, { topic })),
      '“Who disputes it?”\nThe articles do not say.\n',
    );
  });

  test('shows both passages where the sources disagree, each source listed once', () => {
    const other = {
      text: 'The ministry said that all of it was taken.',
      status: 'claimed',
      by: 'The ministry',
      evidence,
    } as const;
    const both: Answer = { ...answer, kind: 'sources-disagree', text: 'The sources disagree.', claims: [claim, other] };
    const shown = plainText(answerCard(both, { topic }));
    assert.match(shown, /^Disputed — A regional official/m);
    assert.match(shown, /^Claimed — The ministry said/m);
    assert.equal(shown.match(/^\[1\] Dateline/gm)?.length, 1);
  });

  test('asks back, with buttons for what the edition can answer', () => {
    const choices = ['How many troops withdrew?', 'Something else?'];
    const unclear: Answer = { ...answer, kind: 'unclear', text: 'What is “it”?', claims: [], sources: [], choices };
    const card = answerCard(unclear, { topic, edition: khersonEdition });
    assert.deepEqual(card.blocks.at(-1), {
      kind: 'actions',
      actions: [{ label: 'How many troops withdrew?', request: { kind: 'question', edition: 'k1', index: 0 } }],
    });
    assert.match(plainText(card), /Did you mean:\nSomething else\?\n\[How many/);
  });
});

test('help names every command and explains every status word', () => {
  const text = plainText(
    helpCard([{ name: 'kherson', description: 'The briefing on Kherson', hint: 'timeline | ask <question>' }]),
  );
  assert.match(text, /^- \/kherson — The briefing on Kherson · timeline \| ask <question>$/m);
  for (const word of ['Confirmed', 'Reported', 'Claimed', 'Disputed', 'Not confirmed'])
    assert.ok(text.includes(`- ${word} — `), word);
});

test('errors and notices are plain words', () => {
  assert.equal(
    plainText(errorCard({ kind: 'unavailable', message: 'The folder cannot be read.' })),
    'I cannot reach something I need right now. Please try again in a moment.\nThe folder cannot be read.\n',
  );
  assert.equal(plainText(noticeCard('There is no topic "x".')), 'There is no topic "x".\n');
});
