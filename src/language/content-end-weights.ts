import { endBias, endWeights } from './content-end-table.ts';
import type { ContentContext, EndContext } from './content-ends.ts';

type Weights = Map<string, number>;
type Weights2 = Map<string, Weights>;

/** The weights of a word at which what is said may end. */
interface WordWeights {
  own: number;
  /** By anything that is looked at beside it. */
  readonly beside: Weights;
}

/** The names of the table taken apart, so that none has to be put together. */
const words = new Map<string, WordWeights>();
/** By the first letter of the name, then by its two parts. */
const pairs = { s: new Map() as Weights2, a: new Map() as Weights2, q: new Map() as Weights2, p: new Map() as Weights2 };
const cues: Weights = new Map();
const lengths = new Map<string, Weights2>();

/** What stands under a key, made where nothing does. */
function under<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** Puts a row of the table where it is looked for; test/training/content-end-names.ts says how the names are made. */
function place(name: string, weight: number): void {
  const letter = name.charAt(0);
  const [first = '', second, third = ''] = name.slice(1).split('|');
  if (letter === 'w') {
    const word = under(words, first, () => ({ own: 0, beside: new Map() }));
    if (second === undefined) word.own = weight;
    else word.beside.set(second, weight);
  } else if (letter === 'c') cues.set(first, weight);
  else if (letter === 'l')
    under(
      under(lengths, first, () => new Map()),
      second ?? '',
      () => new Map(),
    ).set(third, weight);
  else under(pairs[letter as keyof typeof pairs], first, () => new Map()).set(second ?? '', weight);
}

for (const row of endWeights.split(' ')) {
  const at = row.lastIndexOf('=');
  place(row.slice(0, at), Number(row.slice(at + 1)));
}

function ofWord(context: EndContext): number {
  const word = words.get(context.word);
  if (!word) return 0;
  const { own, beside } = word;
  return (
    own +
    (beside.get(context.start) ?? 0) +
    (beside.get(context.verb) ?? 0) +
    (beside.get(context.ahead) ?? 0) +
    (beside.get(context.next) ?? 0) +
    (beside.get(context.nextWord) ?? 0) +
    (beside.get(context.say) ?? 0) +
    (beside.get(context.quoted) ?? 0) +
    (beside.get(context.length) ?? 0)
  );
}

/** How much speaks for an end of what is said, in tenths. */
export function weigh({ kind, stem }: ContentContext['cue'], context: EndContext): number {
  const { word, start, verb, ahead, say, quoted, length, before } = context;
  return (
    endBias +
    ofWord(context) +
    (pairs.s.get(start)?.get(verb) ?? 0) +
    (pairs.a.get(ahead)?.get(verb) ?? 0) +
    (pairs.q.get(quoted)?.get(say) ?? 0) +
    (pairs.p.get(before)?.get(word) ?? 0) +
    (cues.get(`${kind}:${stem}`) ?? 0) +
    (lengths.get(length)?.get(say)?.get(verb) ?? 0)
  );
}
