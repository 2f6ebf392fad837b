import { isPastForm } from './irregular-forms.ts';
import { opensDependent, type ReadSentence, relatives } from './main-clause.ts';
import { leavesOpen } from './open-marks.ts';
import { lowerAt, tagAt } from './passage.ts';
import { stemOf } from './stem.ts';
import { opensClause, type Predicate } from './support/predicates.ts';
import { speechStems, timeWords } from './word-classes.ts';
import { wordSet } from './word-set.ts';

/** Marks at which a statement may end before its sentence does. */
const breaks = wordSet(', ; -- – —');

/** Whether a token is such a mark. */
export const isBreak = ({ read }: ReadSentence, at: number): boolean => breaks.has(lowerAt(read, at));

function nextBreak(sentence: ReadSentence, from: number): number {
  let at = from;
  while (at < sentence.read.tokens.length && !isBreak(sentence, at)) at += 1;
  return at;
}

const finiteWithin = ({ predicates }: ReadSentence, from: number, to: number): Predicate | undefined =>
  predicates.find(({ form, first }) => form === 'finite' && first >= from && first < to);

/** "…, the mayor said", "…, predicted a minister": words that only tell who says it. */
function isNaming(sentence: ReadSentence, from: number, to: number): boolean {
  const { read } = sentence;
  if (lowerAt(read, from) === 'according') return true;
  const said = finiteWithin(sentence, from, to);
  if (!said || !speechStems.has(stemOf(lowerAt(read, said.head)))) return false;
  if (said.first > from) return said.subject?.from === from;
  const [word, next] = [lowerAt(read, said.head), lowerAt(read, said.last + 1)];
  return (
    tagAt(read, from) === 'V' &&
    isPastForm(word) &&
    word !== 'told' &&
    'NPDO'.includes(tagAt(read, said.last + 1)) &&
    !possessives.has(next)
  );
}

/** Words that narrow or turn what stands before them. */
const turns = wordSet(
  'but yet nor or unless until if except not rather though although only provided instead whether than without of even that to',
);
const possessives = wordSet('his her its their');
const articles = wordSet('a an the');

/**
 * The verb of a clause of its own: "…, [the port stays shut]". No such clause are "a group whose members fled", "a group based in
 * Somalia" and "a plan he has raised".
 */
function ownClause(sentence: ReadSentence, from: number, to: number): Predicate | undefined {
  const { read } = sentence;
  const own = finiteWithin(sentence, from, to);
  if (!own) return undefined;
  for (let at = from; at < own.first; at += 1)
    if (opensDependent(sentence, at) || opensClause(lowerAt(read, at))) return undefined;
  const hangsOnNoun = tagAt(read, own.last) === 'V' && own.first === own.last && tagAt(read, own.last + 1) === 'I';
  const { subject } = own;
  const isContact = subject?.to === own.first && subject.from > from + 1 && tagAt(read, own.first - 1) === 'O';
  return hangsOnNoun || isContact ? undefined : own;
}

/** "…, and suspected cases elsewhere": a form that stands right behind "and" with its noun is no verb. */
const addsClause = (sentence: ReadSentence, from: number, to: number): boolean => {
  const own = ownClause(sentence, from, to);
  const { read } = sentence;
  return (
    own !== undefined && !(own.first === from + 1 && tagAt(read, own.first) === 'V' && 'NJP'.includes(tagAt(read, own.last + 1)))
  );
};

/** Whether what follows a mark only adds to what stands before it: not the next of a list, the state of a town or the end of a name. */
function onlyAdds(sentence: ReadSentence, from: number, to: number): boolean {
  const { read } = sentence;
  const [tag, lower] = [tagAt(read, from), lowerAt(read, from)];
  if (turns.has(lower)) return false;
  if (isNaming(sentence, from, to)) return true;
  if (lower === 'and' || lower === 'so') return addsClause(sentence, from, to);
  if (relatives.has(lower) || lower === 'where' || lower === 'when') return true;
  if (articles.has(lower) || possessives.has(lower)) return ownClause(sentence, from, to) === undefined;
  if (lower === 'followed') return lowerAt(read, from + 1) === 'by';
  if (lower === 'as' && finiteWithin(sentence, from, to) === undefined) return false;
  if (tag === 'V') return lower.endsWith('ing');
  if (tag === 'R') return 'IS'.includes(tagAt(read, from + 1)) || lowerAt(read, from + 1).endsWith('ing');
  if (timeWords.has(lower)) return /^(?:after|before|ahead|later|earlier)$/.test(lowerAt(read, from + 1));
  return (tag === 'I' || tag === 'S') && lower !== 'that';
}

const joins = ({ read }: ReadSentence, at: number): boolean => /^(?:and|or|&)$/.test(lowerAt(read, at));

/** Whether what follows a mark is the next of several: "Leeds, [York and Hull]", "laughing, [shouting, and running]". */
function isItem(sentence: ReadSentence, from: number, to: number): boolean {
  const { read } = sentence;
  const isForm = (at: number): boolean => tagAt(read, at) === 'V' && lowerAt(read, at).endsWith('ing');
  const behind = to + 1;
  if (isForm(from)) return isForm(behind) || (joins(sentence, behind) && isForm(behind + 1));
  if (joins(sentence, behind) && finiteWithin(sentence, from, to) === undefined) return true;
  if (!articles.has(lowerAt(read, from)) && !possessives.has(lowerAt(read, from))) return false;
  for (let at = from; at < to && !opensDependent(sentence, at) && !opensClause(lowerAt(read, at)); at += 1)
    if (joins(sentence, at)) return true;
  return false;
}

/** Whether the words around an aside belong together: "the mayor, [a lawyer], has", "holds him, [an aide], in contempt". */
function isInserted(sentence: ReadSentence, from: number, to: number): boolean {
  const { read } = sentence;
  const behind = to + 1;
  if (behind >= read.tokens.length || lowerAt(read, to) === ';' || relatives.has(lowerAt(read, behind))) return false;
  if (isNaming(sentence, from, to) || isNaming(sentence, behind, nextBreak(sentence, behind))) return false;
  const [tag, lower] = [tagAt(read, behind), lowerAt(read, behind)];
  const aside = lowerAt(read, from);
  if (tag === 'I' && (relatives.has(aside) || articles.has(aside) || possessives.has(aside))) return !opensClause(lower);
  return 'TXNPJMOD'.includes(tag) || (tag === 'V' && !lower.endsWith('ing'));
}

/** Whether some words are without a part that they cannot do without: "such a large", "the drugs that", "the strain involves". */
function lacksEnd(sentence: ReadSentence, to: number): boolean {
  const { read, predicates } = sentence;
  const last = to - 1;
  const [tag, lower] = [tagAt(read, last), lowerAt(read, last)];
  if ('DICSTX.'.includes(tag) || opensDependent(sentence, last)) return !(tag === 'X' && isPastForm(lower));
  if (tag === 'O') return /^(?:i|he|she|they|we|it|his|its|their|my|your|our)$/.test(lower);
  if (tag === 'V') {
    const own = predicates.find((predicate) => predicate.head === last);
    return own?.form !== 'finite' || !isPastForm(lower);
  }
  if (tag !== 'J') return false;
  let at = last;
  while (at > 0 && 'JRM'.includes(tagAt(read, at))) at -= 1;
  return tagAt(read, at) === 'D' || possessives.has(lowerAt(read, at)) || lowerAt(read, last) === 'such';
}

/** Whether what follows a mark is only the rest of a name, a place or a date: "in Leeds, [England]", "on May 2, [2013]". */
export function completesName(sentence: ReadSentence, at: number): boolean {
  const to = nextBreak(sentence, at + 1);
  const tags = sentence.read.tags.slice(at + 1, to);
  return tags.length > 0 && tags.every((tag) => 'PM.'.includes(tag));
}

/** Whether the last clause that hangs on another has its verb: not so "the rescue began while a handful of people". */
function lastClauseIsWhole(sentence: ReadSentence, to: number): boolean {
  for (let at = to - 1; at >= 0; at -= 1) {
    if (opensDependent(sentence, at)) return sentence.predicates.some(({ first, last }) => first > at && last < to);
  }
  return true;
}

/** Whether the tokens before a mark lack nothing: marks that open are closed, and the last words and the last clause have all that they need. */
const isWhole = (sentence: ReadSentence, at: number): boolean =>
  !lacksEnd(sentence, at) &&
  lastClauseIsWhole(sentence, at) &&
  !leavesOpen(sentence.text.slice(0, sentence.read.tokens[at]?.start));

/** Whether what follows a mark can go without changing what stands before it. */
const canGo = (sentence: ReadSentence, from: number, to: number): boolean =>
  onlyAdds(sentence, from, to) && !isItem(sentence, from, to) && !isInserted(sentence, from, to);

/**
 * Whether the tokens before a mark are a statement without those behind it: whole to their last word, and what is cut away is no
 * further item of a list, no rest of a name, a place or a date, no verb of theirs, and nothing that turns what they say.
 */
export function mayEndAt(sentence: ReadSentence, at: number): boolean {
  const from = lowerAt(sentence.read, at + 1) === '' ? at : at + 1;
  return isWhole(sentence, at) && canGo(sentence, from, nextBreak(sentence, from));
}

/**
 * Whether a clause that another one holds ends before a mark, so that it can be told alone: "when [the convoy reached the town on Monday], it
 * was turned away". What follows may be the clause that holds it.
 */
export function mayCloseAt(sentence: ReadSentence, at: number): boolean {
  if (!isWhole(sentence, at)) return false;
  const [from, to] = [at + 1, nextBreak(sentence, at + 1)];
  const holds = finiteWithin(sentence, from, to);
  if (holds && (holds.first === from || holds.subject?.from === from || ownClause(sentence, from, to))) return true;
  return canGo(sentence, from, to);
}
