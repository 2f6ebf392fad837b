import type { Figure } from '../domain/analysis.ts';
import { letterPattern } from '../language/letter-pattern.ts';

/** What a number measures whatever words stand around it: an earthquake has one magnitude and one depth, its aftershocks have others. */
export type Measure = 'magnitude' | 'magnitude of an aftershock' | 'depth';

/** A unit of measure as what it measures and how many of the plainest unit of that it holds. */
export interface Unit {
  readonly dimension: 'length' | 'area' | 'mass' | 'money';
  /** For money the currency: there is no rate between two. */
  readonly plainest: string;
  readonly factor: number;
}

const metric = (dimension: Unit['dimension'], rows: string): (readonly [string, Unit])[] =>
  rows.split(', ').flatMap((row) => {
    const [factor = '', ...names] = row.split(' ');
    return names.map((name) => [name, { dimension, plainest: dimension, factor: Number(factor) }] as const);
  });

const currency = (rows: string): (readonly [string, Unit])[] =>
  rows.split(', ').flatMap((row) => {
    const [plainest = '', ...names] = row.split(' ');
    return [plainest, ...names].map((name) => [name, { dimension: 'money', plainest, factor: 1 }] as const);
  });

const units: ReadonlyMap<string, Unit> = new Map([
  ...metric(
    'length',
    '1000 km kilometre kilometres kilometer kilometers, 1 m metre metres meter meters, 0.01 cm centimetre centimetres centimeter centimeters, 1609 mile miles, 0.3048 ft foot feet, 0.0254 inch inches',
  ),
  ...metric('area', '10000 ha hectare hectares, 4047 acre acres'),
  ...metric('mass', '1000 tonne tonnes, 1 kg kilogram kilograms kilogramme kilogrammes'),
  ...currency(
    'dollar dollars $ US$, euro euros €, pound pounds £, yen ¥, yuan, hryvnia hryvnias ₴, ruble rubles rouble roubles ₽, rupee rupees ₹, franc francs, peso pesos, lira, won ₩, A$, C$, HK$, NZ$',
  ),
]);

/** Units whose short names stand behind digits. */
const shortUnit = letterPattern(String.raw`^\s?(?<unit>km|m|cm|ft|ha|kg)(?![\p{L}\d/²³])`);

/** How far behind and before a number its measure is looked for, in characters. */
const reach = 60;

/** "40 kilometres an hour", "80 dollars a barrel": a rate is measured in another unit. */
const rate = /^\s?(?:[a-z]+\s)?(?:an?|per|each|every)\s(?!half|quarter|third)[a-z]/i;

/** The unit of measure that an amount is given in, if it is given in one. */
export function unitOf(text: string, { unit, end }: Figure): Unit | undefined {
  const behind = text.slice(end, end + reach);
  const written = unit?.split(/\s/)[0] ?? shortUnit(behind).exec(behind)?.groups?.unit;
  const known = written === undefined ? undefined : (units.get(written) ?? units.get(written.toLowerCase()));
  return known && rate.test(behind) ? undefined : known;
}

/** Whether an amount is a price for each of something: prices are told anew every hour. */
export const isPrice = (text: string, { unit, end }: Figure): boolean =>
  units.get(unit?.toLowerCase() ?? '')?.dimension === 'money' && rate.test(text.slice(end, end + reach));

/** What stands behind an amount and the word for its unit, up to the next mark. */
export const behindUnit = (text: string, { end }: Figure): string =>
  /^[\s-]?[a-z]+([^,.;:–—“”"()]*)/i.exec(text.slice(end, end + reach))?.[1] ?? '';

const shock = /\b(?:after|fore)-?shock/i;
const quake = /\b(?:(?:earth)?quake|tremor|temblor|shock|(?:after|fore)-?shock|seism\w*)\b/i;

/** Where a report tells of several earthquakes, which one a number is of cannot be told. */
const severalQuakes =
  /\b(?:first|second|third|last|latest|another|previous|earlier|series|since)\b|\b(?:(?:earth)?quake|tremor|shock)s\b/i;

/** "Magnitude 6.1", "a magnitude of about 6.1", "measuring 6.1", "a 6.1-magnitude quake", "6.1 on the Richter scale". */
const magnitudeBefore =
  /\bmagnitudes?\s(?:of\s|was\s|at\s|to\s|as\s)?(?:(?:about|around|roughly|nearly|at least|over|some)\s)?$|\bmeasur(?:ed|ing|es)\s(?:at\s)?(?:(?:about|around|roughly|nearly|at least|over)\s)?$/i;
const magnitudeBehind = /^[\s-]magnitude\b|^\s(?:on the )?richter\b/i;

/** "At a depth of 10", "35 km deep", "10 km below the surface". */
const depthBefore = /\bdepth\s(?:of|was|at)\s(?:(?:about|around|roughly|nearly|at least|over|some|only|just)\s)?$/i;
const depthBehind = /^\s?[a-z]+\s(?:deep|below|beneath|underground)\b/i;

/** No earthquake was ever stronger. */
const greatestMagnitude = 10;

/** A number with the unit that it is given in. */
interface InUnit {
  readonly figure: Figure;
  readonly unit: Unit | undefined;
}

/** What a number of a sentence measures, if it tells of an earthquake. */
export function measureOf(text: string, { figure, unit }: InUnit, sentence: string): Measure | undefined {
  if (!quake.test(sentence) || severalQuakes.test(sentence)) return undefined;
  const before = text.slice(Math.max(0, figure.start - reach), figure.start);
  const behind = text.slice(figure.end, figure.end + reach);
  if (unit?.dimension === 'length') return depthBefore.test(before) || depthBehind.test(behind) ? 'depth' : undefined;
  const isMagnitude = figure.value < greatestMagnitude && (magnitudeBefore.test(before) || magnitudeBehind.test(behind));
  if (!isMagnitude) return undefined;
  return shock.test(sentence) ? 'magnitude of an aftershock' : 'magnitude';
}
