import { randomInt } from 'node:crypto';
import type { NewId } from '../ports.ts';

/** Ids need not be secret, only never twice: 12 of 36 letters are 4.7 × 10^18. */
const idLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const idLength = 12;

/** A new random id. */
export const randomId: NewId = () => Array.from({ length: idLength }, () => idLetters[randomInt(idLetters.length)]).join('');
