import type { Answer } from '../domain/answer.ts';
import { articleOf, type Corpus, textOf } from './corpus.ts';
import { answerFact, tell, type Within } from './fact.ts';
import { find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import type { Found } from './retrieve.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How plainly a sentence says who or what somebody is: by "is a", by words set off with commas, or by a role before the name. */
function describes(corpus: Corpus, found: Found, name: string): number {
  const text = textOf(corpus, found.sentence);
  const last = escaped(name.split(' ').at(-1) ?? name);
  if (new RegExp(`${last}['’]?s? (?:is|was|are|were) (?:an?|the|one of|his|her|their)\\b`, 'u').test(text)) return 3;
  if (new RegExp(`${last} ?(?:,|\\(|–|—) ?(?:an?|the|who|which|his|her|its|aged|\\p{Ll}+)\\b`, 'u').test(text)) return 2;
  const full = escaped(name);
  return new RegExp(
    `(?:\\p{Ll}{4,},? |(?:Minister|President|General|Secretary|Chancellor|Mayor|Governor|Judge|Coach|Captain|Professor|Dr|Sir|King|Queen) )${full}`,
    'u',
  ).test(text)
    ? 2
    : 1;
}

/** Says who or what something is from the sentence that introduces it. */
export function define(corpus: Corpus, resolved: Resolved, wanted: Within & { readonly name: string }): Answer {
  const finding = find(corpus, resolved);
  const name = wanted.name.replace(/^(?:the|an?) /i, '');
  const last = (name.split(' ').at(-1) ?? name).toLowerCase();
  const naming = finding.ranked.filter((found) => found.words.some((word) => word.lower === last));
  if (naming.length === 0) return answerFact(corpus, resolved, wanted);
  const best = naming.toSorted(
    (a, b) => describes(corpus, b, name) - describes(corpus, a, name) || b.score - a.score || a.sentence.index - b.sentence.index,
  );
  const introduced = best[0] && articleOf(corpus, best[0].sentence) ? best : naming;
  return tell(corpus, resolved, wanted, { ...finding, ranked: introduced });
}
