import type { Paragraph } from '../domain/analysis.ts';
import type { SupportProblem } from '../language/support.ts';
import type { Messages } from '../messages/en.ts';
import { type Composition, compose } from './compose.ts';
import type { BriefingInput } from './draft.ts';
import type { Passage } from './passages.ts';
import type { Point } from './points.ts';
import type { RankedPassage, ScoreParts } from './rank.ts';

/** Longer left-out text is shown by its beginning. */
const longestShown = 120;

/** The parts of a score in the order in which they are told. */
const partNames: readonly (keyof ScoreParts)[] = [
  'position',
  'share',
  'figures',
  'standsAlone',
  'quoted',
  'clarity',
  'picture',
  'recency',
];

const clipped = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= longestShown ? plain : `${plain.slice(0, longestShown).trimEnd()}…`;
};

const problemsText = (problems: readonly SupportProblem[]): string =>
  problems.map(({ kind, text }) => `${kind}: ${text}`).join('; ');

function voiceLines({ voice }: Passage, point: Point | undefined, words: Messages['explain']): readonly string[] {
  const lines = [words.status(point?.claim.status ?? voice.status, voice.by), words.rule[voice.rule]];
  if (voice.cue !== undefined) lines.push(words.cue(voice.cue));
  if (voice.attributedShare > 0) lines.push(words.attributedShare(Math.round(voice.attributedShare * 100)));
  if (voice.uncertainty) lines.push(words.uncertain(voice.uncertainty.words));
  if (point?.alsoIn.length) lines.push(words.confirmed(point.alsoIn.map(({ publisher }) => publisher.name)));
  return lines;
}

function scoreLine({ parts, score }: RankedPassage, words: Messages['explain']): string {
  const told = partNames.filter((part) => parts[part] !== 0).map((part) => `${words.part[part]} ${parts[part].toFixed(2)}`);
  return words.score(score, told.join(' + '));
}

/** Whether a passage was taken, and if not why not. */
function decisionLine(passage: Passage, composition: Composition, words: Messages['explain']): string {
  const { points, draft } = composition;
  const place = points.findIndex((point) => point.passage === passage);
  if (place >= 0) return place === 0 ? words.lead : words.point(place + 1);
  if (passage.exclusion) return words.excluded(passage.exclusion);
  for (const [candidate, reason] of draft.choice.refused) if (candidate.ranked.passage === passage) return words.refused(reason);
  return draft.outdated.has(passage) ? words.outdated : words.notWeighed;
}

function passageLines(passage: Passage, composition: Composition, words: Messages['explain']): readonly string[] {
  const { points, draft } = composition;
  const point = points.find((candidate) => candidate.passage === passage);
  const ranked = draft.ranked.find((candidate) => candidate.passage === passage);
  const candidate = draft.choice.chosen.find((chosen) => chosen.ranked.passage === passage);
  const problems = point?.shortenedProblems ?? [];
  const whole =
    problems.length > 0 || (point !== undefined && candidate !== undefined && point.claim.text !== candidate.shown.text);
  const cuts = whole ? [] : (candidate?.shown.cuts ?? []);
  return [
    decisionLine(passage, composition, words),
    ...voiceLines(passage, point, words),
    ...(ranked ? [scoreLine(ranked, words)] : []),
    ...cuts.map(({ kind, start, end }) => words.cut(kind, clipped(passage.text.slice(start, end)))),
    ...(problems.length ? [words.shownWhole(problemsText(problems))] : []),
  ];
}

/** Paragraphs that are not the story: captions, credits, boilerplate. */
function leftOut({ draft }: Composition, words: Messages['explain']): readonly string[] {
  return draft.articles.flatMap(({ article, analysis }) =>
    analysis.paragraphs
      .filter((paragraph: Paragraph) => paragraph.kind !== 'prose')
      .map(({ kind, start, end }) => words.notProse(kind, clipped(article.text.slice(start, end)))),
  );
}

/**
 * How a briefing of some articles comes about, line by line: for each sentence whether it was taken, whose words it is and which words
 * decided that, what its score is made of, what was cut; then what was left out as no prose, disputes, copies, what was withheld.
 * Lines that begin with two spaces belong to the sentence above them.
 */
export function explainBriefing(input: BriefingInput, { explain: words }: Messages): readonly string[] {
  const composition = compose(input);
  const { draft, withheld } = composition;
  return [
    words.title(draft.passages.length),
    ...draft.passages.flatMap((passage, index) => [
      words.sentence(index + 1, passage.analysed.article.id, clipped(passage.text)),
      ...passageLines(passage, composition, words).map((line) => `  ${line}`),
    ]),
    ...leftOut(composition, words),
    ...draft.disputes.map(({ claim }) => words.dispute(clipped(claim.text))),
    ...[...draft.originals]
      .filter(([article, original]) => article !== original)
      .map(([article, original]) => words.copy(article, original)),
    ...withheld.map(({ text, problems }) => words.withheld(text, problemsText(problems))),
  ];
}
