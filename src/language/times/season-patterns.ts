import { isoYear } from '../calendar.ts';
import { found, type Pattern } from './meaning.ts';
import { readYear } from './read-counts.ts';
import { turnOf } from './turns.ts';
import { fixedHolidays, seasons } from './vocabulary.ts';

/** "summer 2022", "last summer", "the spring of 1999"; a season alone is mostly no date. */
export const season: Pattern = (reader, index) => {
  const turn = turnOf(reader.at(index));
  const at = turn ? index + 1 : index;
  const named = seasons.get(reader.at(at));
  if (!named) return undefined;
  const year = readYear(reader, reader.at(at + 1) === 'of' ? at + 2 : at + 1);
  if (year !== undefined)
    return found(index, reader.at(at + 1) === 'of' ? at + 3 : at + 2, {
      kind: 'fixed',
      value: `${isoYear(year)}-${named.code}`,
      type: 'date',
    });
  const definite = reader.at(index - 1) === 'the' && /^(?:in|since|by|of|over|during|until|for)$/.test(reader.at(index - 2));
  if (!turn && !(definite && reader.at(at + 1) !== 'of')) return undefined;
  return found(index, at + 1, { kind: 'season', ...named, turn });
};

/** "Christmas Day", "New Year's Eve": days with a fixed date. */
export const holiday: Pattern = (reader, index) => {
  if (!reader.tokens[index]?.capital) return undefined;
  const words: string[] = [];
  let next = index;
  for (; words.length < 3 && (reader.tokens[next]?.kind === 'word' || reader.at(next) === "'"); next++) {
    const word = reader.at(next);
    if (word !== "'" && word !== 's') words.push(word);
    const known = fixedHolidays.get(words.join(' '));
    const more = /^(?:day|eve)$/.test(reader.at(next + 1));
    if (known && !more) {
      const [month, day] = known;
      return found(index, next + 1, { kind: 'month-day', month, day });
    }
  }
  return undefined;
};
