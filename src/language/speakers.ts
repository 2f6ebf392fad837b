import type { Attribution, Name } from '../domain/analysis.ts';
import { contains, overlapping, type Span } from '../domain/span.ts';
import { antecedentOf, isExpletive, type NamedPerson, personFor, type SpeakerMemory, subjectSaid } from './antecedents.ts';
import { gendersIn, headOf } from './genders.ts';
import { organisationWords, personTitles } from './name-words.ts';
import { plainSource } from './plain-source.ts';
import { documentNouns } from './sure-cues.ts';
import { wordSet } from './word-set.ts';

const pronoun = /^(?:he|she|it|they|who|which|that|his|her|its|their|i|we|you|my|our|one|himself|herself)$/i;
const reporterVoice = /^(?:i|we|you|my|our|one)$/i;
const possessive = /^(his|her|its|their)\s+(.+)$/is;
/** Nouns for one person, besides titles. */
const personNouns = wordSet(
  'official officer resident actor actress singer player coach pilot captain priest bishop judge mayor governor senator minister president ' +
    'chairman chairwoman painter writer witness neighbor neighbour survivor soldier commander doctor nurse teacher lawyer prosecutor aide ' +
    'adviser advisor diplomat envoy expert economist scientist researcher author critic activist reporter journalist worker owner father ' +
    'mother brother sister son daughter wife husband man woman boy girl student farmer driver',
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

/**
 * Adds to each attribution the speaker as a reader should see it: the source without asides, name before role, a pronoun
 * replaced by the last speaker it can stand for, "the ministry" and a surname by the full name the text gave before.
 */
export function nameSpeakers(text: string, attributions: readonly Attribution[], names: readonly Name[]): Attribution[] {
  const withText = names.map((name) => ({
    ...name,
    // "The Cold War", "the White House": no person's name has an article right before it.
    kind: name.kind === 'person' && /\bthe\s$/i.test(text.slice(Math.max(0, name.start - 5), name.start)) ? 'other' : name.kind,
    text: text.slice(name.start, name.end),
  }));
  const [opening] = openingPerson.exec(text) ?? [];
  const memory: SpeakerMemory = {
    genderOf: gendersIn(
      text,
      withText.filter(({ kind }) => kind === 'person'),
      namesPerson,
    ),
    speakers: [],
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
    const by =
      pronoun.test(own) && own !== 'WHO'
        ? (antecedentOf(text, { ...attribution, source }, memory) ?? subjectSaid(own, attribution, text))
        : remember(own, attribution, memory);
    return by === undefined ? attribution : { ...attribution, by };
  });
  return named.map((attribution, index) =>
    withOuterSpeaker(attribution, named.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)),
  );
}

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

function recall(memory: SpeakerMemory, name: (Name & { readonly text: string }) | undefined): void {
  if (!name) return;
  for (const list of name.kind === 'person' ? [memory.people, memory.names] : [memory.names]) {
    list.push(name);
    if (list.length > 2 * NAMES_KEPT) list.splice(0, NAMES_KEPT);
  }
}

/** Somebody without a name whom a text opens with: "The painter, who has died …". */
const openingPerson = /^(?:The|An?)\s(?:[\p{Ll}-]+\s){0,3}[\p{Ll}-]+(?=,?\swho\s)/u;

/** The words for a source that names itself, kept in mind for the pronouns that follow. */
function remember(own: string, { source, content }: Attribution, memory: SpeakerMemory): string {
  if (!source) return own;
  const named = overlapping(memory.people, source, (name) => name);
  const plain = plainSource(own);
  const by =
    named.length > 0
      ? roleKept(nameFirst(plain, named), named, source, memory)
      : fullName(plain, source, ownStands(plain, source, content) ? { ...memory, thing: undefined } : memory);
  const heads = plain.split(', ').map((part) => headOf(part).join(' '));
  const isNamed = named.some(({ text }) => heads.some((head) => head.endsWith(text.split(' ').at(-1) ?? text)));
  const isPerson =
    isNamed ||
    /^(?:one|another) of\b/i.test(plain) ||
    (namesPerson(plain) && !/s$/.test(plain.split(/[ ,]/)[0] ?? '')) ||
    titled(plain);
  memory.last = by;
  memory.lastEnd = source.end;
  if (isPerson) {
    memory.person = by;
    memory.speakers.push(by);
    if (memory.speakers.length > 2 * NAMES_KEPT) memory.speakers.splice(0, NAMES_KEPT);
  }
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

/** "A regional official, Serhii Khlan" → "Serhii Khlan, a regional official". */
function nameFirst(plain: string, named: readonly NamedPerson[]): string {
  const [, role, name] = /^((?:the|an?|one|his|her|its|their)\s[^,]+),\s+([^,]+)$/i.exec(plain) ?? [];
  if (!role || !name || !named.some(({ text }) => name.endsWith(text))) return plain;
  return `${name}, ${role.charAt(0).toLowerCase()}${role.slice(1)}`;
}

/** A bare name right behind an unnamed spokesperson's words is that spokesperson: the role is kept. */
function roleKept(
  by: string,
  named: readonly NamedPerson[],
  source: Span,
  { people, spokesperson: role }: SpeakerMemory,
): string {
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
function fullName(plain: string, source: Span, memory: SpeakerMemory): string {
  const { names, people, thing } = memory;
  const [, pronoun, owned] = possessive.exec(plain) ?? [];
  if (pronoun && owned) {
    const owner = /^(?:his|her)/i.test(plain) ? personFor(pronoun, memory) : thing;
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
  // "The post" is somebody's, and not the Washington Post.
  if (!organisationWords.has(noun.toLowerCase()) || documentNouns.has(noun)) return plain;
  const full = names.findLast(
    (name) =>
      name.end <= source.start && !people.includes(name) && name.text.includes(' ') && name.text.split(' ').includes(capital),
  );
  return full?.text ?? plain;
}
