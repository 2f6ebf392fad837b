import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Claim } from '../domain/claim.ts';
import { overlaps } from '../domain/span.ts';
import { MOST_SENTENCES, statementParts } from '../language/support/statement-parts.ts';
import { wordsOf } from '../language/words.ts';
import { speakerOf } from './speaker.ts';
import { type Copied, isWholeClause, isWholeQuotation, isWholeSentence } from './verbatim.ts';

type Statement = Pick<Claim, 'text' | 'by' | 'evidence'>;

const isWhole = (copied: Copied): boolean => isWholeSentence(copied) || isWholeClause(copied);

/** Whether everything that a passage gives as somebody's words is one speaker's. */
function speaksAlone(by: string, { source, passage }: Copied): boolean {
  const own = source.analysis.attributions.filter(({ content }) => content.some((part) => overlaps(part, passage)));
  return own.length > 0 && own.every((attribution) => speakerOf(attribution, source.article.text) === by);
}

/** "Ann Reed, the mayor: The bridge was closed": words of a passage whose one speaker is named in front of them. */
function isSpoken(copied: Copied, isNamed: (by: string) => boolean): boolean {
  const colon = copied.text.indexOf(': ');
  if (colon <= 0) return false;
  const [by, text] = [copied.text.slice(0, colon), copied.text.slice(colon + 2)];
  return speaksAlone(by, copied) && isWhole({ ...copied, by, text }) && isNamed(by);
}

/**
 * Whether a statement needs no comparing: it is a whole quotation, or each of its sentences is one of its passages, or a clause of one, as it stands there,
 * perhaps behind the name of its speaker, whose words stand in the passages too.
 */
export function standsVerbatim({ text, by, evidence }: Statement, byId: ReadonlyMap<string, AnalysedArticle>): boolean {
  const passages = evidence.flatMap((passage) => {
    const source = byId.get(passage.article);
    return source ? [{ source, passage }] : [];
  });
  if (passages.some((place) => isWholeSentence({ text, by, ...place }) || isWholeQuotation({ text, by, ...place }))) return true;
  const parts = statementParts(text);
  if (parts.length > MOST_SENTENCES) return false;
  const isNamed = (speaker: string): boolean => {
    const words = passages.flatMap(({ source, passage }) => wordsOf(source.article.text.slice(passage.start, passage.end)));
    const own = new Set(words.map((word) => word.text));
    return wordsOf(speaker).every((word) => own.has(word.text));
  };
  return parts.every((part) =>
    passages.some((place) => {
      const copied = { text: part, by, ...place };
      return isWhole(copied) || isSpoken(copied, isNamed);
    }),
  );
}
