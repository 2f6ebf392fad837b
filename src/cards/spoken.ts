import type { Block, Citation } from '../domain/card.ts';
import type { Messages } from '../messages/en.ts';
import type { LineRun } from './line.ts';
import { visibleText } from './visible-text.ts';

/** A line begins with a capital, also where it begins with who speaks: "The mayor: …". */
const capitalised = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the words say all that the speaker's name does, in whatever order: "a regional official, Serhii Khlan". */
function names(text: string, speaker: string): boolean {
  const [lower, words] = [text.toLowerCase(), wordsOf(speaker)];
  // Most texts hold not even the letters of each word, and are not cut into words.
  if (!words.every((word) => lower.includes(word))) return false;
  const said = new Set(wordsOf(text));
  return words.every((word) => said.has(word));
}

/** Who says it, in front of the words, unless the words name them already. */
export function spoken(text: string, by: string | undefined, messages: Messages): readonly LineRun[] {
  const [words, speaker] = [visibleText(text).trim(), visibleText(by ?? '').trim()];
  const named = speaker === '' || names(words, speaker);
  return [...(named ? [] : [{ text: messages.cards.said(capitalised(speaker)), speaker: true } as const]), { text: words }];
}

/** The words with one part of them in bold; in front of them where they do not hold it. */
function withStrong(runs: readonly LineRun[], strong: string | undefined, messages: Messages): readonly LineRun[] {
  const part = visibleText(strong ?? '').trim();
  if (part === '') return runs;
  const words = runs.at(-1)?.text ?? '';
  const at = words.indexOf(part);
  if (at < 0) return [{ text: part, mark: 'strong' }, { text: messages.cards.dash }, ...runs];
  const after = words.slice(at + part.length);
  return [...runs.slice(0, -1), { text: words.slice(0, at) }, { text: part, mark: 'strong' }, { text: after }];
}

/** Words and the sources they stand on. */
interface Spoken {
  readonly runs: readonly LineRun[];
  readonly citations: readonly Citation[];
}

/**
 * What a claim says, and both sides where it is disputed; words that are one of the sides are not said twice. Where the articles
 * of a briefing give one side alone, a line says that the other is missing.
 */
export function claimWords(
  { text, strong, by, citations, sides = [], oneSided = false }: Extract<Block, { readonly kind: 'claim' }>,
  messages: Messages,
): Spoken & { readonly sides: readonly Spoken[] } {
  const repeated = sides.length > 1 && sides.some((side) => visibleText(side.text) === visibleText(text));
  const runs = repeated ? [{ text: messages.cards.accountsDiffer }] : spoken(text, by, messages);
  const missing = oneSided ? [{ runs: [{ text: messages.cards.oneSided }], citations: [] }] : [];
  return {
    runs: withStrong(runs, strong, messages),
    citations: repeated ? [] : citations,
    sides: [...sides.map((side) => ({ runs: spoken(side.text, side.by, messages), citations: side.citations })), ...missing],
  };
}

/** Marks around a quote; a passage with quotation marks of its own stands as it is, for marks within marks are hard to follow. */
export function quoted(text: string, { cards }: Messages): string {
  const words = visibleText(text).trim();
  return /["“”„‟«»]|^['‘‚]/u.test(words) ? words : `${cards.openQuote}${words}${cards.closeQuote}`;
}
