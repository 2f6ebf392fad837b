import { attributionsBySentence } from '../briefing/attributions-by-sentence.ts';
import type { Attribution } from '../domain/analysis.ts';
import type { Turn } from '../domain/answer.ts';
import { once } from '../domain/once.ts';
import { functionWords } from '../language/function-words.ts';
import type { Corpus, Sentence } from './corpus.ts';
import { headTypes } from './head-types.ts';
import { keyedWordsOf } from './keyed-words.ts';
import { soundKey } from './names.ts';
import { holdsMeaning, SAME_FAMILY } from './word-groups.ts';

/** Somebody whom the articles quote or cite. */
export interface Speaker {
  /** As the articles name them, role and all. */
  readonly by: string;
  readonly keys: ReadonlySet<string>;
}

/** The words of a name, spelt alike whatever their alphabet. */
const roleless = (text: string): readonly string[] =>
  keyedWordsOf(text)
    .filter((word) => !functionWords.has(word.lower))
    .map((word) => soundKey(word.lower) || word.key);

/** Everybody whom the articles quote or cite, in the order in which they speak, each once. */
export const speakersIn = once((corpus: Corpus): readonly Speaker[] => {
  const found = new Map<string, Speaker>();
  for (const { analysis } of corpus.articles) {
    for (const { by } of analysis.attributions) {
      if (by !== undefined && !found.has(by) && /\p{Lu}/u.test(by)) found.set(by, { by, keys: new Set(roleless(by)) });
    }
  }
  return [...found.values()];
});

/** The share of a name's words that a speaker bears from which on they are the one who is meant. */
const SAME_SPEAKER = 0.6;

/** Whether an attribution's source is the one who is named. */
export function isSaidBy(by: string | undefined, name: string): boolean {
  const wanted = roleless(name);
  const keys = keyedWordsOf(name).flatMap(({ lower, key }) => (functionWords.has(lower) ? [] : key));
  if (by === undefined || wanted.length === 0) return false;
  const borne = new Set(roleless(by));
  const borneKeys = new Set(keyedWordsOf(by).map(({ key }) => key));
  // "Ukrainian intelligence" speaks for Ukraine.
  const speaksFor = (key: string): boolean => holdsMeaning(borneKeys, key, SAME_FAMILY);
  const isBorne = (sound: string, index: number): boolean => borne.has(sound) || speaksFor(keys[index] ?? '');
  return wanted.filter(isBorne).length >= SAME_SPEAKER * wanted.length;
}

/**
 * Whether a source is named by the surname of somebody whose full name is given, with no other first name before it: "Lind" and
 * "Director Lind" for "Anna Lind", but not "Karl Lind".
 */
export function isSurnameOf(by: string | undefined, fullName: string): boolean {
  const names = fullName.split(/\s+/);
  const surname = names.at(-1) ?? '';
  const words = (by ?? '').split(/[\s,]+/);
  const at = words.indexOf(surname);
  if (names.length < 2 || at < 0 || !names.every((name) => /^\p{Lu}/u.test(name))) return false;
  const before = words[at - 1];
  return (
    before === undefined || !/^\p{Lu}/u.test(before) || names.includes(before) || headTypes.get(before.toLowerCase()) === 'person'
  );
}

/** The attributions of each sentence of a corpus, by its index. */
const attributionsIn = once((corpus: Corpus): readonly (readonly Attribution[])[] => {
  const sentences = Map.groupBy(corpus.sentences, ({ article }) => article);
  return corpus.articles.flatMap(({ analysis }, article) =>
    attributionsBySentence(sentences.get(article) ?? [], analysis.attributions),
  );
});

/** The attributions whose content a sentence shares. */
export const attributionsOf = (corpus: Corpus, { index }: Sentence): readonly Attribution[] =>
  attributionsIn(corpus)[index] ?? [];

const personal = /\b(?:he|she|him|her|his|hers)\b/i;
const plural = /\b(?:they|them|their|theirs)\b/i;

/** Whom a personal pronoun of a question means: the speaker named last before it. */
export interface Antecedent {
  /** Set where exactly one is meant. */
  readonly name?: string | undefined;
  /** Whether the question has a personal pronoun at all. */
  readonly isNeeded: boolean;
}

/** The people whom the articles name, the longest names first. */
export const peopleIn = once((corpus: Corpus): readonly string[] => {
  const names = corpus.articles.flatMap(({ article, analysis }) =>
    analysis.names.filter((name) => name.kind === 'person').map((name) => article.text.slice(name.start, name.end)),
  );
  return [...new Set(names)].sort((a, b) => b.length - a.length);
});

/** The full name of the one person of the articles who is called so by surname or in full, in whatever letters: "Anna Lind" for "lind". */
export function personCalled(corpus: Corpus, called: string): string | undefined {
  const wanted = called.toLowerCase().split(/\s+/);
  const bearing = peopleIn(corpus).filter((name) => {
    const words = name.toLowerCase().split(/\s+/);
    return (
      wanted.length < words.length + 1 && wanted.every((word, index) => word === words[words.length - wanted.length + index])
    );
  });
  const longest = bearing[0];
  const isOne = bearing.every((name) => longest?.endsWith(name));
  return isOne ? longest : undefined;
}

const wordSign = /[\p{L}\p{M}\p{N}]/u;

/** Where a text holds a name as whole words: "Lind" does not stand in "Lindau"; -1 where it does not. */
function placeOf(name: string, text: string): number {
  let at = text.indexOf(name);
  while (at >= 0 && (wordSign.test(text[at - 1] ?? '') || wordSign.test(text[at + name.length] ?? '')))
    at = text.indexOf(name, at + 1);
  return at;
}

const firstNamed = (text: string, people: readonly string[]): string | undefined => {
  const places = people.map((name) => [name, placeOf(name, text)] as const).filter(([, at]) => at >= 0);
  return places.sort((a, b) => a[1] - b[1] || b[0].length - a[0].length)[0]?.[0];
};

const asksWhom = /\b[Ww]ho(?:m|se)?\b(?!(?:['’]s| is| was) \p{Lu})/u;
const heOrShe = /\b(?:he|she|him)\b/i;

/** A question with the person for "he" or "she" whom the question before names: then it cannot be answered of anybody else. */
export function withPersonNamed(corpus: Corpus, question: string, history: readonly Turn[]): string {
  const last = history.at(-1);
  // "Who thanked Berg? When did she?": the one asked for is meant, and not the one named.
  const isNamed = last !== undefined && !asksWhom.test(last.question);
  const name = isNamed && personal.test(question) ? firstNamed(last.question, peopleIn(corpus)) : undefined;
  if (name === undefined || firstNamed(question, peopleIn(corpus)) !== undefined) return question;
  return question.replace(heOrShe, () => name);
}

/** Finds whom "he", "she" or "they" means from the turns before: in each the question first, then what was answered. */
export function antecedentOf(corpus: Corpus, question: string, history: readonly Turn[]): Antecedent {
  const isPerson = personal.test(question);
  if (!isPerson && !plural.test(question)) return { isNeeded: false };
  const people = isPerson ? peopleIn(corpus) : [];
  for (const turn of history.toReversed()) {
    const name = firstNamed(turn.question, people) ?? firstNamed(turn.answer, people);
    if (name !== undefined) return { name, isNeeded: true };
  }
  return { isNeeded: isPerson };
}
