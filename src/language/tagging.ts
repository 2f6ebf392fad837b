import { irregularVerbForms } from './irregular-forms.ts';
import { correctedTag } from './tag-corrections.ts';
import { classOf, type KnownWord, knownWord, TAG_CODES, type TagClass, tagCode } from './tag-lexicon.ts';
import { type Tagging, weigh } from './tag-weights.ts';
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

/** Whether a word in lower case is one of the language, not a name or a rarity. */
export const isKnownWord = (word: string): boolean => knownWord(word)?.tags !== undefined;

function fromEnding(word: string): string {
  if (irregularVerbForms.has(word)) return 'V';
  for (const [pattern, tags] of endings) if (pattern.test(word)) return tags;
  return 'N';
}

/** The tags that a word can have, the most common first, given those that are listed for it. */
export function candidateTags(tokens: readonly Token[], at: number, listed: string | undefined): string {
  const token = tokens[at];
  if (!token) return '.';
  const before = tokens[at - 1];
  const first = token.text.charCodeAt(0);
  if (first === 39 || first === 8217) {
    if (token.text.length > 1) return listed ?? 'T';
    return before?.lower.endsWith('s') && before.end === token.start ? 'T' : '.';
  }
  if (first < 48 || (first > 57 && first < 65)) return /\d/.test(token.text) ? 'M' : '.';
  if (first <= 57) return 'M';
  if (first >= 91 && (first < 97 || first > 122) && !/[\p{L}\p{N}]/u.test(token.text)) return '.';
  if (!isCapitalised(token) || token.text === 'I') return listed ?? fromEnding(token.lower);
  if (!before || beginsAnew(before, tokens[at - 2])) return listed ? `${listed}P` : `P${fromEnding(token.lower)}`;
  if (listed && /^[DICSTXO]/.test(listed)) return `${listed}P`;
  return (standsOut(before) || before.text.endsWith('.')) && standsOut(tokens[at + 1]) ? 'P' : `P${listed ?? ''}`;
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

/** The part of speech of each token, in their order. Loops count: most of this runs before it is compiled, where iterators are slow. */
export function tagTokens(tokens: readonly Token[]): Tag[] {
  const known: (KnownWord | undefined)[] = [];
  const classes: TagClass[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const word = token && knownWord(token.lower);
    known.push(word);
    const tags = candidateTags(tokens, at, word?.tags);
    classes.push(word?.listed && word.tags === tags ? word.listed : classOf(tags));
  }
  const tagging = { tokens, known, classes, chosen: [] as number[] };
  const tags: Tag[] = [];
  const scores = new Int32Array(TAG_CODES);
  for (let at = 0; at < tokens.length; at += 1) {
    let tag = classes[at]?.tags ?? '.';
    if (tag.length > 1) tag = ruledTag(tokens, tags, at, classes) ?? weighedTag(at, tagging, scores);
    tags.push(tag);
    tagging.chosen.push(tagCode(tag));
  }
  return tags.map((tag, at) => correctedTag(tokens, tags, at) ?? tag);
}

function weighedTag(at: number, tagging: Tagging, scores: Int32Array): Tag {
  scores.fill(0);
  weigh(scores, at, tagging);
  return best(tagging.classes[at]?.tags ?? '.', scores);
}

/** The tag of a word whose place leaves no choice, whatever the weights say. */
function ruledTag(tokens: readonly Token[], tags: readonly Tag[], at: number, classes: readonly TagClass[]): Tag | undefined {
  const own = classes[at]?.tags ?? '';
  if (at === 0 && own === 'VP' && /^[VX]+$/.test(classes[1]?.tags ?? '')) return 'P';
  // The World Health Organization, and nobody's pronoun.
  if (tokens[at]?.text === 'WHO' && own.includes('P')) return 'P';
  if (tokens[at]?.lower === 'to' && beforeTo.has(tokens[at - 1]?.lower ?? '')) return 'I';
  return tags[at - 1] === 'I' && own.includes('N') && beforeTo.has(tokens[at - 2]?.lower ?? '') ? 'N' : undefined;
}

function best(own: string, scores: Int32Array): Tag {
  let chosen = 0;
  const score = (at: number): number => scores[tagCode(own, at)] ?? 0;
  for (let at = 1; at < own.length; at += 1) if (score(at) > score(chosen)) chosen = at;
  return own.charAt(chosen);
}
