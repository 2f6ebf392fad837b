import type { Answer } from '../domain/answer.ts';
import { answeringWords } from '../messages/en/answering.ts';
import type { Corpus } from './corpus.ts';
import { answerWith } from './reply.ts';
import { peopleIn, speakersIn } from './speakers.ts';

const MOST_CHOICES = 3;

/** The people who speak in the articles, by name alone, in the order in which they speak. */
function namedSpeakers(corpus: Corpus): readonly string[] {
  const people = peopleIn(corpus);
  return [...new Set(speakersIn(corpus).flatMap(({ by }) => people.find((name) => by.includes(name)) ?? []))];
}

/** Asks back, with questions to choose from that the articles can answer. */
export function askBack(corpus: Corpus, question: string): Answer {
  const words = answeringWords;
  const asksForPerson = /\b(?:he|she|him|her|his|hers|they|them|their)\b/i.test(question);
  const names = namedSpeakers(corpus).slice(0, MOST_CHOICES);
  const person = names.map(words.whatDidTheySay);
  if (asksForPerson && names.length > 0)
    return answerWith(corpus, { kind: 'unclear', question, text: words.whomDoYouMean(names), choices: person }, []);
  const choices = [words.question.whatHappened, ...person].slice(0, MOST_CHOICES);
  return answerWith(corpus, { kind: 'unclear', question, text: words.whatDoYouMean, choices }, []);
}
