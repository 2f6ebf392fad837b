import { isDispute } from '../briefing/dispute-cue.ts';
import type { Answer } from '../domain/answer.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import { once } from '../domain/once.ts';
import { prepareSupport } from '../language/support/passages.ts';
import { checkSupport } from '../language/support.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { articleOf, type Corpus, type Sentence } from './corpus.ts';
import { find } from './finding.ts';
import { keyedWordsOf } from './keyed-words.ts';
import { dayInWords } from './moment.ts';
import { atSentenceStart } from './naming.ts';
import { passageOf } from './passage.ts';
import { termsOf } from './question.ts';
import { answerWith, newestOf } from './reply.ts';
import { attributionsOf } from './speakers.ts';
import { claimFrom } from './standing.ts';
import { holdsMeaning } from './word-groups.ts';

const supportOf = once(({ articles }: Corpus) => prepareSupport(articles));

const sentenceAt = (corpus: Corpus, evidence: Evidence): Sentence | undefined =>
  corpus.sentences.find(
    (sentence) =>
      sentence.start < evidence.end &&
      evidence.start < sentence.end &&
      corpus.articles[sentence.article]?.article.id === evidence.article,
  );

/** Of a statement's own words the claim must hold all but this share, in some form: else it is about something else. */
const MOST_MISSING = 0.2;

/** A word of like meaning less sure than this is another word. */
const SURELY_MEANT = 0.7;

/** The share of a statement's own words that a claim lacks in every form. */
function missingShare(claim: string, statement: string): number {
  const said = new Set(keyedWordsOf(claim).map((word) => word.key));
  const terms = termsOf(statement);
  return terms.length === 0 ? 1 : terms.filter(({ key }) => !holdsMeaning(said, key, SURELY_MEANT)).length / terms.length;
}

/** Whether anybody in a sentence disputes or denies something: who tells that somebody else is wrong does not say so himself. */
function disputes(corpus: Corpus, sentence: Sentence | undefined): boolean {
  if (!sentence) return false;
  const { text } = articleOf(corpus, sentence).article;
  return attributionsOf(corpus, sentence).some((attribution) => isDispute(attribution, text));
}

/** What is told in other words must be found this surely, or the articles do not speak of it. */
const SURE_ENOUGH = 0.6;
/** And so much of the statement's own words, by how rare they are, must stand in the sentence. */
const SPEAKS_OF_IT = 0.5;

/** The sentence that speaks of a statement in other words; absent where none does. */
function nearTo(corpus: Corpus, statement: string): Claim | undefined {
  const finding = find(corpus, { question: statement, history: [] });
  const [best] = finding.ranked;
  if (!best || finding.probability < SURE_ENOUGH) return undefined;
  const worth = finding.sought.map(({ rarity, term }) => rarity * term.weight);
  const all = worth.reduce((sum, one) => sum + one, 0);
  const told = worth.reduce((sum, one, index) => sum + one * (best.own[index] ?? 0), 0);
  return told >= SPEAKS_OF_IT * all ? claimFrom(corpus, best.sentence, passageOf(corpus, best, finding.ranked)) : undefined;
}

/** Checks a statement as a claim: the articles say so, somebody does, it is disputed, they say otherwise, or they do not say. */
export function checkTruth(corpus: Corpus, question: string, statement: string): Answer {
  const support = checkSupport(statement, supportOf(corpus));
  const claims = support.evidence.slice(0, 1).flatMap((evidence): Claim[] => {
    const sentence = sentenceAt(corpus, evidence);
    return sentence ? [claimFrom(corpus, sentence, evidence)] : [];
  });
  const [claim] = claims;
  const words = answeringWords;
  const isContested = support.evidence.slice(0, 1).some((evidence) => disputes(corpus, sentenceAt(corpus, evidence)));
  const missing = claim === undefined ? 1 : missingShare(claim.text, statement);
  const onlyWording = missing === 0 && support.problems.every(({ kind }) => kind === 'unsupported');
  const onlyVoice = support.problems.every(({ kind }) => kind === 'attribution-dropped');
  if (
    !claim ||
    missing > MOST_MISSING ||
    (!support.supported && !onlyVoice && !onlyWording && !support.problems.some(({ kind }) => kind === 'negation'))
  ) {
    const near = nearTo(corpus, statement);
    if (near) {
      const text = `${near.status === 'disputed' ? words.trueDisputed : words.trueNear} ${near.text}`;
      return answerWith(corpus, { kind: 'answer', question, text }, [near]);
    }
    return answerWith(corpus, { kind: 'not-in-sources', question, text: words.trueNotFound }, claims);
  }
  const say = (lead: string): Answer => answerWith(corpus, { kind: 'answer', question, text: `${lead} ${claim.text}` }, claims);
  if (claim.status === 'disputed' || isContested) return say(words.trueDisputed);
  if (support.problems.some(({ kind }) => kind === 'negation')) return say(words.trueContradicted);
  if (claim.status === 'unconfirmed') return say(words.notKnown(dayInWords(newestOf(corpus, claims))));
  if (!support.supported && !onlyVoice) return say(words.trueNear);
  return say(claim.status === 'claimed' && claim.by ? words.trueClaimed(atSentenceStart(claim.by)) : words.trueSupported);
}
