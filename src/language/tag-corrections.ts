import { givenNames, organisationWords } from './name-words.ts';
import { knownWord } from './tag-lexicon.ts';
import type { Tag } from './tagging.ts';
import { isCapitalised, type Token } from './tokens.ts';
import { timeWords } from './word-classes.ts';

/** How long an object may be between a verb and its "that": "informed the members of parliament that". */
const OBJECT_TOKENS = 6;

const isClauseWord = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tokens[at]?.lower === 'that' && tags[at] === 'S';

/** Whether a noun phrase with a comma before it ends here: "…, the ministry". */
function endsAsidePhrase(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  let first = at;
  while (first > at - OBJECT_TOKENS && /[NPJDMT]/.test(tags[first] ?? '.')) first -= 1;
  return first < at && tokens[first]?.text === ',';
}

/** "The official disputed the claim", "the army informed parliament that", "…, the ministry alleged.": a participle behind a noun is the verb of its clause. */
function isMainVerb(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  if (!/[NP]/.test(tags[at - 1] ?? '.') || !tokens[at]?.lower.endsWith('ed')) return false;
  if (tags[at + 1] === 'D' || isClauseWord(tokens, tags, at + 1)) return true;
  if (/^[,.]$/.test(tokens[at + 1]?.text ?? '')) return endsAsidePhrase(tokens, tags, at - 1);
  let behind = at + 1;
  while (behind < at + OBJECT_TOKENS && /[NPO]/.test(tags[behind] ?? '.')) behind += 1;
  return behind > at + 1 && isClauseWord(tokens, tags, behind);
}

/** A word in "-s" may be listed as a noun alone, and its singular as a verb too. */
const canBeVerb = ({ lower }: Token): boolean =>
  [lower, lower.endsWith('s') ? lower.slice(0, -1) : ''].some((word) => knownWord(word)?.tags?.includes('V') === true);

const isUnknown = ({ lower }: Token): boolean => knownWord(lower) === undefined;

/** How far back a clause is searched for a verb. */
const CLAUSE_TOKENS = 20;

/** Whether no verb stands before a token in its clause. */
function isVerbless(tags: readonly Tag[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - CLAUSE_TOKENS); before -= 1) {
    const tag = tags[before] ?? '.';
    if ('VXS'.includes(tag)) return false;
  }
  return true;
}

/** "…, the bank forecasts.", "the bank forecasts growth": behind a body, and between commas or where the sentence has no other verb. */
function isVerbOfBody(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token?.lower.endsWith('s') || !organisationWords.has(before.lower) || !canBeVerb(token)) return false;
  if (/^[,.]$/.test(tokens[at + 1]?.text ?? '')) return endsAsidePhrase(tokens, tags, at - 1);
  return 'NJM'.includes(tags[at + 1] ?? '.') && !tags.some((tag) => tag === 'V' || tag === 'X');
}

/** "Some accused the mayor", "experts in both parties applaud the plan", "the agency estimates the damage", "leaders point out that": a noun between a subject and its object is the verb. */
function isVerbOfSubject(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  if (tokens[at + 1]?.lower === 'out') return canBeVerb(token) && isClauseWord(tokens, tags, at + 2);
  if (tags[at + 1] !== 'D') return isVerbOfBody(tokens, tags, at);
  if (token.lower.endsWith('ed')) return /^(?:some|many|others|critics)$/.test(before.lower) && isVerbless(tags, at);
  // "Washington views the plan as a threat".
  if (tags[at - 1] === 'P' && token.lower.endsWith('s') && !isCapitalised(token)) return canBeVerb(token) && isVerbless(tags, at);
  if (tags[at - 1] !== 'N' || timeWords.has(token.lower) || !(canBeVerb(token) || isUnknown(token))) return false;
  const agrees = token.lower.endsWith('s') ? organisationWords.has(before.lower) : before.lower.endsWith('s');
  return agrees && isVerbless(tags, at);
}

/** "The general spoke", "the secretary general said": no adjective where nothing follows that it could describe. */
const isOfficer = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tokens[at]?.lower === 'general' && !/[NPJM]/.test(tags[at + 1] ?? '.');

/** "Human Rights Watch said", "Ann Hope, a nurse": a verb with a capital behind a name ends that name where another verb, or behind a given name a mark, follows. */
const isNameEnd = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean => {
  if (tags[at - 1] !== 'P') return false;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !before || !next || !isCapitalised(token) || !isCapitalised(before)) return false;
  if (token.lower.endsWith('ing') && tags[at + 1] === 'P') return true;
  return !isCapitalised(next) && (/[VX]/.test(tags[at + 1] ?? '.') || (next.text === ',' && givenNames.has(before.lower)));
};

/** "Finance Minister Rob Calloway": a given name that is a verb too, within a sentence and before a name. */
function isNameStart(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isCapitalised(token) || tags[at + 1] !== 'P' || at === 0) return false;
  if (token.lower !== 'will') return /[PN,]/.test(tags[at - 1] ?? '.') && givenNames.has(token.lower);
  // "His agent, Will Crane": in a title "Paris Will Rebuild" follows a name, and a verb follows it.
  return tags[at - 1] !== 'P';
}

/** "The chief, Ann Reed, apologised and resigned": behind an aside the first of two verbs. */
const isFirstVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tokens[at - 1]?.text === ',' &&
  /[NP]/.test(tags[at - 2] ?? '.') &&
  tags[at + 1] === 'C' &&
  tags[at + 2] === 'V' &&
  tokens[at]?.lower.endsWith('ed') === true &&
  tokens[at + 2]?.lower.endsWith('ing') === false;

/** "A woman who lives here": right behind "who" stands a verb where no other verb follows. */
const isRelativeVerb = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean => {
  if (tokens[tags[at - 1] === 'R' ? at - 2 : at - 1]?.lower !== 'who') return false;
  const isVerb = knownWord(tokens[at]?.lower ?? '')?.tags?.includes('V') === true;
  return !(isVerb ? /[VX]/ : /[VXNP]/).test(tags[at + 1] ?? '.');
};

/** The tag that grammar gives a token in spite of the weights; absent where it has nothing to say, as of most kinds of words. */
export function correctedTag(tokens: readonly Token[], tags: readonly Tag[], at: number): Tag | undefined {
  switch (tags[at]) {
    case 'J':
      if (isMainVerb(tokens, tags, at) || isFirstVerb(tokens, tags, at)) return 'V';
      return isOfficer(tokens, tags, at) ? 'N' : undefined;
    case 'N':
      return isVerbOfSubject(tokens, tags, at) || isRelativeVerb(tokens, tags, at) ? 'V' : undefined;
    case 'V':
      return isNameEnd(tokens, tags, at) || isNameStart(tokens, tags, at) ? 'P' : undefined;
    case 'X':
      return isNameStart(tokens, tags, at) ? 'P' : undefined;
    case 'R':
      // "Bread First said".
      return isNameEnd(tokens, tags, at) ? 'P' : undefined;
    default:
      return undefined;
  }
}
