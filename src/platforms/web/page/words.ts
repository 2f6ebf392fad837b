import { en } from '../../../messages/en.ts';

/** What the page says around the cards. */
export const words = en.web;
