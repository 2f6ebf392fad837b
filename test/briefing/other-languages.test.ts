import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';
import { readsAsEnglish } from '../../src/language/english.ts';

const ukrainian = 'Мер сказав, що вода буде завтра. У місті Херсон у пʼятницю підняли прапор.';
const german =
  'Der Minister sagte am Montag in Berlin, dass die Regierung in diesem Jahr keine neuen Schulden machen will. Was die Opposition dazu sagt, war am Abend nicht bekannt.';
const english =
  'The minister said in Berlin on Monday that the government will not take up new debts this year. What the opposition says to that was not known in the evening.';

describe('an article in a language that is not read', () => {
  test('is told from English by its letters and its words of grammar', () => {
    assert.deepEqual([ukrainian, german, english, 'Kherson', ''].map(readsAsEnglish), [false, false, true, true, true]);
  });

  test('gives nothing as fact: its publisher answers for all of it', () => {
    for (const text of [ukrainian, german]) {
      const article = { id: 'a', text, publisher: 'The Morning Post', published: '2022-11-12' };
      const { points } = composeBriefing({ articles: [{ article, analysis: analyse(article) }] });
      assert.ok(points.length > 0);
      assert.deepEqual([...new Set(points.map(({ status, by }) => `${status} by ${by}`))], ['claimed by The Morning Post']);
    }
  });
});
