import type { Passage } from './passages.ts';

/** What begins so says nothing alone: "since it invaded Ukraine in February" leaves open who invaded. */
export const leansOnOthers =
  /^(?:it|its|he|his|she|her|they|their|them|we|our|i|my|you|your|this|that|these|those|there|then|who|whose|which)\b/i;

/** The words of a passage that name who speaks, where they are no pronoun. */
function namingWords({ voice, analysed }: Passage): string | undefined {
  const { source } = voice.attribution ?? {};
  const named = source && analysed.article.text.slice(source.start, source.end).replace(/[\s,;:—–-]+$/u, '');
  return named && !leansOnOthers.test(named) ? named : undefined;
}

/** Who speaks, as a statement itself names them: where "…, the mayor said" stands whole, nobody needs to be named twice. */
export function namedIn(passage: Passage, text: string): string | undefined {
  const named = namingWords(passage);
  return named && text.toLowerCase().includes(named.toLowerCase()) ? named : undefined;
}

/** Whether a statement tells who says it and by which word, as its passage does: "The minister has denied that …". */
export function tellsNaming(passage: Passage, text: string): boolean {
  const { source, cue } = passage.voice.attribution ?? {};
  if (!source || !cue || namingWords(passage) === undefined) return false;
  const naming = passage.analysed.article.text.slice(Math.min(source.start, cue.start), Math.max(source.end, cue.end));
  return text.includes(naming.replace(/\s+/g, ' '));
}
