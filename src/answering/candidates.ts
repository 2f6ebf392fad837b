import type { Name } from '../domain/analysis.ts';
import type { Span } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import { calendarName, clockPattern, placePhrase, typePatterns } from './candidate-patterns.ts';
import { articleOf, type Corpus, type Sentence } from './corpus.ts';
import type { KeyedWord } from './keyed-words.ts';
import type { Question } from './question.ts';
import { relativesOf } from './word-groups.ts';

/** Words of a passage that could be the bare answer. */
export interface Candidate extends Span {
  readonly text: string;
}

/** A sentence whose candidates are sought. */
interface Place {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly KeyedWord[];
}

const matching = ({ text, sentence }: Place, pattern: RegExp): Candidate[] =>
  [...text.matchAll(pattern)].map((match) => {
    const found = match[0].trim().replace(/(?<![ap]\.m)\.$/, '');
    const start = sentence.start + match.index + match[0].length - match[0].trimStart().length;
    return { text: found, start, end: start + found.length };
  });

const joiner = new Set(['of', 'the', 'de', 'van', 'von', 'and', 'bin', 'al', 'la', 'le', 'du', 'for']);

/** A single capitalised word at the start counts as a name if it is no ordinary word. */
const isNameAtStart = (words: readonly KeyedWord[], first: KeyedWord): boolean =>
  !functionWords.has(first.lower) && words.slice(1).some((word) => word.capital && word.key === first.key);

/** Runs of capitalised words: what may name somebody or something. */
function capitalised({ text, sentence, words }: Place): Candidate[] {
  const runs: Candidate[] = [];
  let run: KeyedWord[] = [];
  const close = () => {
    while (run.length > 0 && !run.at(-1)?.capital) run.pop();
    const [first, last] = [run[0], run.at(-1)];
    const isOrdinary = first && run.length === 1 && first.start === words[0]?.start && !isNameAtStart(words, first);
    if (first && last && !isOrdinary) {
      runs.push({ text: text.slice(first.start - sentence.start, last.end - sentence.start), start: first.start, end: last.end });
    }
    run = [];
  };
  for (const [index, word] of words.entries()) {
    const gap = run.length > 0 ? text.slice((run.at(-1)?.end ?? 0) - sentence.start, word.start - sentence.start) : '';
    if (run.length > 0 && !/^[ .'’-]{1,2}$/.test(gap)) close();
    if (word.capital && !(index === 0 && functionWords.has(word.lower)) && word.lower !== 'i') run.push(word);
    else if (run.length > 0 && joiner.has(word.lower) && words[index + 1]?.capital) run.push(word);
    else close();
  }
  close();
  return runs;
}

/** Last words of names that are no person's. */
const notPersons =
  /^(?:Championships?|Open|Cup|Association|Board|University|College|School|Games?|Awards?|Foundation|Company|Co|Inc|Corp|Ltd|Street|Park|River|Lake|Sea|Ocean|Mountains?|Island|Islands|Republic|Kingdom|Empire|Union|Party|League|Committee|Council|Court|Ministry|Department|Church|Museum|Palace|Castle|Stadium|Center|Centre|Bridge|War|Battle|Treaty|Act|Season|Series|Prize|Festival|Trophy|Medal|Tour|Title|Edition|Switch|Xbox|PlayStation|Trailer|Update|Pack|Show|Movie|Film|City|County|State|States|Province|District|Region|North|South|East|West|Day|Year|News|Times|Post|Final|Finals|World|Olympics|Academy|Institute|Society|Group|Bank|Agency|Office|House|Hall|Tower|Airport|Station|Road|Avenue|Valley|Bay|Coast|Army|Navy|Force|Forces|Wikipedia|Date|Release|CEO|President|Director|Winner|Head|Chief)$/;

const nationality = /^\p{Lu}\p{Ll}+(?:ian|ish|ese|an|ch|sh)$/u;

/** "Russian" alone is nobody: with the noun behind it, it is "Russian troops". */
const withItsNoun = ({ text, sentence, words }: Place, name: Candidate): Candidate[] => {
  if (!nationality.test(name.text)) return [name];
  const next = words.find((word) => word.start > name.end);
  if (!next || next.capital || next.start !== name.end + 1 || functionWords.has(next.lower)) return [];
  return [{ text: text.slice(name.start - sentence.start, next.end - sentence.start), start: name.start, end: next.end }];
};

function named(place: Place, names: readonly Name[], question: Question): readonly Candidate[] {
  const { sentence, text } = place;
  const tagged = names.filter((name) => sentence.start <= name.start && name.end <= sentence.end);
  const wanted = question.type === 'name' ? tagged : tagged.filter((name) => name.kind === question.type);
  const given = wanted.map(({ start, end }) => ({ text: text.slice(start - sentence.start, end - sentence.start), start, end }));
  const found = (given.length > 0 ? given : capitalised(place)).filter((name) => !calendarName.test(name.text));
  switch (question.type) {
    case 'person':
      return found.flatMap((name) => withItsNoun(place, name));
    case 'place':
      return [...matching(place, placePhrase), ...found];
    default:
      return found;
  }
}

/** A date in front of an ellipsis says when a report was filed. */
const isFiled = ({ text, sentence }: Place, candidate: Candidate): boolean =>
  /^(?:\.{3}|…)/.test(text.slice(candidate.end - sentence.start).trimStart());

/** The words of a sentence that have the type the question asks for, without those that the question itself holds. */
export function candidatesIn(
  corpus: Corpus,
  sentence: Sentence,
  words: readonly KeyedWord[],
  question: Question,
): readonly Candidate[] {
  const { article, analysis } = articleOf(corpus, sentence);
  const place: Place = { text: article.text.slice(sentence.start, sentence.end), sentence, words };
  const asked = new Set(question.words.flatMap((word) => [word.lower, word.key, ...(relativesOf.get(word.key)?.keys() ?? [])]));
  const partsOf = (candidate: Candidate) => words.filter((word) => word.start >= candidate.start && word.end <= candidate.end);
  const isNew = (candidate: Candidate): boolean =>
    partsOf(candidate).some((word) => !functionWords.has(word.lower) && !asked.has(word.lower) && !asked.has(word.key));
  const { type } = question;
  const pattern = type === 'time' && question.head === 'time' ? clockPattern : typePatterns[type];
  if (type === 'reason' || type === 'manner') return pattern ? matching(place, pattern) : [];
  if (pattern) return matching(place, pattern).filter((candidate) => isNew(candidate) && !isFiled(place, candidate));
  if (type !== 'person' && type !== 'organisation' && type !== 'place' && type !== 'name') return [];
  return named(place, analysis.names, question).filter((candidate) => {
    if (type !== 'person') return isNew(candidate);
    const parts = partsOf(candidate);
    return (
      !parts.some((word) => asked.has(word.lower)) && !notPersons.test(/[\p{L}\p{M}\p{N}]+$/u.exec(candidate.text)?.[0] ?? '')
    );
  });
}
