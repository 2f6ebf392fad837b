import { correctedTag } from './tag-corrections.ts';
import { tagWeights, wordTags } from './tag-table.ts';
import { isCapitalised, isWord, type Token } from './tokens.ts';

/**
 * A part of speech, as one letter: Noun, P(roper) name, Verb, X auxiliary, J adjective, R adverb, O pronoun, Determiner,
 * I preposition, S(ubordinating) and C(oordinating) conjunction, M number, T particle ("to", "not", "'s"), U interjection,
 * and `.` for marks.
 */
export type Tag = string;

/** Nouns, verbs and so on of unknown words, by their ending; the first that fits. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\d/, 'M'],
  [/ly$/, 'R'],
  [/ing$/, 'VN'],
  [/ed$/, 'VJ'],
  [/(?:tion|sion|ment|ness|ity|ship|ism|ist|ance|ence|er|or|hood|age|ure)s?$/, 'N'],
  [/(?:ous|ful|ive|able|ible|al|ic|less|ish|ary|ese|ian|est)$/, 'JN'],
  [/(?:ize|ise|ify|ate)s?$/, 'VN'],
  [/-/, 'JN'],
  [/s$/, 'NV'],
  [/./, 'NJV'],
];

const lexicon: ReadonlyMap<string, string> = readLexicon();

function readLexicon(): Map<string, string> {
  const words = new Map<string, string>();
  for (const tags of Object.keys(wordTags)) for (const word of wordTags[tags]?.split(' ') ?? []) words.set(word, tags);
  return words;
}

/** Tags are looked up by the code of their letter, counted from that of "." on. */
const FIRST_TAG_CODE = 46;
const TAG_CODES = 45;

/** The code of "9": minus and figures come before it, letters behind it. */
const LAST_NUMBER_CODE = 57;

/** By the first key of a feature and the code of its kind: by its second key, the tags it speaks for or against: code, weight, code, weight, … */
type Weights = ReadonlyMap<string, readonly (ReadonlyMap<string, readonly number[]> | undefined)[]>;

const weights: Weights = readWeights();

/** "N12V-3" → code of N, 12, code of V, -3. */
function readPairs(values: string): number[] {
  const pairs: number[] = [];
  for (let at = 0; at < values.length; ) {
    let next = at + 1;
    while (next < values.length && values.charCodeAt(next) <= LAST_NUMBER_CODE && values[next] !== '.') next += 1;
    pairs.push(values.charCodeAt(at) - FIRST_TAG_CODE, Number(values.slice(at + 1, next)));
    at = next;
  }
  return pairs;
}

function readWeights(): Weights {
  const firsts = new Map<string, Map<string, readonly number[]>[]>();
  for (const entry of tagWeights.split(' ')) {
    const [kind = '', first = '', second = '', values = ''] = entry.split('|');
    const kinds = firsts.get(first) ?? [];
    firsts.set(first, kinds);
    const seconds = kinds[kind.charCodeAt(0)] ?? new Map<string, readonly number[]>();
    kinds[kind.charCodeAt(0)] = seconds.set(second, readPairs(values));
  }
  return firsts;
}

/** Whether a word in lower case is one of the language, not a name or a rarity. */
export const isKnownWord = (word: string): boolean => lexicon.has(word);

const fromEnding = (word: string): string => endings.find(([pattern]) => pattern.test(word))?.[1] ?? 'N';

/** The tags that a word can have, the most common first. Cheap: looked up, or told by its ending and its capital. */
export function candidateTags(tokens: readonly Token[], at: number, known = lexicon): string {
  const token = tokens[at];
  if (!token) return '.';
  const before = tokens[at - 1];
  const first = token.text.charCodeAt(0);
  if (first === 39 || first === 8217) {
    if (token.text.length > 1) return known.get(token.lower) ?? 'T';
    return before?.lower.endsWith('s') && before.end === token.start ? 'T' : '.';
  }
  if (first < 48 || (first > 57 && first < 65)) return /\d/.test(token.text) ? 'M' : '.';
  if (first <= 57) return 'M';
  if (first >= 91 && (first < 97 || first > 122) && !/[\p{L}\p{N}]/u.test(token.text)) return '.';
  const tags = known.get(token.lower);
  if (!isCapitalised(token) || token.text === 'I') return tags ?? fromEnding(token.lower);
  if (!before || beginsAnew(before, tokens[at - 2])) return tags ? `${tags}P` : `P${fromEnding(token.lower)}`;
  if (tags && /^[DICSTXO]/.test(tags)) return `${tags}P`;
  return (standsOut(before) || before.text.endsWith('.')) && standsOut(tokens[at + 1]) ? 'P' : `P${tags ?? ''}`;
}

/** Whether a neighbour shows that a capital means a name: in a headline every word has one. */
const standsOut = (neighbour: Token | undefined): boolean =>
  neighbour === undefined || !isWord(neighbour) || !isCapitalised(neighbour);

/** Whether a word behind this token has its capital from where it stands; not behind a quotation that ends in a comma. */
function beginsAnew({ text }: Token, before: Token | undefined): boolean {
  const first = text.charCodeAt(0);
  if (first > 64 && first < 8000) return text === '``';
  return /^(?:[.!?:“"”]+|'')$/.test(text) && before?.text !== ',';
}

/** Where a word stands: its own possible tags, those of the next word, the tags chosen so far. */
export interface TagContext {
  readonly own: string;
  readonly next: string;
  readonly tags: readonly Tag[];
}

const capital = (token: Token | undefined): string => (token && isCapitalised(token) ? '1' : '0');

/**
 * What is looked at to choose among a word's tags: itself, its ending, its neighbours and their tags. Each feature is
 * handed over as a kind and two keys, those of one first key one after the other.
 */
export function visitTagFeatures(
  tokens: readonly Token[],
  at: number,
  { own, next, tags, visit }: TagContext & { readonly visit: (kind: string, first: string, second: string) => void },
): void {
  const token = tokens[at];
  const word = token?.lower ?? '';
  const previous = tags[at - 1] ?? '^';
  visit('a', own, previous);
  visit('b', own, next);
  visit('c', own, previous + (tags[at - 2] ?? '^'));
  visit('d', own, previous + next);
  visit('e', own, word.slice(-2));
  visit('p', own, tokens[at - 1]?.lower ?? '^');
  visit('n', own, tokens[at + 1]?.lower ?? '$');
  if (capital(token) === '1') visit('C', own, previous + capital(tokens[at + 1]) + capital(tokens[at - 1]));
  visit('w', word, '');
  visit('x', word, previous);
  visit('y', word, next);
}

/** Words behind which "to" is a preposition, whatever follows. */
const beforeTo = new Set([
  'according',
  'due',
  'owing',
  'thanks',
  'prior',
  'contrary',
  'compared',
  'next',
  'close',
  'response',
  'addition',
]);

/** The part of speech of each token, in their order. */
export function tagTokens(tokens: readonly Token[]): Tag[] {
  const candidates = tokens.map((_, index) => candidateTags(tokens, index));
  const tags: Tag[] = [];
  const scores = new Int32Array(TAG_CODES);
  let known: string | undefined;
  let kinds: ReturnType<Weights['get']>;
  const visit = (kind: string, first: string, second: string): void => {
    // Most features of a token share their first key.
    if (known !== first) {
      known = first;
      kinds = weights.get(first);
    }
    addWeights(scores, kinds?.[kind.charCodeAt(0)]?.get(second));
  };
  for (const [at, own] of candidates.entries()) {
    if (own.length === 1) tags.push(own);
    else if (at === 0 && own === 'VP' && /^[VX]+$/.test(candidates[1] ?? '')) tags.push('P');
    else if (tokens[at]?.lower === 'to' && beforeTo.has(tokens[at - 1]?.lower ?? '')) tags.push('I');
    else if (beforeTo.has(tokens[at - 2]?.lower ?? '') && tags[at - 1] === 'I' && own.includes('N')) tags.push('N');
    else {
      scores.fill(0);
      visitTagFeatures(tokens, at, { own, next: candidates[at + 1] ?? '$', tags, visit });
      tags.push(best(own, scores));
    }
  }
  return tags.map((tag, at) => correctedTag(tokens, tags, at) ?? tag);
}

function addWeights(scores: Int32Array, pairs: readonly number[] | undefined): void {
  if (!pairs) return;
  for (let at = 0; at < pairs.length; at += 2) {
    const code = pairs[at] ?? 0;
    scores[code] = (scores[code] ?? 0) + (pairs[at + 1] ?? 0);
  }
}

function best(own: string, scores: Int32Array): Tag {
  let chosen = 0;
  const score = (at: number): number => scores[own.charCodeAt(at) - FIRST_TAG_CODE] ?? 0;
  for (let at = 1; at < own.length; at += 1) if (score(at) > score(chosen)) chosen = at;
  return own.charAt(chosen);
}
