import type { Answer } from '../domain/answer.ts';
import type { Edition, SourceReference } from '../domain/briefing.ts';
import type { Block, Card } from '../domain/card.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import type { Topic } from '../domain/topic.ts';
import { en, type Messages } from '../messages/en.ts';
import { choiceBlocks } from './choices.ts';
import { citationsOf } from './citations.ts';
import { citedSources } from './cited-sources.ts';
import { claimBlock } from './claim-block.ts';
import { momentInWords } from './local-time.ts';

/** What an answer card may say beyond its answer. */
export interface AnswerCardOptions {
  readonly topic?: Pick<Topic, 'names' | 'timeZone'> | undefined;
  /** The edition under which it was asked: its suggested questions can be offered as buttons. */
  readonly edition?: Edition | undefined;
  /** Set where the reports are older than so many days: the card says it. */
  readonly staleAfterDays?: number | undefined;
  readonly messages?: Messages | undefined;
}

/** The words of a passage, as its source keeps them. */
function passageText({ article, start, end }: Evidence, sources: readonly SourceReference[]): string | undefined {
  const kept = sources.find((source) => source.article === article)?.passages ?? [];
  const passage = kept.find((one) => one.start <= start && end <= one.end);
  return passage?.text.slice(start - passage.start, end - passage.start);
}

/** The passages as quotes, but for one that says nothing else than the words above it. */
const quotes = (evidence: readonly Evidence[], sources: readonly SourceReference[], above?: string): readonly Block[] =>
  evidence.flatMap((one): readonly Block[] => {
    const text = passageText(one, sources);
    if (text === undefined || sameWords(text, above)) return [];
    return [{ kind: 'quote', text, citations: citationsOf([one], sources) }];
  });

const sameWords = (a: string, b: string | undefined): boolean => b !== undefined && squeezed(a) === squeezed(b);
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A claim, the passages it stands on, and the sources of those not listed above. */
function claimWithPassages(claim: Claim, answer: Answer, listed: readonly number[]): readonly Block[] {
  const { sources } = answer;
  const evidence = [...claim.evidence, ...(claim.sides ?? []).flatMap((side) => side.evidence)];
  const distinct = evidence.filter((one, index) => evidence.findIndex((two) => sameSpan(one, two)) === index);
  const blocks = [claimBlock(claim, sources), ...quotes(distinct, sources, claim.text)];
  const numbers = citedSources(blocks).filter((number) => !listed.includes(number));
  return numbers.length === 0 ? blocks : [...blocks, { kind: 'sources', numbers }];
}

const sameSpan = (a: Evidence, b: Evidence): boolean => a.article === b.article && a.start === b.start && a.end === b.end;

/** The claims one after the other, each source listed once. */
function claimBlocks(claims: readonly Claim[], answer: Answer): readonly Block[] {
  const blocks: Block[] = [];
  for (const claim of claims) {
    const listed = blocks.flatMap((block) => (block.kind === 'sources' ? block.numbers : []));
    blocks.push(...claimWithPassages(claim, answer, listed));
  }
  return blocks;
}

const endsSentence = /[.!?…][)\]'"’”»›]*$/u;

/** What is said, without the statements that stand under it each with its passage: what is told twice is read twice. */
function ownText({ text, claims: [first, second] }: Answer): string {
  const at = second === undefined ? -1 : text.indexOf(second.text);
  const own = at < 0 ? text : text.slice(0, at).trim();
  return first !== undefined && own.includes(first.text) && endsSentence.test(own) ? own : text;
}

/** What is said, with the day that its words leave open: "Sunday (15 September 2024)". */
function withDay(said: string, { short, shortDay }: Answer): string {
  if (short === undefined || shortDay === undefined) return said;
  return said === short ? `${said} (${shortDay})` : `${said} (${short}: ${shortDay})`;
}

/** An answer: its words with the bare answer in bold, how they stand and who says so, then the passages. */
function answered(answer: Answer): readonly Block[] {
  const [first, ...further] = answer.claims;
  if (first === undefined) return [{ kind: 'text', runs: [{ text: answer.text }] }];
  const passages = first.evidence.map((one) => passageText(one, answer.sources));
  // An answer that only repeats its passage is told by the bare answer, and the passage is quoted under it.
  const repeats = answer.short !== undefined && passages.some((text) => text !== undefined && sameWords(text, answer.text));
  // Of a dispute the bare answer would be put into the mouth of one who denies it, unless it is in that one's own quoted words.
  const quotedWords = [`“${answer.short}”`, `"${answer.short}"`].some((words) => answer.text.includes(words));
  const bare = repeats && (first.status !== 'disputed' || quotedWords);
  const said: Claim = { ...first, text: withDay(bare ? (answer.short ?? answer.text) : ownText(answer), answer) };
  const [claim, ...rest] = claimBlocks([said, ...further], answer);
  const strong = claim?.kind === 'claim' ? [{ ...claim, strong: answer.short }] : [];
  return [...strong, ...rest];
}

/** That the articles do not say, with the nearest passage where there is one. */
function notInSources(answer: Answer, messages: Messages): readonly Block[] {
  const evidence = answer.claims.flatMap((claim) => claim.evidence);
  const nearest = quotes(evidence.slice(0, 1), answer.sources);
  const said: Block = { kind: 'text', runs: [{ text: answer.text, mark: 'strong' }] };
  if (nearest.length === 0) return [said];
  return [said, { kind: 'note', text: messages.cards.nearest }, ...nearest, { kind: 'sources', numbers: citedSources(nearest) }];
}

function body(answer: Answer, options: AnswerCardOptions, messages: Messages): readonly Block[] {
  const said: Block = { kind: 'text', runs: [{ text: answer.text, mark: 'strong' }] };
  switch (answer.kind) {
    case 'answer':
      return answered(answer);
    case 'not-in-sources':
      return notInSources(answer, messages);
    case 'sources-disagree':
      return [said, ...claimBlocks(answer.claims, answer)];
    case 'unclear':
      return [said, ...choiceBlocks(answer.choices ?? [], options.edition, messages)];
    default:
      return answer.kind satisfies never;
  }
}

/** An answer as a card: what the articles say, how it stands, who says it, and the passages word for word. */
export function answerCard(answer: Answer, options: AnswerCardOptions = {}): Card {
  const messages = options.messages ?? en;
  const timeZone = options.topic?.timeZone ?? 'UTC';
  const asked = messages.cards.asked(answer.question);
  const when = answer.asOf === undefined ? [] : [messages.cards.asOf(momentInWords(answer.asOf, { timeZone, messages }))];
  const days = options.staleAfterDays;
  const held = answer.withheld ?? 0;
  const withheld: readonly Block[] = held === 0 ? [] : [{ kind: 'note', text: messages.cards.withheld(held) }];
  const stale: readonly Block[] = days === undefined ? [] : [{ kind: 'note', text: messages.cards.staleAnswer(days) }];
  return {
    kind: 'answer',
    summary: answer.text,
    blocks: [{ kind: 'note', text: [asked, ...when].join(' · ') }, ...body(answer, options, messages), ...withheld, ...stale],
    sources: answer.sources,
    timeZone,
  };
}
