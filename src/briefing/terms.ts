/** Words that say how a sentence is built, not what it is about. */
const functionWords: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and another any are as at be became because been before being
  between both but by came can could did do does doing down during each even ever few for from further get got had has have having
  he her here hers him his how however i if in into is it its itself just know last like made make many may me might more most much
  must my near never no nor not now of off on once one only or other our out over own per put said same saw say says see she should
  since so some still such take than that the their them then there these they this those though three through to told too took two
  under until up upon us very was way we well were what when where whether which while who whom whose why will with within without
  would yet you your`.split(/\s+/),
);

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Brings plurals, possessives and common verb endings of a lower-case word together; it need not be a word that exists. */
function rootOf(form: string): string {
  const plain = form.replace(/['’]s?$/, '').replace(/['’].*$/, '');
  if (plain.length < 4) return plain;
  const stem = plain
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/([^s])s$/, '$1');
  return stem.length > 5 ? stem.replace(/(?:ing|ed)$/, '').replace(/([bdgmnprt])\1$/, '$1') : stem;
}

/** The words of a text, lower case, in order. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(word) ?? [];

/** What a text is about: its content words, brought to a common form, in order. */
export const termsOf = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((form) => !functionWords.has(form))
    .map(rootOf)
    .filter((term) => term.length > 1 || /\p{N}/u.test(term));

/** The share of the smaller set's members that the other has too, from 0 to 1; 0 where one is empty. */
export function containment(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (!small.size) return 0;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared / small.size;
}
