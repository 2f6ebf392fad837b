import type { Status } from '../../domain/claim.ts';
import { statusWords } from './status.ts';

const quoted = (words: string): string => `“${words}”`;

/** How a briefing came about, told by `preview --explain`. Scores and shares have two digits. */
export const explainWords = {
  title: (passages: number) => `How this came about: ${passages} ${passages === 1 ? 'sentence' : 'sentences'} of prose read`,
  notProse: (kind: string, text: string) => `left out as ${kind}: ${quoted(text)}`,
  sentence: (number: number, article: string, text: string) => `${number}. [${article}] ${text}`,
  status: (status: Status, by: string | undefined) => `status: ${statusWords[status]}${by === undefined ? '' : `, by ${by}`}`,
  rule: {
    'own voice': 'nobody else is named for most of its words',
    attributed: 'somebody is named for its words',
    'quoted after its speaker': 'it goes on with the quoted words of the speaker before',
    'plainly named': 'its own words name where it is from',
    'source not named': 'somebody says it, but the text does not name who',
    'disputes or denies': 'its source disputes or denies something',
    'not confirmed by its source': 'its source has not confirmed it',
    'says that it is not confirmed': 'it says itself that it is not confirmed',
    'reads as somebody’s': 'nobody is named in it, but it reads as the words of somebody',
    'published by a party': 'its publisher is itself a side of the story',
    'in a language that is not read': 'its article is in a language in which who says what cannot be told',
  },
  cue: (words: string) => `decided by ${quoted(words)}`,
  attributedShare: (percent: number) => `${percent} % of it is somebody's words`,
  uncertain: (words: string) => `says what is not known: ${quoted(words)}`,
  confirmed: (publishers: readonly string[]) => `stated by other families too: ${publishers.join(', ')}`,
  score: (score: number, parts: string) => `score ${score.toFixed(2)} = ${parts}`,
  part: {
    position: 'early place',
    share: 'share of the story',
    figures: 'a number',
    standsAlone: 'leans on the sentence before',
    quoted: 'direct words',
    clarity: 'not clear whose words',
    picture: 'points at a picture',
    recency: 'older report',
  },
  excluded: (reason: string) => `not a point: ${reason}`,
  refused: (reason: string) => `not taken: ${reason}`,
  notWeighed: 'not taken: others scored higher',
  outdated: 'not taken: a later report brings its number up to date',
  lead: 'taken as the lead',
  point: (number: number) => `taken as point ${number}`,
  cut: (kind: string, words: string) => `cut (${kind}): ${quoted(words)}`,
  shownWhole: (problems: string) => `shown whole, because shortened it failed the support check: ${problems}`,
  withheld: (text: string, problems: string) => `withheld, because no passage supports it: ${quoted(text)} (${problems})`,
  dispute: (text: string) => `dispute found: ${quoted(text)}`,
  copy: (article: string, original: string) => `${article} is a copy of ${original} and is no further voice`,
};
