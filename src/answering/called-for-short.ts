import { functionWords } from '../language/function-words.ts';
import { isSomebody } from './candidate-names.ts';
import { type Corpus, type Sentence, wordsIn } from './corpus.ts';
import { headTypes } from './head-types.ts';
import type { KeyedWord } from './keyed-words.ts';
import type { Question } from './question.ts';

/** A name of several words in a question: "Volodymyr Zelensky", "Hurricane Nicole". */
interface FullName {
  /** The keys of its words but the last. */
  readonly others: ReadonlySet<string>;
  /** The key of the word that it is called by for short. */
  readonly last: string;
}

const titles = /^(?:mr|mrs|ms|dr|sir|lord|lady|dame|king|queen|prince|princess|pope|sen|gov|rep|gen|col|capt|lt|sgt)$/;

/** Whether a word is part of somebody's name: an office or a title is not, which many bear. */
const isNamePart = ({ capital, lower }: KeyedWord): boolean =>
  capital && !functionWords.has(lower) && !titles.test(lower) && headTypes.get(lower) !== 'person';

/** "Assassin's Creed" is one name: no more than an apostrophe, an "s" and a space may stand in between. */
const LONGEST_JOINT = 3;

const withCapital = ({ lower }: KeyedWord): string => lower.charAt(0).toUpperCase() + lower.slice(1);

/** The names of several words in a question whose last word can stand for the whole: "the University" could be any. */
function fullNamesIn({ words, terms }: Question): readonly FullName[] {
  const sought = new Set(terms.map(({ key }) => key));
  const found: FullName[] = [];
  let others: KeyedWord[] = [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (!word.capital || !sought.has(word.key)) others = [];
    else if (next?.capital && sought.has(next.key) && next.start - word.end <= LONGEST_JOINT) others.push(word);
    else {
      if (others.length > 0 && isSomebody(withCapital(word)))
        found.push({ others: new Set(others.map(({ key }) => key)), last: word.key });
      others = [];
    }
  }
  return found;
}

/** Whether a word right beside the last one of a name makes it the name of another. */
const makesAnother = (gap: number, beside: KeyedWord | undefined, { others }: FullName): boolean =>
  beside !== undefined && gap === 1 && isNamePart(beside) && !others.has(beside.key);

/** Whether an article gives a name's last word to another: "Olena Zelensky" is not Volodymyr, "Nicole Kidman" is no hurricane. */
function isAnothersIn(corpus: Corpus, article: number, name: FullName): boolean {
  return (corpus.postings.get(name.last) ?? []).some((index) => {
    const sentence = corpus.sentences[index];
    if (sentence?.article !== article) return false;
    const words = wordsIn(corpus, sentence);
    return words.some((word, place) => {
      if (word.key !== name.last || !word.capital) return false;
      const [before, behind] = [words[place - 1], words[place + 1]];
      return (
        makesAnother(word.start - (before?.end ?? 0), before, name) || makesAnother((behind?.start ?? 0) - word.end, behind, name)
      );
    });
  });
}

/** How surely the whole name is meant where its last word stands alone, from 0 to 1. */
const FOR_SHORT = 0.85;

/** The keys that a sentence means though it calls their bearer by a shorter name, with how surely: from 0 to 1. */
export type ShortNames = (sentence: Sentence, words: readonly KeyedWord[]) => ReadonlyMap<string, number>;

/**
 * Finds what is meant where a sentence calls the bearer of one of the question's names by its last word alone, as reports do
 * from the second mention on; not in an article that gives the word to somebody else.
 */
export function shortNamesFor(corpus: Corpus, question: Question): ShortNames {
  const names = fullNamesIn(question).map((name) => ({ name, anothers: new Map<number, boolean>() }));
  return ({ article }, words) => {
    const meant = new Map<string, number>();
    for (const { name, anothers } of names) {
      if (!words.some(({ key, capital }) => capital && key === name.last)) continue;
      const isAnothers = anothers.get(article) ?? isAnothersIn(corpus, article, name);
      anothers.set(article, isAnothers);
      if (!isAnothers) for (const key of name.others) meant.set(key, FOR_SHORT);
    }
    return meant;
  };
}
