import type { Candidate, Place } from './candidate-place.ts';

const lengths =
  'kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|nautical miles?|feet|foot|inch(?:es)?|yards?|stor(?:e?ys?|ies)|floors|km|cm|mm|ft|m';
const weights = 'kilogram(?:me)?s?|gram(?:me)?s?|tonnes?|tons?|pounds?|stone|kg|lbs?';
const times = 'years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century';

/** By what a question asks, the unit that an answering number carries: nobody is told how far by a number of people. */
const rows: readonly (readonly [asked: RegExp, units: string])[] = [
  [/\bhow (?:far|tall|deep|wide|thick|close|near)\b/i, lengths],
  [/\bhow high\b/i, `${lengths}|%|per ?cent|degrees`],
  [/\bhow long\b/i, `${lengths}|${times}`],
  [/\bhow heavy\b/i, weights],
  [/\bhow (?:hot|cold|warm)\b/i, 'degrees(?: Celsius| Fahrenheit)?|°C?'],
  [/\bhow fast\b/i, `(?:${lengths}|knots|mph|kph|km/h)(?: per hour| an hour| a second)?|knots|mph|kph|km/h`],
];

const measures: readonly (readonly [RegExp, RegExp])[] = rows.map(([asked, units]) => [
  asked,
  new RegExp(`^[ -]?(?:${units})(?![\\p{L}\\p{N}])`, 'iu'),
]);

const dimension = /^ (long|high|tall|deep|wide|thick|away|apart)\b/;

const areOne = (one: string, other: string): boolean =>
  one === other || (/^(?:high|tall)$/.test(one) && /^(?:high|tall)$/.test(other));

/** Whether what stands behind a number with its unit is another measure than is asked for: "120 metres long" is not how high. */
const isOther = (question: string, behind: string): boolean => {
  const [, asked] = /\bhow (long|high|tall|deep|wide|thick)\b/i.exec(question) ?? [];
  const [, told] = dimension.exec(behind) ?? [];
  return asked !== undefined && told !== undefined && !areOne(asked.toLowerCase(), told);
};

/** The unit that an answer to "how far" or "how heavy" carries; absent where none is asked for. */
export const unitAsked = (question: string): RegExp | undefined => measures.find(([asked]) => asked.test(question))?.[1];

/** The numbers of a sentence that carry a unit, with it: "seven kilometres". */
export const withUnit = (
  { text, sentence }: Place,
  numbers: readonly Candidate[],
  unit: RegExp,
  question: string,
): readonly Candidate[] =>
  numbers.flatMap((number) => {
    const carried = unit.exec(text.slice(number.end - sentence.start))?.[0];
    if (carried === undefined) return [];
    const end = number.end + carried.length;
    if (isOther(question, text.slice(end - sentence.start))) return [];
    return [{ ...number, end, text: text.slice(number.start - sentence.start, end - sentence.start) }];
  });
