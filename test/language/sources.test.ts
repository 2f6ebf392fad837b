import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

/** Who says what the text holds at some words, as the text writes it. */
function sourceOf(text: string, said: string): string | undefined {
  const found = analyse({ id: 'a', text }).attributions.find(({ content }) =>
    content.some(({ start, end }) => text.slice(start, end).includes(said)),
  );
  return found?.source && text.slice(found.source.start, found.source.end);
}

const rows: readonly (readonly [what: string, text: string, said: string, source: string | undefined])[] = [
  [
    'a whole word with a hyphen and a number',
    'Buses should be free, the over-60 group said in a letter.',
    'should be free',
    'the over-60 group',
  ],
  [
    'a noun with two adjectives',
    'The tired and hungry crew said that the ship was safe.',
    'was safe',
    'The tired and hungry crew',
  ],
  [
    'a name with its age and its town',
    'Ann Reed, 33, of Leeds, dismisses the idea that the bridge is safe.',
    'the bridge is safe',
    'Ann Reed, 33, of Leeds,',
  ],
  [
    'the person whom a participle behind a preposition says more of',
    'A driver on trial for smuggling cigarettes has condemned the delay as cruel.',
    'the delay',
    'A driver on trial for smuggling cigarettes',
  ],
  [
    'the person whom a relative clause is about, not the thing it ends with',
    'A woman who lives near the port said the noise had stopped.',
    'the noise had stopped',
    'A woman who lives near the port',
  ],
  ['not the time between the parts of the verb', 'The council will today accuse the firm of fraud.', 'the firm', 'The council'],
  [
    'not what stands in front of a determiner',
    'At 9 a.m. in Geneva the minister said that the talks had failed.',
    'the talks had failed',
    'the minister',
  ],
  [
    'not the place and the year in front of a name',
    'In Geneva in May 2021 Ursula von der Leyen said that the plan was sound.',
    'the plan was sound',
    'Ursula von der Leyen',
  ],
  [
    'not what comes before a “when”',
    'It catches the eye when a minister says that the bank is safe.',
    'the bank is safe',
    'a minister',
  ],
  [
    'the second of two nouns where the first belongs to another verb',
    'More ships left from the north and senior officers say that the port will close.',
    'the port will close',
    'senior officers',
  ],
  [
    'a name to its end, whatever its last word means elsewhere',
    'The camp was empty, Human Rights Watch said on Monday.',
    'The camp was empty',
    'Human Rights Watch',
  ],
  [
    'the name of the show that somebody leads',
    '“Morning” host Ann Reed said that the show would end.',
    'the show would end',
    '“Morning” host Ann Reed',
  ],
  [
    'a body behind its place and with its letters',
    'The illness was first seen in Mexico, the World Health Organization (WHO) says.',
    'was first seen',
    'the World Health Organization (WHO)',
  ],
  [
    'the speaker who parts a subject from its verb',
    'The plan, said Emmanuel Macron, “helps everybody in the valley.”',
    'The plan',
    'Emmanuel Macron',
  ],
  [
    'who did the visiting, not who once lived there',
    'On Friday the Pope visited the house where Martin Luther lived, and warned that the church was divided.',
    'the church was divided',
    'the Pope',
  ],
  [
    'the subject behind an opening with verbs of its own',
    'Amid calls to punish those arrested, Olaf Scholz gave a speech, saying it was time to talk.',
    'it was time to talk',
    'Olaf Scholz',
  ],
  [
    'who spends the time, not the time',
    'Olaf Scholz wasted no time calling on the firm to pay.',
    'the firm to pay',
    'Olaf Scholz',
  ],
  [
    'who assured somebody behind a quotation',
    'Emmanuel Macron called the mayor to the stage. “Nobody here will lose a job,” the mayor assured the crowd.',
    'lose a job',
    'the mayor',
  ],
  [
    'nobody where somebody was asked',
    'Olaf Scholz said that he had no plans. He was asked, “Would you have told the court?”',
    'Would you have told',
    undefined,
  ],
  [
    'who denies that a thing was kept from somebody',
    'The ministry denied access for inspectors was limited.',
    'was limited',
    'The ministry',
  ],
  [
    'who accuses somebody who is named behind the charge',
    'The senator accused of fraud the man who ran the bank.',
    'the man who ran the bank',
    'The senator',
  ],
  [
    'the one whose verbs a list goes on with, not the object of the verb before',
    'Emmanuel Macron complained about the tone but defended Olaf Scholz as a friend, mocked the far right, and left.',
    'the far right',
    'Emmanuel Macron',
  ],
  [
    'who tried to make a deal, not the deal',
    'Emmanuel Macron was trying to broker a deal based on the proposals, and said that he would travel to Cairo.',
    'travel to Cairo',
    'Emmanuel Macron',
  ],
  [
    'the document that a participle describes',
    'A letter relating to the port says that the crane had failed.',
    'the crane had failed',
    'A letter relating to the port',
  ],
  [
    'a name with an age in front of it, whole',
    '“It is worse than they tell us,” said 35-year-old Ann Reed.',
    'It is worse',
    '35-year-old Ann Reed',
  ],
  [
    'a name with a word in it that is a verb elsewhere',
    '“No press is bad press,” said Mayor Don Reed in an interview.',
    'No press',
    'Mayor Don Reed',
  ],
  ['not where it was said', '“The road is open,” said Angela Merkel in an interview.', 'The road', 'Angela Merkel'],
  ['not the place in front of a title', 'At a press conference Mrs. Merkel said that she was tired.', 'was tired', 'Mrs. Merkel'],
  [
    'who speaks behind a quotation, not the clause before it',
    'Though the parties cannot check every gift they receive, “getting many gifts on one day looks bad,” said the lawyer Ann Reed.',
    'getting many gifts',
    'the lawyer Ann Reed',
  ],
  [
    'an organisation whose letters read like a pronoun',
    '“It may spread,” WHO director Ann Reed said.',
    'It may spread',
    'WHO director Ann Reed',
  ],
  [
    'people who do something',
    'Scientists who study flu say that the answer was right.',
    'the answer was right',
    'Scientists who study flu',
  ],
  [
    'nobody where a thing has a name',
    'The square was full for a rally dubbed “day of departure” on Friday.',
    'day of departure',
    undefined,
  ],
  ['nobody where a hotel has something', 'The hotel boasts a pool on its roof.', 'a pool', undefined],
  ['nobody where a victory is kept from somebody', 'Spain denied the champions a third victory.', 'a third victory', undefined],
  ['nobody where a thing only seems so', 'The infection appears to have come from abroad.', 'come from abroad', undefined],
];

describe('the source of a statement is', () => {
  for (const [what, text, said, source] of rows) test(what, () => assert.equal(sourceOf(text, said), source));
});
