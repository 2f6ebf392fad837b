import type { Attribution } from '../domain/analysis.ts';
import { en } from '../messages/en.ts';

/** The longest name for a source that still reads as one, in words; a longer one is cut at its first comma or relative pronoun. */
const longestSourceWords = 14;

/** What a source was doing when it spoke is no part of its name: ", speaking in Geneva on Friday". Its role is: ", a baker from Leeds". */
const circumstance = /,\s+(?:\p{Ll}+ing|who|whose|which|when|while|after|during)\s.*$/u;

/** "The third time the union said so": the words that a clause hangs on are no part of its speaker's name. */
const hangsOn =
  /^(?:[Tt]he|[Ee]ach|[Ee]very|[Tt]his|[Tt]hat)\s(?:\p{Ll}+\s)?(?:time|moment|day|week|year|way|reason)\s(?=(?:the|an?|his|her|its|their)\s|\p{Lu})/u;

/** Outside quotation marks that is whoever wrote the article. */
const firstPerson = /^(?:i|we|my|our|me|us)$/i;

const namesNobody =
  /^(?:an?|the|this|that|these|those|you|there|here|what|how|who|whom|whose|which|it|its|itself|one|he|she|they|them)$/i;

/** What is left of "'s" and its like where a blank stands before the mark is no name. */
const clitic = /^(?:s|t|d|m|ll|re|ve)(?:\s|$)/;

/** Who speaks, as a reader should see it: the resolved name, or the text's own words for the source. */
export function speakerOf(attribution: Attribution | undefined, text: string): string | undefined {
  const { source, by } = attribution ?? {};
  if (attribution && source && by === undefined && firstPerson.test(text.slice(source.start, source.end)))
    return attribution.form === 'direct' ? undefined : en.briefing.author;
  const words = (by ?? (source && text.slice(source.start, source.end)))?.replace(/\s+/g, ' ').trim().replace(hangsOn, '');
  const full = words?.includes(',') ? words.replace(circumstance, '') : words;
  if (!full || namesNobody.test(full) || isNobody(full) || clitic.test(full) || /^whose\s/i.test(full)) return undefined;
  if (full.length < 2 * longestSourceWords || full.split(' ').length <= longestSourceWords) return full;
  const short = full.split(/,\s|\s\(|\s(?:who|which|that|whose)\s/)[0] ?? full;
  return short.split(' ').slice(0, longestSourceWords).join(' ');
}

/** "Nobody has claimed responsibility", "no group has": words that stand where a source would and name none. */
export const isNobody = (source: string): boolean => /^(?:nobody|no one|no-one|none|neither|nothing|no(?=\s))\b/i.test(source);
