import { irregularForms } from './irregular-forms.ts';

const vowel = /[aeiouy]/;

/** How many times a vowel is followed by a consonant: Porter's measure of how much of a word is left. */
const measure = (word: string): number => (word.replace(/y(?=[aeiou])/g, 'j').match(/[aeiouy]+[^aeiouy]+/g) ?? []).length;

const endsDouble = (word: string): boolean => /([^aeioulsz])\1$/.test(word);
const isShort = (word: string): boolean => /^[^aeiou]*[aeiouy][^aeiouwxy]$/.test(word);

/** Endings of derived words with what stays of them, longest first so that the longest fits first. */
const derivations: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['fulli', 'ful'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['ation', 'ate'],
  ['alli', 'al'],
  ['izer', 'ize'],
  ['iser', 'ize'],
  ['ator', 'ate'],
  ['abli', 'able'],
  ['eli', 'e'],
  ['ise', 'ize'],
];

/** Endings that carry little meaning of their own, taken off where enough of the word is left. */
const endings =
  /(?:ement|ment|ance|ence|able|ible|ical|icate|iciti|alize|ative|ness|ful|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|ou|li)$/;

const dropInflection = (word: string): string => {
  let rest = word;
  if (/sses$|ies$/.test(rest)) rest = rest.slice(0, -2);
  else if (/[^s]s$/.test(rest)) rest = rest.slice(0, -1);
  if (/eed$/.test(rest)) return measure(rest.slice(0, -3)) > 0 ? rest.slice(0, -1) : rest;
  const cut = /^(.*?)(?:ed|ing)$/.exec(rest)?.[1];
  if (cut === undefined || !vowel.test(cut) || cut.length < 2) return rest;
  if (/(?:at|bl|iz|is|iv|uc|eas|eav|ov|rv|nc|rg|dg|ut)$/.test(cut) || (measure(cut) === 1 && isShort(cut))) return `${cut}e`;
  return endsDouble(cut) ? cut.slice(0, -1) : cut;
};

const dropDerivation = (word: string): string => {
  const found = derivations.find(([ending]) => word.endsWith(ending));
  let rest = word;
  if (found && measure(word.slice(0, -found[0].length)) > 0) rest = word.slice(0, -found[0].length) + found[1];
  const bare = rest.replace(endings, '');
  if (bare !== rest && measure(bare) > 1) rest = bare;
  else if (/[st]ion$/.test(rest) && measure(rest.slice(0, -3)) > 1) rest = rest.slice(0, -3);
  return rest;
};

/**
 * The stem that inflected and closely derived forms of an English word share: "withdrew", "withdrawing" and "withdrawal"
 * give one stem. Expects lower case; a stem is a key to compare, not a word to show.
 */
export function stem(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  const base = irregularForms.get(word) ?? word;
  if (base.length <= 3) return base;
  const bare = dropInflection(base);
  if (bare.length <= 3) return bare;
  const inflected = bare.replace(/(?<=[^aeiou].*|..)y$/, 'i');
  const irregular = irregularForms.get(inflected) ?? inflected;
  const derived = dropDerivation(irregular);
  return derived.length > 3 ? derived.replace(/e$/, '').replace(/ll$/, 'l') : derived;
}
