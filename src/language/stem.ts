import { wordOfIrregularForm } from './irregular-forms.ts';

/** Longer runs of letters are not words of English; they are compared as they stand. */
const LONGEST_WORD = 30;

const vowel = /[aeiouy]/;

/** What is left of a word without the ending of a plural or a third person. */
function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|sis|itis)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What is left without "-ed", "-ing": "stopped" → "stop", "carried" → "carry". */
function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const cut = word.endsWith('ing') && word.length > 5 ? 3 : word.endsWith('ed') && word.length > 4 ? 2 : 0;
  if (cut === 0) return word;
  const stem = word.slice(0, -cut);
  if (!vowel.test(stem) || word.endsWith('eed')) return word;
  return stem.length > 3 && /([bdfgklmnprstvz])\1$/.test(stem) && !/(?:ss|ll|zz|ff)$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** A plural's singular may be irregular in turn: "thoughts" is of "think". */
function withoutInflection(word: string): string {
  const singular = withoutPlural(word);
  return wordOfIrregularForm.get(singular) ?? withoutVerbEnding(singular);
}

/** One spelling for British and American: "-ise" and "-ize", "-our" and "-or", "-tre" and "-ter", a doubled "l". */
function oneSpelling(stem: string): string {
  if (stem.length > 4 && stem.endsWith('is')) return `${stem.slice(0, -2)}iz`;
  if (stem.length > 5 && stem.endsWith('isation')) return `${stem.slice(0, -7)}ization`;
  if (stem.length > 4 && stem.endsWith('our')) return `${stem.slice(0, -3)}or`;
  if (stem.length > 4 && stem.endsWith('tr')) return `${stem.slice(0, -1)}er`;
  if (stem.length > 4 && stem.endsWith('ll')) return stem.slice(0, -1);
  return stem;
}

function stemmed(word: string): string {
  const known = wordOfIrregularForm.get(word);
  const base = known ?? word;
  if (base.length <= 3) return base;
  let stem = known ? base : withoutInflection(base);
  if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, stem.endsWith('bly') ? -1 : -2);
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith('y')) stem = `${stem.slice(0, -1)}i`;
  return oneSpelling(stem);
}

const stems = new Map<string, string>();
/** The memory of stems holds a language's usual words; past this it starts again, so that hostile text cannot fill it. */
const REMEMBERED_STEMS = 20_000;

/**
 * The part of an English word that its inflections share: "withdrew", "withdrawing" and "withdraws" give one stem, as do
 * "organise" and "organizing". The word comes in lower case. A stem is for comparing, not for showing.
 */
export function stemOf(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= REMEMBERED_STEMS) stems.clear();
  const stem = stemmed(word);
  stems.set(word, stem);
  return stem;
}

/**
 * Endings that make one word out of another without changing what it is about, as `stemOf` leaves them; five letters stay
 * before them. A successor is no success.
 */
const derivation =
  /(?<=.{5})(?:ization|fulness|ousness|iveness|ment|ation|ition|ness|abl|ibl|anc|enc|ship|ism|ist|ion|iti|iv|ful|ous|ant|ent|iz|ic|al|er|(?<!^success)or|at)$/;

/** Five letters and an ending of two. */
const SHORTEST_DERIVED = 7;

/** So many endings may follow one another: "nation-al-iz-ation". */
const MOST_DERIVATIONS = 3;

/** The part of a stem that words of one family share: "investment" and "investor" give "invest". */
export function rootOf(stem: string): string {
  if (stem.length > LONGEST_WORD) return stem;
  let root = stem.endsWith('biliti') ? `${stem.slice(0, -6)}bl` : stem;
  // Most stems are too short for any ending: for them the pattern is not asked.
  for (let taken = 0; taken < MOST_DERIVATIONS && root.length >= SHORTEST_DERIVED; taken++) {
    const bare = root.replace(derivation, '');
    if (bare === root) break;
    root = bare.endsWith('e') ? bare.slice(0, -1) : bare;
  }
  return root;
}
