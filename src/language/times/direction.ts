import { irregularVerbForms, unchangedForms } from '../irregular-forms.ts';
import {
  awaitingWords,
  calendarVerbs,
  determiners,
  factualWords,
  futureWords,
  movingWords,
  pastWords,
  plannedWords,
  presentForms,
  prospectiveWords,
  settingWords,
  wishedWords,
} from './direction-words.ts';
import type { Reader } from './tokens.ts';
import { weekdays } from './vocabulary.ts';

/** Whether the words around a time speak of what has been or of what is to come; "nearest" where it may be either. */
export type Direction = 'past' | 'future' | 'nearest';

/** How far a verb may stand from the time it places, in words. */
const REACH_BACK = 14;
const REACH_ON = 8;

/** How far before a "to", or before the "for" of a day that was set, what governs it may stand, in words. */
const REACH_OF_GOVERNOR = 5;

export interface TimePlace {
  readonly first: number;
  readonly next: number;
  readonly sentence: { readonly start: number; readonly end: number };
}

const isPast = (word: string): boolean => word === 'was' || word === 'were' || word === 'had';

/** Whether one of the words stands shortly before a place, in its clause. */
function hasBefore(reader: Reader, index: number, words: ReadonlySet<string>): number | undefined {
  for (let at = index - 1; at >= index - REACH_OF_GOVERNOR; at--) {
    const token = reader.tokens[at];
    if (!token || token.text === ',' || token.text === ';' || token.text === '.') return undefined;
    if (words.has(token.text)) return at;
  }
  return undefined;
}

/** What stands with "was" or "had" was to come then. */
const plannedAt = (reader: Reader, index: number): Direction =>
  plannedWords.has(reader.at(index)) && (isPast(reader.at(index - 1)) || isPast(reader.at(index - 2))) ? 'nearest' : 'future';

/** Whether a verb stands in its plain form, "could burst", or as a noun, "the split". */
const isPlain = (reader: Reader, index: number): boolean => {
  const before = reader.at(index - 1);
  return (
    before === 'to' ||
    determiners.has(before) ||
    futureWords.has(before) ||
    before === 'could' ||
    futureWords.has(reader.at(index - 2))
  );
};

/** What the word at a place says of the time beside it. */
function directionOf(reader: Reader, index: number): Direction | undefined {
  const word = reader.at(index);
  const [before, behind] = [reader.at(index - 1), reader.at(index + 1)];
  // "won't"
  if (word === 'won' && behind === "'") return 'future';
  if (word === 'could') return behind === 'not' ? undefined : 'future';
  if (futureWords.has(word)) {
    // "in May", "due to fog", "next to the bridge"
    if (word === 'may' && reader.tokens[index]?.capital) return undefined;
    if (
      (word === 'due' && behind === 'to' && !/^(?:is|are|was|were|be|been|not)$/.test(before)) ||
      (word === 'next' && behind === 'to')
    )
      return undefined;
    return plannedAt(reader, index);
  }
  if (pastWords.has(word) || (irregularVerbForms.has(word) && !presentForms.has(word))) return 'past';
  // Past where nothing before asks for the plain form.
  if (unchangedForms.has(word)) return isPlain(reader, index) ? undefined : 'past';
  if (calendarVerbs.has(word)) return 'future';
  // "are meeting on Thursday", "is forecast on Friday"
  if ((before === 'is' || before === 'are') && (word.endsWith('ing') || word === 'forecast')) return 'future';
  return word.length > 4 && word.endsWith('ed') && word !== 'need' && !determiners.has(before) ? 'past' : undefined;
}

/** What governs an infinitive, "plans [to] vote", "was [to] open", "had [to] be moved", says of its time. */
function infinitiveAt(reader: Reader, index: number): Direction | undefined {
  const before = reader.at(index - 1);
  if (factualWords.has(before)) return 'past';
  if (reader.at(index + 1) === 'be') return isPast(before) ? 'nearest' : 'future';
  if (before === 'is' || before === 'are') return 'future';
  const governor = hasBefore(reader, index, prospectiveWords);
  if (governor === undefined) return isPast(before) ? 'nearest' : undefined;
  const announced = /^(?:is|are|be|been|not)$/.test(reader.at(governor - 1));
  return wishedWords.has(reader.at(governor)) && !announced ? 'nearest' : plannedAt(reader, governor);
}

/** Whether a "to" stands before a verb in its plain form. */
function isInfinitive(reader: Reader, index: number): boolean {
  const verb = reader.tokens[index + 1];
  return reader.at(index) === 'to' && verb?.kind === 'word' && !verb.capital && !determiners.has(verb.text);
}

/** What the preposition of a time says by itself: "since Monday", "ahead of the vote on Friday", "a hearing set for May". */
function directionOfPreposition(reader: Reader, first: number): Direction | undefined {
  let at = first - 1;
  // "Thursday and Friday"
  if (/^(?:and|or|to|-)$/.test(reader.at(at)) && weekdays.has(reader.at(at - 1))) at -= 2;
  if (reader.at(at) === 'the') at -= 1;
  switch (reader.at(at)) {
    case 'since':
      return 'past';
    case 'of':
      return reader.at(at - 1) === 'ahead' ? 'nearest' : undefined;
    case 'for':
      return weekdays.has(reader.at(first)) || hasBefore(reader, at, settingWords) !== undefined ? 'future' : undefined;
    case 'to':
      return reader.at(at - 1) === 'up' ? 'nearest' : hasBefore(reader, at, movingWords) === undefined ? undefined : 'future';
    default:
      return undefined;
  }
}

/** What a day owns has happened, "Wednesday's ruling", unless it is waited for. */
function directionOfOwner(reader: Reader, first: number): Direction {
  const before = reader.at(first - 1);
  if (before === 'for' && hasBefore(reader, first - 1, awaitingWords) !== undefined) return 'future';
  return before === 'before' || (before === 'of' && reader.at(first - 2) === 'ahead') ? 'nearest' : 'past';
}

/** Looks for the nearest verb before the time, then behind it, within its sentence. */
function directionOfVerb(reader: Reader, { first, next, sentence }: TimePlace): Direction | undefined {
  let isHeadline = false;
  for (let index = first - 1; index >= first - REACH_BACK; index--) {
    const token = reader.tokens[index];
    if (!token || token.start < sentence.start || token.text === ';') break;
    const before = reader.at(index - 1);
    // "be paid", "be held": the form of a passive says nothing of its time.
    if (before === 'be') continue;
    if (token.text === 'be' && before === 'can') return 'future';
    const isTo = index < first - 1 && isInfinitive(reader, index);
    const direction = isTo ? infinitiveAt(reader, index) : directionOf(reader, index);
    if (direction) return direction;
    if (isTo) isHeadline = true;
  }
  for (let index = next; index < next + REACH_ON; index++) {
    const token = reader.tokens[index];
    if (!token || token.end > sentence.end) break;
    const direction = directionOf(reader, index);
    if (direction) return direction;
  }
  // "Council to vote on Tuesday"
  return isHeadline ? 'future' : undefined;
}

/** "He was governor until March": what was so has ended or has not; what was put off is still to come. */
function directionOfEnd(reader: Reader, place: TimePlace): Direction {
  if (hasBefore(reader, place.first - 1, movingWords) !== undefined) return 'future';
  return directionOfVerb(reader, place) === 'past' ? 'nearest' : 'future';
}

/** What the words around a time say of its direction. News mostly tells what has been. */
export function directionAt(reader: Reader, place: TimePlace): Direction | undefined {
  const { first, next } = place;
  if (reader.at(next) === "'" && reader.at(next + 1) === 's') return directionOfOwner(reader, first);
  const before = reader.at(first - 1);
  if (before === 'until') return directionOfEnd(reader, place);
  const given = directionOfPreposition(reader, first);
  if (given) return given;
  // "The deadline is Thursday."
  const linked = before === 'on' || before === 'in' ? first - 2 : first - 1;
  if (reader.at(linked) === 'is' || reader.at(linked) === 'are') return 'future';
  return directionOfVerb(reader, place);
}
