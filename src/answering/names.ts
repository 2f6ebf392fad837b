const cyrillic = /[\u0400-\u04ff]/;

/** Latin letters for Cyrillic ones, as English-language newspapers write Ukrainian and Russian names. */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'yi',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'yu',
  я: 'ya',
  ё: 'yo',
  ы: 'y',
  э: 'e',
  ъ: '',
  "'": '',
  '’': '',
};

/** Whether a word has Cyrillic letters. */
export const isCyrillic = (word: string): boolean => cyrillic.test(word);

/** A word in Latin letters: "херсон" becomes "kherson". */
export const foldName = (lower: string): string => [...lower].map((letter) => latin[letter] ?? letter).join('');

/**
 * What is left of a name when the ways of spelling it in other alphabets are made one: Kherson, Cherson and Херсон, or
 * Zelensky, Zelenskyy, Zelenskiy and Зеленський give one key. Coarse: use it only where a name is not found as written.
 */
export function soundKey(lower: string): string {
  return foldName(lower)
    .replace(/[^a-z]/g, '')
    .replace(/shch|sch/g, 'sh')
    .replace(/kh|ch(?=[eoa])/g, 'h')
    .replace(/tz|cz|ts/g, 'c')
    .replace(/ck|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/(?:yi|iy|yy|ij|yj|ii|y|j)/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)h(?=[^aeiou]|$)/g, '');
}

/** Two neighbouring letters that changed places are forgiven from this length on. */
const SWAPPED_LENGTH = 5;
/** Another letter is forgiven from this length on: shorter words have neighbours that are words themselves, as match has march. */
const MISSPELT_LENGTH = 6;
/** Two slips of the finger are forgiven in words of this length and more. */
const TWICE_MISSPELT_LENGTH = 8;

/** Whether two words differ by so few letters that one is probably a misspelling of the other. */
export function looksLike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < SWAPPED_LENGTH || a[0] !== b[0] || /\d/.test(a)) return false;
  if (length < MISSPELT_LENGTH && [...a].sort().join('') !== [...b].sort().join('')) return false;
  const allowed = length >= TWICE_MISSPELT_LENGTH ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** Letters to insert, drop, exchange or swap with their neighbour to turn one word into the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
