import { en } from '../../../messages/en.ts';

/** What the page says around the cards. */
export const words = en.web;

/** Fills the named gaps of a sentence: `fill('Source {number}', { number: '1' })`. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
