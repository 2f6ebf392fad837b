import type { Span } from '../domain/span.ts';
import { articleOf, type Corpus, type Sentence } from './corpus.ts';
import type { AnswerType, Question } from './question.ts';
import { stopWords } from './stop-words.ts';
import type { Word } from './words.ts';

/** Words of a passage that could be the bare answer. */
export interface Candidate extends Span {
  readonly text: string;
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const numeral =
  '(?:\\d[\\d,.]*\\d|\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|several|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const unit = '(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century)';

const patterns: Readonly<Partial<Record<AnswerType, RegExp>>> = {
  time: new RegExp(
    `\\b(?:(?:early|late|mid|mid-)[ -]?)?(?:${day},? )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \\d{4})?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|${month},? \\d{4}|${month}(?= |[,.;)]|$)|(?:1\\d|20)\\d\\ds?|${day}|\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b\\.?|\\d{1,2}(?:st|nd|rd|th) century|yesterday|today|tonight|tomorrow|(?:last|next|this) (?:year|month|week|spring|summer|autumn|winter|night)|\\d{1,5} (?:BCE?|AD|million years ago|years ago))`,
    'g',
  ),
  duration: new RegExp(
    `\\b${numeral}(?:[ -](?:and a half|more|million|thousand))?[ -]${unit}\\b|\\b(?:a|an|nearly a|about a) ${unit}\\b|\\bsince \\S+(?: \\d{4})?`,
    'gi',
  ),
  number: new RegExp(
    `(?<![\\w.])${numeral}(?: (?:hundred|thousand|million|billion|trillion|per cent|percent))?(?![\\w])%?`,
    'gi',
  ),
  money:
    /(?:US|A|C)?[$€£¥]\s?\d[\d,.]*\d?(?:\s?(?:thousand|million|billion|trillion|m|bn|k)\b)?|\b\d[\d,.]* (?:thousand |million |billion |trillion )?(?:dollars|euros|pounds|rubles|yen|cents|francs|marks)\b|\bfree\b/gi,
  percent:
    /\b\d[\d,.]*\s?(?:%|per ?cent|percentage points)|\b(?:half|a third|a quarter|two[- ]thirds|three[- ]quarters|majority|minority)\b/gi,
  reason:
    /\b(?:because|due to|owing to|since|so that|in order to|thanks to|as a result of|caused by|to (?=[a-z]{3,})|by (?=[a-z]+ing)|for (?=[a-z]+ing)|fear|reason|led to|after|allow(?:s|ed|ing)?|enabl)\b/gi,
  manner: /\b(?:by|through|via|using|with|in which|so that)\b|\b[a-z]{3,}ly\b/gi,
};

const asCandidates = (text: string, sentence: Sentence, pattern: RegExp): Candidate[] =>
  [...text.matchAll(pattern)].map((match) => ({
    text: match[0].trim(),
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].trimEnd().length,
  }));

const joiner = new Set(['of', 'the', 'de', 'van', 'von', 'and', 'bin', 'al', 'la', 'le', 'du', 'for']);

/** Runs of capitalised words: what may name somebody or something. */
const namesIn = (text: string, sentence: Sentence, words: readonly Word[]): Candidate[] => {
  const runs: Candidate[] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && !run.at(-1)?.capital) run.pop();
    const [first, last] = [run[0], run.at(-1)];
    const lonely = run.length === 1 && first?.start === words[0]?.start && !midSentence(words, first);
    if (first && last && !lonely)
      runs.push({ text: text.slice(first.start - sentence.start, last.end - sentence.start), start: first.start, end: last.end });
    run = [];
  };
  for (const [index, word] of words.entries()) {
    const gap = run.length > 0 ? text.slice((run.at(-1)?.end ?? 0) - sentence.start, word.start - sentence.start) : '';
    if (run.length > 0 && !/^[ .'’-]{1,2}$/.test(gap)) close();
    if (word.capital && !(index === 0 && stopWords.has(word.lower)) && word.lower !== 'i') run.push(word);
    else if (run.length > 0 && joiner.has(word.lower) && words[index + 1]?.capital) run.push(word);
    else close();
  }
  close();
  return runs;
};

/** A single capitalised word at the start counts as a name if it is not an ordinary word. */
const midSentence = (words: readonly Word[], first: Word | undefined): boolean =>
  first !== undefined &&
  !stopWords.has(first.lower) &&
  (/[’']s$/.test(first.text) || words.slice(1).some((word) => word.capital && word.key === first.key));

/** Last words of names that are no person's. */
const notPersons =
  /^(?:Championships?|Open|Cup|Association|Board|University|College|School|Games?|Awards?|Foundation|Company|Co|Inc|Corp|Ltd|Street|Park|River|Lake|Sea|Ocean|Mountains?|Island|Islands|Republic|Kingdom|Empire|Union|Party|League|Committee|Council|Court|Ministry|Department|Church|Museum|Palace|Castle|Stadium|Center|Centre|Bridge|War|Battle|Treaty|Act|Season|Series|Prize|Festival|Trophy|Medal|Tour|Title|Edition|Switch|Xbox|PlayStation|Trailer|Update|Pack|Show|Movie|Film|City|County|State|States|Province|District|Region|North|South|East|West|Day|Year|News|Times|Post|Final|Finals|World|Olympics|Academy|Institute|Society|Group|Bank|Agency|Office|House|Hall|Tower|Airport|Station|Road|Avenue|Valley|Bay|Coast|Army|Navy|Force|Forces|Wikipedia|Date|Release|CEO|President|Director|Winner|Head|Chief)$/;

/** A date in front of an ellipsis, or at the very start before a dash, says when a report was filed. */
const filed = /^(?:\.{3}|…)/;

const calendar = new RegExp(`^(?:${month}|${day})$`);

/** The words of a sentence that have the type the question asks for, without those that the question itself holds. */
export function candidatesIn(
  corpus: Corpus,
  sentence: Sentence,
  words: readonly Word[],
  question: Question,
): readonly Candidate[] {
  const { article, analysis } = articleOf(corpus, sentence);
  const text = article.text.slice(sentence.start, sentence.end);
  const asked = new Set(question.words.map((word) => word.lower));
  const isNew = (candidate: Candidate): boolean => {
    const parts = words.filter((word) => word.start >= candidate.start && word.end <= candidate.end);
    return parts.some((word) => !stopWords.has(word.lower) && !asked.has(word.lower));
  };
  const isNobodyAsked = (candidate: Candidate): boolean => {
    const parts = words.filter((word) => word.start >= candidate.start && word.end <= candidate.end);
    return !parts.some((word) => asked.has(word.lower)) && !notPersons.test(parts.at(-1)?.text ?? '');
  };
  const pattern = patterns[question.type];
  if (pattern) {
    const found = asCandidates(text, sentence, pattern);
    if (question.type === 'reason' || question.type === 'manner') return found;
    return found.filter(isNew).filter((candidate) => !filed.test(text.slice(candidate.end - sentence.start).trimStart()));
  }
  switch (question.type) {
    case 'person':
    case 'organisation':
    case 'place':
    case 'name': {
      const tagged = analysis.names.filter((name) => sentence.start <= name.start && name.end <= sentence.end);
      const wanted = question.type === 'name' ? tagged : tagged.filter((name) => name.kind === question.type);
      const given = wanted.map((name) => ({ text: article.text.slice(name.start, name.end), start: name.start, end: name.end }));
      return (given.length > 0 ? given : namesIn(text, sentence, words))
        .filter((name) => !calendar.test(name.text))
        .filter((name) => (question.type === 'person' ? isNobodyAsked(name) : isNew(name)));
    }
    default:
      return [];
  }
}
