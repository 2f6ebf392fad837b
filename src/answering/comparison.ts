import { composeBriefing } from '../briefing/compose.ts';
import type { Answer } from '../domain/answer.ts';
import type { Claim } from '../domain/claim.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { articleOf, type Corpus } from './corpus.ts';
import { answerFact } from './fact.ts';
import { find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { beginsWith, withinSentence } from './naming.ts';
import { standingAs } from './overview.ts';
import { answerWith } from './reply.ts';
import type { Found } from './retrieve.ts';
import { claimOf, type Within } from './tell.ts';
import { tollByPublisher } from './toll-answer.ts';
import { tollNamed } from './toll-question.ts';

const MOST_PUBLISHERS = 4;
/** A passage is compared if it speaks of the matter at least this much, beside the one that speaks of it most. */
const WORTH_COMPARING = 0.4;

/** What a claim is shown with in front of it: the publisher, and whoever says it there. */
const sideOf = (publisher: string, claim: Claim): string =>
  answeringWords.side(
    publisher,
    claim.status === 'claimed' && claim.by !== undefined && !beginsWith(claim.text, claim.by)
      ? answeringWords.side(withinSentence(claim.by), claim.text)
      : claim.text,
  );

/** The publishers of a corpus, one of each family, by the family. */
function familiesIn(corpus: Corpus): ReadonlyMap<string, string> {
  const publishers = corpus.articles.map(({ article }) => corpus.publishers(article.publisher));
  return new Map(publishers.map(({ family, name }) => [family, name]));
}

const shown = (corpus: Corpus, asked: string, sides: readonly (readonly [string, Claim])[]): Answer =>
  answerWith(
    corpus,
    { kind: 'answer', question: asked, text: sides.map(([publisher, claim]) => sideOf(publisher, claim)).join(' ') },
    sides.map(([, claim]) => claim),
  );

/** What is disputed in the story, or what each publisher puts first where nothing is. */
function compareAll(corpus: Corpus, asked: string, families: ReadonlyMap<string, string>): Answer {
  const disputed = standingAs(corpus, asked, { kind: 'disputed', about: '' });
  if (disputed.kind === 'answer') return disputed;
  const sides = [...families].slice(0, MOST_PUBLISHERS).flatMap(([family, name]): [string, Claim][] => {
    const articles = corpus.articles.filter(({ article }) => corpus.publishers(article.publisher).family === family);
    const { lead } = composeBriefing({ articles, publishers: corpus.publishers, points: 1 });
    return lead ? [[name, lead]] : [];
  });
  return shown(corpus, asked, sides);
}

/** Sets side by side what each publisher says of a matter; where there is only one, says so. */
export function compare(corpus: Corpus, resolved: Resolved, wanted: Within & { readonly about: string }): Answer {
  const families = familiesIn(corpus);
  const [only] = families.values();
  if (families.size < 2 && wanted.about === '') {
    const text = only === undefined ? answeringWords.noStory : answeringWords.onePublisher(only);
    return answerWith(corpus, { kind: 'not-in-sources', question: wanted.asked, text }, []);
  }
  const toll = tollNamed(wanted.about);
  const counts = toll ? tollByPublisher(corpus, toll).slice(0, MOST_PUBLISHERS) : [];
  if (counts.length > 1) return shown(corpus, wanted.asked, counts);
  if (wanted.about === '') return compareAll(corpus, wanted.asked, families);
  const { ranked, probability } = find(corpus, { ...resolved, question: wanted.about });
  const best = new Map<string, Found>();
  for (const found of ranked) {
    const { family } = corpus.publishers(articleOf(corpus, found.sentence).article.publisher);
    if (!best.has(family) && found.score >= WORTH_COMPARING * (ranked[0]?.score ?? 0)) best.set(family, found);
  }
  const sides = [...best].slice(0, MOST_PUBLISHERS);
  if (sides.length === 0 || probability === 0) return answerFact(corpus, resolved, wanted);
  const told = sides.map(([family, found]): [string, Claim] => [families.get(family) ?? family, claimOf(corpus, found, ranked)]);
  const answer = shown(corpus, wanted.asked, told);
  const [[name] = ['']] = told;
  return told.length > 1 ? answer : { ...answer, text: `${answeringWords.onlyOneReports(name)} ${answer.text}` };
}
