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
  const mark = form.search(/['’]/);
  const plain = mark < 0 ? form : form.slice(0, mark);
  if (plain.length < 4) return plain;
  const stem = withoutPlural(plain);
  if (stem.length <= 5) return stem;
  const bare = stem.endsWith('ing') ? stem.slice(0, -3) : stem.endsWith('ed') ? stem.slice(0, -2) : stem;
  const last = bare.at(-1) ?? '';
  return bare !== stem && bare.at(-2) === last && 'bdgmnprt'.includes(last) ? bare.slice(0, -1) : bare;
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses') || word.endsWith('shes') || word.endsWith('ches') || word.endsWith('xes')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The words of a text, lower case, in order. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(word) ?? [];

/** What some words are about: those with a content of their own, brought to a common form, in order. */
export function termsAmong(words: readonly string[]): readonly string[] {
  const terms: string[] = [];
  for (const form of words) {
    if (functionWords.has(form)) continue;
    const term = rootOf(form);
    if (term.length > 1 || /\p{N}/u.test(term)) terms.push(term);
  }
  return terms;
}

/** What a text is about. */
export const termsOf = (text: string): readonly string[] => termsAmong(wordsOf(text));

/** The share of the smaller set's members that the other has too, from 0 to 1; 0 where one is empty. */
export function containment(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (!small.size) return 0;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared / small.size;
}
