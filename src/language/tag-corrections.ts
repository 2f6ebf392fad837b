import type { Tag } from './tagging.ts';
import type { Token } from './tokens.ts';

/** "The official disputed the claim": a participle between a noun and a determiner is the verb of its clause. */
const isMainVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tags[at] === 'J' && tags[at + 1] === 'D' && /[NP]/.test(tags[at - 1] ?? '.') && tokens[at]?.lower.endsWith('ed') === true;

/** "The general spoke", "the secretary general said": no adjective where nothing follows that it could describe. */
const isOfficer = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tokens[at]?.lower === 'general' && tags[at] === 'J' && !/[NPJM]/.test(tags[at + 1] ?? '.');

/** The tag that grammar gives a token in spite of the weights; absent where it has nothing to say, as of all but adjectives. */
export function correctedTag(tokens: readonly Token[], tags: readonly Tag[], at: number): Tag | undefined {
  if (isMainVerb(tokens, tags, at)) return 'V';
  return isOfficer(tokens, tags, at) ? 'N' : undefined;
}
