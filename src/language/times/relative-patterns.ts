import { type Beginning, found, type Meaning, type Pattern } from './meaning.ts';
import { readCount } from './read-counts.ts';
import type { Reader } from './tokens.ts';
import { dayParts, numberWords, setAdverbs, type Unit, units, vague } from './vocabulary.ts';

const days: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** "today", "yesterday afternoon", "tonight", "this morning", "last night", "the day after tomorrow" */
const namedDay: Pattern = (reader, index) => {
  const word = reader.at(index);
  if (word === 'tonight') return found(index, index + 1, { kind: 'shift', unit: 'day', by: 0, from: 'article', part: 'NI' });
  if (word === 'day' && /^(?:after|before)$/.test(reader.at(index + 1)) && days.has(reader.at(index + 2)))
    return found(index, index + 3, {
      kind: 'shift',
      unit: 'day',
      by: 2 * (days.get(reader.at(index + 2)) ?? 0),
      from: 'article',
    });
  const by = days.get(word);
  if (by !== undefined) {
    const part = dayParts.get(reader.at(index + 1));
    return found(index, part ? index + 2 : index + 1, { kind: 'shift', unit: 'day', by, from: 'article', part });
  }
  const part = dayParts.get(reader.at(index + 1));
  if (part && word === 'this') return found(index, index + 2, { kind: 'shift', unit: 'day', by: 0, from: 'article', part });
  if (part === 'NI' && word === 'last')
    return found(index, index + 2, { kind: 'shift', unit: 'day', by: -1, from: 'article', part });
  return undefined;
};

const large: ReadonlySet<Unit> = new Set<Unit>(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']);

const shiftWords: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);

/** Words that count from the day the text was just speaking of, not from the article's. */
const fromContext = new Set(['previous', 'preceding', 'following']);

/** "last week", "this month", "the next day", "the following year" */
const neighbour: Pattern = (reader, index) => {
  const word = reader.at(index);
  const by = shiftWords.get(word);
  let at = index + 1;
  if (word === 'this' && /^(?:past|coming|fiscal)$/.test(reader.at(at))) at++;
  if (reader.at(at) === 'fiscal' || reader.at(at) === 'calendar') at++;
  const unit = units.get(reader.at(at));
  if (by === undefined || unit === undefined || !large.has(unit) || reader.at(at).endsWith('s')) return undefined;
  if (reader.at(at + 1) === '-' && !reader.tokens[at + 1]?.spaced) return undefined;
  const definite = reader.at(index - 1) === 'the';
  // "the past year" is a stretch of time, "the last day" the end of something, "the next day" counts from what was told before.
  if (definite && (word === 'past' || word === 'last')) {
    if (unit === 'day' || unit === 'week' || unit === 'weekend') return undefined;
    return found(index, at + 1, { kind: 'fixed', value: durationOf(unit, 1), type: 'duration' });
  }
  if (word === 'past' || (unit === 'day' && (by === 0 || !definite))) return undefined;
  const shifted =
    reader.at(index + 1) === 'past' && word === 'this' ? -1 : reader.at(index + 1) === 'coming' && word === 'this' ? 1 : by;
  const context = fromContext.has(word) || (definite && word === 'next');
  return found(index, at + 1, { kind: 'shift', unit, by: shifted, from: context ? 'context' : 'article' });
};

const letters: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  weekend: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
};

/** "P9M", "PT5H", "PXW" where the count is open. Decades and centuries are counted in years, quarters in months. */
function durationOf(unit: Unit, count: number | 'X'): string {
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return `PT${count}${letters[unit]}`;
  if (unit === 'quarter') return `P${count === 'X' ? count : 3 * count}M`;
  const times = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1;
  return `P${count === 'X' ? count : times * count}${letters[unit]}`;
}

const betweenCountAndUnit = new Set(
  'more additional consecutive straight full whole business working calendar fiscal extra other further short long successive solid'.split(
    ' ',
  ),
);

function countAndUnit(
  reader: Reader,
  index: number,
): { count: number | 'X'; unit: Unit; next: number; hyphen: boolean } | undefined {
  const count = readCount(reader, index);
  if (!count) return undefined;
  let at = count.next;
  const hyphen = reader.at(at) === '-' && reader.tokens[at]?.spaced === false;
  if (hyphen) at++;
  while (at < count.next + 3 && betweenCountAndUnit.has(reader.at(at))) at++;
  const unit = units.get(reader.at(at));
  if (unit === undefined || unit === 'weekend') return undefined;
  if (reader.tokens[at]?.spaced === false && !hyphen && reader.tokens[at]?.kind === 'word') return undefined;
  return { count: count.count, unit, next: at + 1, hyphen };
}

/** What "ago", "earlier", "later" behind a length of time make of it. */
const backTo: ReadonlyMap<string, { readonly sign: number; readonly from: 'article' | 'context' }> = new Map([
  ['ago', { sign: -1, from: 'article' }],
  ['earlier', { sign: -1, from: 'context' }],
  ['previously', { sign: -1, from: 'context' }],
  ['later', { sign: 1, from: 'context' }],
  ['hence', { sign: 1, from: 'article' }],
]);

/** Whether a length of time is somebody's age or a speed, a rate: "19-year-old", "a day's pay" stays. */
const isAge = (reader: Reader, next: number): boolean =>
  reader.at(next) === 'old' ||
  (reader.at(next) === '-' && /^(?:old|olds)$/.test(reader.at(next + 1))) ||
  reader.at(next) === 'olds';

/** "two weeks", "a nine-month", "several years ago", "two days later", "twice a day" */
const lengthOfTime: Pattern = (reader, index) => {
  const length = countAndUnit(reader, index);
  if (!length || isAge(reader, length.next)) return undefined;
  const { count, unit, next } = length;
  const article = /^an?$/.test(reader.at(index));
  const back = backTo.get(reader.at(next));
  if (back && count !== 'X' && large.has(unit)) {
    const meaning: Meaning = { kind: 'shift', unit, by: back.sign * count, from: back.from };
    return found(index, next + 1, meaning);
  }
  if (back) return undefined;
  // "four times a day" is a rate; "a day" alone says little unless something lasts it.
  if (article && !length.hyphen) {
    if (/^(?:times|once|twice|percent|dollars|cents|million|billion|barrels|tons)$/.test(reader.at(index - 1)))
      return found(index, next, { kind: 'fixed', value: durationOf(unit, 1), type: 'set' });
    if (
      !/^(?:for|in|within|about|nearly|almost|than|after|over|least|once|every|lasted|lasting|took|takes)$/.test(
        reader.at(index - 1),
      )
    )
      return undefined;
  }
  if (unit === 'second' && !/s$/.test(reader.at(next - 1))) return undefined;
  return found(index, next, { kind: 'fixed', value: durationOf(unit, count), type: 'duration' });
};

/** "daily", "every day", "each month", "every two weeks" */
const repetition: Pattern = (reader, index) => {
  const adverb = setAdverbs.get(reader.at(index));
  if (adverb && !reader.tokens[index]?.capital) return found(index, index + 1, { kind: 'fixed', value: adverb, type: 'set' });
  if (!/^(?:every|each)$/.test(reader.at(index))) return undefined;
  const counted = reader.at(index) === 'every' ? countAndUnit(reader, index + 1) : undefined;
  if (counted) return found(index, counted.next, { kind: 'fixed', value: durationOf(counted.unit, counted.count), type: 'set' });
  const unit = units.get(reader.at(index + 1));
  return unit && unit !== 'second' && !reader.at(index + 1).endsWith('s')
    ? found(index, index + 2, { kind: 'fixed', value: durationOf(unit, 1), type: 'set' })
    : undefined;
};

/** What is said from where the text stands: days by name, neighbours, lengths of time, repetitions. */
export const relativePatterns: readonly Beginning[] = [
  { pattern: namedDay, words: ['tonight', 'day', 'this', 'last', ...days.keys()] },
  { pattern: neighbour, words: [...shiftWords.keys()] },
  { pattern: repetition, words: ['every', 'each', ...setAdverbs.keys()] },
  { pattern: lengthOfTime, words: ['a', 'an', ...numberWords.keys(), ...vague], numbers: true },
];
