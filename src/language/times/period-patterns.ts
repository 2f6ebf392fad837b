import { isoYear } from '../calendar.ts';
import { wordSet } from '../word-set.ts';
import { type Beginning, found, type Meaning, type Pattern, type Turn } from './meaning.ts';
import { readYear } from './read-counts.ts';
import type { Reader } from './tokens.ts';
import { ordinals } from './vocabulary.ts';

/** "third", "3rd" and the place behind it. */
function ordinalAt(reader: Reader, index: number): { value: number; next: number } | undefined {
  const word = ordinals.get(reader.at(index));
  if (word !== undefined) return { value: word, next: index + 1 };
  const digits = reader.number(index);
  const ending = reader.tokens[index + 1];
  if (digits === undefined || digits < 1 || digits > 99 || !ending || ending.spaced || !/^(?:st|nd|rd|th)$/.test(ending.text))
    return undefined;
  return { value: digits, next: index + 2 };
}

/** The year behind a period: "of 2022", "2022", "of last year", "this year". */
function yearBehind(reader: Reader, index: number): { year?: number; turn?: Turn; next: number } | undefined {
  const at = reader.at(index) === 'of' || reader.at(index) === 'in' ? index + 1 : index;
  const at2 = reader.at(at) === 'fiscal' ? at + 1 : at;
  const year = readYear(reader, at2);
  if (year !== undefined && reader.tokens[at2]?.spaced) return { year, next: at2 + 1 };
  const turn = reader.at(at);
  if ((turn === 'last' || turn === 'this' || turn === 'next') && reader.at(at + 1) === 'year') return { turn, next: at + 2 };
  return undefined;
}

/** "the third quarter of 2022", "fourth-quarter", "Q3 2022", "first half of 2022" */
const quarter: Pattern = (reader, index) => {
  const fiscal = reader.at(index) === 'fiscal' ? index + (reader.at(index + 1) === '-' ? 2 : 1) : index;
  const ordinal = ordinalAt(reader, fiscal);
  const short = reader.at(index) === 'q' && reader.tokens[index + 1]?.spaced === false ? reader.number(index + 1) : undefined;
  const value = short ?? ordinal?.value;
  if (value === undefined || value < 1 || value > 4) return undefined;
  let next = short === undefined ? (ordinal?.next ?? index) : index + 2;
  let letter = 'Q';
  if (short === undefined) {
    if (reader.at(next) === '-') next++;
    if (reader.at(next) === 'fiscal') next++;
    if (reader.at(next) === 'half' && value <= 2) letter = 'H';
    else if (reader.at(next) !== 'quarter') return undefined;
    next++;
  }
  const year = yearBehind(reader, next);
  if (year?.year !== undefined)
    return found(index, year.next, { kind: 'fixed', value: `${isoYear(year.year)}-${letter}${value}`, type: 'date' });
  if (letter === 'H') return undefined;
  return found(index, year?.next ?? next, { kind: 'quarter', quarter: value, turn: year?.turn });
};

/** "1990s", "the '90s", "the mid-1990s" */
const decade: Pattern = (reader, index) => {
  const apostrophe = reader.at(index) === "'";
  const at = apostrophe ? index + 1 : index;
  const years = reader.number(at);
  const token = reader.tokens[at];
  const mark = reader.at(at + 1) === "'" ? at + 2 : at + 1;
  if (years === undefined || !token || reader.at(mark) !== 's' || reader.tokens[mark]?.spaced || years % 10 !== 0)
    return undefined;
  if (token.text.length === 4 && years >= 1500 && years <= 2090)
    return found(index, mark + 1, { kind: 'fixed', value: `${String(years).slice(0, 3)}X`, type: 'date' });
  if (token.text.length === 2 && (apostrophe || reader.at(index - 1) === 'the'))
    return found(index, mark + 1, {
      kind: 'fixed',
      value: `${years >= 30 ? 19 : 20}${String(years).padStart(2, '0')[0]}X`,
      type: 'date',
    });
  return undefined;
};

/** "the 19th century" */
const century: Pattern = (reader, index) => {
  const ordinal = ordinalAt(reader, index);
  if (!ordinal || ordinal.value < 2) return undefined;
  const next = reader.at(ordinal.next) === '-' ? ordinal.next + 1 : ordinal.next;
  if (reader.at(next) !== 'century') return undefined;
  return found(index, next + 1, { kind: 'fixed', value: `${String(ordinal.value - 1).padStart(2, '0')}XX`, type: 'date' });
};

/** "fiscal 2022", "the 2022 fiscal year" */
const fiscalYear: Pattern = (reader, index) => {
  if (reader.at(index) !== 'fiscal') return undefined;
  const at = reader.at(index + 1) === 'year' ? index + 2 : index + 1;
  const year = readYear(reader, at);
  return year === undefined ? undefined : found(index, at + 1, { kind: 'fixed', value: isoYear(year), type: 'date' });
};

const yearPrepositions = wordSet(
  'in since until till by from to of through during before after between and early late mid around circa year',
);

/** Whether the word behind a number of four digits is what it counts: "2000 people". */
function countsSomething(reader: Reader, index: number): boolean {
  const after = reader.tokens[index];
  if (after?.kind !== 'word' || !after.spaced || after.capital) return false;
  return (
    (/[^su']s$/.test(after.text) && !/^(?:was|has|is|as|its|this|his|sales|results|earnings|elections)$/.test(after.text)) ||
    /^(?:people|men|women|feet|percent|per|million|billion|thousand|dollars|km|miles|metres|meters|hours)$/.test(after.text)
  );
}

/** "2022", where it can be nothing else. */
const bareYear: Pattern = (reader, index) => {
  const year = readYear(reader, index);
  if (year === undefined || countsSomething(reader, index + 1)) return undefined;
  const before = reader.tokens[index - 1];
  const touching = before !== undefined && reader.tokens[index]?.spaced === false;
  if (touching && !/^[("'‘“[-]$/.test(before.text)) return undefined;
  if (
    touching &&
    before.text === '-' &&
    reader.number(index - 2) === undefined &&
    !/^(?:mid|pre|post|early|late)$/.test(reader.at(index - 2))
  )
    return undefined;
  const word = reader.at(touching && before?.text === '-' ? index - 2 : index - 1);
  if (/^[$£€#]$|^(?:than|about|nearly|some|over|page|no|number|room|flight|at|least|most|approximately|almost)$/.test(word))
    return undefined;
  if (year < 1900 && !yearPrepositions.has(word)) return undefined;
  const meaning: Meaning = { kind: 'fixed', value: isoYear(year), type: 'date' };
  return found(index, index + 1, meaning);
};

/** Quarters, decades, centuries and years; a bare year is tried last, after every other pattern. */
export const periodPatterns: readonly Beginning[] = [
  { pattern: quarter, words: ['fiscal', 'q', ...ordinals.keys()], numbers: true },
  { pattern: decade, words: ["'"], numbers: true },
  { pattern: century, words: [...ordinals.keys()], numbers: true },
  { pattern: fiscalYear, words: ['fiscal'] },
];

export const yearPatterns: readonly Beginning[] = [{ pattern: bareYear, words: [], numbers: true }];
