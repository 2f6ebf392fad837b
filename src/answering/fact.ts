import { uncertaintyIn } from '../briefing/uncertainty.ts';
import type { Answer } from '../domain/answer.ts';
import { type Corpus, textOf } from './corpus.ts';
import { disagreementAmong } from './disagreement.ts';
import { type Finding, find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { type AnswerType, isQuantity, questionIsOpen } from './question.ts';
import type { Found } from './retrieve.ts';
import { SURELY_SAID } from './sought.ts';
import { claimOf, disagree, refuse, tell, type Within } from './tell.ts';
import { isOfOthers } from './to-whom.ts';

/** An answer goes out only if it is more probable than not that its passage carries it. */
const SURE_ENOUGH = 0.5;

/** Where the passage says that the matter is disputed or not confirmed, the reply to a yes-or-no question asserts nothing: less will do. */
const SURE_ENOUGH_TO_DOUBT = 0.4;

/** What is said about these may be said in many words: "when was it", "how long did it take". */
const looselyTied: ReadonlySet<AnswerType> = new Set(['time', 'duration', 'money', 'percent']);

/** Where so many publishers give one answer, the words of the question that they leave out are worded otherwise. */
const MANY_AGREE = 3;

/** Where this share of a question's own words stands nowhere in the article, no name in it is what was asked for. */
const TOO_MUCH_ABSENT = 0.5;

/**
 * Whether a bare answer is asked for that cannot be there: the sentence and those beside it have nothing of its type, or the
 * article has nothing of what it is to be said of.
 */
function cannotHold({ question, sought, camps, ranked: [best, ...others] }: Finding): boolean {
  const asksWhich = question.type === 'phrase' && question.head !== undefined && /\bwhich\b/i.test(question.text);
  if (!best) return false;
  // Who asks why is not served by hearing what happened once more.
  if (question.type === 'reason') return best.candidates.length === 0 && besideOf({ best, others }).length === 0;
  const isAbsent = (index: number): boolean => (best.around[index] ?? 0) === 0;
  if (questionIsOpen(question) && !asksWhich) return false;
  const predicate = sought.findIndex(({ term }) => term.key === question.predicate);
  const agreeing = camps[0]?.voices.length ?? 0;
  const isAgreed = agreeing > 1;
  if (!looselyTied.has(question.type) && predicate >= 0 && isAbsent(predicate) && !isAgreed) return true;
  const own = sought.flatMap(({ term, rarity }, index) =>
    question.terms.includes(term) ? [{ worth: rarity * term.weight, index }] : [],
  );
  const sum = (list: readonly { readonly worth: number }[]): number => list.reduce((total, { worth }) => total + worth, 0);
  if (
    !looselyTied.has(question.type) &&
    agreeing < MANY_AGREE &&
    sum(own.filter(({ index }) => isAbsent(index))) > TOO_MUCH_ABSENT * sum(own)
  )
    return true;
  const asksWhere = question.type === 'place' && question.head === undefined;
  return (isQuantity(question.type) || asksWhere) && best.candidates.length === 0 && besideOf({ best, others }).length === 0;
}

/** From here on a word of a question is spoken of, itself or by one of like meaning. */
const SPOKEN_OF = 0.35;

/** A sentence that speaks only of whom a yes-or-no question is about must fit it this well otherwise. */
const SURE_OF_NAMES_ALONE = 0.65;

/** Whether a sentence speaks only of the names in a yes-or-no question, and of nothing that it asks about them. */
function namesOnly({ question, sought }: Finding, best: Found): boolean {
  if (question.type !== 'yes-no') return false;
  const asked = sought.flatMap(({ term }, index) =>
    question.terms.includes(term) && !term.isName ? [best.around[index] ?? 0] : [],
  );
  return asked.length > 0 && asked.every((spokenOf) => spokenOf < SPOKEN_OF);
}

/** The sentences right beside the best one that give a bare answer. */
const besideOf = ({ best, others }: { readonly best: Found; readonly others: readonly Found[] }): readonly Found[] =>
  others.filter(
    ({ sentence, candidates }) =>
      candidates.length > 0 && sentence.article === best.sentence.article && Math.abs(sentence.index - best.sentence.index) <= 1,
  );

/** Puts the sentence first that gives the quantity or the reason asked for, where the best one gives none and one beside it does. */
function withWhatIsAsked(finding: Finding): Finding {
  const [best, ...others] = finding.ranked;
  const { type } = finding.question;
  if (!best || !(isQuantity(type) || type === 'reason') || best.candidates.length > 0) return finding;
  const [beside] = besideOf({ best, others });
  return beside ? { ...finding, ranked: [beside, ...finding.ranked.filter((found) => found !== beside)] } : finding;
}

/** A sentence that says the deed of a yes-or-no question is worth as much as one that speaks this much more of the rest. */
const SAYS_THE_DEED = 0.85;

/** Puts the sentence first that says of just what is asked that it is open: "have not confirmed" answers "has it confirmed?". */
function withOpenFirst(corpus: Corpus, finding: Finding): Finding {
  const { question, sought, ranked } = finding;
  const [best] = ranked;
  const deed = sought.findIndex(({ term }) => term.key === question.predicate);
  const says = ({ own }: Found): boolean => (own[deed] ?? 0) >= SURELY_SAID;
  if (!best || question.type !== 'yes-no' || deed < 0 || says(best)) return finding;
  const open = ranked.find(
    (found) =>
      says(found) && found.score >= SAYS_THE_DEED * best.score && uncertaintyIn(textOf(corpus, found.sentence)) !== undefined,
  );
  return open ? { ...finding, ranked: [open, ...ranked.filter((found) => found !== open)] } : finding;
}

/** Answers a question about a fact: by its passage, by both where the articles differ, or by saying that they do not say. */
export function answerFact(corpus: Corpus, resolved: Resolved, within: Within): Answer {
  const finding = withOpenFirst(corpus, find(corpus, resolved));
  const sides = disagreementAmong(corpus, finding);
  if (sides.length > 1) return disagree(corpus, within, sides, finding.ranked);
  const [best] = finding.ranked;
  const standing = best && finding.question.type === 'yes-no' ? claimOf(corpus, best, finding.ranked).status : undefined;
  const isAsserted = standing !== 'disputed' && standing !== 'unconfirmed';
  const least = !isAsserted ? SURE_ENOUGH_TO_DOUBT : best && namesOnly(finding, best) ? SURE_OF_NAMES_ALONE : SURE_ENOUGH;
  if (finding.probability < least || cannotHold(finding)) return refuse(corpus, within.asked, finding.ranked);
  const told = withWhatIsAsked(finding);
  const [first] = told.ranked;
  if (first && isOfOthers(corpus, told, first)) return refuse(corpus, within.asked, finding.ranked);
  return tell(corpus, resolved, within, told);
}
