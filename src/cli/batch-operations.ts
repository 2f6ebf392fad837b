import { z } from 'zod';
import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import { analyse } from '../language/analyse.ts';

/** Turns one parsed record into its answer. Throws `Failure('bad-input')` where the record is not of the right form. */
export type BatchOperation = (record: unknown) => unknown | Promise<unknown>;

const id = z.union([z.string(), z.number()]);
const analyseRecord = z.object({ id, title: z.string().nullish(), date: z.string().nullish(), text: z.string() });

function read<T>(schema: z.ZodType<T>, record: unknown): T {
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`);
  throw new Failure('bad-input', problems.join('; '));
}

const toArticle = (record: {
  id: string | number;
  title?: string | null | undefined;
  date?: string | null | undefined;
  text: string;
}): Article => ({
  id: String(record.id),
  text: record.text,
  title: record.title ?? undefined,
  published: record.date ?? undefined,
});

const withAnalysis = (article: Article): AnalysedArticle => ({ article, analysis: analyse(article) });

function analyseOperation(input: unknown): unknown {
  const record = read(analyseRecord, input);
  const { analysis } = withAnalysis(toArticle(record));
  return {
    id: record.id,
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    attributions: analysis.attributions.map(({ source, cue, content, form, stance }) => ({
      source: source ?? null,
      cue: cue ?? null,
      content,
      form,
      stance,
    })),
    times: analysis.times,
    figures: analysis.figures,
    names: analysis.names,
  };
}

/** Every operation of `batch` by its name. */
export const batchOperations: Readonly<Record<string, BatchOperation>> = {
  analyse: analyseOperation,
};
