import type { Corpus, Sentence } from './corpus.ts';
import { neighbour, textOf, wordsIn } from './corpus.ts';
import type { Found } from './retrieve.ts';
import type { SoughtTerm } from './sought.ts';

/** How surely a term is meant that stands not in the sentence but there, from 0 to 1. */
const lent = {
  /** In the sentence before one that begins with "It", "He", "The game": it still speaks of the same. */
  leaning: 0.9,
  /** In most titles of the story: it is what all of it is about. */
  topic: 1,
  /** In the title: an article is about what its title says. */
  title: 0.8,
  before: 0.5,
  after: 0.4,
  /** In other articles of the story, where a sentence leans on what its article has not named: that is what the story is about. */
  story: 0.5,
  /** Anywhere in the article: it may be about something else by now. */
  article: 0.3,
} as const;

/** A sentence that begins so speaks on of what was named before; so does the line of a fact box, "Release date: 3 May". */
const leansBack = /^["“]?(?:(?:He|She|It|They|This|These|His|Her|Its|Their|The \p{Ll}+)\b|\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}: )/u;

/** Whether all of an article up to a sentence leans on something that it has not named. */
function leansToTheStart(corpus: Corpus, sentence: Sentence): boolean {
  for (let one = neighbour(corpus, sentence, -1); one; one = neighbour(corpus, one, -1))
    if (!leansBack.test(textOf(corpus, one))) return false;
  return true;
}

/** For each sought term, how surely a sentence speaks of it, itself or by where it stands: from 0 to 1. */
export function meetingOf(
  corpus: Corpus,
  sought: readonly SoughtTerm[],
  found: Pick<Found, 'sentence' | 'own'>,
): readonly number[] {
  const { sentence } = found;
  const [before, after] = [neighbour(corpus, sentence, -1), neighbour(corpus, sentence, 1)];
  const leans = leansBack.test(textOf(corpus, sentence));
  const share = leans ? lent.leaning : lent.before;
  const isStory = leans && leansToTheStart(corpus, sentence);
  const [wordsBefore, wordsAfter] = [before ? wordsIn(corpus, before) : [], after ? wordsIn(corpus, after) : []];
  const title = corpus.titles[sentence.article];
  return sought.map(({ keys, articles }, index) => {
    let met = found.own[index] ?? 0;
    for (const { key } of wordsBefore) met = Math.max(met, (keys.get(key) ?? 0) * share);
    for (const { key } of wordsAfter) met = Math.max(met, (keys.get(key) ?? 0) * lent.after);
    for (const [key, surety] of keys)
      if (title?.has(key)) met = Math.max(met, surety * (corpus.topic.has(key) ? lent.topic : lent.title));
    if (isStory && articles.size > 0) met = Math.max(met, lent.story);
    return articles.has(sentence.article) ? Math.max(met, lent.article) : met;
  });
}
