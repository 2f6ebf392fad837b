import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { findParagraphs } from '../../src/language/paragraphs.ts';
import { type Passage, readPassage } from '../../src/language/passage.ts';
import { findQuotations } from '../../src/language/quotations.ts';
import { findSentences } from '../../src/language/sentences.ts';

const parts = z.array(z.object({ spans: z.array(z.tuple([z.number(), z.number()])) }));
const articleSchema = z.object({
  text: z.string(),
  attributions: z.array(z.object({ source: parts, cue: parts, content: parts })),
});
/** An article with the attributions that people have marked in it. */
export type MarkedArticle = z.infer<typeof articleSchema>;

/** Reads marked articles from gzipped lines of JSON. */
export function readMarked(path: string | undefined): MarkedArticle[] {
  if (!path) throw new Error('give the path of the marked articles, gzipped lines of JSON');
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  return lines.map((line) => articleSchema.parse(JSON.parse(line)));
}

/** The paragraphs of a text as Dateline reads them. */
export function passagesOf(text: string): Passage[] {
  return findParagraphs(text).map((span) =>
    readPassage(text, { sentences: findSentences(text, [span]), quotations: findQuotations(text, [span]) }),
  );
}

/** All spans of the parts of a mark, in order. */
export const spansOf = (list: MarkedArticle['attributions'][number]['cue']): [number, number][] =>
  list.flatMap(({ spans }) => spans);
