import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

const named = (text: string): string[] =>
  analyse({ id: 'a', text }).names.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);

describe('names', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The order came from Defense Minister Sergei Shoigu.', ['Sergei Shoigu: person']],
    ['The Ministry of Defence closed the road to Kherson.', ['Ministry of Defence: organisation', 'Kherson: place']],
    ['Angela Merkel left. Later Merkel came back.', ['Angela Merkel: person', 'Merkel: person']],
    ['The river Dnipro divides Ukraine.', ['Dnipro: place', 'Ukraine: place']],
    ['It rained on Friday.', []],
  ];
  for (const [text, expected] of cases) test(text, () => assert.deepEqual(named(text), expected));
});
