import { isPastForm } from '../language/irregular-forms.ts';
import { lowerAt, type Passage, type Range, tagAt } from '../language/passage.ts';
import { phraseBefore, verbGroup } from '../language/phrases.ts';
import { phraseEnd } from '../language/phrases-behind.ts';
import { inheritedSubject } from '../language/shared-subjects.ts';
import { stemOf } from '../language/stem.ts';
import { beForms, speechStems } from '../language/word-classes.ts';

/** A verb as it stands among the tokens of its sentence. */
export interface Verb {
  readonly at: number;
  readonly from: number;
  readonly isPassive: boolean;
  readonly subject?: Range | undefined;
  readonly object?: Range | undefined;
  /** Where its clause begins: at its subject, or at the "who" that stands for it. */
  readonly begins: number;
}

const relative = /^(?:who|which|that)$/;
/** Behind these "to" tells what another than the subject is to do: "asked the judge to dismiss it". */
const controls =
  /^(?:ask|urg|order|told|tell|call|want|allow|forc|persuad|invit|command|instruct|expect|requir|press|help|encourag)/;
/** A noun phrase is sought no farther than this behind its verb. */
const OBJECT_WITHIN = 3;
/** And "by" no farther than this: "was designed for the mill by Lind". */
const BY_WITHIN = 12;

/** With these something else begins than the noun phrase in front of them. */
const endsPhrase = /^(?:to|after|before|since|until|while|when|because|as|than|although|though|if)$/;

/** A phrase without what a conjunction or "to" hangs on its end: "Ocampo to" in "called Ocampo to thank her". */
function cutShort(passage: Passage, { from, to }: Range): Range | undefined {
  let end = from + 1;
  while (end < to && !endsPhrase.test(lowerAt(passage, end))) end += 1;
  return to > from && !endsPhrase.test(lowerAt(passage, from)) ? { from, to: end } : undefined;
}

/** The noun phrase that begins right behind a token, adverbs and particles passed over; absent where none does. */
function phraseBehind(passage: Passage, at: number): Range | undefined {
  let from = at + 1;
  while (
    from <= at + OBJECT_WITHIN &&
    (tagAt(passage, from) === 'R' || /^(?:off|out|down|up|over|n't|not)$/.test(lowerAt(passage, from)))
  )
    from += 1;
  if (!'DJNPMO'.includes(tagAt(passage, from))) return undefined;
  const found = cutShort(passage, { from, to: phraseEnd(passage, from, passage.tokens.length) });
  if (found) return found;
  return tagAt(passage, from) === 'O' ? { from, to: from + 1 } : undefined;
}

/** Whom a relative pronoun at `at` stands for. */
const antecedent = (passage: Passage, at: number): Range | undefined =>
  phraseBefore(passage, lowerAt(passage, at - 1) === ',' ? at - 1 : at);

/** "Beat Norway to finish third", "asked the judge to dismiss it": who is to do what stands behind "to". */
function ofInfinitive(passage: Passage, to: number): Range | undefined {
  for (let at = to - 1; at >= 0 && lowerAt(passage, at) !== ';'; at -= 1) {
    if (!/[VX]/.test(tagAt(passage, at))) continue;
    if (controls.test(lowerAt(passage, at))) return phraseBehind(passage, at);
    const { from } = verbGroup(passage, at);
    return subjectOf(passage, from);
  }
  return undefined;
}

/** Who stands before a verb as its subject, relative pronouns resolved. */
function subjectOf(passage: Passage, from: number): Range | undefined {
  const subject = phraseBefore(passage, from) ?? inheritedSubject(passage, from);
  if (subject && !passage.tags.slice(subject.from, subject.to).some((tag) => /[NPJO]/.test(tag))) return undefined;
  if (!subject || !relative.test(lowerAt(passage, subject.from)) || subject.to > subject.from + 1) return subject;
  return antecedent(passage, subject.from);
}

/** "Built in 1887," behind a comma, "led by a judge" behind a noun: a participle that was done to what stands before it. */
function isReduced(passage: Passage, at: number, from: number): boolean {
  if (from !== at || !isPastForm(lowerAt(passage, at))) return false;
  const [before, behind] = [lowerAt(passage, at - 1), lowerAt(passage, at + 1)];
  if (behind === 'by') return true;
  if (before !== ',' || tagAt(passage, at + 1) !== 'I') return false;
  // Behind a whole aside comes the verb of the sentence: "The bridge, built in 1887, collapsed in May".
  const subject = phraseBefore(passage, at);
  return !passage.tokens.slice(subject?.from ?? at, at - 1).some(({ lower }) => lower === ',');
}

/** Who speaks behind a verb of saying: "…, said the mayor". */
const speaksBehind = (passage: Passage, at: number): boolean =>
  /^[,”"]$/.test(lowerAt(passage, at - 1)) && speechStems.has(stemOf(lowerAt(passage, at)));

/** A verb with what carries it: "was first shown" too. */
function groupOf(passage: Passage, at: number): Range {
  const group = verbGroup(passage, at);
  const isSplit =
    /^(?:first|last|next|once|both|all)$/.test(lowerAt(passage, group.from - 1)) && tagAt(passage, group.from - 2) === 'X';
  return isSplit ? { from: verbGroup(passage, group.from - 2).from, to: group.to } : group;
}

/** "The bridge that leads to the island was closed": behind a clause that a noun cannot do without its verb follows. */
function isBehindRelative(passage: Passage, before: Verb, from: number): boolean {
  const opener = passage.tokens.slice(before.begins, before.at).findIndex(({ lower }) => relative.test(lower));
  if (opener < 0 || before.subject === undefined || speechStems.has(stemOf(lowerAt(passage, before.at)))) return false;
  if (lowerAt(passage, before.begins + opener - 1) === ',') return false;
  return !passage.tags
    .slice(before.at + 1, from)
    .some((tag, step) => tag === 'C' || /^[,;:]$/.test(lowerAt(passage, before.at + 1 + step)));
}

/** "She came on Monday, a day after he left, and spoke": behind ", and" the first subject of the sentence goes on. */
function firstSubject(passage: Passage, from: number, first: Verb | undefined): Range | undefined {
  const isJoined = /^(?:and|but|or)$/.test(lowerAt(passage, from - 1)) && lowerAt(passage, from - 2) === ',';
  const isMain =
    first?.subject !== undefined &&
    !/^(?:after|before|when|while|as|since|if|although|though|because|until|once)$/.test(lowerAt(passage, 0));
  return isJoined && isMain ? first.subject : undefined;
}

/** "Was shown in May and released in June": the second participle goes with the auxiliary of the first. */
function sharesPassive(passage: Passage, at: number, before: Verb | undefined): boolean {
  if (before?.isPassive !== true || before.at === before.from || tagAt(passage, at - 1) !== 'C') return false;
  return isPastForm(lowerAt(passage, at));
}

/** Reads a verb with its subject and object, given the first verb of the sentence and the one before it. */
export function readVerb(passage: Passage, at: number, [first, before]: readonly (Verb | undefined)[]): Verb {
  const { from } = groupOf(passage, at);
  const group = passage.tokens.slice(from, at).map(({ lower }) => lower);
  const isPast = isPastForm(lowerAt(passage, at)) || /n$/.test(lowerAt(passage, at));
  const isReducedHere = isReduced(passage, at, from);
  const isPassive = isReducedHere || (isPast && group.some((lower) => beForms.has(lower)));
  const object = phraseBehind(passage, at);
  if (sharesPassive(passage, at, before)) return { at, from, isPassive: true, subject: before?.subject, object, begins: at };
  const toAt = lowerAt(passage, from - 1) === 'to' ? from - 1 : undefined;
  if (toAt !== undefined) return { at, from, isPassive, subject: ofInfinitive(passage, toAt), object, begins: toAt };
  if (isReducedHere) return { at, from, isPassive, subject: antecedent(passage, at), object, begins: at };
  if (object && speaksBehind(passage, at)) return { at, from, isPassive, subject: object, begins: at };
  // "Beating Norway," has the subject of the verb before it; whose deed "of buying votes" is, no rule tells.
  const isForm = from === at && lowerAt(passage, at).endsWith('ing');
  const behindComma = lowerAt(passage, at - 1) === ',';
  const subject = isForm
    ? behindComma
      ? inheritedSubject(passage, at)
      : undefined
    : (firstSubject(passage, from, first) ?? subjectOf(passage, from));
  // "Surpassing the medals Norway won" tells who won, "the medals won in 2018" does not.
  const nearest = phraseBefore(passage, from)?.from ?? from;
  if (before && isBehindRelative(passage, before, from))
    return { at, from, isPassive, subject: before.subject, object, begins: from };
  const isParticiple =
    from === at && isPastForm(lowerAt(passage, at)) && before?.object !== undefined && nearest === before.object.from;
  if (isParticiple && !speechStems.has(stemOf(lowerAt(passage, before.at))))
    return { at, from, isPassive: true, subject, object, begins: at };
  const own = lowerAt(passage, nearest) === 'whom' ? nearest + 1 : nearest;
  const opener = lowerAt(passage, own - 1);
  const isRelative = /^(?:whom|which)$/.test(opener) || (opener === 'that' && /[NP]/.test(tagAt(passage, own - 2)));
  const whom = isRelative ? antecedent(passage, own - 1) : undefined;
  const doer = subject && own > nearest ? { from: own, to: subject.to } : subject;
  return { at, from, isPassive, subject: doer, object: object ?? whom, begins: Math.min(from, nearest) };
}

/** The noun phrase behind "by" of a passive: who did it. */
export function behindBy(passage: Passage, { at }: Verb): Range | undefined {
  for (let by = at + 1; by <= at + BY_WITHIN && !/^[.V]$/.test(tagAt(passage, by)); by += 1)
    if (lowerAt(passage, by) === 'by') return phraseBehind(passage, by);
  return undefined;
}

/** Whether a token is a verb; one with a capital in the midst of a sentence is a name, and behind an article stands none. */
export function isVerb(passage: Passage, at: number): boolean {
  const before = lowerAt(passage, at - 1);
  if ((at > 0 && /^\p{Lu}/u.test(passage.tokens[at]?.text ?? '')) || /^(?:the|an?|its|their)$/.test(before)) return false;
  // "Spain won, beating England 1-0".
  if (before === ',' && lowerAt(passage, at).endsWith('ing') && /[DPNO]/.test(tagAt(passage, at + 1))) return true;
  // "Who retired in May", "windows were smashed": there a past form is a verb, whatever else it may be.
  return tagAt(passage, at) === 'V' || ((relative.test(before) || beForms.has(before)) && isPastForm(lowerAt(passage, at)));
}
