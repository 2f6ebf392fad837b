import { functionWords } from '../language/function-words.ts';
import { isPastForm } from '../language/irregular-forms.ts';
import { beForms } from '../language/word-classes.ts';
import { auxiliaries } from './asking-words.ts';
import { sideAsked } from './contest.ts';
import type { KeyedWord } from './keyed-words.ts';
import { ordinalIn } from './ordinals.ts';
import type { Question } from './question.ts';
import type { SoughtTerm } from './sought.ts';

/** How a question puts together a deed, who does it and to whom it is done. */
export interface RolesAsked {
  readonly deed: SoughtTerm;
  /** Who is asked for: who does it, or to whom it is done; absent where something else is. */
  readonly wants?: 'doer' | 'bearer' | undefined;
  /** Behind which preposition whom is asked for stands: "to" in "who did she give it to". */
  readonly behind?: string | undefined;
  /** Whom the question names as the one who does it, and as the one to whom it is done. */
  readonly doer: readonly KeyedWord[];
  readonly bearer: readonly KeyedWord[];
  readonly isPassive: boolean;
  /** Whether it asks for a side of a contest. */
  readonly isContest: boolean;
  /** Which place in a contest is asked for: 3 in "who finished third". */
  readonly rank?: number | undefined;
}

/** Verbs behind which an ordinal is a place in a contest. */
export const ranks = /^(?:finish|finishes|finished|come|comes|came|place|placed|rank|ranked|end|ended)$/;

const questionWord = /^(?:who|whom|whose|when|where|why|how|what|which)$/;
/** With these the circumstances begin. */
const preposition = /^(?:in|on|at|during|after|before|since|until|as|about|of|because|when|while|according)$/;

const telling = (words: readonly KeyedWord[]): readonly KeyedWord[] => words.filter(({ lower }) => !functionWords.has(lower));

/** What follows a deed up to its circumstances, behind "for" and "to" too: whom and what it binds. */
function objectsIn(words: readonly KeyedWord[]): readonly KeyedWord[] {
  const end = words.findIndex(({ lower }) => preposition.test(lower));
  return telling(end < 0 ? words : words.slice(0, end));
}

/** Reads who does what to whom in a question; absent where it tells of no deed. */
export function rolesAsked(question: Question, sought: readonly SoughtTerm[]): RolesAsked | undefined {
  const { words, predicate, type } = question;
  if (type === 'yes-no' || type === 'phrase') return undefined;
  const at = words.findLastIndex(({ key, capital }) => key === predicate && !capital);
  const deed = sought.find(({ term }) => term.key === predicate && !term.isName);
  const questionAt = words.findIndex(({ lower }) => questionWord.test(lower));
  if (!deed || at < 0 || questionAt < 0 || questionAt > at) return undefined;
  const helps = words.findIndex(({ lower }, index) => index > questionAt && index < at && auxiliaries.has(lower));
  const isPassive = isPastForm(words[at]?.lower ?? '') && words.slice(questionAt, at).some(({ lower }) => beForms.has(lower));
  // "Who is the winner" asks for no deed, "who is leading" does.
  if (helps >= 0 && !isPassive && beForms.has(words[helps]?.lower ?? '') && !words[at]?.lower.endsWith('ing')) return undefined;
  const subject = helps < 0 ? [] : telling(words.slice(helps + 1, at));
  const behind = objectsIn(words.slice(at + 1));
  const isName =
    type === 'person' || type === 'organisation' || type === 'name' || (type === 'place' && question.head !== undefined);
  const rank = ranks.test(words[at]?.lower ?? '') ? ordinalIn(words[at + 1]?.lower ?? '') : undefined;
  const asked = { deed, isPassive, rank, doer: [], bearer: [], isContest: sideAsked(question) !== undefined };
  if (!isName) return isPassive ? { ...asked, bearer: subject } : { ...asked, doer: subject, bearer: behind };
  if (isPassive && words.some(({ lower }) => lower === 'by')) return { ...asked, wants: 'doer', bearer: subject };
  if (isPassive) return subject.length > 0 ? undefined : { ...asked, wants: 'bearer' };
  const last = words.at(-1)?.lower ?? '';
  const hanging = /^(?:to|from|with|for|against|at|in|on|of)$/.test(last) ? last : undefined;
  return subject.length > 0
    ? { ...asked, wants: 'bearer', behind: hanging, doer: subject }
    : { ...asked, wants: 'doer', bearer: behind };
}
