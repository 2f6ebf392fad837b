import type { CueCandidate, CueContext, CueKind } from './cue-features.ts';
import { cueBias, cueWeights } from './cue-table.ts';

/** What is written behind a weight's prefix, and the weight. */
type ByValue = Map<string, number>;

/** The weights of one word as a verb, a noun or an adjective. */
interface WordWeights {
  own: number | undefined;
  form: ByValue | undefined;
  next: ByValue | undefined;
  before: ByValue | undefined;
}

/** The weights of all verbs, all nouns or all adjectives: the table's names taken apart, so that none has to be put together. */
interface KindWeights {
  readonly words: Map<string, WordWeights>;
  readonly form: ByValue;
  readonly next: ByValue;
  readonly afterNext: ByValue;
  readonly before: ByValue;
  readonly quotation: ByValue;
  readonly beside: ByValue;
  /** By the form, then by what stands behind. */
  readonly formAndNext: Map<string, ByValue>;
}

const noWeights = (): KindWeights => ({
  words: new Map(),
  form: new Map(),
  next: new Map(),
  afterNext: new Map(),
  before: new Map(),
  quotation: new Map(),
  beside: new Map(),
  formAndNext: new Map(),
});

const weights: Readonly<Record<CueKind, KindWeights>> = { V: noWeights(), N: noWeights(), J: noWeights() };

/** Every stem that is listed as a verb, a noun or an adjective. */
const stems = new Set<string>();

function placeOfWord({ words }: KindWeights, rest: string, weight: number): void {
  const bar = rest.indexOf('|');
  const stem = bar < 0 ? rest : rest.slice(0, bar);
  const word = words.get(stem) ?? { own: undefined, form: undefined, next: undefined, before: undefined };
  words.set(stem, word);
  if (bar < 0) {
    word.own = weight;
    stems.add(stem);
    return;
  }
  const aspect = rest.charAt(bar + 1);
  const name = aspect === 'n' ? 'next' : aspect === 'f' ? 'form' : 'before';
  word[name] = (word[name] ?? new Map()).set(rest.slice(bar + 2), weight);
}

/** The forms a verb can have; other words have none, which stands last because every name begins with it. */
const forms = ['being', 'ing', 'passive', 'perfect', 'do', 'modal', 'infinitive', 's', 'ed', 'plain', ''];

/** "ingnthat" is the form "ing" in front of "that". */
function placeOfForm(own: KindWeights, name: string, weight: number): void {
  const form = forms.find((candidate) => name === candidate || name.startsWith(`${candidate}n`)) ?? '';
  if (name === form) own.form.set(form, weight);
  else {
    const byNext = own.formAndNext.get(form) ?? new Map<string, number>();
    own.formAndNext.set(form, byNext.set(name.slice(form.length + 1), weight));
  }
}

/** Puts a row of the table where it is looked for; test/training/cue-names.ts says how the names are made. */
function place(name: string, weight: number): void {
  const own = weights[name.charAt(0) as CueKind];
  const aspect = name.charAt(1);
  const value = name.slice(2);
  if (aspect === ':') placeOfWord(own, value, weight);
  else if (aspect === 'f') placeOfForm(own, value, weight);
  else if (aspect === 'n' && value.startsWith('2')) own.afterNext.set(value.slice(1), weight);
  else if (aspect === 'n') own.next.set(value, weight);
  else if (aspect === 'p') own.before.set(value, weight);
  else if (aspect === 'q') own.quotation.set(value, weight);
  else if (aspect === 'l') own.beside.set(value, weight);
}

for (const row of cueWeights.split(' ')) {
  const at = row.lastIndexOf('=');
  place(row.slice(0, at), Number(row.slice(at + 1)));
}

/** Whether a stem is listed as a verb, a noun or an adjective. */
export const isListedStem = (stem: string): boolean => stems.has(stem);

/** Whether a candidate is listed as what it is. */
export const isListed = ({ kind, stem }: CueCandidate): boolean => weights[kind].words.get(stem)?.own !== undefined;

/** How much speaks for a candidate, in tenths. */
export function weigh(
  { kind, stem }: CueCandidate,
  { form, next, afterNext, before, quotation, beside = '' }: CueContext,
): number {
  const own = weights[kind];
  const word = own.words.get(stem);
  const ofWord = word
    ? (word.own ?? 0) + (word.next?.get(next) ?? 0) + (word.form?.get(form) ?? 0) + (word.before?.get(before) ?? 0)
    : 0;
  return (
    cueBias +
    ofWord +
    (own.form.get(form) ?? 0) +
    (own.next.get(next) ?? 0) +
    (own.afterNext.get(afterNext) ?? 0) +
    (own.before.get(before) ?? 0) +
    (own.quotation.get(quotation) ?? 0) +
    (own.beside.get(beside) ?? 0) +
    (own.formAndNext.get(form)?.get(next) ?? 0)
  );
}
