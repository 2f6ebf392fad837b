import { stemOf } from '../stem.ts';
import { stemSet } from '../word-set.ts';

/**
 * What a verb stands under: something refused, avoided or denied; something wanted, tried, promised, asked for or expected, which
 * leaves open whether it came about; somebody's word for it; a time to come.
 */
export type Footing = 'denied' | 'open' | 'claimed' | 'coming';

const rows = (denied: string, open: string, claimed: string, coming: string): ReadonlyMap<string, Footing> =>
  new Map(
    (
      [
        ['coming', coming],
        ['claimed', claimed],
        ['open', open],
        ['denied', denied],
      ] as const
    ).flatMap(([footing, words]) =>
      words === '' ? [] : words.split(' ').map((word): [string, Footing] => [stemOf(word), footing]),
    ),
  );

/** What governs an infinitive: "refused to", "an attempt to", "is said to", "due to". Whoever "managed to" or "had to" did. */
export const beforeInfinitives = rows(
  'refuse decline fail hesitate reluctant unwilling refusal failure unable neglect forget unlikely forbid',
  'try attempt seek strive struggle effort bid want wish hope plan intend aim decide prepare consider intention decision ready willing eager keen ' +
    'desire about promise vow pledge agree offer guarantee undertake swear threaten threat ask urge order tell demand press beg instruct ' +
    'request encourage invite allow permit pressure expect likely suppose project forecast poise bound need propose recommend talk pretend feign ' +
    'appear seem',
  'claim say report believe think allege rumour purport profess understand know find',
  'due schedule set slate',
);

/** Of those that leave their verb open, the ones that take it on: whoever refused to did not promise to. */
export const commitments = stemSet('promise vow pledge agree offer plan intend decide guarantee undertake swear willing ready');

/** What governs a form in "-ing": "denied closing", "accused of stealing". */
export const beforeGerunds = rows(
  'deny avoid prevent stop ban resist escape oppose rule refuse',
  'consider contemplate discuss propose recommend suggest risk imagine plan talk close verge brink idea possibility threat danger',
  'accuse suspect charge suspicion allege',
  '',
);

/** What governs a clause: "denied that it shot", "claims it has". */
export const beforeClauses = rows(
  'deny doubt dispute doubtful reject question',
  'hope fear wish pretend suggest propose demand promise pledge vow threaten expect predict forecast possible likely unlikely unclear',
  'claim allege suspect believe think suppose assume speculate guess rumour',
  '',
);

/** Auxiliaries by what they make of their verb. */
export const modals: ReadonlyMap<string, Footing> = new Map([
  ['may', 'open'],
  ['might', 'open'],
  ['could', 'open'],
  ['would', 'open'],
  ['should', 'open'],
  ['will', 'coming'],
  ['shall', 'coming'],
]);

/** Adverbs by what they make of the verb they stand with. */
export const hedges: ReadonlyMap<string, Footing> = new Map([
  ['allegedly', 'claimed'],
  ['reportedly', 'claimed'],
  ['supposedly', 'claimed'],
  ['purportedly', 'claimed'],
  ['possibly', 'open'],
  ['perhaps', 'open'],
  ['probably', 'open'],
  ['maybe', 'open'],
  ['nearly', 'denied'],
  ['almost', 'denied'],
]);
