import type { Name } from '../domain/analysis.ts';
import { overlaps } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import { calendarName, placePhrase } from './candidate-patterns.ts';
import { type Candidate, fits, matching, type Place } from './candidate-place.ts';
import { headTypes } from './head-types.ts';
import type { KeyedWord } from './keyed-words.ts';
import type { Question } from './question.ts';

/** Last words of names that belong to nobody who acts. */
const notActors =
  /^(?:Championships?|Open|Cup|Games?|Awards?|Street|Park|River|Lake|Sea|Ocean|Mountains?|Islands?|Palace|Castle|Stadium|Center|Centre|Bridge|War|Battle|Treaty|Act|Season|Series|Prize|Festival|Trophy|Medal|Tour|Title|Edition|Trailer|Update|Pack|Show|Movie|Film|District|Region|North|South|East|West|Day|Year|Final|Finals|World|Olympics|Tower|Airport|Station|Road|Avenue|Valley|Bay|Coast|Date|Release|CEO|President|Director|Winner|Head|Chief)$/;
/** Last words of names that are no person's, though what bears them can act. */
const notPersons =
  /^(?:Association|Board|University|College|School|Foundation|Company|Co|Inc|Corp|Ltd|Republic|Kingdom|Empire|Union|Party|League|Committee|Council|Court|Ministry|Department|Church|Museum|City|County|State|States|Province|News|Times|Post|Academy|Institute|Society|Group|Bank|Agency|Office|House|Hall|Army|Navy|Force|Forces|Staff|Command|Parliament|Assembly|Senate|Congress|Police|Guard|Service|Commission|Authority|Administration|Intelligence|Wikipedia)$/;

/** Whether what bears a name that ends in this word can act: a person, a company, a court. */
export const canAct = (last: string): boolean => !notActors.test(last);

/** Whether it is a person. */
export const isSomebody = (last: string): boolean => canAct(last) && !notPersons.test(last);

const joiner = new Set(['of', 'the', 'de', 'van', 'von', 'and', 'bin', 'al', 'la', 'le', 'du', 'for']);

/** A single capitalised word at the start counts as a name if it is no ordinary word. */
const isNameAtStart = (words: readonly KeyedWord[], first: KeyedWord): boolean =>
  !functionWords.has(first.lower) && words.slice(1).some((word) => word.capital && word.key === first.key);

/** What sentences open with before a name: "While Germany led". */
const openers =
  /^(?:while|although|though|since|because|unless|until|once|whereas|despite|during|amid|among|like|unlike|however|meanwhile|earlier|later|now|today|yesterday|still|yet|instead|perhaps|only|even|also|both|former|according|following|many|most|some|several|few|all|another|every|each|one|two|three)$/;

/** Runs of capitalised words: what may name somebody or something. */
function capitalised({ text, sentence, words }: Place, tagged: readonly Name[]): Candidate[] {
  const runs: Candidate[] = [];
  let run: KeyedWord[] = [];
  const close = () => {
    while (run.length > 0 && !run.at(-1)?.capital && run.at(-1)?.number === undefined) run.pop();
    const [first, last] = [run[0], run.at(-1)];
    const isTagged = tagged.some((name) => name.start === first?.start && name.kind !== 'other');
    const isOrdinary = first && run.length === 1 && first.start === words[0]?.start && !isTagged && !isNameAtStart(words, first);
    if (first && last && !isOrdinary) {
      const { start } = first;
      runs.push({
        text: text.slice(start - sentence.start, last.end - sentence.start),
        start,
        end: last.end,
        fit: fits.someName,
      });
    }
    run = [];
  };
  for (const [index, word] of words.entries()) {
    const gap = run.length > 0 ? text.slice((run.at(-1)?.end ?? 0) - sentence.start, word.start - sentence.start) : '';
    if (run.length > 0 && !/^[ .'’-]{1,2}$/.test(gap)) close();
    const opens = index === 0 && (functionWords.has(word.lower) || openers.test(word.lower));
    if (word.capital && !opens && word.lower !== 'i') run.push(word);
    else if (run.length > 0 && joiner.has(word.lower) && words[index + 1]?.capital) run.push(word);
    else if (run.length > 0 && /^\d{1,3}$/.test(word.text) && !/^[-–.,:]\d/.test(text.slice(word.end - sentence.start)))
      run.push(word);
    else close();
  }
  close();
  return runs;
}

const nationality = /^\p{Lu}\p{Ll}+(?:ian|ish|ese|an|ch|sh)$/u;

/** "Russian" alone is nobody: with the noun behind it, it is "Russian troops" or "Canadian player", but not "Russian tea". */
const withItsNoun = ({ text, sentence, words }: Place, name: Candidate): Candidate[] => {
  if (name.fit === fits.kind || !nationality.test(name.text)) return [name];
  const next = words.find((word) => word.start > name.end);
  if (!next || next.capital || next.start !== name.end + 1 || functionWords.has(next.lower)) return [];
  if (!next.lower.endsWith('s') && headTypes.get(next.lower) !== 'person') return [];
  return [{ ...name, text: text.slice(name.start - sentence.start, next.end - sentence.start), end: next.end }];
};

/** "President Joe Biden" and "CEO Anna Lind" are Joe Biden and Anna Lind: the role is what one asks by. */
function withoutRole({ sentence, text, words }: Place, name: Candidate): Candidate {
  const parts = words.filter((word) => word.start >= name.start && word.end <= name.end);
  const first = parts.findIndex((word) => headTypes.get(word.lower) !== 'person');
  const start = parts[first]?.start;
  if (first <= 0 || start === undefined) return name;
  // Who bears a role is somebody.
  return { ...name, text: text.slice(start - sentence.start, name.end - sentence.start), start, fit: fits.kind };
}

const quoted = /["“]([\p{Lu}\d][^"“”]{1,60}?)[,.]?["”]/gu;

/** Titles of works in quotation marks. */
const titled = ({ text, sentence }: Place): Candidate[] =>
  [...text.matchAll(quoted)].map((match) => {
    const found = match[1] ?? '';
    const start = sentence.start + match.index + 1;
    return { text: found, start, end: start + found.length, fit: fits.kind };
  });

/** The names that are of a kind: those so tagged, then any other run of capitals that is not among them. */
function ofKind(place: Place, tagged: readonly Name[], kind: Name['kind'] | undefined): readonly Candidate[] {
  const { sentence, text } = place;
  const runs = capitalised(place, tagged);
  const given = tagged
    .filter((name) => kind === undefined || name.kind === kind)
    .map(({ start, end: tail }) => {
      // The number behind a name is part of it, which the tagger does not know: "Apollo 11".
      const end =
        runs.find(
          (run) =>
            run.start === start && run.end > tail && /^ \d+$/.test(text.slice(tail - sentence.start, run.end - sentence.start)),
        )?.end ?? tail;
      return { text: text.slice(start - sentence.start, end - sentence.start), start, end, fit: fits.kind };
    });
  return [...given, ...runs.filter((run) => !given.some((name) => overlaps(name, run)))];
}

/** Whether a name stands behind a preposition of place. */
const isSomewhere = ({ sentence, text }: Place, name: Candidate): boolean =>
  /\b(?:in|at|near|from|to|outside|inside|into|on|across|around|through) (?:the )?$/.test(
    text.slice(0, name.start - sentence.start),
  );

/** A name behind a preposition tells where. A heading such as "Location of the final" may be met by any other place; "where was she" is not. */
function whereabouts(place: Place, name: Candidate, question: Question): readonly Candidate[] {
  if (nationality.test(name.text)) return [];
  if (isSomewhere(place, name)) return [name];
  return name.fit === fits.kind && !/\bwhere\b/i.test(question.text) ? [{ ...name, fit: fits.someName }] : [];
}

/** A word for a kind of place right behind a name, or in front of it with "of": "the Kherson region", "the city of Kherson". */
const kindBehind = /^ (\p{Ll}{3,})/u;
const kindBefore = /(\p{Ll}{3,}) of (?:the )?$/u;

/** Places that nothing is said to belong to in the news. */
const ownsNothing = /^(?:river|street|square|sea|ocean|lake|mountain|border|capital|venue|stadium|site|address|port)$/;

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/s$/, '');

/** Whether a name is said to be another kind of place than is asked for: "the Kherson region" is no river. */
function isOtherKind({ sentence, text }: Place, name: Candidate, head: string): boolean {
  const [, behind] = kindBehind.exec(text.slice(name.end - sentence.start)) ?? [];
  const [, before] = kindBefore.exec(text.slice(0, name.start - sentence.start)) ?? [];
  // What has ministries and armies of its own is no river or square.
  if (ownsNothing.test(singular(head)) && /^['’]s /.test(text.slice(name.end - sentence.start))) return true;
  const told = [behind, before].filter((kind) => kind !== undefined && headTypes.get(singular(kind)) === 'place');
  return told.length > 0 && !told.some((kind) => kind !== undefined && singular(kind) === singular(head));
}

/** "What is the capital of the region?": asked for is what a report calls so. */
const asksWhatIs = /^(?:\p{L}+,? )?(?:what|which)(?:['’]s| is| was) the \p{L}/iu;
/** So many characters may stand between a name and what it is called: ", the only provincial". */
const CALLED_WITHIN = 32;

/** Whether a name is called a kind of place right beside it: "Kherson, the only provincial capital", "the capital, Kyiv". */
function isCalled({ sentence, text }: Place, name: Candidate, head: string): boolean {
  const behind = text.slice(name.end - sentence.start, name.end - sentence.start + CALLED_WITHIN + head.length);
  const before = text.slice(Math.max(0, name.start - sentence.start - CALLED_WITHIN), name.start - sentence.start);
  const calls = new RegExp(
    `^(?:,? (?:which )?(?:is|was|remains)?,? ?(?:an?|the|its|their)? ?(?:\\p{L}+ ){0,3})?${head}\\b`,
    'iu',
  );
  const called = new RegExp(`\\b${head}(?: of (?:the )?[\\p{L} ]+)?(?:,| is| was|:| \\() ?$`, 'iu');
  return calls.test(behind) || called.test(before);
}

/** "In the south" goes on in "in the south-west of Poland" and "in south-west Poland": the phrase with its name. */
function throughItsName({ sentence, text }: Place, phrase: Candidate): Candidate {
  const rest = /^(?:-\p{Ll}+)?(?: (?:of (?:the )?)?\p{Lu}[\p{L}'’-]+)*/u.exec(text.slice(phrase.end - sentence.start))?.[0] ?? '';
  const end = phrase.end + rest.length;
  return { ...phrase, end, text: text.slice(phrase.start - sentence.start, end - sentence.start) };
}

/** The names of a sentence that may be who, where or what is asked for. Expects a question for a name. */
export function namesFor(place: Place, names: readonly Name[], question: Question): readonly Candidate[] {
  const { sentence } = place;
  const tagged = names.filter((name) => sentence.start <= name.start && name.end <= sentence.end);
  const kind = question.type === 'name' ? undefined : (question.type as Name['kind']);
  const found = ofKind(place, tagged, kind).filter((name) => !calendarName.test(name.text));
  switch (question.type) {
    case 'person':
      return found.flatMap((name) => withItsNoun(place, name)).map((name) => withoutRole(place, name));
    case 'place': {
      const { head } = question;
      // "Which river" asks for a name; "where" asks for a place that something stands at.
      if (head !== undefined)
        return found.filter(
          (name) =>
            !nationality.test(name.text) &&
            !isOtherKind(place, name, head) &&
            (!asksWhatIs.test(question.text) || isCalled(place, name, head)),
        );
      return [
        ...matching(place, placePhrase).map((phrase) => throughItsName(place, phrase)),
        ...found.flatMap((name) => whereabouts(place, name, question)),
      ];
    }
    case 'name': {
      const titles = titled(place);
      return [...titles, ...found.filter((name) => !titles.some((title) => overlaps(title, name)))];
    }
    default:
      return found;
  }
}
