import type { Attribution } from '../domain/analysis.ts';
import type { Span } from '../domain/span.ts';
import { endsAt } from './content-ends.ts';
import { type Reading, readCue } from './cue-reading.ts';
import { findCues } from './cues.ts';
import type { Passage, Range } from './passage.ts';
import { isNegated, stanceFor } from './stances.ts';

/** Who says what in a text: the passages are its paragraphs in order. */
export function findAttributions(passages: readonly Passage[]): Attribution[] {
  const found: Attribution[] = [];
  for (const passage of passages) {
    const readings = findCues(passage).flatMap(
      (cue) => readCue(passage, cue, (own, of, from) => (at) => endsAt(own, { cue: of, from }, at)) ?? [],
    );
    const rest = openQuotations(passage, readings);
    for (const reading of readings) {
      const own = rest.filter(({ owner }) => owner === reading).map(({ range }) => range);
      found.push(attributionOf(passage, reading, own));
    }
    const orphans = rest.filter(({ owner }) => owner === undefined).map(({ range }) => spanOf(passage, range));
    const last = found.at(-1 - readings.length);
    if (last && orphans.length > 0 && (last.form !== 'indirect' || last.content.length === 0)) {
      found[found.length - 1 - readings.length] = withMore(last, orphans);
    }
  }
  return found.filter(({ content }) => content.length > 0);
}

/** What a source says goes on in the next paragraph. */
const withMore = (attribution: Attribution, more: readonly Span[]): Attribution => ({
  ...attribution,
  content: [...attribution.content, ...more],
  form: attribution.content.length === 0 ? 'direct' : attribution.form,
});

/** Sentences that are quotations and no cue's content, with the reading before them that they go on from. */
function openQuotations(passage: Passage, readings: readonly Reading[]): { range: Range; owner: Reading | undefined }[] {
  const taken = (range: Range): boolean =>
    readings.some(({ content }) => content.some((own) => own.from < range.to && range.from < own.to));
  return passage.quotations.flatMap((quotation) => {
    const startsSentence = passage.sentences.some(({ from }) => from === quotation.from);
    if (!startsSentence || taken(quotation)) return [];
    const before = readings.filter(
      ({ cue, content }) => (content[0]?.from ?? 0) < quotation.from && (passage.quotationAt[cue.at] ?? -1) < 0,
    );
    const owner = before.findLast(({ content }) => content.some((own) => isQuoted(passage, own))) ?? before.at(-1);
    return [{ range: quotation, owner }];
  });
}

/** Whether a content is a quotation from its first token to its last. */
const isQuoted = (passage: Passage, { from, to }: Range): boolean =>
  (passage.quotationAt[from] ?? -1) >= 0 && (passage.quotationAt[to - 1] ?? -1) >= 0;

const spanOf = (passage: Passage, { from, to }: Range): Span => ({
  start: passage.tokens[from]?.start ?? 0,
  end: passage.tokens[to - 1]?.end ?? 0,
});

function attributionOf(passage: Passage, reading: Reading, more: readonly Range[]): Attribution {
  const content = [...reading.content, ...more];
  const quoted = content.map(({ from, to }) => passage.quotationAt.slice(from, to));
  const any = quoted.some((indexes) => indexes.some((index) => index >= 0));
  const all = quoted.every((indexes, at) =>
    indexes.every((index, step) => index >= 0 || (passage.tags[(content[at]?.from ?? 0) + step] ?? '.') === '.'),
  );
  return {
    source: reading.source && spanOf(passage, reading.source),
    cue: spanOf(passage, reading.words),
    content: content.map((range) => spanOf(passage, range)),
    form: all ? 'direct' : any ? 'mixed' : 'indirect',
    stance: stanceFor(passage, reading.cue),
    negated: isNegated(passage, reading.cue),
  };
}
