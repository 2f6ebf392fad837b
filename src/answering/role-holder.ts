import type { Answer } from '../domain/answer.ts';
import { functionWords } from '../language/function-words.ts';
import { articleOf, type Corpus, type Sentence, textOf } from './corpus.ts';
import { tell, type Within } from './fact.ts';
import { find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { type KeyedWord, keyedWordsOf } from './keyed-words.ts';
import type { Found } from './retrieve.ts';
import { relativesOf } from './word-groups.ts';

/** So many words in front of a name may tell what its bearer is: "Russia's defence minister, Sergei Shoigu". */
const WORDS_IN_FRONT = 7;
/** What tells it behind the name is no longer than this many characters: "Ihor Klymenko, the head of Ukraine's National Police". */
const LONGEST_APPOSITION = 90;
/** A people and its country are of one family this surely. */
const SAME_FAMILY = 0.9;

/** Words that end what tells the role, going back from the name. */
const breaks = /[.;:!?“”"()]|\b(?:said|says|told|and|but|with|by|to|of whom)\b(?=[^,]*$)/giu;

/** What a sentence says somebody is, right in front of the name and right behind it. */
function descriptionsOf(text: string, start: number, end: number): readonly string[] {
  const before = text.slice(0, start);
  const cut = [...before.matchAll(breaks)].at(-1);
  const near = before.slice(cut ? cut.index + cut[0].length : 0).trimEnd();
  // A comma may stand only right before the name: what stands before another one tells of something else.
  const phrase = near.replace(/,$/, '').split(',').at(-1) ?? '';
  const front = phrase.trim().split(/\s+/).slice(-WORDS_IN_FRONT).join(' ');
  const behind = /^, ([^.;:!?“”"()]+?)(?:, (?!of\b)|[.;:!?“”"()]|$)/u.exec(text.slice(end))?.[1] ?? '';
  return [front, behind.length <= LONGEST_APPOSITION ? behind : ''].filter((part) => part !== '');
}

const isMeant = (wanted: KeyedWord, told: ReadonlySet<string>): boolean =>
  told.has(wanted.key) ||
  [...(relativesOf.get(wanted.key) ?? [])].some(([other, surety]) => surety >= SAME_FAMILY && told.has(other));

/** The person whom a sentence gives every word of a role, and nobody where it gives it to none. */
function holderIn(corpus: Corpus, sentence: Sentence, role: readonly KeyedWord[]): { start: number; end: number } | undefined {
  const text = textOf(corpus, sentence);
  const people = articleOf(corpus, sentence).analysis.names.filter(
    ({ kind, start, end }) => kind === 'person' && sentence.start <= start && end <= sentence.end,
  );
  return people.find(({ start, end }) =>
    descriptionsOf(text, start - sentence.start, end - sentence.start).some((description) => {
      const told = new Set(keyedWordsOf(description).map(({ key }) => key));
      return role.every((word) => isMeant(word, told));
    }),
  );
}

/** Says who holds an office or role from a sentence that gives it together with the name; absent where none does. */
export function tellHolder(corpus: Corpus, resolved: Resolved, wanted: Within & { readonly role: string }): Answer | undefined {
  const role = keyedWordsOf(wanted.role).filter(({ lower }) => !functionWords.has(lower));
  if (role.length === 0) return undefined;
  const finding = find(corpus, resolved);
  const holding = finding.ranked.flatMap((found): readonly Found[] => {
    const holder = holderIn(corpus, found.sentence, role);
    if (!holder) return [];
    const { article } = articleOf(corpus, found.sentence);
    const text = article.text.slice(holder.start, holder.end);
    return [{ ...found, candidates: [{ ...holder, text, fit: 1, link: 1, predicate: 1 }] }];
  });
  if (holding.length === 0) return undefined;
  return tell(corpus, resolved, wanted, { ...finding, ranked: holding });
}
