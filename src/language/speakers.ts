import type { Attribution, Name } from '../domain/analysis.ts';
import { contains, type Span } from '../domain/span.ts';
import { functionWords } from './function-words.ts';
import { personTitles } from './name-words.ts';

/** A speaker is named in at most this many words: what a card has room for beside a claim. */
const SPEAKER_WORDS = 14;

const pronoun = /^(?:he|she|it|they|who|which|that|his|her|its|their|i|we|you|my|our|one|himself|herself)$/i;
const personal = /^(?:he|she|his|her|who|himself|herself)$/i;
const impersonal = /^(?:it|its|which)$/i;
const reporterVoice = /^(?:i|we|you|my|our|one)$/i;
const possessive = /^(?:his|her|its|their)\s+(.+)$/is;
/** Nouns for one person, besides titles. */
const personNouns: ReadonlySet<string> = new Set(
  (
    'official officer resident actor actress singer player coach pilot captain priest bishop judge mayor governor senator minister president ' +
    'chairman chairwoman painter writer witness neighbor neighbour survivor soldier commander doctor nurse teacher lawyer prosecutor aide ' +
    'adviser advisor diplomat envoy expert economist scientist researcher author critic activist reporter journalist worker owner father ' +
    'mother brother sister son daughter wife husband man woman boy girl student farmer driver'
  ).split(' '),
);

const notLetters = /[\s,.;:()’'“”"-]+/;

/** Words are looked up and not sought by one large pattern, which would cost more to make than all look-ups of an article. */
const namesPerson = (plain: string): boolean =>
  plain
    .toLowerCase()
    .split(notLetters)
    .some((word) => personNouns.has(word) || (word.length > 6 && (word.endsWith('man') || word.endsWith('person'))));
/** What any name of a spokesperson holds; looked for first, because it is quick. */
const spokes = /spokes/iu;
const spokesperson = /^an? (?:[\p{L}’'-]+ ){0,4}spokes(?:man|woman|person)\b/iu;

interface NamedPerson extends Span {
  readonly text: string;
}

/** Who has spoken so far, and who was named. */
interface Memory {
  readonly people: NamedPerson[];
  readonly names: NamedPerson[];
  person?: string | undefined;
  /** Where that person's words end. */
  personEnd?: number | undefined;
  thing?: string | undefined;
  last?: string | undefined;
  /** A spokesperson who has spoken without a name, until the next speaker. */
  spokesperson?: string | undefined;
}

/**
 * Adds to each attribution the speaker as a reader should see it: the source without asides, name before role, a pronoun
 * replaced by the last speaker it can stand for, "the ministry" and a surname by the full name the text gave before.
 */
export function nameSpeakers(text: string, attributions: readonly Attribution[], names: readonly Name[]): Attribution[] {
  const withText = names.map((name) => ({ ...name, text: text.slice(name.start, name.end) }));
  const [opening] = openingPerson.exec(text) ?? [];
  const memory: Memory = {
    people: [],
    names: [],
    ...(opening ? { person: opening.charAt(0).toLowerCase() + opening.slice(1) } : {}),
  };
  let next = 0;
  const named = attributions.map((attribution) => {
    const { source } = attribution;
    if (!source) return attribution;
    for (; next < withText.length && (withText[next]?.start ?? 0) < source.end; next += 1) recall(memory, withText[next]);
    const own = text.slice(source.start, source.end);
    if (reporterVoice.test(own) || isExpletive(own, attribution, text)) return attribution;
    if (attribution.cue && text.slice(attribution.cue.start, attribution.cue.end) === ':')
      return { ...attribution, by: labelName(own, withText) };
    const by = pronoun.test(own)
      ? (resolve(own, attribution, source, text, memory) ?? subjectSaid(own, attribution, text))
      : remember(own, attribution, memory);
    return by === undefined ? attribution : { ...attribution, by };
  });
  return named.map((attribution, index) =>
    withOuterSpeaker(attribution, named.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)),
  );
}

/** What "it" is or seems where it stands for nobody: "It is unclear", "it was expected", "it remains to be seen". */
const expletiveCue =
  /^(?:seem|appear|remain|turn)|^(?:['’]s|is|was|has been|had been)\b.*\b(?:un)?(?:clear|known|likely|possible|expected|believed|thought|hoped|feared|understood|reported|said|estimated|alleged)$/i;

const isExpletive = (own: string, { cue }: Attribution, text: string): boolean =>
  own.toLowerCase() === 'it' && cue !== undefined && expletiveCue.test(text.slice(cue.start, cue.end));

/** How many attributions before and behind may hold a first person's words: those of the same paragraph. */
const NEIGHBOURS = 6;

/** "I" within quotation marks is whoever is quoted. */
function withOuterSpeaker(attribution: Attribution, near: readonly Attribution[]): Attribution {
  const { source, by, form } = attribution;
  if (!source || by !== undefined || form !== 'direct') return attribution;
  const outer = near.find((other) => other.by !== undefined && other.content.some((part) => contains(part, source)));
  return outer ? { ...attribution, by: outer.by } : attribution;
}

/** "HOLM", "CHIEF JUSTICE HOLM" → the name as the text writes it elsewhere, else as a name is written. */
function labelName(label: string, names: readonly NamedPerson[]): string {
  if (/\p{Ll}/u.test(label)) return label;
  const plain = label.toLowerCase();
  const known = names.find(
    ({ text }) => /\p{Ll}/u.test(text) && (text.toLowerCase() === plain || text.toLowerCase().endsWith(` ${plain}`)),
  );
  return known?.text ?? label.replace(/\p{L}[\p{L}’']+/gu, (word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`);
}

/** How many names are kept in mind: those of the last few pages. */
const NAMES_KEPT = 200;

function recall(memory: Memory, name: (Name & { readonly text: string }) | undefined): void {
  if (!name) return;
  for (const list of name.kind === 'person' ? [memory.people, memory.names] : [memory.names]) {
    list.push(name);
    if (list.length > 2 * NAMES_KEPT) list.splice(0, NAMES_KEPT);
  }
}

/** The words between a sentence's beginning and a name in it. */
const sentenceFront = /(?:^|[.!?…]["”’')]*\s|\n|:\s)["“]?((?:[\p{L}\p{M}.'’-]+,?\s){0,6})$/u;
/** So far back from a name its sentence's beginning is sought. */
const SENTENCE_FRONT = 90;
/** And so far back from a pronoun whom it stands for, in characters: three or four sentences. */
const SUBJECT_WITHIN = 500;

/** Words that a title, a role or a possessor in front of a name may hold: "The chief of the General Staff, Mark Milley". */
const inRole = /^(?:the|an?|his|her|its|their|our|of|for|former|then)$/i;

/** Whether a name stands right at its sentence's beginning, behind no more than a role: who led is not who was led. */
function opensSentence(text: string, name: NamedPerson, people: readonly NamedPerson[]): boolean {
  const [, front] = sentenceFront.exec(text.slice(Math.max(0, name.start - SENTENCE_FRONT), name.start)) ?? [];
  if (front === undefined) return false;
  const words = front.trim().split(/[\s,]+/);
  const isRole = words.every((word) => inRole.test(word) || !functionWords.has(word.toLowerCase()));
  return isRole && !people.some(({ start, end }) => start >= name.start - front.length && end < name.start);
}

/** The person whom the last sentences before a place are about: the last one who is named right at a sentence's beginning. */
function subjectBefore(text: string, source: Span, people: readonly NamedPerson[]): NamedPerson | undefined {
  return people.findLast(
    (name) =>
      source.start - name.end <= SUBJECT_WITHIN &&
      /^(?:,|\s[\p{Ll}(])/u.test(text.slice(name.end, name.end + 2)) &&
      opensSentence(text, name, people),
  );
}

/** A surname alone as the text gave the name in full before. */
const inFull = (name: string, people: readonly NamedPerson[]): string =>
  name.includes(' ') ? name : (people.findLast(({ text }) => text.endsWith(` ${name}`))?.text ?? name);

/**
 * Whom a pronoun stands for: the last person for "he", the last body or document for "it", the last speaker otherwise. The last
 * person is whom a sentence since the last speech is about, else who spoke; nobody whom the speech itself names.
 */
function resolve(own: string, { content }: Attribution, source: Span, text: string, memory: Memory): string | undefined {
  const { person, personEnd = -1, thing, last } = memory;
  if (!personal.test(own)) return impersonal.test(own) ? (thing ?? last) : last;
  const people = memory.people.filter((name) => name.end <= source.start && !content.some((part) => contains(part, name)));
  const subject = /^who/i.test(own) ? undefined : subjectBefore(text, source, people);
  if (subject && subject.start > personEnd && !person?.includes(subject.text)) return inFull(subject.text, people);
  return person ?? people.at(-1)?.text ?? last;
}

/** Somebody without a name whom a text opens with: "The painter, who has died …". */
const openingPerson = /^(?:The|An?)\s(?:[\p{Ll}-]+\s){0,3}[\p{Ll}-]+(?=,?\swho\s)/u;

/** The noun phrase that opens a statement, up to its verb. */
const openingSubject =
  /^(?:the|an?|\p{Lu}[\p{L}’'-]*)(?:\s[\p{L}’'-]+){0,4}?(?=\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|plans?|\p{Ll}+ed)\s)/iu;

/** "The carmaker will close its plant, it announced": nobody was named before, so the pronoun stands for what the statement opens with. */
function subjectSaid(own: string, { content: [first], source }: Attribution, text: string): string | undefined {
  if (!first || !source || first.start > source.start || !/^(?:it|they)$/i.test(own)) return undefined;
  const [subject] = openingSubject.exec(text.slice(first.start, first.end)) ?? [];
  return subject?.replace(/^(?:The|An?)\b/, (article) => article.toLowerCase());
}

/** The words for a source that names itself, kept in mind for the pronouns that follow. */
function remember(own: string, { source, content }: Attribution, memory: Memory): string {
  if (!source) return own;
  const named = memory.people.filter((name) => name.start < source.end && source.start < name.end);
  const plain = plainSource(own);
  const by =
    named.length > 0
      ? roleKept(nameFirst(plain, named), named, source, memory)
      : fullName(plain, source, ownStands(plain, source, content) ? { ...memory, thing: undefined } : memory);
  const isPerson = named.length > 0 || (namesPerson(plain) && !/s$/.test(plain.split(/[ ,]/)[0] ?? '')) || titled(plain);
  memory.last = by;
  if (isPerson) memory.person = by;
  if (isPerson) memory.personEnd = Math.max(source.end, ...content.map(({ end }) => end));
  else memory.thing = by;
  memory.spokesperson = named.length === 0 && spokes.test(plain) && spokesperson.test(plain) ? plain : undefined;
  return by;
}

/** "The school stays shut, its head teacher said": whose teacher it is stands in what was said, not with an earlier speaker. */
const ownStands = (plain: string, source: Span, content: readonly Span[]): boolean =>
  /^(?:its|their)\b/i.test(plain) && content[0] !== undefined && content[0].end <= source.start;

const titled = (plain: string): boolean =>
  /^(?:the|an?) /i.test(plain) && plain.split(' ').some((word) => personTitles.has(word.toLowerCase()));

/** The source without quotation marks, brackets and the clause that follows it, with at most as many words as fit. */
function plainSource(own: string): string {
  const head = own
    .replace(/,\s+(?:meanwhile|however|too|also|though|instead|in turn|for (?:his|her|its|their) part),?\s*$/i, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s*[,—–-]*\s+(?:who|whose|which|that)\b.*$/s, '');
  const bare = head.replace(/^[\s"“”'‘,;:—–-]+|[\s"“”‘,;:—–-]+$/g, '');
  const words = `${bare}${closingMark(bare)}`.split(/\s+/);
  if (words.length <= SPEAKER_WORDS) return words.join(' ');
  const comma = words.findLastIndex((word, index) => index < SPEAKER_WORDS && word.endsWith(','));
  const kept = words.slice(0, comma > 0 ? comma + 1 : SPEAKER_WORDS).join(' ');
  return kept.replace(/,$/, '');
}

/** The quotation mark that a name within a source lost with its end: "host of “Morning". */
function closingMark(bare: string): string {
  if (bare.lastIndexOf('“') > bare.lastIndexOf('”')) return '”';
  return (bare.match(/"/g)?.length ?? 0) % 2 === 1 ? '"' : '';
}

/** "A regional official, Serhii Khlan" → "Serhii Khlan, a regional official". */
function nameFirst(plain: string, named: readonly NamedPerson[]): string {
  const [, role, name] = /^((?:the|an?|one|his|her|its|their)\s[^,]+),\s+([^,]+)$/i.exec(plain) ?? [];
  if (!role || !name || !named.some(({ text }) => name.endsWith(text))) return plain;
  return `${name}, ${role.charAt(0).toLowerCase()}${role.slice(1)}`;
}

/** A bare name right behind an unnamed spokesperson's words is that spokesperson: the role is kept. */
function roleKept(by: string, named: readonly NamedPerson[], source: Span, { people, spokesperson: role }: Memory): string {
  const full = named.length === 1 && named[0]?.text === by && by.includes(' ');
  const first = !people.some(({ text, end }) => end <= source.start && text === by);
  if (full && first && role) return `${by}, ${role.charAt(0).toLowerCase()}${role.slice(1)}`;
  if (by.includes(' ')) return by;
  return people.findLast(({ end, text }) => end <= source.start && text.endsWith(` ${by}`))?.text ?? by;
}

/** "the ministry": of two words, looked for first, because it is quick. */
const theWord = /^the \S+$/i;
const theNoun = /^the (\p{L}+)$/iu;

/** "the ministry" → "Russia's Defense Ministry", a body that the text has named with that word; "its spokesman" keeps whose. */
function fullName(plain: string, source: Span, { names, people, person, thing }: Memory): string {
  const [, owned] = possessive.exec(plain) ?? [];
  if (owned) {
    const owner = /^(?:his|her)/i.test(plain) ? person : thing;
    // Whose brother "her brother" is, only a name makes sure: of two people without one it may be either.
    if (/^(?:his|her)/i.test(plain) && !people.some(({ text }) => owner?.includes(text))) return plain;
    return owner && !owner.includes(',') ? `${owner}${/s$/.test(owner) ? '’' : '’s'} ${owned}` : plain;
  }
  const [, noun] = (theWord.test(plain) && theNoun.exec(plain)) || [];
  if (!noun) {
    if (/\s/.test(plain)) return plain;
    return people.findLast(({ end, text }) => end <= source.start && text.endsWith(` ${plain}`))?.text ?? plain;
  }
  const capital = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  if (thing?.toLowerCase().split(notLetters).includes(noun.toLowerCase())) return thing;
  return names.findLast(({ end, text }) => end <= source.start && text.split(' ').includes(capital))?.text ?? plain;
}
