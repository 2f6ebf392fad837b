import { functionWords } from '../language/function-words.ts';
import { irregularVerbForms, isPastForm } from '../language/irregular-forms.ts';
import { askingWords } from './asking-words.ts';
import { headTypes } from './head-types.ts';
import { type KeyedWord, keyedWordsOf } from './keyed-words.ts';
import { type Predicate, predicateOf } from './predicate.ts';

/** What a question wants to hear: it steers which words of a passage are the bare answer. */
export type AnswerType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'name'
  | 'time'
  | 'duration'
  | 'age'
  | 'number'
  | 'money'
  | 'percent'
  | 'reason'
  | 'manner'
  | 'yes-no'
  | 'phrase';

/** One thing a question speaks of. */
export interface QueryTerm {
  readonly key: string;
  readonly word: KeyedWord;
  /** How much it counts beside how rare it is: 1 is usual, words taken over from earlier turns count less. */
  readonly weight: number;
  readonly isName: boolean;
}

/** A question as far as it is understood without the articles. */
export interface Question extends Predicate {
  readonly text: string;
  readonly type: AnswerType;
  readonly words: readonly KeyedWord[];
  readonly terms: readonly QueryTerm[];
  /** The word that the question word asks about: "city" in "which city fell". */
  readonly head?: string | undefined;
}

const questionWord = /\b(who|whom|whose|when|where|why|how|what|which)(?:'s|’s)?\b/i;
const yesNo =
  /^(?:and |but |so |then |also |ok,? |yes,? |well,? )*(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't)\b/i;

/** "Can you tell me" wants to be told. */
const request =
  /^(?:and |but |so |ok,? )*(?:can|could|would|will) you (?:please |kindly )*(?:tell|give|explain|describe|show|list|say|help)\b/i;

const howTypes: readonly (readonly [RegExp, AnswerType])[] = [
  [/\bhow old\b/i, 'age'],
  [
    /\bhow long (?!is|are|was|were)\b|\bfor how long\b|\bhow (?:many|much) (?:more )?(?:years|months|weeks|days|hours|minutes|time)\b/i,
    'duration',
  ],
  [
    /\bhow (?:much|expensive)\b.*\b(?:cost|costs|pay|paid|price|spend|spent|worth|money|earn|lose|lost|lend|invest|owe|forfeit|donate|raise|dollars|euros|pounds|revenue|fund)/i,
    'money',
  ],
  [
    /\bhow (?:many|much|far|tall|high|deep|wide|thick|large|big|fast|heavy|hot|cold|warm|long|close|near)\b|\bhow strong\b/i,
    'number',
  ],
  [/\bhow (?:come)\b/i, 'reason'],
  [/\bhow\b/i, 'manner'],
];

/** The head of the noun phrase behind "what" or "which": the last word before a verb or preposition. */
const headOf = (words: readonly KeyedWord[], at: number): string | undefined => {
  let head: string | undefined;
  for (const word of words.slice(at + 1, at + 6)) {
    if (functionWords.has(word.lower)) {
      if (head !== undefined) return head;
      if (/^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)$/.test(word.lower)) return undefined;
      continue;
    }
    if (head !== undefined && headTypes.has(head) && (/(?:ed|s)$/.test(word.lower) || irregularVerbForms.has(word.lower)))
      return head;
    head = word.lower;
  }
  return head;
};

const copula = /^(?:is|was|are|were|will|be|been|s)$/;
const endsPhrase = /^(?:of|in|on|at|for|to|from|by|during|after|before|since|between|as|with|when|that|who|which)$/;

/** The noun behind "what is": "revenue" in "what was the company's revenue in 2021", "name" in "what is the name of the river". */
function copulaHeadOf(words: readonly KeyedWord[], at: number): string | undefined {
  const start = words[at]?.lower.endsWith("'s") ? at + 1 : at + 2;
  if (start === at + 2 && !copula.test(words[at + 1]?.lower ?? '')) return undefined;
  const behind = words.slice(start);
  const end = behind.findIndex((word, index) => index > 0 && endsPhrase.test(word.lower));
  const noun = (end < 0 ? behind : behind.slice(0, end)).findLast(
    (word) => word.number === undefined && !functionWords.has(word.lower),
  );
  return noun === undefined || noun.capital ? undefined : noun.lower;
}

const typeOfWhat = (text: string, words: readonly KeyedWord[], at: number): { type: AnswerType; head?: string | undefined } => {
  const head = headOf(words, at);
  const type = head === undefined ? undefined : (headTypes.get(head) ?? headTypes.get(head.replace(/s$/, '')));
  if (head !== undefined && type) return { type, head };
  const noun = head === undefined ? copulaHeadOf(words, at) : undefined;
  const nounType = noun === undefined ? undefined : (headTypes.get(noun) ?? headTypes.get(noun.replace(/s$/, '')));
  if (nounType) return { type: nounType, head: noun };
  if (/\b(?:what|which)\b[^?]*\bwhy\b|\bwhat for\b/i.test(text)) return { type: 'reason' };
  return { type: 'phrase', head };
};

/** What "how many" counts. */
const countedIn = (words: readonly KeyedWord[], at: number): { head?: string } => {
  if (!/^(?:many|much)$/.test(words[at + 1]?.lower ?? '')) return {};
  const head = words.slice(at + 2, at + 6).find((word) => !functionWords.has(word.lower))?.lower;
  return head === undefined ? {} : { head };
};

/** "How long was the city occupied" asks for a time, "how long is the bridge" for a length. */
const isLasting = (words: readonly KeyedWord[], at: number): boolean =>
  words[at + 1]?.lower === 'long' && words.slice(at + 3).some(({ lower, capital }) => !capital && isPastForm(lower));

const typeOf = (text: string, words: readonly KeyedWord[]): { type: AnswerType; head?: string | undefined } => {
  if (yesNo.test(text) && !/\bor\b/.test(text) && !request.test(text)) return { type: 'yes-no' };
  const asked = questionWord.exec(text)?.[1]?.toLowerCase();
  const at = words.findIndex((word) => word.lower.replace(/'s$/, '') === asked);
  switch (asked) {
    case 'who':
    case 'whom':
    case 'whose':
      return { type: 'person' };
    case 'when':
      return { type: 'time' };
    case 'where':
      return { type: 'place' };
    case 'why':
      return { type: 'reason' };
    case 'how':
      return {
        ...countedIn(words, at),
        type: isLasting(words, at) ? 'duration' : (howTypes.find(([pattern]) => pattern.test(text))?.[1] ?? 'manner'),
      };
    case 'what':
    case 'which':
      return typeOfWhat(text, words, at);
    default: {
      const last = words.at(-1)?.lower;
      return { type: (last === undefined ? undefined : headTypes.get(last)) ?? 'phrase' };
    }
  }
};

/** "The most goals": here the word says which ones. */
const degrees = /^(?:most|least|fewest)$/;

/** Words about the asking, and "long" in "how long", stand in hardly any answer. */
const ASKING = 0.2;

/** The words of a text that a passage should speak of, each once. */
export function termsOf(text: string, weight = 1): readonly QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  const words = keyedWordsOf(text);
  for (const [index, word] of words.entries()) {
    const isDegree = degrees.test(word.lower) && words[index - 1]?.lower === 'the';
    if ((functionWords.has(word.lower) && !isDegree) || terms.has(word.key)) continue;
    const isName =
      (word.capital && (index > 0 || !functionWords.has(word.lower))) || /^\d/.test(word.lower) || word.number !== undefined;
    terms.set(word.key, {
      key: word.key,
      word,
      weight: askingWords.has(word.lower) || words[index - 1]?.lower === 'how' ? weight * ASKING : weight,
      isName: isName && !askingWords.has(word.lower),
    });
  }
  return [...terms.values()];
}

/** Nouns that only name the type of the answer, which the answer itself shows: "what time", "the name of". */
const typeNouns = /^(?:time|date|year|day|month|name|number|amount|money|place|location|person)$/;

/** Reads a question: what it wants to hear, and of what it speaks. Total: any text gives a question. */
export function understand(text: string): Question {
  const words = keyedWordsOf(text);
  const asked = typeOf(text, words);
  const terms = termsOf(text).map((term) =>
    term.word.lower === asked.head && typeNouns.test(asked.head) ? { ...term, weight: ASKING } : term,
  );
  return { text, words, terms, ...asked, ...predicateOf(words, asked.head) };
}

/** Whether no bare answer of a type is asked for: a phrase, a reason, a way, or yes or no. */
export const questionIsOpen = ({ type }: Question): boolean =>
  type === 'phrase' || type === 'reason' || type === 'manner' || type === 'yes-no';

/** Whether what is asked for is a number of something: it looks like one, and a passage without one is no answer. */
export const isQuantity = (type: AnswerType): boolean =>
  type === 'time' || type === 'duration' || type === 'age' || type === 'number' || type === 'money' || type === 'percent';
