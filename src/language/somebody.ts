import { organisationWords } from './name-words.ts';
import type { Passage, Range } from './passage.ts';
import { subjectBefore } from './phrases.ts';
import { isPersonNoun } from './word-classes.ts';
import { wordSet } from './word-set.ts';

const personPronouns = wordSet('i he she we they who');

/** Whether a subject is somebody who can say or think something: a name, a pronoun for a person, a noun for people. */
export function isSomebody({ tokens, tags }: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) {
    const lower = tokens[at]?.lower;
    if (lower !== undefined && (tags[at] === 'P' || personPronouns.has(lower) || isPersonNoun(lower))) return true;
  }
  return false;
}

/** Words that alone stand for some people: "Some accused the mayor". */
const quantities = wordSet('some many most others few several both all everyone everybody nobody');

/** Bodies that act and speak, besides those that names are made of. */
const bodies = wordSet(
  'firm jury inquiry inquest panel charity watchdog airline carmaker retailer insurer supplier manufacturer operator broadcaster newspaper ' +
    'magazine developer lender militia junta regime opposition leadership delegation crew management museum startup side country',
);

/** Whether a word in lower case is a body or several. */
function isBody(lower: string): boolean {
  if (bodies.has(lower) || organisationWords.has(lower)) return true;
  if (!lower.endsWith('s')) return false;
  const one = lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  return bodies.has(one) || organisationWords.has(one);
}

/** Whether a subject can say, think or judge: somebody, some of them, or a body such as a court or a ministry. */
export function isSpeaker(passage: Passage, subject: Range): boolean {
  if (isSomebody(passage, subject)) return true;
  const { tokens } = passage;
  if (subject.to === subject.from + 1 && quantities.has(tokens[subject.from]?.lower ?? '')) return true;
  for (let at = subject.from; at < subject.to; at += 1) if (isBody(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** Whether the subject of a verb that begins at `before` can say, think or judge. */
export function hasSpeaker(passage: Passage, before: number): boolean {
  const subject = subjectBefore(passage, before);
  return subject !== undefined && isSpeaker(passage, subject);
}
