import { longestPassage } from '../briefing/reach.ts';
import type { Evidence } from '../domain/claim.ts';
import { articleOf, type Corpus, type Sentence, textOf } from './corpus.ts';
import type { Found } from './retrieve.ts';
import { attributionsOf } from './speakers.ts';

/** A neighbour joins the passage if it speaks of the question at least this much, beside the sentence that was found. */
const WORTH_JOINING = 0.3;

const leansBack =
  /^(?:["“]?(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|But|And|However|Instead|There|Here|Such|So|Then|Both|The (?:two|latter|former|same|game|company|film|move|man|woman|group|team|pair)))\b/;

/** The words of a passage on one line. */
export const passageText = (corpus: Corpus, { article, start, end }: Evidence): string =>
  (corpus.byId.get(article)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ').trim();

/** Whether a sentence ends words in quotation marks that another began. */
const endsQuotation = (text: string): boolean => /^[^“”]*”/.test(text);

/** Whether two sentences give the words of one speaker: what somebody says goes on in the next sentence. */
function isOneSpeaker(corpus: Corpus, a: Sentence, b: Sentence): boolean {
  const speakers = new Set(attributionsOf(corpus, a).flatMap(({ by }) => by ?? []));
  return attributionsOf(corpus, b).some(({ by }) => by !== undefined && speakers.has(by));
}

/** The sentence that was found with its neighbours as far as they help to read it: they carry on what it says, or it leans on them. */
export function passageOf(corpus: Corpus, found: Pick<Found, 'sentence' | 'score'>, ranked: readonly Found[]): Evidence {
  const scores = new Map(ranked.map((other) => [other.sentence.index, other.score]));
  const { article } = articleOf(corpus, found.sentence);
  let [first, last] = [found.sentence, found.sentence];
  const fits = (start: number, end: number): boolean => end - start <= longestPassage;
  for (;;) {
    const before = corpus.sentences[first.index - 1];
    const after = corpus.sentences[last.index + 1];
    const options: { sentence: Sentence; worth: number }[] = [];
    const leans = leansBack.test(textOf(corpus, first)) || endsQuotation(textOf(corpus, first));
    const joins = (a: Sentence, b: Sentence): boolean => !article.text.slice(a.end, b.start).includes('\n');
    if (before?.article === first.article && fits(before.start, last.end) && (leans || joins(before, first)))
      options.push({
        sentence: before,
        worth: (scores.get(before.index) ?? 0) / found.score + (leans ? 1 : 0),
      });
    if (after?.article === last.article && fits(first.start, after.end) && joins(last, after))
      options.push({
        sentence: after,
        worth: (scores.get(after.index) ?? 0) / found.score + (isOneSpeaker(corpus, last, after) ? WORTH_JOINING : 0),
      });
    const best = options.filter(({ worth }) => worth >= WORTH_JOINING).sort((a, b) => b.worth - a.worth)[0];
    if (!best) break;
    if (best.sentence.index < first.index) first = best.sentence;
    else last = best.sentence;
  }
  return { article: article.id, start: first.start, end: last.end };
}
