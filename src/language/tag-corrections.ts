import { givenNames } from './name-words.ts';
import { knownWord } from './tag-lexicon.ts';
import type { Tag } from './tagging.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** "The official disputed the claim": a participle between a noun and a determiner is the verb of its clause. */
const isMainVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tags[at + 1] === 'D' && /[NP]/.test(tags[at - 1] ?? '.') && tokens[at]?.lower.endsWith('ed') === true;

/** "The general spoke", "the secretary general said": no adjective where nothing follows that it could describe. */
const isOfficer = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tokens[at]?.lower === 'general' && !/[NPJM]/.test(tags[at + 1] ?? '.');

/** "Human Rights Watch said", "Ann Hope, a nurse": a verb with a capital behind a name ends that name where another verb, or behind a given name a mark, follows. */
const isNameEnd = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (tags[at - 1] !== 'P' || !token || !before || !next || !isCapitalised(token) || !isCapitalised(before)) return false;
  if (token.lower.endsWith('ing') && tags[at + 1] === 'P') return true;
  return !isCapitalised(next) && (/[VX]/.test(tags[at + 1] ?? '.') || (next.text === ',' && givenNames.has(before.lower)));
};

/** "A woman who lives here": right behind "who" stands a verb where no other verb follows. */
const isRelativeVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean => {
  if (tokens[tags[at - 1] === 'R' ? at - 2 : at - 1]?.lower !== 'who') return false;
  const canBeVerb = knownWord(tokens[at]?.lower ?? '')?.tags?.includes('V') === true;
  return !(canBeVerb ? /[VX]/ : /[VXNP]/).test(tags[at + 1] ?? '.');
};

/** The tag that grammar gives a token in spite of the weights; absent where it has nothing to say, as of all but adjectives, nouns and verbs. */
export function correctedTag(tokens: readonly Token[], tags: readonly Tag[], at: number): Tag | undefined {
  switch (tags[at]) {
    case 'J':
      if (isMainVerb(tokens, tags, at)) return 'V';
      return isOfficer(tokens, tags, at) ? 'N' : undefined;
    case 'N':
      return isRelativeVerb(tokens, tags, at) ? 'V' : undefined;
    case 'V':
      return isNameEnd(tokens, tags, at) ? 'P' : undefined;
    default:
      return undefined;
  }
}
