import type { Side } from '../domain/claim.ts';
import { evidenceFor } from './claim-of.ts';
import type { Dispute } from './disputes.ts';
import type { Passage } from './passages.ts';
import { publishedMs } from './recency.ts';
import { asStatement, shorten } from './shorten.ts';

/** Reports further apart than this tell an update, not a contradiction. */
const sameNewsMs = 36 * 3_600_000;

/** Whose statement a passage is: its speaker's, or its publisher's family's own. */
export const speakerKey = ({ voice, publisher }: Passage): string =>
  voice.status === 'reported' ? `own ${publisher.family}` : (voice.by ?? '');

const namesOf = (speaker: string): ReadonlySet<string> => new Set(speaker.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []);

/** Whether two passages have one speaker: "Hillary Clinton" and "Democrat Hillary Clinton" are one. */
function haveOneSpeaker(a: Passage, b: Passage): boolean {
  const [one, other] = [speakerKey(a), speakerKey(b)];
  if (one.toLowerCase() === other.toLowerCase()) return true;
  if (a.voice.status === 'reported' || b.voice.status === 'reported') return false;
  const [first, second] = [namesOf(one), namesOf(other)];
  return first.size > 1 && second.size > 1 && (first.isSubsetOf(second) || second.isSubsetOf(first));
}

/** Whether two passages are of reports of about the same time. */
export function near(a: Passage, b: Passage): boolean {
  const [first, second] = [publishedMs(a), publishedMs(b)];
  return first === undefined || second === undefined || Math.abs(first - second) <= sameNewsMs;
}

/** Whether somebody other than the reporter is named for a passage. */
export const hasNamedSpeaker = ({ voice }: Passage): boolean => voice.status !== 'reported' && voice.by !== undefined;

/** Whether some passages are all of one article. */
export const areOfOneArticle = (passages: readonly Passage[]): boolean =>
  passages.every(({ articleIndex }) => articleIndex === passages[0]?.articleIndex);

/**
 * Whether one of two passages may contradict the other: they are by different speakers, and of about the same time. Within one
 * article a reporter who saw two accounts of one thing would say so: there only two named speakers contradict each other.
 */
export const mayContradict = (a: Passage, b: Passage): boolean =>
  !haveOneSpeaker(a, b) && near(a, b) && (a.articleIndex !== b.articleIndex || (hasNamedSpeaker(a) && hasNamedSpeaker(b)));

const sideOf = (passage: Passage): Side => ({
  text: shorten(passage).text,
  by: passage.voice.status === 'reported' ? passage.publisher.name : passage.voice.by,
  evidence: evidenceFor(passage),
});

/** Two passages that contradict each other, each as a side. */
export function disputeBetween(a: Passage, b: Passage): Dispute {
  const sides = [sideOf(a), sideOf(b)];
  return {
    claim: { text: asStatement(a.text), status: 'disputed', evidence: sides.flatMap((side) => side.evidence), sides },
    passages: [a, b],
  };
}
