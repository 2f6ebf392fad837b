import type { Figure } from '../domain/analysis.ts';
import { once } from '../domain/once.ts';
import { behindUnit, isPrice, type Measure, measureOf, type Unit, unitOf } from './measures.ts';
import type { Passage } from './passages.ts';
import { type Share, shareOf, sharesCompare, wholeIn } from './shares.ts';
import { termsOf } from './terms.ts';
import { type Toll, tollOf } from './tolls.ts';
import { within } from './within.ts';

/** A counted amount as a range: "more than 60" is 60 and up, "about 30" is near 30, "20" is 20. Ends are inclusive. */
export interface Quantity {
  readonly least: number;
  readonly most: number;
  /** What is counted, as terms; its last word is what it is ("retreating troops" → "troop"). */
  readonly counts: readonly string[];
  /** What became of those counted, where the number is a toll: it is the same count in whatever words. */
  readonly toll?: Toll | undefined;
  /** What it measures, where that has one value in whatever words: the magnitude of an earthquake. */
  readonly measure?: Measure | undefined;
  /** What it is given in, where that is a unit of measure or a currency. */
  readonly unit?: Unit | undefined;
  /** What a measure is of or from: "40 tonnes of grain", "10 miles west of the port". */
  readonly from?: ReadonlySet<string> | undefined;
  /** Of a share or a sum of money: what is said to have it, and of what. */
  readonly share?: Share | undefined;
  /** Where it stands. */
  readonly passage: Passage;
  readonly figure: Figure;
}

/** "About" and "nearly" leave this share open. */
const looseness = 0.15;

const bounds: readonly (readonly [RegExp, (value: number) => readonly [number, number]])[] = [
  [
    /(?:more than|at least|over|no fewer than|not less than|upwards of|exceeding)\s*$/i,
    (value) => [value, Number.POSITIVE_INFINITY],
  ],
  [/(?:up to|at most|fewer than|less than|under|no more than|as many as)\s*$/i, (value) => [0, value]],
  [
    /(?:about|around|some|nearly|almost|roughly|approximately|close to|an estimated|estimated)\s*$/i,
    (value) => [value * (1 - looseness), value * (1 + looseness)],
  ],
];

/** How far before a number its bound is looked for, in characters. */
const boundReach = 20;

/** The lower end of a range, before its upper end, and a part before its whole: "20,000 to", "between 20,000 and", "31 of". */
const lowerEnd =
  /(?:\b\d[\d.,]*\s+(?:out\s+)?of(?:\s+the)?|\bbetween\s+[\p{Sc}]?\d[\d.,]*\s+and|[\p{Sc}]?\d[\d.,]*(?:\s+(?:to|or)|\s?[-–]))\s*$/iu;

const smallWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty';
/** The same in words: "six or", "between ten and". */
const lowerEndInWords = new RegExp(`(?:\\b(?:${smallWords})\\s(?:to|or)|\\bbetween\\s(?:${smallWords})\\sand)\\s$`, 'i');

const openBound = /\b(?:almost|nearly|about|around|some|roughly|approximately|close to|an estimated|estimated|well over)\s*$/i;

function boundIn(before: string): RegExpExecArray | undefined {
  for (const [words] of bounds) {
    const found = words.exec(before);
    if (found) return found;
  }
  return undefined;
}

/** A number with the words that keep it from being exact, as the text writes them: "more than 60", "20,000 to 30,000". */
export function hedgedAmount({ analysed, span }: Passage, { start, end }: Figure): string {
  const { text } = analysed.article;
  const before = text.slice(span.start, start);
  const found =
    (/\d/.test(before) ? lowerEnd.exec(before) : null) ??
    (/[rod]\s$/.test(before) ? lowerEndInWords.exec(before) : null) ??
    boundIn(before) ??
    openBound.exec(before);
  return text.slice(found ? span.start + found.index : start, end).replace(/\s+/g, ' ');
}

/**
 * What follows a number that no other number can contradict: an age ("36-year-old", "48 years old"), a measure that only names a
 * thing ("a 17-inch screen"), or what comes on top of others ("four other people", "two more").
 */
const comparesWithNone = /^(?:[\s–-]*years?[\s–-]+old\b|-\p{L}|\s(?:other|others|more|further|additional)\b)/iu;
/** Longer than the words for an age are. */
const COMPARES_REACH = 16;
/** "Another four" comes on top of others too. */
const onTop = /\b(?:another|a further|an additional)\s$/i;

const isOfItsOwn = (text: string, { start, end }: Figure): boolean =>
  comparesWithNone.test(text.slice(end, end + COMPARES_REACH)) ||
  onTop.test(text.slice(Math.max(0, start - COMPARES_REACH), start));

/** The counted amounts of a passage. It is compared with many others: its numbers are read once. */
export const quantitiesOf = once((passage: Passage): readonly Quantity[] => {
  const { analysed, span } = passage;
  const { text } = analysed.article;
  const figures = within(analysed.analysis.figures, span).map((figure) => ({ figure, unit: unitOf(text, figure) }));
  // Of several sums, which is the whole and which a part cannot be told.
  const sums = figures.filter(({ unit }) => unit?.dimension === 'money').length;
  return figures.flatMap(({ figure, unit }): Quantity[] => {
    const toll = tollOf(text, figure);
    const measure = measureOf(text, { figure, unit }, passage.text);
    if (figure.unit === undefined && !toll && !measure && !unit) return [];
    if (unit?.dimension === 'money' && sums > 1) return [];
    if (!measure && (isOfItsOwn(text, figure) || isPrice(text, figure))) return [];
    const before = text.slice(Math.max(span.start, figure.start - boundReach), figure.start);
    const bound = bounds.find(([words]) => words.test(before));
    const [least, most] = bound?.[1](figure.value) ?? [figure.value, figure.value];
    const counts = unit?.dimension === 'money' ? [unit.plainest] : termsOf(figure.unit ?? '');
    const shareKind = unit?.dimension === 'money' ? 'money' : shareUnit.test(counts.at(-1) ?? '') ? 'share' : undefined;
    return [
      {
        least,
        most,
        counts,
        passage,
        figure,
        ...(toll ? { toll } : {}),
        ...(measure ? { measure } : {}),
        ...(unit ? { unit, from: thingIn(behindUnit(text, figure)) } : {}),
        ...(shareKind ? { share: shareOf(passage, figure, shareKind) } : {}),
      },
    ];
  });
});

/** What names no thing of its own: a share is of something else. */
const shareUnit = /^(?:percent|per|cent|percentage|point|share)$/;

/** One unit may hold so many of another that is used for the same things: kilometres and miles, not kilometres and metres. */
const farthestUnits = 10;

/** Amounts in different units of one measure were turned into each other, and rounded. */
const rounding = 0.06;

/** Whether two units measure the same things: kilometres and miles, dollars and dollars. */
function sameUnit(a: Unit, b: Unit): boolean {
  const ratio = a.factor / b.factor;
  return a.dimension === b.dimension && a.plainest === b.plainest && ratio < farthestUnits && ratio > 1 / farthestUnits;
}

/** What a measure is of, or from where to where it goes: the words behind its unit. */
function thingIn(behind: string): ReadonlySet<string> {
  const whole = wholeIn(behind);
  return whole.size > 0 ? whole : new Set(termsOf(behind));
}

/** Whether two measures may be of one thing: not "40 tonnes of grain" and "30 tonnes of fuel". */
const areOfOneThing = ({ from: a }: Quantity, { from: b }: Quantity): boolean => !a?.size || !b?.size || !a.isDisjointFrom(b);

/** Whether two amounts count the same: the same toll or measure in whatever words, or things of the same name. */
function sameCount(a: Quantity, b: Quantity): boolean {
  if (a.toll || b.toll) return a.toll === b.toll;
  if (a.measure || b.measure) return a.measure === b.measure && (!a.unit || !b.unit || sameUnit(a.unit, b.unit));
  if (a.share || b.share)
    return (
      a.share !== undefined && b.share !== undefined && a.counts.at(-1) === b.counts.at(-1) && sharesCompare(a.share, b.share)
    );
  if (a.unit && b.unit) return sameUnit(a.unit, b.unit) && areOfOneThing(a, b);
  return a.counts.length > 0 && a.counts.at(-1) === b.counts.at(-1);
}

/** The ends of an amount in the units of another of the same. */
function endsIn({ unit }: Quantity, { least, most, unit: own }: Quantity): readonly [number, number] {
  if (!unit || !own || unit.factor === own.factor) return [least, most];
  const factor = own.factor / unit.factor;
  return [least * factor * (1 - rounding), most * factor * (1 + rounding)];
}

/** Whether two amounts of the same thing cannot both be right. */
export function conflict(a: Quantity, b: Quantity): boolean {
  if (!sameCount(a, b)) return false;
  const [least, most] = endsIn(a, b);
  return a.most < least || most < a.least;
}

/** Whether two amounts of the same thing are not the same amount: "at least 12" and "17" can both be right in turn. */
export const differ = (a: Quantity, b: Quantity): boolean =>
  sameCount(a, b) && (a.unit?.factor === b.unit?.factor ? a.least !== b.least || a.most !== b.most : conflict(a, b));

/** Whether two amounts of the same thing may both be right: where a whole agrees, its parts are not set against it. */
export const agree = (a: Quantity, b: Quantity): boolean => sameCount(a, b) && !conflict(a, b);
