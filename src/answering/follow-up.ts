import type { Turn } from '../domain/answer.ts';
import { calendarName } from './candidate-patterns.ts';
import { courtesyIn } from './courtesy.ts';

/** A message with what the turns before make of it. */
export interface Resolved {
  /** The question that is meant, in full as far as it can be told. */
  readonly question: string;
  /** The turns that are its context, oldest first. */
  readonly history: readonly Turn[];
  /** Set where the message asks back about the answer before. */
  readonly about?: 'source' | 'objection' | 'newer' | undefined;
  /** Words that the asker says were not meant. */
  readonly without?: string | undefined;
  /** Whether it cannot be told what is asked. */
  readonly isEmpty?: boolean | undefined;
}

/** A conversation is followed back no further than this. */
const LONGEST_CHAIN = 4;

const objection =
  /^(?:no|sorry|hm+|but)?[,.]? ?(?:(?:that|this|it|your answer)(?:'s| is| was|’s)? (?:wrong|false|incorrect|untrue|a lie|not (?:right|true|correct|what i (?:asked|meant)))|that isn't (?:right|true|correct)|you(?:'re|’re| are) wrong|wrong|are you sure|really|i don't believe (?:that|it|you))[\s?!.]*$/i;
const source =
  /^(?:and |but )?(?:who (?:says|said|claims|reports|reported|confirmed|confirms) (?:so|that|this|it)|says who|according to (?:whom|who)|who(?:'s| is) the source|what(?:'s| is) (?:the|your) source|where (?:does|do) (?:that|this|it|you) (?:come from|get (?:that|this|it)(?: from)?)|source)[\s?!.]*$/i;
const newer =
  /^(?:and |is there |is that |are there |do you have )*(?:anything|something|any(?: )?(?:news|updates?)|what(?:'s| is)) ?(?:newer|new|more recent|later|fresher|else new|the latest|since(?: then)?)?(?: (?:on|about) (?:that|this|it))?[\s?!.]*$/i;
const bareQuestion =
  /^(?:and |but |so |ok |okay )*(since when|until when|till when|when(?: was that| exactly| did (?:that|this|it) happen| was (?:that|this|it))?|where(?: was that| exactly| did (?:that|this|it) happen)?|why(?: not| so| is that| was that| that)?|how(?: come| so| exactly)?|who(?: exactly)?|how many(?: exactly)?|how much(?: exactly)?|how long|by whom|with whom)[\s?!.]*$/i;
const another =
  /^(?:and|what about|how about|and what about|and how about|same (?:question )?for|and for|and in|and on)\b(?! *(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|can|will)\b) *(.+?)[\s?!.]*$/i;
const correction =
  /^(?:no,? |sorry,? |actually,? )*i (?:mean|meant|was asking about|am asking about|was talking about|am talking about)[:,]? (.+?)(?:,? (?:and |but )?not (.+?))?[\s?!.]*$/i;
const correctionTurned = /^(?:no,? |sorry,? )*not (.+?),? but (.+?)[\s?!.]*$/i;

const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an) /i, '').trim();

/** A question without its question word: what it is about. */
const bodyOf = (question: string): string =>
  question
    .replace(/[?.!\s]+$/, '')
    .replace(/^(?:and|but|so|ok|okay|then)[, ]+/i, '')
    .replace(
      /^(?:(?:in|on|at|by|from|to|for|since|until) )?(?:who|whom|whose|what|which|when|where|why|how (?:many|much|long|often|far|old)|how)\b ?/i,
      '',
    );

const questionWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:since|until|till) when|^when/i, 'When'],
  [/^where/i, 'Where'],
  [/^why|^how (?:come|so)/i, 'Why'],
  [/^how many/i, 'How many'],
  [/^how much/i, 'How much'],
  [/^how long/i, 'How long'],
  [/^how/i, 'How'],
  [/^who|^by whom|^with whom/i, 'Who'],
];

/** What a question would be with one of its words exchanged, or with the word added where it does not stand there. */
function exchanged(question: string, meant: string, instead: string | undefined): string {
  const old = instead === undefined ? undefined : withoutArticle(instead);
  if (old && question.toLowerCase().includes(old.toLowerCase())) {
    const at = question.toLowerCase().indexOf(old.toLowerCase());
    return question.slice(0, at) + withoutArticle(meant) + question.slice(at + old.length);
  }
  return `${question.replace(/[?.!\s]+$/, '')} ${meant}?`;
}

const wholeName = /^(?:the )?\p{Lu}[\p{L}\p{N}'’.-]*(?: \p{Lu}[\p{L}\p{N}'’.-]*)*$/u;
const namesWithin = /(?<=\p{L} )(?:the )?\p{Lu}[\p{L}\p{N}.-]*(?: \p{Lu}[\p{L}\p{N}.-]*)*/gu;

/** The question before asked of another: "and Visby?" behind "when was Malmo founded?". Absent where it names nobody, or several. */
function withNameExchanged(question: string, name: string): string | undefined {
  const [old, ...others] = [...question.matchAll(namesWithin)].filter(([found]) => !calendarName.test(found));
  // What several have so many of is told of the next one in a few words: "410 seats, and the Conservatives 131".
  if (/^how many\b/i.test(question)) return undefined;
  if (!old || others.length > 0 || !wholeName.test(name) || calendarName.test(name)) return undefined;
  return question.slice(0, old.index) + name + question.slice(old.index + old[0].length);
}

/** Works out what a message asks from the turns before it. Pure, total and bounded. */
export function resolve(message: string, history: readonly Turn[], depth = 0): Resolved {
  const text = message.trim();
  const compound = /^(who .+?),? and what (?:did|does|do|has|have) (?:he|she|they) (?:say|said)\b(.*)$/i.exec(text);
  if (compound?.[1]) return resolve(`${compound[1]}${compound[2] ?? ''}`, history, depth + 1);
  const turns = history.filter((turn) => courtesyIn(turn.question) === undefined);
  const last = turns.at(-1);
  const leans = objection.test(text) || source.test(text) || newer.test(text) || bareQuestion.test(text) || correction.test(text);
  if (!last || depth >= LONGEST_CHAIN) return { question: text, history: turns, isEmpty: leans && !last };
  const before = resolve(last.question, turns.slice(0, -1), depth + 1);
  const on = (question: string, more: Partial<Resolved> = {}): Resolved => ({ question, history: turns, ...more });
  if (objection.test(text)) return on(before.question, { about: 'objection', history: before.history });
  if (source.test(text)) return on(before.question, { about: 'source', history: before.history });
  if (newer.test(text)) return on(before.question, { about: 'newer', history: before.history });
  const meant = correction.exec(text) ?? undefined;
  if (meant?.[1]) return on(exchanged(before.question, meant[1], meant[2]), { without: meant[2], history: before.history });
  const turned = correctionTurned.exec(text);
  if (turned?.[1] && turned[2])
    return on(exchanged(before.question, turned[2], turned[1]), { without: turned[1], history: before.history });
  const bare = bareQuestion.exec(text)?.[1];
  if (bare) {
    const word = questionWords.find(([pattern]) => pattern.test(bare))?.[1] ?? 'What';
    return on(`${word} ${bodyOf(before.question)}?`);
  }
  const other = another.exec(text)?.[1];
  const asked = /^(?:who|whom|whose|when|where|why|how (?:many|much|long|often|far|old)|how|what|which)\b/i.exec(
    before.question.replace(/^(?:and|but|so) /i, ''),
  )?.[0];
  const named = other === undefined ? undefined : withNameExchanged(before.question, other);
  if (named !== undefined) return on(named, { history: before.history });
  return on(other && asked ? `${asked} ${other}?` : text);
}
