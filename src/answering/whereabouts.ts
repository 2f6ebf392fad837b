import type { Answer } from '../domain/answer.ts';
import { type Corpus, textOf } from './corpus.ts';
import { answerFact } from './fact.ts';
import { find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { asPattern, nameIn } from './names-in.ts';
import { refuse, tell, type Within } from './tell.ts';

/** Somebody is "in talks" or "on trial", and a ship "at risk": that is nowhere. */
const states =
  'talks|charge|danger|trouble|contact|power|office|debt|doubt|crisis|shock|favou?r|risk|odds|stake|trial|leave|strike|holiday|fire|sale';
const distance = '\\d[\\d.,]* (?:km|miles?|(?:kilo)?met(?:re|er)s?)';
const preposition = `(?:(?:in|at|on)(?! (?:${states})\\b)|near|off|along|beside|between|outside|inside|north|south|east|west|where|${distance})`;
const lies = '(?:lies|lay|stands|stood|sits|is|was|are|were|remains|remained)';

/** How plainly a sentence says where something is: by "lies in", by "a town in" set off with a comma, or not at all. */
function places(text: string, name: string): number {
  const full = asPattern(name);
  if (new RegExp(`${full} ${lies} (?:\\p{Ll}+ly )?(?:located |situated |based |held )?${preposition}\\b`, 'u').test(text))
    return 2;
  return new RegExp(`${full}, (?:an?|the) [^,.;]{3,80}? (?:in|on|near|off) `, 'u').test(text) ? 1 : 0;
}

/** Whether the articles know a name as a place's. */
const isPlace = (corpus: Corpus, name: string): boolean =>
  corpus.articles.some(({ article, analysis }) =>
    analysis.names.some(({ kind, start, end }) => kind === 'place' && article.text.slice(start, end) === name),
  );

/** Says where something lies from the sentence that places it; where none does, whatever answers as a question about a fact. */
export function locate(corpus: Corpus, resolved: Resolved, wanted: Within & { readonly name: string }): Answer {
  const finding = find(corpus, resolved);
  const ranked = finding.ranked
    .flatMap((found) => {
      const written = nameIn(corpus, found, wanted.name);
      const plainly = written === undefined ? 0 : places(textOf(corpus, found.sentence), written);
      return plainly > 0 ? [{ found, plainly }] : [];
    })
    .toSorted((a, b) => b.plainly - a.plainly || b.found.score - a.found.score)
    .map(({ found }) => found);
  // Somebody may be anywhere; a town lies where a report says that it lies, and not at what a sentence happens to name beside it.
  if (ranked.length === 0)
    return isPlace(corpus, wanted.name) ? refuse(corpus, wanted.asked, finding.ranked) : answerFact(corpus, resolved, wanted);
  return { ...tell(corpus, resolved, wanted, { ...finding, ranked }), short: undefined };
}
