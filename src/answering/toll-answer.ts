import { conflict, differ } from '../briefing/quantities.ts';
import type { Answer } from '../domain/answer.ts';
import type { Claim } from '../domain/claim.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { articleOf, type Corpus, textOf } from './corpus.ts';
import type { Resolved } from './follow-up.ts';
import { dayInWords, newestFirst } from './moment.ts';
import { passageOf } from './passage.ts';
import { answerWith } from './reply.ts';
import { claimFrom } from './standing.ts';
import type { Within } from './tell.ts';
import { type TollMention, tollMentions } from './toll-mentions.ts';
import { type TollQuestion, tollAsked } from './toll-question.ts';

const claimOf = (corpus: Corpus, { sentence }: TollMention): Claim =>
  claimFrom(corpus, sentence, passageOf(corpus, { sentence, score: 1 }, []));

/** A report that gives several numbers gives the whole and parts of it: the whole is the largest. */
const largest = (mentions: readonly TollMention[]): TollMention | undefined =>
  mentions.toSorted((a, b) => b.quantity.least - a.quantity.least)[0];

/** What each article gives as the toll, the newest first. */
function wholesOf(mentions: readonly TollMention[]): readonly TollMention[] {
  const articles = Map.groupBy(mentions, ({ sentence }) => sentence.article);
  const wholes = [...articles.values()].flatMap((own) => largest(own) ?? []);
  return wholes.toSorted((a, b) => newestFirst(a.day ?? '', b.day ?? ''));
}

/** A toll does not fall: a lower number in a newer report counts a part, unless it is told as what the count stands at. */
const newestWhole = (wholes: readonly TollMention[]): TollMention | undefined =>
  wholes.find(
    (one, index) => one.isStanding || wholes.slice(index + 1).every(({ quantity }) => quantity.least <= one.quantity.least),
  );

const setAgainst =
  /\b(?:(?:high|low|small|larg|great|few)er than|more than|less than|compared (?:with|to)|against|rather than|instead of|as opposed to)\b/iu;

/** Whether one sentence sets two numbers against each other: "put the dead at 15, higher than the 12 the police gave". */
function areSetAgainst(corpus: Corpus, a: TollMention, b: TollMention): boolean {
  if (a.sentence !== b.sentence) return false;
  const [first, second] = [a.quantity.figure, b.quantity.figure].toSorted((one, other) => one.start - other.start);
  const { sentence } = a;
  const between =
    first && second ? textOf(corpus, sentence).slice(first.end - sentence.start, second.start - sentence.start) : '';
  return setAgainst.test(between);
}

/** The reports of the same day that cannot both be right with one, of another publisher or set against it in its own sentence. */
function opposed(corpus: Corpus, mentions: readonly TollMention[], one: TollMention): TollMention | undefined {
  const familyOf = ({ sentence }: TollMention): string => corpus.publishers(articleOf(corpus, sentence).article.publisher).family;
  const sameDay = mentions.filter(({ day }) => day === undefined || one.day === undefined || day === one.day);
  const wholes = wholesOf(sameDay);
  const other = wholes.find((whole) => familyOf(whole) !== familyOf(one) && conflict(whole.quantity, one.quantity));
  if (other) return other;
  const within = sameDay.find((mention) => conflict(mention.quantity, one.quantity) && areSetAgainst(corpus, mention, one));
  if (!within) return undefined;
  // Whoever gives that number in a report of their own is the better witness of it.
  return wholes.find(({ sentence, quantity }) => sentence !== one.sentence && quantity.least === within.quantity.least) ?? within;
}

const saidBy = (corpus: Corpus, { sentence, amount }: TollMention): string =>
  answeringWords.side(corpus.publishers(articleOf(corpus, sentence).article.publisher).name, amount);

/** The newest report of a toll with an older number behind it, or both numbers where reports of one day differ. */
function tollAnswer(corpus: Corpus, question: string, mentions: readonly TollMention[]): Answer | undefined {
  const wholes = wholesOf(mentions);
  const newest = newestWhole(wholes);
  if (!newest) return undefined;
  const against = opposed(corpus, mentions, newest);
  if (against) {
    const sides = [newest, against];
    const text = `${answeringWords.disagree} ${sides.map((side) => saidBy(corpus, side)).join('; ')}.`;
    return answerWith(
      corpus,
      { kind: 'sources-disagree', question, text },
      sides.map((side) => claimOf(corpus, side)),
    );
  }
  const earlier = wholes.find(
    ({ day, quantity }) =>
      day !== undefined &&
      newest.day !== undefined &&
      day < newest.day &&
      differ(quantity, newest.quantity) &&
      quantity.least < newest.quantity.least,
  );
  const claims = [newest, ...(earlier ? [earlier] : [])].map((mention) => claimOf(corpus, mention));
  const [day, before] = [dayInWords(newest.day), dayInWords(earlier?.day)];
  const text = [
    ...(day === undefined ? [] : [answeringWords.asOf(day)]),
    claims[0]?.text ?? newest.amount,
    ...(earlier && before !== undefined ? [answeringWords.earlier(earlier.amount, before)] : []),
  ].join(' ');
  return answerWith(corpus, { kind: 'answer', question, text, short: newest.amount }, claims);
}

/**
 * Answers a question for a toll by the newest report of that toll, in whatever words it is given; absent where no toll is asked
 * for or none is reported.
 */
export function tellToll(corpus: Corpus, { question }: Resolved, { asked }: Within): Answer | undefined {
  const wanted = tollAsked(question);
  return wanted && tollAnswer(corpus, asked, tollMentions(corpus, wanted));
}

/** What each publisher reports last of a toll, the newest first. */
export function tollByPublisher(corpus: Corpus, wanted: TollQuestion): readonly (readonly [string, Claim])[] {
  const mentions = tollMentions(corpus, wanted);
  const publishers = new Map<string, TollMention>();
  for (const mention of wholesOf(mentions)) {
    const { name } = corpus.publishers(articleOf(corpus, mention.sentence).article.publisher);
    if (!publishers.has(name)) publishers.set(name, mention);
  }
  return [...publishers].map(([name, mention]) => {
    const day = dayInWords(mention.day);
    return [day === undefined ? name : answeringWords.onDay(name, day), claimOf(corpus, mention)];
  });
}
