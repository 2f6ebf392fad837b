import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

const speakers = (text: string): (string | undefined)[] => analyse({ id: 'a', text }).attributions.map(({ by }) => by);

describe('speakers', () => {
  const cases: readonly (readonly [string, string, readonly (string | undefined)[]])[] = [
    [
      'a name comes before its role',
      'A regional official, Serhii Khlan, said the report was wrong.',
      ['Serhii Khlan, a regional official'],
    ],
    [
      'a bare name behind an unnamed spokesperson is that spokesperson',
      'A spokesperson for the agency said the work was underway.\n\n“It takes time” to finish, Andriy Yusov told reporters.',
      ['A spokesperson for the agency', 'Andriy Yusov, a spokesperson for the agency'],
    ],
    [
      'another speaker in between breaks that',
      'A spokesperson for the agency said the work was underway. Police said it was not. Andriy Yusov said it was late.',
      ['A spokesperson for the agency', 'Police', 'Andriy Yusov'],
    ],
    [
      '"it" is the last body, "she" the last person',
      'The ministry said the road was open. Angela Merkel said it was not. It said that it was. She said no more.',
      ['The ministry', 'Angela Merkel', 'The ministry', 'Angela Merkel'],
    ],
    [
      '"it" behind an article\'s first statement is what that opens with',
      'The carmaker will close its plant in Ghent by 2026, it announced on Thursday.',
      ['the carmaker'],
    ],
    [
      '"he" is whom the text opens with, rather than a body that spoke last',
      'The painter, who has died at 91, was born in Hull. His gallery confirmed his death. “I paint light,” he once told a reporter.',
      ['His gallery', 'the painter'],
    ],
    [
      'whose brother "her brother" is, is said only where a name makes it sure',
      'A militia leader said he had let the women go. One of them is well, her brother said.',
      ['A militia leader', 'her brother'],
    ],
    [
      'an aide of somebody named is told as theirs',
      'Angela Merkel said the road was open. Her spokesman said it was not.',
      ['Angela Merkel', 'Angela Merkel’s spokesman'],
    ],
    [
      'neither an age, nor what somebody does, nor a conjunction is a part of a name',
      'Usain Bolt, 27, who ran last, said it was over. Bolt, speaking by telephone, said he was tired. The boat was old, but survivors said it was safe.',
      ['Usain Bolt', 'Usain Bolt', 'survivors'],
    ],
    [
      'a time behind an aside parts nobody from what they say',
      'The director, Angela Merkel, on Monday said the claims were false.',
      ['Angela Merkel, the director'],
    ],
    [
      'two verbs behind an aside have one subject',
      'The operating officer, Angela Merkel, apologised and said the system was running.',
      ['Angela Merkel, the operating officer'],
    ],
    [
      'a name may hold words that are none elsewhere',
      'Finance Minister Rob Jetten, who is ill, said rates were low. The charity Oxfam First said they were high. His agent, Will Smith, agreed that they were.',
      ['Finance Minister Rob Jetten', 'The charity Oxfam First', 'Will Smith, his agent'],
    ],
    [
      'one of several, by the name behind them',
      'The youth minister said she was afraid. One of them, Boris Johnson, said he was not.',
      ['The youth minister', 'Boris Johnson, one of them'],
    ],
    [
      'whom a relative clause parts from their name, and not what it is about',
      'An aid worker who reached the site, Angela Merkel, said that she had counted nine craters.',
      ['Angela Merkel, an aid worker'],
    ],
    [
      'a body before the comma, and not the clause behind it',
      'According to a survey by the Lindt Institute, 54 percent of adults oppose the change, while 39 percent support it.',
      ['a survey by the Lindt Institute'],
    ],
    ["the reporter is nobody's source", 'We believe that the road is open.', [undefined]],
  ];
  for (const [promise, text, expected] of cases) test(promise, () => assert.deepEqual(speakers(text), expected));
});
