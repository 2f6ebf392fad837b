import type { Passage } from './passages.ts';
import { ageInDays, newestOf } from './recency.ts';
import { type Story, shareOfStory } from './story.ts';

/** What speaks for and against a passage as a point; the score is their sum. */
export interface ScoreParts {
  /** How early it stands: news puts what matters first. 1 for the first sentence. */
  readonly position: number;
  /** How much it holds of what the story comes back to, from 0 to 1. */
  readonly share: number;
  /** Whether it gives a number. */
  readonly figures: number;
  /** Below 0 where it leans on the sentence before it: "He …", "But …". */
  readonly standsAlone: number;
  /** Below 0 where it is somebody's direct words: those have a section of their own. */
  readonly quoted: number;
  /** Below 0 where it is not clear whether somebody says it or the reporter does. */
  readonly clarity: number;
  /** Below 0 where it points at a picture. */
  readonly picture: number;
  /** Below 0 for a report older than the newest one. */
  readonly recency: number;
}

export interface RankedPassage {
  readonly passage: Passage;
  readonly parts: ScoreParts;
  readonly score: number;
}

/**
 * How much each sign counts. Few and round on purpose: they say which sign matters more, and no more than that.
 * `docs/briefing.md` tells how they were found and how little the result hangs on any one of them.
 */
const weights = {
  position: 1,
  /** How fast the worth of an early place falls: half of it is gone after 1 / `positionDecay` sentences. */
  positionDecay: 0.1,
  share: 1,
  figures: 0.1,
  standsAlone: 0.15,
  quoted: 0.2,
  /** As much as most of an early place: a passage of which it is quite unclear who says it gives way to any clear one. */
  clarity: 1,
  picture: 0.2,
  /** For each day that a report is older than the newest one, up to `longestAgeDays`. */
  agePerDay: 0.2,
} as const;

/** Older than this all reports are background alike. */
const longestAgeDays = 7;

/** So many sentences at the beginning of a report are its news, whoever says it: they are taken for what they tell. */
const plainPlaces = 2;

/** How unclear it is whether somebody or the reporter says a passage: 1 where both are as likely, 0 where it is sure or nothing was weighed. */
const doubtIn = (voicing: number | undefined): number => (voicing === undefined ? 0 : 1 - Math.abs(2 * voicing - 1));

/** Added one by one: it is asked for every sentence. */
const sumOf = ({ position, share, figures, standsAlone, quoted, clarity, picture, recency }: ScoreParts): number =>
  position + share + figures + standsAlone + quoted + clarity + picture + recency;

const leansBack =
  /^(?:[“"‘'(]\s*)?(?:i|we|you|he|she|it|they|this|that|these|those|his|her|their|its|but|and|so|then|there|here|such|also|both)\b/i;

/** Every passage that can be a point, best first. */
export function rankPassages(passages: readonly Passage[], story: Story): readonly RankedPassage[] {
  const newest = newestOf(passages);
  const ranked = passages
    .filter(({ exclusion }) => !exclusion)
    .map((passage): RankedPassage => {
      const { text, position, voice, pointsAtPicture } = passage;
      const parts: ScoreParts = {
        position: weights.position / (1 + weights.positionDecay * position),
        share: weights.share * shareOfStory(passage, story),
        figures: /\d/.test(text) ? weights.figures : 0,
        standsAlone: leansBack.test(text) ? -weights.standsAlone : 0,
        quoted: voice.attribution?.form === 'direct' || /^["“‘]/u.test(text) ? -weights.quoted : 0,
        clarity: position < plainPlaces ? 0 : -weights.clarity * doubtIn(voice.voicing),
        picture: pointsAtPicture ? -weights.picture : 0,
        recency: -weights.agePerDay * Math.min(longestAgeDays, ageInDays(passage, newest)),
      };
      return { passage, parts, score: sumOf(parts) };
    });
  return ranked.toSorted((a, b) => b.score - a.score);
}
