/** Languages that people may ask in, by their English name. */
export type OtherLanguage =
  | 'German'
  | 'French'
  | 'Spanish'
  | 'Italian'
  | 'Portuguese'
  | 'Polish'
  | 'Dutch'
  | 'Turkish'
  | 'Ukrainian'
  | 'Russian'
  | 'Greek'
  | 'Arabic'
  | 'Hebrew'
  | 'Chinese'
  | 'Japanese'
  | 'Korean'
  | 'Hindi'
  | 'another language';

const scripts: readonly (readonly [RegExp, OtherLanguage])[] = [
  [/[\u3040-\u30ff]/gu, 'Japanese'],
  [/\p{Script=Han}/gu, 'Chinese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/\p{Script=Arabic}/gu, 'Arabic'],
  [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Devanagari}/gu, 'Hindi'],
  [/[\u0400-\u04ff]/gu, 'Russian'],
];

/** Words that hold sentences together, as many of them as English does not also have. */
const functionWords: readonly (readonly [OtherLanguage, string])[] = [
  [
    'German',
    'der die das und ist nicht wer wann wo warum wie viele wurde wurden hat haben ein eine den dem von mit auf für über sind war wieviele welche welcher gab es im zum zur',
  ],
  [
    'French',
    'le la les des est que qui quand où pourquoi comment combien une dans sur avec pour pas ont été était sont du aux cette ce quel quelle il elle',
  ],
  [
    'Spanish',
    'el los las del es qué que quién cuándo cuando dónde donde por cómo cuántos cuántas una con para fue ha han son está cual cuál según y',
  ],
  [
    'Italian',
    'il gli della delle che chi quando dove perché come quanti quante una con per non è sono stato stata hanno degli nel nella',
  ],
  [
    'Portuguese',
    'o os das dos que quem quando onde porque como quantos quantas uma com para não foi é são está qual pelo pela em',
  ],
  ['Polish', 'kto kiedy gdzie dlaczego jak ile jest są był była nie się czy co to na w z przez został która który'],
  ['Dutch', 'het een wie wanneer waar waarom hoe hoeveel is niet van met voor zijn werd heeft hebben deze welke wordt'],
  ['Turkish', 'kim ne zaman nerede neden nasıl kaç bir ve için ile bu mi mı değil oldu olarak'],
];

/** English words that hold sentences together, more than it shares with its neighbours. */
const english = new Set(
  'the of and is was were did does do has have who when where why how many much what which in to from with by about not are it that said tell me whose can could will would should at for on be been any there their they he she his her your you'.split(
    ' ',
  ),
);

const LEAST_WORDS = 2;

/** "Ursula von der Leyen", or "von der Leyen" alone, inside a question. */
const nameWithParticles = /(?<= )(?:\p{Lu}\p{L}+ )?(?:(?:von|van|der|den|de|la|del|da|dos|du|el|al) )+\p{Lu}[\p{L}'’-]+/gu;

/** The language a question is put in where that is plainly not English. One or two words, a name say, are never called foreign. */
export function otherLanguageOf(question: string): OtherLanguage | undefined {
  const letters = question.match(/\p{L}/gu)?.length ?? 0;
  const words = question.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  for (const [script, language] of scripts) {
    const own = question.match(script)?.length ?? 0;
    if (own <= letters / 2) continue;
    if (language === 'Chinese' || language === 'Japanese') return own > 3 ? language : undefined;
    if (words.length <= LEAST_WORDS) return undefined;
    return language === 'Russian' && /[іїєґ]/i.test(question) ? 'Ukrainian' : language;
  }
  // "Von der" and "El" stand in names too.
  const own =
    question
      .replace(nameWithParticles, ' ')
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  const englishWords = words.filter((word) => english.has(word)).length;
  let best: OtherLanguage | undefined;
  let most = 0;
  for (const [language, list] of functionWords) {
    const theirs = new Set(list.split(' '));
    const count = own.filter((word) => theirs.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  return words.length > LEAST_WORDS && most >= LEAST_WORDS && most > englishWords ? best : undefined;
}
