import type { Claim } from '../domain/claim.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { isToldAsAsked, namesOnlyOthers } from './another-bearer.ts';
import { isNegated } from './conflict.ts';
import { beginsWith, withinSentence } from './naming.ts';
import { openWords } from './open-matter.ts';
import type { Question } from './question.ts';
import type { Found } from './retrieve.ts';
import type { SoughtTerm } from './sought.ts';

/** From this share of a question's words on a sentence says just what is asked. */
const SAYS_IT = 0.75;

/** Who asks whether something was denied hears from a denial that it was. */
const denial = /\b(?:den(?:y|ied|ies)|disput(?:e|es|ed)|reject(?:s|ed)?|contradict(?:s|ed)?|contest(?:s|ed)?)\b/i;

/** "Are there still soldiers?" is answered by no sentence that merely names them. */
const existence = /^(?:\w+ )?(?:is|are|was|were) there\b/i;

const modal = /\b(?:will|would|shall|can|could|may|might|should|must)\b/i;

/** Whether a report says a thing as surely as it is asked: "could advance" answers neither "will it advance?" nor "did it?". */
const isAsSure = (question: string, said: string): boolean => {
  const asked = modal.exec(question)?.[0].toLowerCase();
  const told = modal.exec(said)?.[0].toLowerCase();
  return asked === told || (asked === 'will' && told === 'would');
};

/**
 * What to say in front of the passage that answers a yes-or-no question. "Yes" only where a report says just that in its own
 * voice; what somebody claims, disputes or has not confirmed is said to be so; absent where the passage must speak for itself.
 */
export function verdictOn(
  question: Question,
  claim: Claim,
  found: Found,
  about: { readonly sought: readonly SoughtTerm[]; readonly day: string | undefined; readonly text: string },
): string | undefined {
  const { day, sought } = about;
  const words = answeringWords;
  if (namesOnlyOthers({ question, sought }, found)) return undefined;
  const asksDenial = denial.test(question.text);
  if (claim.status === 'disputed' && !asksDenial) return words.disputedBy(claim.by);
  const negated = isNegated(found.words);
  if (claim.status === 'unconfirmed')
    return /\bconfirm/i.test(question.text) && negated ? words.notYet(day) : openWords(claim.text, day);
  if (claim.status === 'claimed') {
    // Where the words themselves begin with who speaks, it is said once.
    return claim.by === undefined || beginsWith(claim.text, claim.by) ? undefined : words.claimedBy(withinSentence(claim.by));
  }
  if (existence.test(question.text) || !isAsSure(question.text, claim.text)) return undefined;
  if (!isToldAsAsked({ question, sought }, found, about.text)) return undefined;
  let all = 0;
  let covered = 0;
  for (const [index, { term, rarity }] of sought.entries()) {
    if (!question.terms.includes(term)) continue;
    all += rarity;
    covered += rarity * (found.own[index] ?? 0);
  }
  if (all === 0 || covered < SAYS_IT * all) return undefined;
  if (negated === isNegated(question.words)) return words.yes(day);
  return /\byet\b|\b(?:has|have)(?:n['’]t| not)\b/i.test(claim.text) ? words.notYet(day) : words.no(day);
}
