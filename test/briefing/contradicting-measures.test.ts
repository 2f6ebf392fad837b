import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

/** The statements that are set against each other in a briefing of two reports of one day. */
function sides(first: string, second: string, day = '2025-03-10'): readonly string[] {
  const articles = [first, second].map((text, index) => {
    const article = { id: `${index}`, publisher: `Paper ${index}`, text, published: day };
    return { article, analysis: analyse(article) };
  });
  return composeBriefing({ articles }).disputed.flatMap((claim) => (claim.sides ?? []).map(({ text }) => text));
}

const contradict = (first: string, second: string): boolean => sides(first, second).length === 2;

const quake = 'A magnitude 6.1 earthquake struck northern Chile on Monday, the seismological service said.';
const repairs = 'The repairs to the harbour will cost $40 million, the transport ministry said.';
const vote = 'The ruling party won 52 percent of the vote in the election, the electoral commission said.';

describe('measures of one thing contradict each other', () => {
  test('an earthquake has one magnitude and one depth, however they are worded', () => {
    for (const other of [
      'An earthquake of magnitude 5.9 hit northern Chile on Monday, the survey said.',
      'The quake in northern Chile on Monday measured 5.9, the survey said.',
      'A 5.9-magnitude quake shook northern Chile on Monday, the survey said.',
    ])
      assert.ok(contradict(quake, other), other);
    assert.ok(
      contradict(
        'The earthquake off Chile struck at a depth of 10 kilometres, the service said.',
        'The earthquake off Chile was 35 km deep, the survey said.',
      ),
    );
  });

  test('an aftershock and another earthquake have their own', () => {
    for (const other of [
      'An earthquake of magnitude 6.1 hit northern Chile on Monday, the survey said.',
      'An aftershock of magnitude 4.9 hit northern Chile on Monday, the survey said.',
      'A magnitude 5.2 earthquake struck northern Japan on Monday, the weather agency said.',
    ])
      assert.equal(contradict(quake, other), false, other);
  });

  test('sums of money for one thing do', () => {
    assert.ok(contradict(repairs, 'The harbour repairs will cost $65 million, the auditor general said.'));
    for (const other of [
      'The harbour repairs will cost 40 million dollars, the auditor general said.',
      'The harbour repairs will cost 37 million euros, the auditor general said.',
      'The state will pay $25 million for the repairs to the harbour, the finance minister said.',
    ])
      assert.equal(contradict(repairs, other), false, other);
  });

  test('shares of one whole do, of whoever has them', () => {
    assert.ok(contradict(vote, 'The ruling party won 41 percent of the vote in the election, the observers said.'));
    assert.equal(contradict(vote, 'The opposition won 41 percent of the vote in the election, the observers said.'), false);
    const poll = 'The ruling party has 48 percent of the vote, a poll by the university showed.';
    assert.equal(contradict('The ruling party has 41 percent of the vote, a survey by the union found.', poll), false);
  });

  test('distances do in whatever unit', () => {
    const west = (distance: string, who: string) => `The epicentre was ${distance} west of the port of Arica, ${who} said.`;
    assert.ok(contradict(west('40 kilometres', 'the service'), west('60 miles', 'the survey')));
    assert.equal(contradict(west('40 kilometres', 'the service'), west('25 miles', 'the survey')), false);
  });

  test('stuffs of two kinds and prices of two moments do not', () => {
    const carried = (load: string, who: string) => `The ship carried ${load} to Arica, ${who} said.`;
    assert.equal(contradict(carried('40 tonnes of grain', 'the port'), carried('30 tonnes of fuel', 'its owner')), false);
    const oil = (price: string, who: string) => `Oil rose to ${price} dollars a barrel on Monday, ${who} said.`;
    assert.equal(contradict(oil('80', 'the exchange'), oil('82', 'traders')), false);
  });
});

describe('numbers of other times are no contradiction', () => {
  test('of two days', () => {
    const strike = (dead: number, day: string, who: string) =>
      `A strike on Kherson killed ${dead} people on ${day}, ${who} said.`;
    assert.equal(contradict(strike(12, 'Saturday', 'the governor'), strike(5, 'Sunday', 'the police')), false);
    assert.ok(contradict(strike(12, 'Sunday', 'the governor'), strike(5, 'Sunday', 'the police')));
  });

  test('of the year that a sentence before names', () => {
    const text =
      'The flood in Nysa killed 12 people, the ministry said.\n\nIn 1997 another flood hit the town. It killed 30 people in Nysa, according to the city archive.';
    assert.deepEqual(sides(text, 'Last year a flood in Nysa killed 40 people, the mayor said.'), []);
  });

  test('but a year that is only compared with is not the one that is meant', () => {
    const worst = 'The flood in Nysa, the worst since 1997, killed 12 people, the ministry said.';
    assert.ok(contradict(worst, 'The flood in Nysa killed 19 people, the mayor said.'));
  });

  test('and a day of the year before is that of its date, not that of the report', () => {
    const [first, second] = [
      'The flood in Nysa on 30 December killed 12 people, the ministry said.',
      'The flood in Nysa in December 2024 killed 19 people, the mayor said.',
    ];
    assert.equal(sides(first, second, '2025-01-02').length, 2);
  });
});
