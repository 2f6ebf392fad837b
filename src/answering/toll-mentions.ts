import type { Passage } from '../briefing/passages.ts';
import { hedgedAmount, type Quantity, quantitiesOf } from '../briefing/quantities.ts';
import { once } from '../domain/once.ts';
import { overlapping } from '../domain/span.ts';
import { articleOf, type Corpus, type Sentence, wordsIn } from './corpus.ts';
import { keyedWordsOf } from './keyed-words.ts';
import { meetingOf } from './meeting.ts';
import { type SoughtTerm, soughtIn, strengthsIn } from './sought.ts';
import { passagesIn } from './standing.ts';
import type { TollQuestion } from './toll-question.ts';

/** One report of a toll. */
export interface TollMention {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** The number as the report has it: "at least 12". */
  readonly amount: string;
  /** The day of its report, ISO 8601; absent where it has none. */
  readonly day: string | undefined;
  /** Whether it is told as what the count stands at by now, so that it may also be lower than before. */
  readonly isStanding: boolean;
}

const standing = /\b(?:toll|number of|total|in all|altogether|revised|lowered|corrected|so far)\b/iu;

/** "Two of the four missing were found": the whole, as it was before. */
const ofWhole = /\bof (?:the|its|their|those|these)\s+$/iu;

/** Told of what happened before, or of what may happen: no count of this story. */
const bygone = /\b(?:years? ago|decades? ago|last year|the previous|in the past|worst since|since records)\b/iu;
// "May" is a month.
const supposed = /\b(?:could|would|might|may|will|if|threat(?:en)?s?|threatened)\b[^.;,]{0,40}$/u;
const year = /\b(?:19|20)\d\d\b/gu;

/** Whether a sentence counts for another time than its own report's, and not for a year that is asked about. */
function isOfAnotherTime(text: string, day: string | undefined, about: TollQuestion['about']): boolean {
  if (bygone.test(text)) return true;
  const asked = about.map(({ word }) => word.lower);
  const published = day?.slice(0, 4);
  return published !== undefined && [...text.matchAll(year)].some(([found]) => found < published && !asked.includes(found));
}

/** What is asked about must stand in the sentence, in what it leans on or in the title: a toll of something else lies near. */
const SPOKEN_OF = 0.8;

function isAbout(corpus: Corpus, sentence: Sentence, sought: readonly SoughtTerm[]): boolean {
  if (sought.length === 0) return true;
  const own = strengthsIn(sought, wordsIn(corpus, sentence));
  const met = meetingOf(corpus, sought, { sentence, own });
  return sought.every((_, index) => (met[index] ?? 0) >= SPOKEN_OF);
}

/** A sentence with a passage of it that gives tolls. */
interface TollPassage {
  readonly sentence: Sentence;
  readonly passage: Passage;
}

/** Every passage of a story that gives a toll, of whatever, in the order of the articles. What is disputed or denied is not among them. */
const tollPassages = once((corpus: Corpus): readonly TollPassage[] =>
  corpus.sentences.flatMap((sentence) =>
    overlapping(passagesIn(corpus, articleOf(corpus, sentence)), sentence, ({ span }) => span).flatMap((passage) => {
      const isTold = passage.voice.status !== 'disputed' && passage.exclusion !== 'a question';
      return isTold && quantitiesOf(passage).some(({ toll }) => toll !== undefined) ? [{ sentence, passage }] : [];
    }),
  ),
);

function mentionsIn(corpus: Corpus, { sentence, passage }: TollPassage, { toll, about }: TollQuestion): readonly TollMention[] {
  const quantities = quantitiesOf(passage).filter((quantity) => quantity.toll === toll);
  const day = corpus.dates.get(passage.analysed.article.id)?.slice(0, 10);
  if (quantities.length === 0 || isOfAnotherTime(passage.text, day, about)) return [];
  return quantities.flatMap((quantity): readonly TollMention[] => {
    const before = passage.text.slice(0, quantity.figure.start - passage.span.start);
    if (supposed.test(before) || ofWhole.test(before)) return [];
    return [{ sentence, quantity, day, amount: hedgedAmount(passage, quantity.figure), isStanding: standing.test(before) }];
  });
}

/** Every report of the toll that is asked for, in the order of the articles. */
export function tollMentions(corpus: Corpus, question: TollQuestion): readonly TollMention[] {
  const sought = soughtIn(corpus, question.about);
  const counted = question.counted && soughtIn(corpus, [question.counted])[0];
  const isCounted = ({ quantity }: TollMention): boolean => {
    if (!counted) return true;
    return keyedWordsOf(quantity.figure.unit ?? '').some(({ key }) => counted.keys.has(key));
  };
  return tollPassages(corpus)
    .flatMap((told) => mentionsIn(corpus, told, question))
    .filter((mention) => isCounted(mention) && isAbout(corpus, mention.sentence, sought));
}
