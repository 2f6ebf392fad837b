import type { Answer } from '../domain/answer.ts';
import { type Corpus, textOf } from './corpus.ts';
import { answerFact } from './fact.ts';
import { find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { headTypes } from './head-types.ts';
import { asPattern, nameIn } from './names-in.ts';
import { personCalled } from './speakers.ts';
import { tell, type Within } from './tell.ts';

const title =
  '(?:Minister|President|General|Secretary|Chancellor|Mayor|Governor|Judge|Coach|Captain|Professor|Dr|Sir|King|Queen)';

/** How plainly a sentence says who or what somebody is: by "is a", by words set off with commas, or by a role before the name. */
function describes(text: string, name: string): number {
  const full = asPattern(name);
  const first = "(?:\\p{Lu}[\\p{L}'’-]+ ){0,2}";
  if (new RegExp(`${full}['’]?s? (?:is|was|are|were) (?:an?|the|one of|his|her|their)\\b`, 'u').test(text)) return 3;
  if (new RegExp(`${full} ?(?:,|\\(|–|—) ?(?:an?|the|who|which|where|his|her|its|their|aged|then|now)\\b`, 'u').test(text))
    return 2;
  const role = new RegExp(`(?<!\\p{L})(\\p{Ll}{3,}),? ${first}${full}`, 'u').exec(text)?.[1];
  if (role !== undefined && headTypes.get(role) === 'person') return 2;
  if (!new RegExp(`${title} ${first}${full}`, 'u').test(text)) return 0;
  // "In President Lind's office" introduces somebody else.
  return new RegExp(`${title} ${first}${full}['’]s?(?!\\p{L})`, 'u').test(text) ? 0.5 : 1;
}

/** Says who or what something is from the sentence that introduces it. No bare answer goes with it: the sentence is the answer. */
export function define(corpus: Corpus, resolved: Resolved, wanted: Within & { readonly name: string }): Answer {
  const finding = find(corpus, resolved);
  const called = wanted.name.replace(/^(?:the|an?) /i, '');
  const name = personCalled(corpus, called) ?? called;
  const naming = finding.ranked.flatMap((found) => {
    const written = nameIn(corpus, found, name);
    return written === undefined ? [] : [{ found, plainly: describes(textOf(corpus, found.sentence), written) }];
  });
  if (naming.length === 0) return answerFact(corpus, resolved, wanted);
  const ranked = naming
    .toSorted((a, b) => b.plainly - a.plainly || b.found.score - a.found.score || a.found.sentence.index - b.found.sentence.index)
    .map(({ found }) => found);
  return { ...tell(corpus, resolved, wanted, { ...finding, ranked }), short: undefined };
}
