import { tagWeights, wordTags } from './tag-table.ts';
import { isCapitalised, type Token } from './tokens.ts';

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

const lexicon: ReadonlyMap<string, string> = new Map(
  Object.entries(wordTags).flatMap(([tags, list]) => list.split(' ').map((word): [string, string] => [word, tags])),
);

const weights: ReadonlyMap<string, Readonly<Record<Tag, number>>> = new Map(
  tagWeights.split(' ').map((entry): [string, Record<Tag, number>] => {
    const at = entry.lastIndexOf('=');
    const values: Record<Tag, number> = {};
    for (const [, tag = '', value] of entry.slice(at + 1).matchAll(/([A-Z.])(-?\d+)/g)) values[tag] = Number(value);
    return [entry.slice(0, at), values];
  }),
);

const fromEnding = (word: string): string => endings.find(([pattern]) => pattern.test(word))?.[1] ?? 'N';

/** The tags that a word can have, the most common first. Cheap: looked up, or told by its ending and its capital. */
export function candidateTags(token: Token, before: Token | undefined, known = lexicon): string {
  const first = token.text.charCodeAt(0);
  if (first === 39 || first === 8217) {
    if (token.text.length > 1) return known.get(token.lower) ?? 'T';
    return before?.lower.endsWith('s') && before.end === token.start ? 'T' : '.';
  }
  if (first < 48 || (first > 57 && first < 65)) return /\d/.test(token.text) ? 'M' : '.';
  if (first <= 57) return 'M';
  if (!/[\p{L}\p{N}]/u.test(token.text)) return '.';
  const tags = known.get(token.lower);
  if (!isCapitalised(token) || token.text === 'I') return tags ?? fromEnding(token.lower);
  if (!before || /^(?:[.!?:“"”]+|''|``)$/.test(before.text)) return tags ? `${tags}P` : `P${fromEnding(token.lower)}`;
  return tags && /^[DICSTXO]/.test(tags) ? `${tags}P` : `P${tags ?? ''}`;
}

/** What is looked at to choose among a word's tags: itself, its ending, its neighbours and their tags. */
export function tagFeatures(
  tokens: readonly Token[],
  at: number,
  context: { readonly own: string; readonly next: string; readonly tags: readonly Tag[] },
): string[] {
  const { own, next, tags } = context;
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const word = token?.lower ?? '';
  const previous = tags[at - 1] ?? '^';
  const capital = (one: Token | undefined): string => (one && isCapitalised(one) ? '1' : '0');
  return [
    `a${own}${previous}`,
    `b${own}${next}`,
    `c${own}${previous}${tags[at - 2] ?? '^'}`,
    `d${own}${previous}${next}`,
    `e${own}${word.slice(-2)}`,
    `w${word}`,
    `x${word}${previous}`,
    `y${word}${next}`,
    `p${own}${before?.lower ?? '^'}`,
    `n${own}${after?.lower ?? '$'}`,
    capital(token) === '1' ? `C${own}${previous}${capital(after)}${capital(before)}` : 'C',
  ];
}

/** The part of speech of each token, in their order. */
export function tagTokens(tokens: readonly Token[]): Tag[] {
  const candidates = tokens.map((token, index) => candidateTags(token, tokens[index - 1]));
  const tags: Tag[] = [];
  for (const [at, own] of candidates.entries()) {
    if (own.length === 1) tags.push(own);
    else tags.push(best(own, tagFeatures(tokens, at, { own, next: candidates[at + 1] ?? '$', tags })));
  }
  return tags;
}

function best(own: string, features: readonly string[]): Tag {
  const scores: Record<Tag, number> = {};
  for (const feature of features) {
    const values = weights.get(feature);
    if (values) for (const tag in values) scores[tag] = (scores[tag] ?? 0) + (values[tag] ?? 0);
  }
  let chosen = own.charAt(0);
  for (const tag of own) if ((scores[tag] ?? 0) > (scores[chosen] ?? 0)) chosen = tag;
  return chosen;
}
