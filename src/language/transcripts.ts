import type { Passage, Range } from './passage.ts';

/** A label names its speaker in at most this many words: a title and a name. */
const LABEL_TOKENS = 5;

/** So many labels make a transcript: a single one may be the place where a report was filed, or a warning. */
const FEWEST_LABELS = 2;

/** From this share of labelled paragraphs on, a paragraph without a label goes on with the speaker before it. */
const LABELLED_SHARE = 0.4;

/** Who speaks in each paragraph of a transcript. */
export interface Turn {
  /** The words of the label in its own paragraph; absent where a paragraph goes on with the speaker before. */
  readonly label: Range | undefined;
  /** What is said in the paragraph. */
  readonly words: Range;
}

/** "HOLM: The county knew." and "Karin Holm: …": the words before the colon that begins a paragraph, perhaps behind a mark that opens it. */
function labelOf({ tokens, tags }: Passage): Range | undefined {
  const from = /^(?:["“]|``)$/.test(tokens[0]?.text ?? '') ? 1 : 0;
  const colon = tokens.slice(0, from + LABEL_TOKENS + 1).findIndex(({ text }) => text === ':');
  if (colon <= from || colon + 1 >= tokens.length) return undefined;
  const words = tokens.slice(from, colon);
  const capitals = words.every(({ text }) => /\p{Lu}/u.test(text) && !/\p{Ll}{2}/u.test(text));
  const names = words.every(({ text }, at) => text === '.' || (tags[from + at] === 'P' && /^\p{Lu}/u.test(text)));
  return capitals || names ? { from, to: colon } : undefined;
}

/**
 * The turns of a transcript by paragraph: paragraphs that begin with who speaks and a colon, where a text has several of
 * them, and those between them where nearly all of the text is such. Empty where the text is no transcript.
 */
export function findTurns(passages: readonly Passage[]): ReadonlyMap<Passage, Turn> {
  const labels = passages.map(labelOf);
  const labelled = labels.filter((label) => label !== undefined).length;
  const turns = new Map<Passage, Turn>();
  if (labelled < FEWEST_LABELS) return turns;
  const goesOn = labelled / passages.length >= LABELLED_SHARE;
  let speaking = false;
  for (const [index, passage] of passages.entries()) {
    const label = labels[index];
    speaking ||= label !== undefined;
    if (label || (speaking && goesOn))
      turns.set(passage, { label, words: { from: label ? label.to + 1 : 0, to: passage.tokens.length } });
  }
  return turns;
}
