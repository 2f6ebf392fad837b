import type { Name } from '../domain/analysis.ts';
import { givenNames, organisationWords, personTitles, placeNames, placeWords } from './name-words.ts';
import type { Passage } from './passage.ts';
import { isCapitalised, type Token } from './tokens.ts';
import { timeWords } from './word-classes.ts';

type Kind = Name['kind'];

/** A name is at most this many tokens long; a longer run of capitals is a headline. */
const NAME_TOKENS = 8;

/** The names of a text with what they name. A surname alone counts as the person named in full elsewhere. */
export function findNames(text: string, passages: readonly Passage[]): Name[] {
  const found = passages.flatMap((passage) => namesIn(passage));
  const people = new Set(
    found.filter(({ kind }) => kind === 'person').map(({ start, end }) => text.slice(start, end).split(' ').at(-1)),
  );
  return found.map((name) =>
    name.kind === 'other' && people.has(text.slice(name.start, name.end)) ? { ...name, kind: 'person' } : name,
  );
}

function namesIn(passage: Passage): Name[] {
  const { tokens, tags } = passage;
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNamePart(tokens[at], tags[at])) continue;
    let to = at + 1;
    while (to < tokens.length && to - at < NAME_TOKENS && (isNamePart(tokens[to], tags[to]) || joins(passage, to))) to += 1;
    // "Mum-of-two Kelly Shaw": what opens a sentence with a capital says what somebody is.
    let from = to > at + 1 && tokens[at]?.lower.includes('-of-') ? at + 1 : at;
    for (let title = at; title < to - 1; title += 1) if (personTitles.has(tokens[title]?.lower ?? '')) from = title + 1;
    const kind = kindOf(passage, { from, to, titled: from > at });
    if (kind) found.push({ start: tokens[kind === 'organisation' ? at : from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, kind });
    at = to - 1;
  }
  return found;
}

const isNamePart = (token: Token | undefined, tag: string | undefined): boolean =>
  token !== undefined && tag === 'P' && isCapitalised(token) && !timeWords.has(token.lower);

/** "Ministry of Defence", "Johnson & Johnson": a small word between two parts of one name. */
function joins({ tokens, tags }: Passage, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower === '&' || lower === 'de' || lower === 'al' || lower === 'van' || lower === 'von' || lower === 'bin')
    return isNamePart(tokens[at + 1], tags[at + 1]);
  return lower === 'of' && organisationWords.has(tokens[at - 1]?.lower ?? '') && isNamePart(tokens[at + 1], tags[at + 1]);
}

function kindOf({ tokens }: Passage, { from, to, titled }: { from: number; to: number; titled: boolean }): Kind | undefined {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const first = words[0] ?? '';
  if (titled && words.length <= 3 && !words.some((word) => organisationWords.has(word))) return 'person';
  if (words.some((word) => organisationWords.has(word))) return 'organisation';
  if (words.length > 1 && givenNames.has(first)) return 'person';
  if (words.some((word) => placeWords.has(word)) || words.every((word) => placeNames.has(word))) return 'place';
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(tokens[from]?.text ?? '')) return 'organisation';
  if (/^(?:north|south|east|west|new|san|los|las|saint|st\.|united)$/.test(first) && words.length > 1) return 'place';
  const before = tokens[from - 1]?.lower ?? '';
  if (words.length === 2 || (words.length === 3 && /^\p{Lu}\.$/u.test(tokens[from + 1]?.text ?? ''))) return 'person';
  return /^(?:in|at|near|from|to|outside|across|around|into|toward|towards)$/.test(before) && words.length === 1
    ? 'place'
    : 'other';
}
