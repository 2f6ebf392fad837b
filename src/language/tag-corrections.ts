import { givenNames } from './name-words.ts';
import { knownWord } from './tag-lexicon.ts';
import type { Tag } from './tagging.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** "The official disputed the claim": a participle between a noun and a determiner is the verb of its clause. */
const isMainVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tags[at] === 'J' && tags[at + 1] === 'D' && /[NP]/.test(tags[at - 1] ?? '.') && tokens[at]?.lower.endsWith('ed') === true;

/** "The general spoke", "the secretary general said": no adjective where nothing follows that it could describe. */
const isOfficer = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tokens[at]?.lower === 'general' && tags[at] === 'J' && !/[NPJM]/.test(tags[at + 1] ?? '.');

/** "Human Rights Watch said", "Ann Hope, a nurse": a verb with a capital behind a name ends that name where another verb, or behind a given name a mark, follows. */
const isNameEnd = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const next = tokens[at + 1];
  if (tags[at] !== 'V' || !token || !before || !next || tags[at - 1] !== 'P') return false;
  if (token?.lower.endsWith('ing') && tags[at + 1] === 'P') return isCapitalised(token) && isCapitalised(before);
  if (!/[VX]/.test(tags[at + 1] ?? '.') && !(next.text === ',' && givenNames.has(before.lower))) return false;
  return isCapitalised(token) && isCapitalised(before) && !isCapitalised(next);
};

/** "A woman who lives here": right behind "who" stands a verb where no other verb follows. */
const isRelativeVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean => {
  if (tags[at] !== 'N') return false;
  const before = tags[at - 1] === 'R' ? at - 2 : at - 1;
  const canBeVerb = knownWord(tokens[at]?.lower ?? '')?.tags?.includes('V') === true;
  return tokens[before]?.lower === 'who' && !(canBeVerb ? /[VX]/ : /[VXNP]/).test(tags[at + 1] ?? '.');
};

/** The tag that grammar gives a token in spite of the weights; absent where it has nothing to say, as of all but adjectives, nouns and verbs. */
export function correctedTag(tokens: readonly Token[], tags: readonly Tag[], at: number): Tag | undefined {
  if (isMainVerb(tokens, tags, at) || isRelativeVerb(tokens, tags, at)) return 'V';
  if (isNameEnd(tokens, tags, at)) return 'P';
  return isOfficer(tokens, tags, at) ? 'N' : undefined;
}
