import { analyse } from '../../src/language/analyse.ts';
import { timeSentences } from './time-sentences.ts';

const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(whole, 1)) / 10;

/** How many of our times are read with exactly our words, how many with our value too, and how many of those read are ours, in percent. */
export function scoreTimes(): Readonly<Record<string, number>> {
  let [words, values, made, wanted] = [0, 0, 0, 0];
  for (const { date, text, times } of timeSentences) {
    const found = analyse({ id: 'golden', text, published: date }).times;
    words += found.filter((time) => text.slice(time.start, time.end) in times).length;
    values += found.filter((time) => times[text.slice(time.start, time.end)] === time.value).length;
    made += found.length;
    wanted += Object.keys(times).length;
  }
  return { words: percent(words, wanted), value: percent(values, wanted), precision: percent(values, made) };
}
