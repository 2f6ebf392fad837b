import type { Answer } from '../domain/answer.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import { isPastForm } from '../language/irregular-forms.ts';
import { placeNames } from '../language/name-words.ts';
import { articleOf, type Corpus, neighbour, type Sentence, textOf, wordsIn } from './corpus.ts';
import { find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { type KeyedWord, keyedWordsOf } from './keyed-words.ts';
import type { Found } from './retrieve.ts';
import { refuse, tell, type Within } from './tell.ts';
import { holdsMeaning, SAME_FAMILY } from './word-groups.ts';

/** So many words in front of a name may tell what its bearer is: "Russia's defence minister, Sergei Shoigu". */
const WORDS_IN_FRONT = 7;
/** Those words, and what ends them, are sought so many characters back. */
const FRONT_REACH = 160;
/** What tells it behind the name is no longer than this many characters: "Ihor Klymenko, the head of Ukraine's National Police". */
const LONGEST_APPOSITION = 90;

/** Words that end what tells the role, going back from the name. */
const breaks = /[.;:!?“”"()]|\b(?:said|says|told|and|but|with|by|to|of whom)\b(?=[^,]*$)/giu;

/** What a sentence says somebody is, right in front of the name and right behind it. */
function descriptionsOf(text: string, start: number, end: number): { readonly front: string; readonly behind: string } {
  const before = text.slice(Math.max(0, start - FRONT_REACH), start);
  const cut = [...before.matchAll(breaks)].at(-1);
  const near = before.slice(cut ? cut.index + cut[0].length : 0).trimEnd();
  // A comma may stand only right before the name: what stands before another one tells of something else.
  const phrase = near.replace(/,$/, '').split(',').at(-1) ?? '';
  const front = phrase.trim().split(/\s+/).slice(-WORDS_IN_FRONT).join(' ');
  const behind = /^, ([^.;:!?“”"()]+?)(?:, (?!of\b)|[.;:!?“”"()]|$)/u.exec(text.slice(end))?.[1] ?? '';
  return { front, behind: behind.length <= LONGEST_APPOSITION ? behind : '' };
}

type Descriptions = ReturnType<typeof descriptionsOf>;

/** "Who is the mayor of Visby" tells a role like "the mayor of Visby". */
const whoIs = /^who(?:['’]s| is| was| has been| became) /;
/** What is told behind one of these is told of somebody else: "a critic of the mayor", "who met the mayor". */
const ofOthers = /(?:^| )(?:of|for|to|from|with|by|at|in|on|who|whom|whose|that|which) .*$/s;

/** What a sentence tells of somebody, as far as it can be their role: neither "the mayor met Lind" nor "Lind, a critic of the mayor". */
function rolesTold({ front, behind }: Descriptions, office: ReadonlySet<string>): readonly string[] {
  const last = keyedWordsOf(front).at(-1);
  const isRole = last !== undefined && (last.capital || office.has(last.key));
  const head = behind.replace(whoIs, '').replace(ofOthers, '');
  const isOwn = office.size === 0 || keyedWordsOf(head).some(({ key }) => office.has(key));
  return [...(isRole ? [front] : []), ...(isOwn ? [behind] : [])];
}

/** "Ursula von der Leyen": what stands between a first name and a surname in small letters. */
const withParticles =
  /\p{Lu}\p{Ll}+ (?:(?:von|van|der|den|ter|de|la|del|della|di|da|dos|du|bin|ibn|al|el|zu) ){1,3}\p{Lu}[\p{L}'’-]+/gu;

/** With these before it a role is another: who was a minister is none, and a deputy is not who they stand in for. */
const otherRole = /^(?:former|ex|deputy|vice|acting|late|incoming|outgoing|assistant|designate|elect)$/;

const tellsOther = (told: readonly KeyedWord[], role: readonly KeyedWord[]): boolean =>
  told.some(({ lower }) => otherRole.test(lower) && !role.some((word) => word.lower === lower));

/** The people whom a sentence names. */
function peopleNamedIn(corpus: Corpus, sentence: Sentence, text: string): readonly Span[] {
  const tagged = articleOf(corpus, sentence).analysis.names.filter(
    ({ kind, start, end }) => kind === 'person' && sentence.start <= start && end <= sentence.end,
  );
  const joined = [...text.matchAll(withParticles)].map(({ index, 0: name }) => ({
    start: sentence.start + index,
    end: sentence.start + index + name.length,
  }));
  return [...joined, ...tagged.filter((name) => !joined.some((other) => overlaps(name, other)))];
}

/** Whether all capitalised words of what tells a role belong to that role: "Prime Minister", but not "Swedish Prime Minister". */
const isBare = (description: string, office: ReadonlySet<string>): boolean =>
  keyedWordsOf(description).every(({ capital, key }) => !capital || office.has(key)) && !/\b(?:of|for|at)\b/.test(description);

/** Whose a role is that is told without saying so: of whom the sentence before begins to tell, or of the one place of the title. */
function ownersOf(corpus: Corpus, sentence: Sentence): readonly KeyedWord[] {
  const before = neighbour(corpus, sentence, -1);
  const words = before ? wordsIn(corpus, before) : [];
  const end = words.findIndex(({ capital }) => !capital);
  const places = keyedWordsOf(articleOf(corpus, sentence).article.title ?? '').filter(({ lower }) => placeNames.has(lower));
  return [...(end < 0 ? words : words.slice(0, end)), ...(places.length === 1 ? places : [])];
}

type Told = (descriptions: Descriptions, office: ReadonlySet<string>) => readonly string[];

/** All that stands around a name, whoever it tells of. */
const toldAround: Told = ({ front, behind }) => [front, behind];

/** The person whom a sentence gives a role, and nobody where it gives it to none. */
function holderIn(corpus: Corpus, sentence: Sentence, role: readonly KeyedWord[], toldIn: Told = rolesTold): Span | undefined {
  const text = textOf(corpus, sentence);
  const office = role.filter(({ capital }) => !capital);
  const owner = role.filter(({ capital }) => capital);
  const officeKeys = new Set(office.map(({ key }) => key));
  const areMeant = (wanted: readonly KeyedWord[], told: readonly KeyedWord[]): boolean => {
    const keys = new Set(told.map(({ key }) => key));
    return wanted.every((word) => holdsMeaning(keys, word.key, SAME_FAMILY));
  };
  return peopleNamedIn(corpus, sentence, text).find(({ start, end }) =>
    toldIn(descriptionsOf(text, start - sentence.start, end - sentence.start), officeKeys).some((description) => {
      const told = keyedWordsOf(description);
      if (tellsOther(told, role)) return false;
      if (areMeant(role, told)) return true;
      const isOwned = owner.length > 0 && office.length > 0 && areMeant(office, told) && isBare(description, officeKeys);
      return isOwned && areMeant(owner, ownersOf(corpus, sentence));
    }),
  );
}

/** What one bears by office: somebody else's office is no answer, nor is anybody named beside it. */
const offices =
  /^(?:president|minister|premier|chancellor|king|queen|governor|mayor|executive|ceo|chairman|chairwoman|chair|head|secretary|ambassador|spokesman|spokeswoman|spokesperson|commander|coach|captain|judge|lawyer|attorney|bishop|pope)$/;

/** Whether somebody's office is asked for: "the prime minister of Norway", but not who was elected to it or sentenced by a judge. */
function asksOffice(role: readonly KeyedWord[]): boolean {
  const at = role.findIndex(({ lower }) => offices.test(lower));
  const before = role.slice(0, Math.max(0, at)).filter(({ capital }) => !capital);
  return at >= 0 && role.some(({ capital }) => capital) && !before.some(({ lower }) => isPastForm(lower));
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
  if (holding.length > 0) return tell(corpus, resolved, wanted, { ...finding, ranked: holding });
  const [best] = finding.ranked;
  const isNamed = finding.sought.every(
    ({ term }, index) => !role.some(({ key, capital }) => capital && key === term.key) || (best?.own[index] ?? 0) >= SAME_FAMILY,
  );
  // "The mayor met Lind" does not make her the mayor.
  const isOfOther = best !== undefined && holderIn(corpus, best.sentence, role, toldAround) !== undefined;
  return asksOffice(role) && (!isNamed || isOfOther || tellsOther(best?.words ?? [], role))
    ? refuse(corpus, wanted.asked, finding.ranked)
    : undefined;
}
