import { type Beginning, found, type Pattern } from './meaning.ts';
import type { Reader } from './tokens.ts';

/** The minutes of "5:30" or "5.30" and the place behind them. */
function minutesAt(reader: Reader, index: number): { minute: number; next: number } | undefined {
  const mark = reader.tokens[index];
  const minutes = reader.tokens[index + 1];
  if (!mark || !minutes || mark.spaced || minutes.spaced || !/^[:.]$/.test(mark.text) || minutes.text.length !== 2)
    return undefined;
  const minute = reader.number(index + 1);
  return minute !== undefined && minute < 60 ? { minute, next: index + 2 } : undefined;
}

/** Whether "am", "pm", "a.m.", "p.m." stands here: the half of the day and the place behind it. */
function halfAt(reader: Reader, index: number): { afternoon: boolean; next: number } | undefined {
  const word = reader.at(index);
  if (word === 'am' || word === 'pm') return { afternoon: word === 'pm', next: index + 1 };
  if ((word === 'a' || word === 'p') && reader.at(index + 1) === '.' && reader.at(index + 2) === 'm')
    return { afternoon: word === 'p', next: reader.at(index + 3) === '.' ? index + 4 : index + 3 };
  return undefined;
}

/** "noon", "midnight" */
const namedHour: Pattern = (reader, index) => {
  const word = reader.at(index);
  if ((word !== 'noon' && word !== 'midnight') || reader.tokens[index]?.capital) return undefined;
  return found(index, index + 1, { kind: 'clock', hour: word === 'noon' ? 12 : 0, minute: 0 });
};

/** "5am", "5:30 p.m.", "17:30", "5 o'clock" is left out: nobody knows which half of the day. */
const clock: Pattern = (reader, index) => {
  const hour = reader.number(index);
  const token = reader.tokens[index];
  if (hour === undefined || !token || token.text.length > 2 || hour > 24) return undefined;
  const minutes = minutesAt(reader, index + 1);
  const half = halfAt(reader, minutes?.next ?? index + 1);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    const inDay = (hour % 12) + (half.afternoon ? 12 : 0);
    return found(index, half.next, { kind: 'clock', hour: inDay, minute: minutes?.minute ?? 0 });
  }
  if (!minutes || reader.at(index + 1) !== ':' || hour > 23) return undefined;
  const timely = /^(?:at|by|around|until|till|from|since|before|after|about)$/.test(reader.at(index - 1));
  const zone = /^(?:gmt|utc|local|bst|est|edt|cet|hours|et|pt)$/.test(reader.at(minutes.next));
  // "3:2", "2:15.3" and "1:00:32" are scores and lengths.
  if ((!timely && !zone) || (/^[:.]$/.test(reader.at(minutes.next)) && reader.number(minutes.next + 1) !== undefined))
    return undefined;
  return found(index, minutes.next, { kind: 'clock', hour, minute: minutes.minute });
};

/** Times of the day. */
export const clockPatterns: readonly Beginning[] = [
  { pattern: clock, words: [], numbers: true },
  { pattern: namedHour, words: ['noon', 'midnight'] },
];
