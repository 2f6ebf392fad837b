import { once } from '../domain/once.ts';
import { contains, overlaps, type Span } from '../domain/span.ts';
import { type Range, readPassage } from '../language/passage.ts';
import { articleOf, type Corpus, type Sentence, textOf } from './corpus.ts';
import { behindBy, isVerb, readVerb, type Verb } from './verbs.ts';

/** A verb of a sentence with those whom it binds together, each as positions in the article. */
export interface Deed {
  readonly verb: Span;
  /** Who does it; absent where the sentence does not tell. */
  readonly doer?: Span | undefined;
  /** To whom it is done: the object, or the subject of a passive; absent where it has none. */
  readonly bearer?: Span | undefined;
  readonly isPassive: boolean;
  /** The words that tell of this deed and of no other: from it to where the next one begins. */
  readonly clause: Span;
}

/** Whom "he" or "she" means: the one person whom the sentence names before. */
function personBefore(
  people: readonly Span[],
  { text, offset }: { readonly text: string; readonly offset: number },
  pronoun: Span,
): Span | undefined {
  const before = people.filter(({ end }) => end <= pronoun.start);
  const names = new Set(before.map(({ start, end }) => text.slice(start - offset, end - offset)));
  return names.size === 1 ? before[0] : undefined;
}

function deedsOf(text: string, offset: number, people: readonly Span[]): readonly Deed[] {
  const passage = readPassage(text, { sentences: [{ start: 0, end: text.length }], quotations: [] });
  const { tokens } = passage;
  const read: Verb[] = [];
  for (const at of tokens.keys()) if (isVerb(passage, at)) read.push(readVerb(passage, at, [read[0], read.at(-1)]));
  // "Has" in "who has campaigned" carries that verb, and tells no deed of its own.
  const verbs = read.filter(({ at }, index) => (read[index + 1]?.from ?? tokens.length) > at);
  const spanOf = (range: Range | undefined): Span | undefined => {
    const [first, last] = [tokens[range?.from ?? -1], tokens[(range?.to ?? 0) - 1]];
    return first && last ? { start: offset + first.start, end: offset + last.end } : undefined;
  };
  return verbs.flatMap((verb, index): Deed[] => {
    const { isPassive, subject, object } = verb;
    const next = verbs[index + 1];
    // What stands before the first verb tells of it; between two verbs the subject of the second begins the new clause.
    const own = verb.begins > (verbs[index - 1]?.at ?? -1) ? verb.begins : verb.from;
    const ends = next === undefined ? tokens.length : next.begins > verb.at ? next.begins : next.from;
    const clause = spanOf({ from: index === 0 ? 0 : own, to: ends });
    const word = spanOf({ from: verb.at, to: verb.at + 1 });
    if (!clause || !word) return [];
    // Whoever thanked him is not he.
    const meant = (range: Range | undefined, doing?: Span): Span | undefined => {
      const span = spanOf(range);
      const others = people.filter((one) => doing === undefined || !overlaps(doing, one));
      const isPerson = span && /^(?:he|she|him)$/i.test(text.slice(span.start - offset, span.end - offset));
      return isPerson ? (personBefore(others, { text, offset }, span) ?? span) : span;
    };
    const doer = meant(isPassive ? behindBy(passage, verb) : subject);
    return [{ verb: word, isPassive, clause, doer, bearer: isPassive ? meant(subject) : meant(object, doer) }];
  });
}

const known = once((_: Corpus) => new Map<number, readonly Deed[]>());

/** The deeds that a sentence tells, in their order; read once for each corpus. */
export function deedsIn(corpus: Corpus, sentence: Sentence): readonly Deed[] {
  const read = known(corpus);
  const before = read.get(sentence.index);
  if (before) return before;
  const people = articleOf(corpus, sentence).analysis.names.filter((name) => name.kind === 'person' && contains(sentence, name));
  const found = deedsOf(textOf(corpus, sentence), sentence.start, people);
  read.set(sentence.index, found);
  return found;
}
