import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainBriefing } from '../../src/briefing/explain.ts';
import { analyse } from '../../src/language/analyse.ts';
import { en } from '../../src/messages/en.ts';
import { readStories, shippedPublishers } from '../support/stories.ts';

describe('the explanation of a briefing', async () => {
  const publishers = await shippedPublishers();
  const stories = (await readStories('briefings/kherson')).filter(({ id }) => id === '2022-11-12-last-foothold');
  const articles = stories.map((article) => ({ article, analysis: analyse(article) }));
  const lines = explainBriefing({ articles, publishers }, en);
  /** The lines that belong to the sentence that begins with some words. */
  const about = (words: string): string[] => {
    const at = lines.findIndex((line) => line.includes(`] ${words}`));
    const end = lines.findIndex((line, index) => index > at && !line.startsWith('  '));
    return lines.slice(at + 1, end);
  };

  test('names the lead and the parts of its score', () => {
    const lead = about('Russia gave up');
    assert.ok(lead.includes('  taken as the lead'));
    assert.ok(lead.some((line) => /score \d\.\d\d = early place 1\.00 \+ share of the story/.test(line)));
  });

  test('gives parts that come to the score', () => {
    const scores = lines.filter((line) => line.startsWith('  score '));
    assert.ok(scores.length > 0);
    for (const line of scores) {
      const [score = 0, ...parts] = (line.match(/-?\d+\.\d\d/g) ?? []).map(Number);
      const sum = parts.reduce((total, part) => total + part, 0);
      assert.ok(Math.abs(score - sum) < 0.005 * (parts.length + 1), line);
    }
  });

  test('names the words that made a claim a claim', () => {
    const claim = about('The withdrawal from the western bank');
    assert.ok(claim.includes("  status: Claimed, by Russia's Defense Ministry"));
    assert.ok(claim.includes('  decided by “said”'));
    assert.ok(claim.some((line) => line.startsWith('  cut (attribution):')));
  });

  test('names the words that left a question open', () =>
    assert.ok(about('Officials in Ukraine').includes('  decided by “have not confirmed”')));

  test('says what was left out as no prose', () =>
    assert.ok(lines.some((line) => line.startsWith('left out as caption: “Trenches'))));

  test('gives a reason for every sentence', () => {
    const sentences = lines.filter((line) => /^\d+\. \[/.test(line)).length;
    const decisions = lines.filter((line) => /^ {2}(?:taken as|not taken|not a point)/.test(line)).length;
    assert.equal(decisions, sentences);
  });
});
