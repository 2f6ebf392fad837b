import { tagWeights, wordTags } from './tag-table.ts';

/** Tags are counted by the code of their letter, from that of "." on; the last is "^", which stands before the first word. */
const FIRST_TAG_CODE = 46;
export const TAG_CODES = 49;

const MINUS_CODE = 45;
const ZERO_CODE = 48;
const NINE_CODE = 57;

/** The number of a tag, and of "^". */
export const tagCode = (tag: string, at = 0): number => tag.charCodeAt(at) - FIRST_TAG_CODE;

/** What a feature speaks for or against: number of a tag, weight, number of a tag, weight, … */
export type Weights = readonly number[];

/** Weights by the number of something; places without any are empty. */
type Numbered<Value> = (Value | undefined)[];

/**
 * What a list of possible tags has by way of weights. Everything is found by numbers: a token has a dozen features, and to make
 * the name of one and look it up takes ten times as long.
 */
export interface TagClass {
  readonly tags: string;
  readonly number: number;
  /** By the tag before. */
  readonly previousTag: Numbered<Weights>;
  /** By the class of the word behind. */
  readonly nextTags: Numbered<Weights>;
  /** By the tag before, then by the one before that. */
  readonly twoTagsBefore: Numbered<Numbered<Weights>>;
  /** By the tag before, then by the class of the word behind. */
  readonly tagsAround: Numbered<Numbered<Weights>>;
  /** By the tag before, then by which neighbours have capitals: 2 the next, 1 the one before. */
  readonly capitalsAround: Numbered<Numbered<Weights>>;
  /** By the codes of the word's last two letters. */
  readonly endings: Map<number, Weights>;
}

/** The weights that a word in lower case has; few words have more than one sort of them. */
interface WordWeights {
  own: Weights | undefined;
  /** By the tag before it. */
  behindTag: Map<number, Weights> | undefined;
  /** By the class of the word behind it. */
  beforeTags: Map<number, Weights> | undefined;
  /** For the word behind it and for the word before it, by the class of that. */
  forNext: Map<number, Weights> | undefined;
  forPrevious: Map<number, Weights> | undefined;
}

/** What is known of a word in lower case; a word without weights may be listed, one with weights may be not. */
export interface KnownWord {
  /** The tags that it can have, the most common first. */
  readonly tags: string | undefined;
  /** The class of these tags. */
  readonly listed: TagClass | undefined;
  readonly weights: WordWeights | undefined;
}

const classes = new Map<string, TagClass>();

/** The class of words that can have these tags. There are as many as the lexicon, a capital and the endings of words make. */
export function classOf(tags: string): TagClass {
  const known = classes.get(tags);
  if (known) return known;
  const number = classes.size;
  const none = { previousTag: [], nextTags: [], twoTagsBefore: [], tagsAround: [], capitalsAround: [] };
  const made: TagClass = { tags, number, ...none, endings: new Map() };
  classes.set(tags, made);
  return made;
}

const words = new Map<string, KnownWord>();

/** What is known of a word in lower case; absent where nothing is. */
export const knownWord = (word: string): KnownWord | undefined => words.get(word);

/** The edges of a text have weights like words: "^" before its first, "$" behind its last. */
function weightsOf(word: string): WordWeights {
  const { tags, listed, weights } = words.get(word) ?? { tags: undefined, listed: undefined, weights: undefined };
  if (weights) return weights;
  const made: WordWeights = {
    own: undefined,
    behindTag: undefined,
    beforeTags: undefined,
    forNext: undefined,
    forPrevious: undefined,
  };
  words.set(word, { tags, listed, weights: made });
  return made;
}

/** The number of a word's ending of at most two letters. */
export function endingCode(word: string): number {
  const last = word.length - 1;
  return last < 1 ? word.charCodeAt(last) : word.charCodeAt(last - 1) * 65_536 + word.charCodeAt(last);
}

/** "N12V-3" → number of N, 12, number of V, -3. */
function readWeights(values: string): number[] {
  const pairs: number[] = [];
  for (let at = 0; at < values.length; ) {
    const tag = tagCode(values, at);
    at += 1;
    const negative = values.charCodeAt(at) === MINUS_CODE;
    if (negative) at += 1;
    let weight = 0;
    for (let code = values.charCodeAt(at); code >= ZERO_CODE && code <= NINE_CODE; code = values.charCodeAt(at)) {
      weight = 10 * weight + code - ZERO_CODE;
      at += 1;
    }
    pairs.push(tag, negative ? -weight : weight);
  }
  return pairs;
}

function set<Value>(list: Numbered<Value>, number: number, value: Value): void {
  list[number] = value;
}

/** The second of two numbered lists, made where it is missing. */
function within<Value>(lists: Numbered<Numbered<Value>>, number: number): Numbered<Value> {
  const list = lists[number] ?? [];
  lists[number] = list;
  return list;
}

type Sort = Exclude<keyof WordWeights, 'own'>;

function setOfWord(word: string, sort: Sort, number: number, weights: Weights): void {
  const all = weightsOf(word);
  const list = all[sort] ?? new Map<number, Weights>();
  all[sort] = list.set(number, weights);
}

/** Where the rows of the table are put, by their letter; test/training/tag-features.ts says what each stands for. */
const places: Readonly<Record<string, (first: string, second: string, weights: Weights) => void>> = {
  a: (own, tag, weights) => set(classOf(own).previousTag, tagCode(tag), weights),
  b: (own, next, weights) => set(classOf(own).nextTags, classOf(next).number, weights),
  c: (own, both, weights) => set(within(classOf(own).twoTagsBefore, tagCode(both)), tagCode(both, 1), weights),
  d: (own, both, weights) => set(within(classOf(own).tagsAround, tagCode(both)), classOf(both.slice(1)).number, weights),
  C: (own, both, weights) => set(within(classOf(own).capitalsAround, tagCode(both)), Number.parseInt(both.slice(1), 2), weights),
  e: (own, ending, weights) => classOf(own).endings.set(endingCode(ending), weights),
  p: (own, word, weights) => setOfWord(word, 'forNext', classOf(own).number, weights),
  n: (own, word, weights) => setOfWord(word, 'forPrevious', classOf(own).number, weights),
  w: (word, _, weights) => {
    weightsOf(word).own = weights;
  },
  x: (word, tag, weights) => setOfWord(word, 'behindTag', tagCode(tag), weights),
  y: (word, next, weights) => setOfWord(word, 'beforeTags', classOf(next).number, weights),
};

for (const [tags, list] of Object.entries(wordTags)) {
  // All words of these tags share this, but those that have weights.
  const listed: KnownWord = { tags, listed: classOf(tags), weights: undefined };
  for (const word of list.split(' ')) words.set(word, listed);
}
for (const row of tagWeights.split(' ')) {
  const [kind = '', first = '', second = '', values = ''] = row.split('|');
  places[kind]?.(first, second, readWeights(values));
}
