import type { Passage } from './passages.ts';

/** What speaks for and against a passage as a point; the score is their sum. */
export interface ScoreParts {
  /** How early it stands: news puts what matters first. 1 for the first sentence. */
  readonly position: number;
  /** How much of what it is about the story comes back to, from 0 to 1. */
  readonly centrality: number;
  /** Whether it gives a number. */
  readonly figures: number;
  /** Below 0 where it leans on the sentence before it: "He …", "But …". */
  readonly standsAlone: number;
  /** Below 0 where it is somebody's direct words: those have a section of their own. */
  readonly quoted: number;
  /** Below 0 for a report older than the newest one. */
  readonly recency: number;
}

export interface RankedPassage {
  readonly passage: Passage;
  readonly parts: ScoreParts;
  readonly score: number;
}

/** How much each sign counts. Few and round on purpose: they say which sign matters more, and no more than that. */
export interface Weights {
  readonly position: number;
  /** How fast the worth of an early place falls: half of it is gone after 1 / `positionDecay` sentences. */
  readonly positionDecay: number;
  readonly centrality: number;
  readonly figures: number;
  readonly standsAlone: number;
  readonly quoted: number;
  /** For each day that a report is older than the newest one, up to `longestAgeDays`. */
  readonly agePerDay: number;
}

export const weights: Weights = {
  position: 1,
  positionDecay: 0.1,
  centrality: 0.8,
  figures: 0.1,
  standsAlone: 0.1,
  quoted: 0.2,
  agePerDay: 0.2,
};

/** Older than this all reports are background alike. */
const longestAgeDays = 7;

/** Long sentences hold more of everything; this many terms are added before the average, so that short ones do not win by chance. */
const smoothing = 4;

const leansBack =
  /^(?:[“"‘'(]\s*)?(?:i|we|you|he|she|it|they|this|that|these|those|his|her|their|its|but|and|so|then|there|here|such|also|both)\b/iu;

const dayMs = 86_400_000;

/** Days by which an article is older than the newest one; 0 where either has no date. */
function ageInDays(passage: Passage, newest: number | undefined): number {
  const own = Date.parse(passage.analysed.article.published ?? passage.analysed.analysis.date ?? '');
  if (newest === undefined || Number.isNaN(own)) return 0;
  return Math.min(longestAgeDays, Math.max(0, Math.floor((newest - own) / dayMs)));
}

function newestOf(passages: readonly Passage[]): number | undefined {
  let newest: number | undefined;
  for (const { analysed } of passages) {
    const at = Date.parse(analysed.article.published ?? analysed.analysis.date ?? '');
    if (!Number.isNaN(at) && (newest === undefined || at > newest)) newest = at;
  }
  return newest;
}

function centralities(passages: readonly Passage[]): readonly number[] {
  const sentencesWith = new Map<string, number>();
  for (const { terms } of passages) for (const term of terms) sentencesWith.set(term, (sentencesWith.get(term) ?? 0) + 1);
  const raw = passages.map(({ terms }) => {
    let sum = 0;
    for (const term of terms) sum += Math.log(sentencesWith.get(term) ?? 1);
    return sum / Math.sqrt(terms.size + smoothing);
  });
  const most = raw.reduce((a, b) => Math.max(a, b), 0) || 1;
  return raw.map((value) => value / most);
}

/** Every passage that can be a point, best first. */
export function rankPassages(passages: readonly Passage[], by: Weights = weights): readonly RankedPassage[] {
  const central = centralities(passages);
  const newest = newestOf(passages);
  const ranked = passages.map((passage, index): RankedPassage => {
    const { text, position, voice } = passage;
    const parts: ScoreParts = {
      position: by.position / (1 + by.positionDecay * position),
      centrality: by.centrality * (central[index] ?? 0),
      figures: /\d/.test(text) ? by.figures : 0,
      standsAlone: leansBack.test(text) ? -by.standsAlone : 0,
      quoted: voice.attribution?.form === 'direct' || /^["“‘]/u.test(text) ? -by.quoted : 0,
      recency: -by.agePerDay * ageInDays(passage, newest),
    };
    const score = parts.position + parts.centrality + parts.figures + parts.standsAlone + parts.quoted + parts.recency;
    return { passage, parts, score };
  });
  return ranked.filter(({ passage }) => !passage.exclusion).toSorted((a, b) => b.score - a.score);
}
