import { answeringWords } from './en/answering.ts';
import { briefingWords } from './en/briefing.ts';
import { cardWords } from './en/cards.ts';
import { chatWords } from './en/chat.ts';
import { checkupWords } from './en/checkup.ts';
import { deliveryWords } from './en/delivery.ts';
import { explainWords } from './en/explain.ts';
import { requestWords } from './en/requests.ts';
import { scheduleWords } from './en/schedule.ts';
import { statusWords } from './en/status.ts';
import { webWords } from './en/web.ts';

/** Every word that Dateline itself says, in English. A further language is a further file of this shape. */
export const en = {
  answering: answeringWords,
  briefing: briefingWords,
  cards: cardWords,
  requests: requestWords,
  chat: chatWords,
  checkup: checkupWords,
  delivery: deliveryWords,
  explain: explainWords,
  schedule: scheduleWords,
  status: statusWords,
  web: webWords,
};

/** The shape of a message catalogue. */
export type Messages = typeof en;
