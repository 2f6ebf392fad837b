import type { Toll } from '../briefing/tolls.ts';
import { type QueryTerm, understand } from './question.ts';

/** A question for a toll, in whatever words: "how many were killed", "what is the death toll". */
export interface TollQuestion {
  readonly toll: Toll;
  /** Who is counted, where not just anybody: "children" in "how many children died". */
  readonly counted?: QueryTerm | undefined;
  /** What else it speaks of: "Rome" in "how many died in Rome". */
  readonly about: readonly QueryTerm[];
}

const wordings: readonly (readonly [Toll, RegExp])[] = [
  ['dead', /^(?:toll|death|deaths|die|died|dead|dying|kill|killed|fatalities|perished|perish)$/],
  ['injured', /^(?:injured|injuries|injure|wounded|wound|hurt)$/],
  ['missing', /^(?:missing|unaccounted)$/],
];

/** Words that say of nobody in particular that they are counted, and words of the asking. */
const anybody =
  /^(?:people|persons?|human|humans|victims?|lives|many|number|count|figure|total|overall|altogether|far|latest|current|currently|newest|official|now|today|confirmed|reported|known|high|lost|lose|stand|stands|feared)$/;

const asksForCount =
  /\bhow (?:many|high)\b|\bwhat(?:'s|’s)?\b.*\b(?:toll|number of|figure|count)\b|^(?:the )?(?:latest )?(?:death )?toll\b/i;
const asksElse = /\b(?:who|whom|whose|when|where|why)\b/i;

/** The toll that a text speaks of, without regard to whether it is asked for: "the number of dead". */
export function tollNamed(text: string): TollQuestion | undefined {
  const { terms, head, type } = understand(text);
  const isLost = /\blost (?:their|his|her) li(?:fe|ves)\b|\blives (?:were |have been )?lost\b/i.test(text);
  const found =
    wordings.find(([, words]) => terms.some(({ word }) => words.test(word.lower)))?.[0] ?? (isLost ? 'dead' : undefined);
  if (found === undefined || type === 'duration') return undefined;
  const telling = terms.filter(
    ({ word }) => !anybody.test(word.lower) && !wordings.some(([toll, words]) => toll === found && words.test(word.lower)),
  );
  const counted = telling.find(({ word }) => word.lower === head && type === 'number');
  return { toll: found, counted, about: telling.filter((term) => term !== counted) };
}

/** Reads a question for a toll; absent where something else is asked: "when did the toll reach 12". */
export function tollAsked(question: string): TollQuestion | undefined {
  if (!asksForCount.test(question) || asksElse.test(question) || understand(question).type === 'yes-no') return undefined;
  return tollNamed(question);
}
