/** The languages that cards can be written in: each has a message catalogue. */
export const languages = ['en'] as const;

export type Language = (typeof languages)[number];

/** The language of a BCP 47 tag that cards can be written in: `en` for `en-GB`. Absent where there is no catalogue for it. */
export const languageOf = (tag: string): Language | undefined =>
  languages.find((language) => language === tag.toLowerCase().split('-')[0]);
