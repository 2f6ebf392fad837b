import { createGate, type Gate } from '../briefing/gate.ts';
import type { Answer } from '../domain/answer.ts';
import type { Claim } from '../domain/claim.ts';
import { wordsOf } from '../language/words.ts';
import { answeringWords } from '../messages/en/answering.ts';
import type { Corpus } from './corpus.ts';
import { atSentenceStart, names } from './naming.ts';
import { passageText } from './passage.ts';
import { answerWith } from './reply.ts';

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a claim and each side of it are carried by their own passages. */
const isCarried = (gate: Gate, claim: Claim): boolean =>
  [claim, ...(claim.sides ?? [])].every((statement) => statement.evidence.length > 0 && gate(statement).length === 0);

/** Whether each word of a text stands in one of others. Looked for letter by letter: a cut may part "2012.12" behind the year. */
const isMadeOf = (text: string, others: readonly string[]): boolean => {
  const all = others.join('\n');
  return wordsOf(text).every(({ start, end }) => all.includes(text.slice(start, end)));
};

/** Whether what is said in reply is what its claims and passages say, behind words of our own. */
function saysItsPassages(corpus: Corpus, { kind, text, claims }: Answer): boolean {
  const said = spaced(text);
  const [first] = claims;
  switch (kind) {
    case 'answer':
      return (
        first !== undefined &&
        [spaced(first.text), ...first.evidence.map((one) => passageText(corpus, one))].some((words) => said.includes(words))
      );
    case 'sources-disagree': {
      const publishers = claims.flatMap(({ evidence }) =>
        evidence.map(({ article }) => corpus.publishers(corpus.byId.get(article)?.publisher).name),
      );
      const passages = claims.flatMap(({ evidence, text: words }) => [words, ...evidence.map((one) => passageText(corpus, one))]);
      return isMadeOf(text, [answeringWords.disagree, ...publishers, ...passages]);
    }
    case 'not-in-sources':
    case 'unclear':
      return true;
    default:
      return kind satisfies never;
  }
}

/** Whether the bare answer stands in the reply or in a passage under it. */
const isBareThere = (corpus: Corpus, { short, text, claims }: Answer): boolean =>
  short === undefined ||
  [text, ...claims.flatMap(({ evidence }) => evidence.map((one) => passageText(corpus, one)))].some((words) =>
    spaced(words).includes(spaced(short)),
  );

const told = (claim: Claim): string =>
  claim.status === 'claimed' && claim.by !== undefined && !names(claim.text, claim.by)
    ? answeringWords.side(atSentenceStart(claim.by), claim.text)
    : claim.text;

/**
 * An answer with only what its passages carry. What they do not is left out and counted; where nothing is left, the articles
 * do not say.
 */
export function withheldFrom(corpus: Corpus, answer: Answer): Answer {
  const statements = answer.claims.flatMap((claim) => [claim, ...(claim.sides ?? [])]);
  const cited = new Set(statements.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  const gate = createGate(corpus.articles.filter(({ article }) => cited.has(article.id)));
  const kept = answer.claims.filter((claim) => isCarried(gate, claim));
  const lost = answer.claims.length - kept.length;
  if (lost === 0 && saysItsPassages(corpus, answer)) {
    if (isBareThere(corpus, answer)) return answer;
    const { short, shortDay, ...rest } = answer;
    return { ...rest, withheld: 1 };
  }
  const { question } = answer;
  const states = answer.kind === 'answer' || answer.kind === 'sources-disagree';
  const isLeft = states && lost > 0 && kept.length > 0;
  const said = isLeft
    ? ({ kind: 'answer', question, text: kept.map(told).join(' ') } as const)
    : ({
        kind: states ? 'not-in-sources' : answer.kind,
        question,
        text: states ? answeringWords.notInSources : answer.text,
      } as const);
  return { ...answerWith(corpus, said, kept), withheld: Math.max(1, lost) };
}
