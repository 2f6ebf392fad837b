import { answeringWords } from './en/answering.ts';
import { statusWords } from './en/status.ts';

/** Every word that Dateline itself says, in English. A further language is a further file of this shape. */
export const en = {
  answering: answeringWords,
  status: statusWords,
};

/** The shape of a message catalogue. */
export type Messages = typeof en;
