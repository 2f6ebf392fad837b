import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const pointsOf = (text: string): readonly string[] => {
  const article = { id: 'a', text, published: '2024-01-16' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }] }).points.map(
    ({ text: said, status, by }) => `${status}, ${by}: ${said}`,
  );
};

describe('a naming put into a sentence', () => {
  test('stands beside the point and not in it', () => {
    assert.deepEqual(pointsOf('The road over the pass, the mayor said, was closed on Friday.'), [
      'claimed, the mayor: The road over the pass was closed on Friday.',
    ]);
    assert.deepEqual(pointsOf('Turnout was 74 percent, the commission said, up from 68 percent in 2020.'), [
      'claimed, the commission: Turnout was 74 percent, up from 68 percent in 2020.',
    ]);
  });

  test('leaves one comma of its two', () => {
    assert.deepEqual(
      pointsOf('The carmaker will cut 3,000 jobs in Ghent, it announced on Thursday, blaming weak demand for cars.'),
      ['claimed, the carmaker: The carmaker will cut 3,000 jobs in Ghent, blaming weak demand for cars.'],
    );
  });

  test('stays where somebody else has a word in the sentence', () => {
    for (const joint of ['while', 'but']) {
      const text = `The governor said 12 people had died, ${joint} the army put the number at 30.`;
      assert.deepEqual(pointsOf(text), [`claimed, The governor: ${text}`]);
    }
  });

  test('that names nobody makes no claim of nobody', () => {
    const points = pointsOf('Nobody has claimed responsibility for the fire at the station.');
    assert.ok(
      points.every((point) => !/Nobody:|, Nobody/.test(point)),
      points.join(),
    );
  });

  const whole: readonly (readonly [what: string, by: string, text: string])[] = [
    [
      'what its subject’s word is denied by',
      'Wayne Rooney',
      'Wayne Rooney, who took over in March, said he was told by text message, a claim that the chairman denied.',
    ],
    [
      'a clause of another behind a semicolon',
      'the statistics office',
      'Inflation fell to 3.9 percent in June, the statistics office said last week; economists had expected 4.1 percent.',
    ],
    [
      'what may be the report’s own word against it',
      'The ambassador',
      'The ambassador told a broadcaster that nobody had ever been hurt there, though a list of 2022 names 17 cases.',
    ],
    ['a “that” which may point at what was said', 'The panel', 'The panel said that explanation was possible but not probable.'],
    [
      'what its speaker does besides',
      'the ship’s owner',
      'Pirates on Sunday freed the crew of the tanker after 203 days, the ship’s owner said, adding that it had paid no ransom.',
    ],
    ['what was taken back', 'The police', 'The police had first said that three brothers were aboard the boat.'],
    ['whom it was told', 'The mayor', 'The mayor tells our reporter that the warning came too late for the villages.'],
  ];
  for (const [what, by, text] of whole)
    test(`is left with ${what}`, () => assert.deepEqual(pointsOf(text), [`claimed, ${by}: ${text}`]));

  test('closes and opens the marks of words that go on', () => {
    const points = pointsOf(
      'The big toe is long in these prints. "It is in line with the others. That is what you see in us, not in apes," the biologist said.',
    );
    assert.ok(points.includes('claimed, the biologist: "That is what you see in us, not in apes".'), points.join('\n'));
  });

  test('takes with it the “that” of a further clause, and no other', () => {
    assert.deepEqual(pointsOf('The operator said it was ready to talk and that its offer of May remained on the table.'), [
      'claimed, The operator: It was ready to talk and its offer of May remained on the table.',
    ]);
    assert.deepEqual(
      pointsOf('The chairman said officers had told him that the plan was sound and that the town needed homes.'),
      ['claimed, The chairman: Officers had told him that the plan was sound and that the town needed homes.'],
    );
  });

  test('takes with it what is told of the speaker behind quoted words', () => {
    const [point] = pointsOf(
      '"We have seen water there," said Jane Luu of the observatory, who led the study, published on Monday.',
    );
    assert.doesNotMatch(point ?? '', /there,” published|there," published/);
  });
});
