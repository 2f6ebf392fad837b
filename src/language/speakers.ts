import type { Attribution, Name } from '../domain/analysis.ts';
import type { Span } from '../domain/span.ts';

/** A speaker is named in at most this many words: what a card has room for beside a claim. */
const SPEAKER_WORDS = 14;

const pronoun = /^(?:he|she|it|they|who|which|that|his|her|its|their|i|we|you|my|our|one|himself|herself)$/i;
const person = /^(?:he|she|his|her|who|himself|herself)$/i;
const reporterVoice = /^(?:i|we|you|my|our|one)$/i;

interface Mention {
  readonly text: string;
  readonly person: boolean;
}

/**
 * Adds to each attribution the speaker as a reader should see it: the words that name the source without asides, a
 * pronoun replaced by the last speaker or name it can stand for, a surname by the full name.
 */
export function nameSpeakers(text: string, attributions: readonly Attribution[], names: readonly Name[]): Attribution[] {
  const people = names
    .filter(({ kind }) => kind === 'person')
    .map((name) => ({ ...name, text: text.slice(name.start, name.end) }));
  let last: Mention | undefined;
  return attributions.map((attribution) => {
    const { source } = attribution;
    if (!source) return attribution;
    const own = text.slice(source.start, source.end);
    if (reporterVoice.test(own)) return attribution;
    if (pronoun.test(own)) {
      const by = resolve(own, source, { last, people });
      return by === undefined ? attribution : { ...attribution, by };
    }
    const by = spelledOut(plainSource(own), people, source);
    last = { text: by, person: people.some((name) => name.start < source.end && source.start < name.end) };
    return { ...attribution, by };
  });
}

/** Whom a pronoun stands for: the last person for "he", the last speaker otherwise. */
function resolve(
  own: string,
  source: Span,
  known: { last: Mention | undefined; people: readonly (Name & { text: string })[] },
): string | undefined {
  const { last, people } = known;
  if (last && (!person.test(own) || last.person)) return last.text;
  if (!person.test(own)) return last?.text;
  return people.findLast(({ end }) => end <= source.start)?.text ?? last?.text;
}

/** The source without quotation marks, brackets, the clause that follows it, and with at most as many words as fit. */
function plainSource(own: string): string {
  const head = own.replace(/\s*\([^)]*\)/g, '').replace(/\s*[,—–-]*\s+(?:who|whose|which|that)\b.*$/s, '');
  const words = head.replace(/^[\s"“”'‘’,;:—–-]+|[\s"“”‘,;:—–-]+$/g, '').split(/\s+/);
  if (words.length <= SPEAKER_WORDS) return words.join(' ');
  const comma = words.findLastIndex((word, index) => index < SPEAKER_WORDS && word.endsWith(','));
  return words
    .slice(0, comma > 0 ? comma + 1 : SPEAKER_WORDS)
    .join(' ')
    .replace(/,$/, '');
}

/** A surname alone becomes the full name that the text gave before. */
function spelledOut(by: string, people: readonly (Name & { text: string })[], source: Span): string {
  if (/\s/.test(by)) return by;
  return people.findLast(({ end, text }) => end <= source.start && text.endsWith(` ${by}`))?.text ?? by;
}
