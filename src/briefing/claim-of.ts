import type { Claim, Evidence } from '../domain/claim.ts';
import { contains, type Span } from '../domain/span.ts';
import { en } from '../messages/en.ts';
import type { Passage } from './passages.ts';
import { withinReach } from './reach.ts';
import type { Voice } from './voice.ts';

/** A passage of an article as evidence. */
export const evidenceOf = (passage: Pick<Passage, 'analysed' | 'span'>): Evidence => ({
  article: passage.analysed.article.id,
  start: passage.span.start,
  end: passage.span.end,
});

/** Where the text names who speaks, if that is in another sentence than what they say. */
function namingSentence({ analysed, span, voice }: Passage): Span | undefined {
  const naming = voice.attribution?.source ?? voice.attribution?.cue;
  if (voice.status === 'reported' || !naming || contains(span, naming)) return undefined;
  const sentence = analysed.analysis.sentences.find((candidate) => contains(candidate, naming));
  if (!sentence || contains(span, sentence)) return undefined;
  const reachable = withinReach(analysed.article.text, sentence);
  return contains(reachable, naming) ? reachable : undefined;
}

/** How many sentences back the name behind a "he" or "the ministry" is looked for. */
const nameReach = 12;

/** The nearest sentence before a passage that names its speaker, where the passage itself has only a pronoun or a short form. */
export function introductionOf({ analysed, span, text, voice }: Passage): Evidence | undefined {
  if (voice.status === 'reported' || !voice.by || !voice.attribution?.source) return undefined;
  const names = (voice.by.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).filter((name) => !text.includes(name));
  if (!names.length) return undefined;
  const { sentences } = analysed.analysis;
  const here = sentences.findLastIndex((sentence) => sentence.start <= span.start);
  for (let at = here - 1; at >= Math.max(0, here - nameReach); at--) {
    const sentence = sentences[at];
    if (!sentence) break;
    const reachable = withinReach(analysed.article.text, sentence);
    const words = analysed.article.text.slice(reachable.start, reachable.end);
    if (names.every((name) => words.includes(name))) return evidenceOf({ analysed, span: reachable });
  }
  return undefined;
}

/** The passages that a statement about a passage stands on: itself, then where its speaker is named. */
export function evidenceFor(passage: Passage): readonly Evidence[] {
  const naming = namingSentence(passage);
  return naming ? [evidenceOf(passage), evidenceOf({ analysed: passage.analysed, span: naming })] : [evidenceOf(passage)];
}

/** A passage's statement with the status that its voice gives it. */
export function claimOf(passage: Passage, text: string, voice: Voice = passage.voice): Claim {
  const by =
    voice.status === 'claimed' || voice.status === 'disputed'
      ? (voice.by ?? en.briefing.unnamedSource)
      : voice.status === 'reported'
        ? undefined
        : voice.by;
  return { text, status: voice.status, ...(by ? { by } : {}), evidence: evidenceFor(passage) };
}
