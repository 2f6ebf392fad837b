// How long a question takes, from 20 and from 2,000 articles of one story. The articles are read (analysed, indexed) before the clock starts.
import { answerQuestion } from '../../src/answering/answer.ts';
import { createCorpus } from '../../src/answering/corpus.ts';
import { analyse } from '../../src/language/analyse.ts';

const places = 'harbour market bridge station school hospital mill library square church museum stadium'.split(' ');
const people = 'mayor|fire chief|police chief|governor|head of the hospital|engineer|prime minister|minister of transport'.split(
  '|',
);

/** A made-up report of some 15 sentences; its number makes it unlike the others. */
function report(number: number): string {
  const place = places[number % places.length] ?? '';
  const person = people[number % people.length] ?? '';
  const lines = Array.from({ length: 5 }, (_, line) => {
    const other = places[(number * 7 + line) % places.length] ?? '';
    return `The water reached the ${place} on day ${number} and stood ${line + 1} metres deep near the ${other}. The ${person} said that ${(number % 40) + line} people had left their homes by the ${other}. “We will repair the ${place} before winter,” the ${person} told reporters.`;
  });
  return lines.join('\n\n');
}

const questions = [
  'How many people had left their homes by the bridge?',
  'What did the mayor say about the harbour?',
  'When will the library be repaired?',
  'Who said that the market would be repaired?',
  'Has the museum been reopened?',
  'How many boats sank?',
];

const ROUNDS = 20;

for (const count of [20, 2_000]) {
  const articles = Array.from({ length: count }, (_, number) => {
    const article = {
      id: `a${number}`,
      title: `Flood report ${number}`,
      publisher: `Paper ${number % 9}`,
      published: '2024-03-01',
      text: report(number),
    };
    return { article, analysis: analyse(article) };
  });
  const before = performance.now();
  const corpus = createCorpus(articles);
  const indexedMs = performance.now() - before;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      const start = performance.now();
      answerQuestion(corpus, { question });
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${count} articles: indexed in ${indexedMs.toFixed(0)} ms; a question takes ${at(0.5)} ms (median), ${at(0.95)} ms (95 of 100)`,
  );
}
