import { wordSet } from '../word-set.ts';
import { beforeClauses, beforeGerunds, beforeInfinitives, type Footing, hedges, modals } from './footing-words.ts';
import type { SupportWord } from './support-words.ts';

/** Words of a verb's group before the verb, besides modals and adverbs. */
const inGroups = wordSet(
  'be is are was were been being have has had having do does did not never also now then still even ever again since already',
);

/** Words at which a clause ends that another verb might govern. */
const stops = wordSet('to who which whose and but or because after before when while as than so if unless until where');

/** Words with which what is denied or claimed may begin. */
const openings = wordSet('that it he she they we i you the a an this these those his her its their our my there');

/** Words between a governor and a form in "-ing". */
const links = wordSet('of from with against for to out short his her its their');

/** How far before a "to", or before the verb of a clause, what governs it may stand. */
const REACH = 6;

/** The words of a sentence, and which of them stand behind a mark. */
export interface FootingText {
  readonly words: readonly SupportWord[];
  readonly parted: Uint8Array;
}

/** What a verb stands under, and the place of the word that puts it there. */
export interface Standing {
  readonly footing: Footing;
  readonly by: number;
}

const standing = (footing: Footing | undefined, by: number): Standing | undefined => footing && { footing, by };

/** What an auxiliary or adverb makes of its verb; "May" may be a month. */
const ownFooting = ({ text, capital }: SupportWord): Footing | undefined =>
  text === 'may' && capital ? undefined : (modals.get(text) ?? hedges.get(text));

/** What a word makes of the infinitive behind it: "going to", "called on the mayor to", "calls to". */
function footingBefore({ words: all }: FootingText, at: number): Footing | undefined {
  const word = all[at];
  if (word?.text === 'going') return 'coming';
  if (word?.stem === 'call') return /^(?:on|for|to)$/.test(all[at + 1]?.text ?? '') ? 'open' : undefined;
  return beforeInfinitives.get(word?.stem ?? '');
}

/** The nearest word before a place, in its clause, that puts what is behind it on a footing. */
function governorBefore(
  { words: all, parted }: FootingText,
  from: number,
  footing: (at: number) => Footing | undefined,
): Standing | undefined {
  for (let at = from; at > from - REACH && at >= 0; at -= 1) {
    const word = all[at];
    if (!word || parted[at + 1] === 1 || stops.has(word.text)) return undefined;
    const found = footing(at);
    if (found) return { footing: found, by: at };
  }
  return undefined;
}

function ofInfinitive(text: FootingText, to: number): Standing | undefined {
  const before = text.words[to - 1]?.text ?? '';
  if (text.parted[to] !== 1 && /^(?:is|are|was|were|be|been)$/.test(before)) return { footing: 'coming', by: to - 1 };
  return governorBefore(text, to - 1, (at) => footingBefore(text, at));
}

function ofGerund({ words: all, parted }: FootingText, before: number): Standing | undefined {
  let at = before;
  while (links.has(all[at]?.text ?? '') && parted[at + 1] !== 1) at -= 1;
  return parted[at + 1] === 1 ? undefined : standing(beforeGerunds.get(all[at]?.stem ?? ''), at);
}

function ofClause(text: FootingText, before: number): Standing | undefined {
  const { words: all } = text;
  const found = governorBefore(text, before, (at) => beforeClauses.get(all[at]?.stem ?? ''));
  const next = found && all[found.by + 1];
  if (!next || found.by === before) return undefined;
  const opens = openings.has(next.text) || next.capital;
  return opens || all.slice(found.by + 1, before + 1).some((word) => word.text === 'that') ? found : undefined;
}

const isAdverb = (word: string): boolean => word.endsWith('ly') && word.length > 4;

/** What the verb at a place stands under in its sentence; undefined where it is told as done. */
export function standingOf(text: FootingText, verb: number): Standing | undefined {
  const { words: all, parted } = text;
  let at = verb - 1;
  for (; at >= 0 && parted[at + 1] !== 1; at -= 1) {
    const word = all[at];
    const own = word && ownFooting(word);
    if (own) return { footing: own, by: at };
    if (!word || !(inGroups.has(word.text) || isAdverb(word.text))) break;
  }
  if (at < 0 || parted[at + 1] === 1) return undefined;
  const gerund = all[verb]?.text.endsWith('ing') ? ofGerund(text, at) : undefined;
  return gerund ?? (all[at]?.text === 'to' ? ofInfinitive(text, at) : ofClause(text, at));
}

/** Whether a word may put another on a footing: asked before any grammar is read. */
export const mayGovern = (word: SupportWord): boolean =>
  ownFooting(word) !== undefined ||
  beforeInfinitives.has(word.stem) ||
  beforeGerunds.has(word.stem) ||
  beforeClauses.has(word.stem) ||
  word.text === 'going' ||
  word.stem === 'call';

/** Whether a word may put another on just this footing. */
export const governs = (word: SupportWord, footing: Footing): boolean =>
  ownFooting(word) === footing ||
  beforeInfinitives.get(word.stem) === footing ||
  beforeGerunds.get(word.stem) === footing ||
  beforeClauses.get(word.stem) === footing;
