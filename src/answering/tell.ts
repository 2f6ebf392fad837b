import type { Answer } from '../domain/answer.ts';
import type { Claim } from '../domain/claim.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { articleOf, type Corpus, textOf } from './corpus.ts';
import type { Finding } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { dayInWords } from './moment.ts';
import { openWords } from './open-matter.ts';
import { passageOf, passageText } from './passage.ts';
import { questionIsOpen } from './question.ts';
import { answerWith, newestOf } from './reply.ts';
import type { Found } from './retrieve.ts';
import { shortAnswer, shortDay } from './short-answer.ts';
import { SURELY_SAID } from './sought.ts';
import { attributionsOf } from './speakers.ts';
import { claimFrom } from './standing.ts';
import { verdictOn } from './yes-no.ts';

/** What surrounds a question. */
export interface Within {
  /** The message as it was put. */
  readonly asked: string;
}

/** The found sentence as a claim that stands on its passage. */
export const claimOf = (corpus: Corpus, found: Found, ranked: readonly Found[]): Claim =>
  claimFrom(corpus, found.sentence, passageOf(corpus, found, ranked));

/** That the articles do not say, with the nearest passage where there is one. */
export function refuse(corpus: Corpus, question: string, ranked: readonly Found[]): Answer {
  const [best] = ranked;
  const nearest = best ? [claimOf(corpus, best, ranked)] : [];
  return answerWith(corpus, { kind: 'not-in-sources', question, text: answeringWords.notInSources }, nearest);
}

const wordsOfPassage = (corpus: Corpus, { evidence: [passage], text }: Claim): string =>
  passage ? passageText(corpus, passage) : text;

/** Both answers, each with its passage and its publisher. */
export function disagree(corpus: Corpus, { asked }: Within, sides: readonly Found[], ranked: readonly Found[]): Answer {
  const claims = sides.map((found) => claimOf(corpus, found, ranked));
  const said = sides.map((found) => {
    const { name } = corpus.publishers(articleOf(corpus, found.sentence).article.publisher);
    return answeringWords.side(name, found.candidates[0]?.text ?? textOf(corpus, found.sentence));
  });
  return answerWith(
    corpus,
    { kind: 'sources-disagree', question: asked, text: `${answeringWords.disagree} ${said.join('; ')}.` },
    claims,
  );
}

/** What goes in front of the passage where the message asks back about the answer before. */
function leadFor(corpus: Corpus, resolved: Resolved, found: Found, claim: Claim): string | undefined {
  const day = dayInWords(newestOf(corpus, [claim]));
  switch (resolved.about) {
    case 'objection':
      return answeringWords.again;
    case 'newer':
      return answeringWords.newest(day);
    case 'source': {
      const [attribution] = attributionsOf(corpus, found.sentence);
      const by = claim.by ?? attribution?.by;
      const { name } = corpus.publishers(articleOf(corpus, found.sentence).article.publisher);
      if (claim.status === 'disputed') return answeringWords.disputedBy(by);
      return by === undefined ? answeringWords.reports(name) : answeringWords.says(by);
    }
    case undefined:
      return undefined;
    default:
      return resolved.about satisfies never;
  }
}

/** Whether a number is disputed of another deed than is asked for, which the sentence beside tells: "took all 70", "many were left". */
function isOfAnotherDeed({ question, sought, ranked }: Finding, best: Found, { status }: Claim): boolean {
  if (status !== 'disputed' || question.type !== 'number') return false;
  const beside = ranked.filter(
    ({ sentence }) => sentence.article === best.sentence.article && Math.abs(sentence.index - best.sentence.index) === 1,
  );
  return sought.some(({ term }, index) => {
    const saysIt = ({ own }: Found): boolean => (own[index] ?? 0) >= SURELY_SAID;
    return question.terms.includes(term) && !term.isName && !saysIt(best) && beside.some(saysIt);
  });
}

/** Tells what was found as the answer, with how it stands in front. */
export function tell(corpus: Corpus, resolved: Resolved, within: Within, finding: Finding): Answer {
  const [best] = finding.ranked;
  if (!best) return refuse(corpus, within.asked, []);
  const claim = claimOf(corpus, best, finding.ranked);
  const day = dayInWords(newestOf(corpus, [claim]));
  const isYesNo = finding.question.type === 'yes-no' && resolved.about === undefined;
  const verdict = isYesNo
    ? verdictOn(finding.question, claim, best, { sought: finding.sought, day, text: textOf(corpus, best.sentence) })
    : undefined;
  // Who or what is asked for is not known where the passage says that it is not confirmed: as of its day.
  const isOpen = claim.status === 'unconfirmed' && !questionIsOpen(finding.question);
  const doubt = isOpen ? openWords(claim.text, day) : undefined;
  const leads = [leadFor(corpus, resolved, best, claim) ?? verdict ?? doubt];
  const short = isOpen || isOfAnotherDeed(finding, best, claim) ? undefined : shortAnswer(best, finding.question);
  const text = [...leads, wordsOfPassage(corpus, claim)].filter((part) => part !== undefined).join(' ');
  const onDay = short === undefined ? undefined : shortDay(corpus, best, finding.question);
  return answerWith(corpus, { kind: 'answer', question: within.asked, text, short, shortDay: onDay }, [claim]);
}
