import type { Attribution } from '../domain/analysis.ts';
import { contains, type Span } from '../domain/span.ts';
import { functionWords } from './function-words.ts';
import { type Gender, headOf, pronounGender } from './genders.ts';
import { organisationWords } from './name-words.ts';
import { documentNouns } from './sure-cues.ts';
import { isPersonNoun } from './word-classes.ts';

const personal = /^(?:he|she|his|her|himself|herself)$/i;
const several = /^(?:they|their)$/i;
const impersonal = /^(?:it|its|which)$/i;

/** Somebody or something that a text names. */
export interface NamedPerson extends Span {
  readonly text: string;
}

/** Who has spoken so far, and who was named. */
export interface SpeakerMemory {
  /** What the text tells of whether "he" or "she" can stand for somebody. */
  readonly genderOf: (words: string) => Gender | undefined;
  /** The persons who have spoken, the last one last. */
  readonly speakers: string[];
  readonly people: NamedPerson[];
  readonly names: NamedPerson[];
  person?: string | undefined;
  /** Where that person's words end. */
  personEnd?: number | undefined;
  thing?: string | undefined;
  last?: string | undefined;
  /** Where the words for that speaker end. */
  lastEnd?: number | undefined;
  /** A spokesperson who has spoken without a name, until the next speaker. */
  spokesperson?: string | undefined;
}

/** What "it" is or seems where it stands for nobody: "It is unclear", "it was expected", "it remains to be seen". */
const expletiveCue =
  /^(?:seem|appear|remain|turn)|^(?:['’]s|is|was|has been|had been)\b.*\b(?:un)?(?:clear|known|likely|possible|expected|believed|thought|hoped|feared|understood|reported|said|estimated|alleged)$/i;

/** Whether a source is an "it" that nobody stands behind. */
export const isExpletive = (own: string, { cue }: Attribution, text: string): boolean =>
  own.toLowerCase() === 'it' && cue !== undefined && expletiveCue.test(text.slice(cue.start, cue.end));

/** The words between a sentence's beginning and a name in it. */
const sentenceFront = /(?:^|[.!?…]["”’')]*\s|\n|:\s)["“]?((?:[\p{L}\p{M}.'’-]+,?\s){0,6})$/u;
/** So far back from a name its sentence's beginning is sought. */
const SENTENCE_FRONT = 90;
/** And so far back from a pronoun whom it stands for, in characters: three or four sentences. */
const SUBJECT_WITHIN = 500;

/** Words that a title, a role or a possessor in front of a name may hold: "The chief of the General Staff, Mark Milley". */
const inRole = /^(?:the|an?|one|another|his|her|its|their|our|of|for|former|then)$/i;

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
export function antecedentOf(
  text: string,
  { content, source }: Pick<Attribution, 'content'> & { readonly source: Span },
  memory: SpeakerMemory,
): string | undefined {
  const own = text.slice(source.start, source.end);
  const { personEnd = -1, thing, last } = memory;
  if (several.test(own)) return [last, thing].find((words) => words !== undefined && words !== memory.person && isSeveral(words));
  if (/^who/i.test(own)) return describedBefore(text, source.start, memory);
  if (/^which$/i.test(own)) return namedBefore(text, source.start, memory);
  if (!personal.test(own)) return impersonal.test(own) ? (thing ?? last) : last;
  const can = couldBe(own, memory);
  const people = memory.people.filter(
    (name) => name.end <= source.start && !content.some((part) => contains(part, name)) && can(inFull(name.text, memory.people)),
  );
  const person = personFor(own, memory);
  const subject = subjectBefore(text, source, people);
  if (subject && (subject.start > personEnd || person !== memory.person) && !person?.includes(subject.text))
    return inFull(subject.text, people);
  if (person !== undefined) return person;
  // Nobody who spoke can be meant: then only somebody of whom the text tells it, since a name may be that of a place or a war.
  const wanted = pronounGender(own);
  const told = people.findLast((name) => memory.genderOf(inFull(name.text, memory.people)) === wanted);
  return told?.text ?? (memory.person === undefined ? last : undefined);
}

/** Somebody without a name in front of "who", from the determiner on: "the farmers in the valley who". */
const describedPeople =
  /(?:^|[\s“"(])((?:the|an?|some|many|most|those|other|several|\d+)\s(?:[\p{L}’'-]+\s){0,4}?)?([\p{L}’'-]+),?\s$/iu;
/** So far back from "who" the words for whom it stands for may begin. */
const DESCRIBED_WITHIN = 60;

/** Whom a "who" stands for: the name or the people right before it. */
function describedBefore(text: string, before: number, { people, last, lastEnd }: SpeakerMemory): string | undefined {
  if (lastEnd !== undefined && lastEnd <= before && /^,?\s$/.test(text.slice(lastEnd, before))) return last;
  const name = people.findLast(({ end }) => end <= before);
  if (name && /^,?\s$/.test(text.slice(name.end, before))) return inFull(name.text, people);
  const [, determiner = '', noun = ''] = describedPeople.exec(text.slice(Math.max(0, before - DESCRIBED_WITHIN), before)) ?? [];
  return isPersonNoun(noun.toLowerCase()) || agents.test(noun) ? `${determiner}${noun}` : undefined;
}

/** A body without a name in front of "which": "the state teachers' association, which". */
const describedBody = /(?:^|[\s“"(])((?:the|an?|its|their|his|her)\s(?:[\p{L}’'-]+\s){0,4}?)([\p{L}’'-]+),?\s$/iu;

/** Whom or what a "which" stands for: the speaker, the name or the body right before it; nobody who stands farther off. */
function namedBefore(text: string, before: number, { names, last, lastEnd }: SpeakerMemory): string | undefined {
  if (lastEnd !== undefined && lastEnd <= before && /^,?\s$/.test(text.slice(lastEnd, before))) return last;
  const [, determiner = '', noun = ''] = describedBody.exec(text.slice(Math.max(0, before - DESCRIBED_WITHIN), before)) ?? [];
  if (organisationWords.has(noun.toLowerCase()) || documentNouns.has(noun.toLowerCase())) return `${determiner}${noun}`;
  const name = names.findLast(({ end }) => end <= before);
  return name && /^,?\s$/.test(text.slice(name.end, before)) ? name.text : undefined;
}

/** Nouns for people by what they do, in the plural: "organizers", "activists". */
const agents = /(?:ers|ors|ists|ians|ants|ents|ees|fans|allies)$/;

/** Whether "they" can stand for somebody: for several, or for a body of people, not for a report or a count of things. */
function isSeveral(words: string): boolean {
  const parts = (words.toLowerCase().split(',')[0] ?? '').split(/\s+/);
  if (parts.includes('and') || /^(?:some|many|others|most|several|both|critics)$/.test(parts[0] ?? '')) return true;
  if (headOf(words.toLowerCase()).some((word) => documentNouns.has(word))) return false;
  return parts.some((word) => agents.test(word) || organisationWords.has(word) || (isPersonNoun(word) && inPlural.test(word)));
}

const inPlural = /(?:s|people|police|men|women|family)$/;

/** Tells for a pronoun whether it can stand for somebody: "she" for nobody who is called "he". */
function couldBe(pronoun: string, { genderOf }: SpeakerMemory): (words: string) => boolean {
  const wanted = pronounGender(pronoun);
  return (words) => wanted === undefined || (genderOf(words) ?? wanted) === wanted;
}

/** The last person who spoke for whom a pronoun can stand. */
export const personFor = (pronoun: string, memory: SpeakerMemory): string | undefined =>
  memory.person === undefined || couldBe(pronoun, memory)(memory.person)
    ? memory.person
    : memory.speakers.findLast(couldBe(pronoun, memory));

/** The noun phrase that opens a statement, up to its verb. */
const openingSubject =
  /^(?:[Tt]he|[Aa]n?|\p{Lu}[\p{L}’'-]*)(?:\s[\p{L}’'-]+){0,4}?(?=\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|plans?|\p{Ll}+ed)\s)/u;

/** "The carmaker will close its plant, it announced": nobody was named before, so the pronoun stands for what the statement opens with. */
export function subjectSaid(own: string, { content: [first], source }: Attribution, text: string): string | undefined {
  if (!first || !source || first.start > source.start || !/^(?:it|they)$/i.test(own)) return undefined;
  const [subject] = openingSubject.exec(text.slice(first.start, first.end)) ?? [];
  // "It is a plot, they say": neither a pronoun nor the opening of a clause is anybody's name.
  if (subject && functionWords.has(subject.split(' ')[0]?.toLowerCase() ?? '') && !/^(?:the|an?)\s/i.test(subject))
    return undefined;
  return subject?.replace(/^(?:The|An?)\b/, (article) => article.toLowerCase());
}
