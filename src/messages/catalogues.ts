import type { Language } from '../domain/languages.ts';
import { en, type Messages } from './en.ts';

/** What Dateline says, in every language that cards can be written in. */
export const catalogues: Readonly<Record<Language, Messages>> = { en };

/** The catalogue of a subscription's language; English where it names none. */
export const catalogueOf = (language: Language | undefined): Messages => catalogues[language ?? 'en'];
