import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

const speakerOf = (text: string, quoted: string): string | undefined =>
  analyse({ id: 'a', text }).attributions.find(({ content }) =>
    content.some(({ start, end }) => text.slice(start, end).includes(quoted)),
  )?.by;

describe('he or she is', () => {
  const rows: readonly (readonly [what: string, text: string, quoted: string, by: string])[] = [
    [
      'whom the sentence before is about, not whom it names last',
      'Emmanuel Macron received Olaf Scholz in Paris on Monday. “We agree on this,” he told reporters.',
      'We agree',
      'Emmanuel Macron',
    ],
    [
      'whom a new paragraph is about, though another spoke before',
      '“It was a hard week,” said Ursula von der Leyen.\n\nJens Stoltenberg, the head of NATO, arrived in Kyiv on Tuesday. “Help will go on,” he said.',
      'Help will go on',
      'Jens Stoltenberg',
    ],
    [
      'whom the sentence is about, whoever else is “him” in it',
      'The health secretary, Amber Rudd, said it was over. Labour’s Tess Oakley called on the party to suspend him. “He should go,” she said.',
      'He should go',
      'Labour’s Tess Oakley',
    ],
    [
      'a name behind what somebody is',
      'A spokesman said the pill was safe. Mum-of-two Kelly Clark, 34, from Leeds, took it for a year. “I would take it again,” she said.',
      'take it again',
      'Kelly Clark',
    ],
    [
      'nobody whom the quotation itself names',
      'Olaf Scholz arrived in Warsaw on Tuesday. “Macron and I agree on help for Ukraine,” he said.',
      'agree on help',
      'Olaf Scholz',
    ],
    [
      'who spoke, where the sentences after are about nobody else',
      '“It was a hard week,” said Ursula von der Leyen. The talks go on. “We are not there yet,” she said.',
      'not there yet',
      'Ursula von der Leyen',
    ],
    [
      'told by the full name where the sentence has the surname',
      'Olaf Scholz met Emmanuel Macron in Berlin. Scholz spoke for an hour. “We agree,” he said.',
      'We agree',
      'Olaf Scholz',
    ],
  ];
  for (const [what, text, quoted, by] of rows) test(what, () => assert.equal(speakerOf(text, quoted), by));
});

describe('he is not she', () => {
  const rows: readonly (readonly [what: string, text: string, quoted: string, by: string | undefined])[] = [
    [
      'where a given name tells',
      'Olaf Scholz spoke first. “We agree,” said Angela Merkel. “It will take time,” he said.',
      'take time',
      'Olaf Scholz',
    ],
    [
      'where a title tells',
      '“We agree,” said Mr. Sunak. “Not in all,” said Mrs. von der Leyen. “It will take time,” he said.',
      'take time',
      'Mr. Sunak',
    ],
    [
      'where the text calls somebody so elsewhere',
      'The mayor said that she would resign. “It was an honour,” said the judge. “It was,” the mayor said. “Nobody asked me,” he said.',
      'Nobody asked',
      'the judge',
    ],
    [
      'where whom the sentence is about cannot be meant',
      '“We agree,” said Emmanuel Macron. Angela Merkel arrived on Tuesday. “Help will go on,” he said.',
      'Help will go on',
      'Emmanuel Macron',
    ],
    [
      'in what belongs to somebody',
      '“We agree,” said Emmanuel Macron. “So do we,” said Angela Merkel. His spokesman said that the talks were over.',
      'the talks were over',
      'Emmanuel Macron’s spokesman',
    ],
    [
      'where somebody is named behind what she is',
      '“We agree,” said Emmanuel Macron. One local woman, Ann Reed, thanked him. “I am so glad,” she said.',
      'so glad',
      'Ann Reed, one local woman',
    ],
    [
      'where one of several spoke',
      'One of the wives of the guru Paul Smith said that she was sad. “It is over,” she said.',
      'It is over',
      'One of the wives of the guru Paul Smith',
    ],
    [
      'and no place or war is either',
      '“We agree,” said Emmanuel Macron. The Cold War is over in Eastern Europe. “It is over,” she said.',
      'It is over',
      undefined,
    ],
    ['so nobody is named where nobody can be meant', '“We agree,” said Angela Merkel. “Fine,” he said.', 'Fine', undefined],
  ];
  for (const [what, text, quoted, by] of rows) test(what, () => assert.equal(speakerOf(text, quoted), by));
});

describe('they are', () => {
  const rows: readonly (readonly [what: string, text: string, quoted: string, by: string | undefined])[] = [
    [
      'the people who spoke last',
      'Farmers said that the river was dirty. “Nobody tests it,” they said.',
      'Nobody tests',
      'Farmers',
    ],
    ['not one person', '“We agree,” said Olaf Scholz. It is a trick, they say.', 'It is a trick', undefined],
    ['not a report', 'The report found that the river was dirty. It is a scandal, they say.', 'It is a scandal', undefined],
  ];
  for (const [what, text, quoted, by] of rows) test(what, () => assert.equal(speakerOf(text, quoted), by));
});

describe('who is', () => {
  test('the name right before it, not the last speaker', () => {
    const text = '“We agree,” said Olaf Scholz. The court heard Christine Lagarde, who said that the bank was sound.';
    assert.equal(speakerOf(text, 'the bank was sound'), 'Christine Lagarde');
  });
  test('the people right before it', () => {
    const text = '“We agree,” said Olaf Scholz. The news gave hope to the farmers who say that the river is dirty.';
    assert.equal(speakerOf(text, 'the river is dirty'), 'the farmers');
  });
});

describe('which is', () => {
  test('the body right before it, not the last one that spoke', () => {
    const text =
      'The senate said it had the votes. The state teachers’ association, which says 71 percent oppose the bill, praised the veto.';
    assert.equal(speakerOf(text, '71 percent'), 'The state teachers’ association');
  });
  test('nobody where no body stands before it', () => {
    const text = 'The senate said it had the votes. The storm, which suggests that winters are warmer, moved on.';
    assert.notEqual(speakerOf(text, 'winters are warmer'), 'The senate');
  });
});
