import type { Span } from '../domain/span.ts';
import { epiceneNames, feminineNames, givenNames, masculineNames } from './name-words.ts';

/** Whether a pronoun can stand for a person: "he" or "she". Nothing is told of whoever a text does not tell it of. */
export type Gender = 'female' | 'male';

/** Titles and nouns that say it of whoever bears them. */
const told: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...each(
    'female',
    'mrs mrs. ms ms. miss dame lady madam queen princess duchess baroness mother sister daughter wife woman girl actress widow grandmother aunt niece nun girlfriend',
  ),
  ...each(
    'male',
    'mr mr. sir lord king prince duke baron father brother son husband man boy grandfather uncle nephew pope boyfriend',
  ),
]);

function each(gender: Gender, words: string): [string, Gender][] {
  return words.split(' ').map((word) => [word, gender]);
}

/** The gender that a pronoun says; absent where it says none. */
export function pronounGender(pronoun: string): Gender | undefined {
  if (/^(?:she|her|hers|herself)$/i.test(pronoun)) return 'female';
  return /^(?:he|his|him|himself)$/i.test(pronoun) ? 'male' : undefined;
}

/** What the words for a person tell by themselves: a title, a given name, "-woman". "Spokesman" may be said of a woman and tells nothing. */
function genderInWords(words: string): Gender | undefined {
  const parts = headOf(words);
  for (const part of parts.slice(0, -1)) {
    const lower = part.toLowerCase();
    if (/^(?:mrs?|ms|miss|sir|dame|lord|lady|king|queen|prince|princess)\.?$/.test(lower)) return told.get(lower);
  }
  const given = parts
    .slice(0, -1)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part.toLowerCase())
    .findLast((part) => feminineNames.has(part) || masculineNames.has(part) || givenNames.has(part));
  if (given && !epiceneNames.has(given)) return feminineNames.has(given) ? 'female' : 'male';
  const last = parts.at(-1)?.toLowerCase() ?? '';
  return last.endsWith('woman') ? 'female' : told.get(last);
}

/** Somebody whom a text names or describes. */
interface Mention extends Span {
  readonly text: string;
}

/** The words by which a person is known again: the surname, or the noun of a description. */
const keyOf = (words: string): string => headOf(words).at(-1)?.toLowerCase() ?? '';

/** The words for a person without what they belong to: "a spokeswoman for the mayor". */
export function headOf(words: string): readonly string[] {
  const parts = (words.split(',')[0] ?? '').split(/\s+/);
  const behind = parts.findIndex((part, at) => at > 0 && /^(?:of|for|from|to|in|at|on|by|with|who|whose|that)$/.test(part));
  return behind < 0 ? parts : parts.slice(0, behind);
}

/** What may be said of somebody without a name. */
const described = /\b(?:[Tt]he|[Aa]n?)(?:\s\p{Ll}+){1,3}/gu;
/** Not "him": in "she called on the council to suspend him" it is nobody who was just named. */
const pronouns = /\b(?:he|his|himself|she|her|herself)\b/giu;

/** A pronoun further behind a name than this speaks for nothing. */
const PRONOUN_WITHIN = 160;

/** What stands between somebody and a pronoun that need not be theirs: the end of a sentence, a quotation. */
const parting = /[.!?;][”"’')]*\s|[“”"]|''|``|\n\n/;

interface Votes {
  female: number;
  male: number;
}

/** How a text speaks of its people: tells of a name or a description whether "he" or "she" can stand for it. The text is read when first asked. */
export function gendersIn(
  text: string,
  people: readonly Mention[],
  isPerson: (noun: string) => boolean,
): (words: string) => Gender | undefined {
  let votes: ReadonlyMap<string, Votes> | undefined;
  // The same people are asked for with every pronoun.
  const known = new Map<string, Gender | undefined>();
  const read = (words: string): Gender | undefined => {
    const own = genderInWords(words);
    if (own) return own;
    votes ??= votesIn(text, people, isPerson);
    return decided(votes.get(keyOf(words)));
  };
  return (words) => {
    if (!known.has(words)) known.set(words, read(words));
    return known.get(words);
  };
}

/** How often each of the people, by their key, is "he" and how often "she". */
function votesIn(text: string, people: readonly Mention[], isPerson: (noun: string) => boolean): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  const mentions = [...people, ...descriptionsIn(text, isPerson)].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  for (const found of text.matchAll(pronouns)) {
    while ((mentions[next]?.end ?? text.length) <= found.index) next += 1;
    const nearest = mentions[next - 1];
    const gender = pronounGender(found[0]);
    if (!nearest || !gender || found.index - nearest.end > PRONOUN_WITHIN) continue;
    const another = mentions[next - 2];
    const alone =
      !another || sameKey(another, nearest) || parting.test(text.slice(another.end, nearest.start).slice(-PRONOUN_WITHIN));
    if (!alone || parting.test(text.slice(nearest.end, found.index))) continue;
    const count = votes.get(keyOf(nearest.text)) ?? { female: 0, male: 0 };
    count[gender] += 1;
    votes.set(keyOf(nearest.text), count);
  }
  return votes;
}

const sameKey = (one: Mention, other: Mention): boolean => keyOf(one.text) === keyOf(other.text);

function* descriptionsIn(text: string, isPerson: (noun: string) => boolean): Generator<Mention> {
  for (const { index, 0: words } of text.matchAll(described)) {
    const parts = words.split(/\s/);
    const noun = parts.findIndex((part) => isPerson(part));
    const found = parts.slice(0, noun + 1).join(' ');
    if (noun > 0) yield { start: index, end: index + found.length, text: found };
  }
}

/** More than twice as many pronouns of one kind as of the other: a few may stand for somebody else. */
function decided(count: { readonly female: number; readonly male: number } | undefined): Gender | undefined {
  if (!count) return undefined;
  if (count.female > 2 * count.male) return 'female';
  return count.male > 2 * count.female ? 'male' : undefined;
}
