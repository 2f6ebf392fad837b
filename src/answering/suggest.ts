import type { Briefing } from '../domain/briefing.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { answerQuestion } from './answer.ts';
import type { Corpus } from './corpus.ts';
import { countedQuestion } from './counted-question.ts';
import { peopleIn } from './speakers.ts';

const MOST_SUGGESTIONS = 5;

/** What could be asked about a briefing, the most telling first. */
function candidates(corpus: Corpus, briefing: Briefing): readonly string[] {
  const { question } = answeringWords;
  const people = peopleIn(corpus);
  const named = (by: string | undefined): string | undefined => by && (people.find((name) => by.includes(name)) ?? undefined);
  const disputed = briefing.disputed.length > 0 ? [question.whatIsDisputed] : [];
  const unknown = briefing.unknown.length > 0 ? [question.whatIsUnknown] : [];
  const figures = briefing.figures.flatMap((figure) => {
    const [{ article = '', start = 0, end = 0 } = {}] = figure.evidence;
    return countedQuestion(figure, corpus.byId.get(article)?.text.slice(start, end) ?? '') ?? [];
  });
  const speakers = [...briefing.disputed, ...briefing.quotes].flatMap(({ by }) => named(by) ?? []);
  const said = [...new Set(speakers)].flatMap((name) => [question.whatDid(name), question.whoIs(name)]);
  return [
    ...disputed,
    ...figures.slice(0, 2),
    ...said.slice(0, 2),
    ...unknown,
    ...briefing.questions,
    ...said.slice(2),
    ...figures.slice(2),
  ];
}

/** Questions that these articles answer, each by a passage of its own, no two the same. */
export function suggestQuestions(corpus: Corpus, briefing: Briefing): readonly string[] {
  const suggested: string[] = [];
  const answered = new Set<string>();
  for (const question of candidates(corpus, briefing)) {
    if (suggested.length >= MOST_SUGGESTIONS) break;
    const { kind, claims } = answerQuestion(corpus, { question });
    const [passage] = claims[0]?.evidence ?? [];
    if ((kind !== 'answer' && kind !== 'sources-disagree') || !passage) continue;
    const same = `${passage.article}:${passage.start}`;
    if (answered.has(same) || suggested.includes(question)) continue;
    answered.add(same);
    suggested.push(question);
  }
  return suggested;
}
