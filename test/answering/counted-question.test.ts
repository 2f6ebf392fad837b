import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countedQuestion } from '../../src/answering/counted-question.ts';

const figure = (amount: string, counts: string) => ({ amount, value: 1, counts, status: 'reported' as const, evidence: [] });

describe('a question about a figure', () => {
  test('says what the counted things did, as the passage says it', () => {
    const passage = 'The mayor said that 300 rescue workers reached the island on Sunday, a day late.';
    assert.equal(
      countedQuestion(figure('300', 'rescue workers'), passage),
      'How many rescue workers reached the island on Sunday?',
    );
  });

  test('asks for what is reported where the counted things did nothing themselves', () => {
    const passage = 'Engineers have checked 40 railway bridges and closed two.';
    assert.equal(countedQuestion(figure('40', 'railway bridges'), passage), 'How many railway bridges are reported?');
  });

  test('stays short enough for a button', () => {
    const passage = 'In all 1,200 seasonal agricultural labourers crossed the mountainous international border unaccompanied.';
    assert.equal(
      countedQuestion(figure('1,200', 'seasonal agricultural labourers'), passage),
      'How many seasonal agricultural labourers are reported?',
    );
  });

  test('is not asked where one word alone would say what is counted', () => {
    assert.equal(countedQuestion(figure('12', 'people'), 'There 12 people slept in the hall.'), undefined);
  });

  test('says nothing of whose the counted things are', () => {
    const passage = 'The crews took all 50 pieces of their equipment along.';
    assert.equal(
      countedQuestion(figure('50', 'pieces of their equipment'), passage),
      'How many pieces of equipment are reported?',
    );
  });
});
