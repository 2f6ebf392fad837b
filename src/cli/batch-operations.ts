import { z } from 'zod';
import { answerQuestion } from '../answering/answer.ts';
import { createCorpus } from '../answering/corpus.ts';
import { composeBriefing } from '../briefing/compose.ts';
import { createPublisherDirectory } from '../briefing/publisher-directory.ts';
import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import { Failure } from '../domain/failure.ts';
import { checkSupport } from '../language/support.ts';
import type { Settings } from '../settings/settings.ts';

/** What a record asks for: the articles to be read, and what to say once they are. */
export interface BatchTask {
  readonly articles: readonly Article[];
  /** The answer, given the same articles in the same order. */
  readonly answer: (articles: readonly AnalysedArticle[]) => unknown;
}

/** Turns one parsed record into its task. Throws `Failure('bad-input')` where the record is not of the right form. */
export type BatchOperation = (record: unknown) => BatchTask;

const id = z.union([z.string(), z.number()]);
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T.*)?$/, 'write a date such as 2022-11-12')
  // `Date.parse` takes 31 February for 3 March.
  .refine(
    (value) => !Number.isNaN(Date.parse(value)) && new Date(value.slice(0, 10)).toISOString().startsWith(value.slice(0, 10)),
    'there is no such day',
  )
  .nullish();
const articleRecord = z.object({
  id,
  title: z.string().nullish(),
  text: z.string(),
  date: moment,
  publisher: z.string().nullish(),
  url: z.string().nullish(),
});
const analyseRecord = z.object({ id, title: z.string().nullish(), date: moment, text: z.string() });
/** A passage names its article by the id: two texts with one id would leave open which of them it stands in. */
const articles = z.array(articleRecord).superRefine((given, context) => {
  const texts = new Map<string, string>();
  for (const [at, { id, text }] of given.entries()) {
    const known = texts.get(String(id));
    if (known !== undefined && known !== text)
      context.addIssue({ code: 'custom', path: [at, 'id'], message: `another article has the id ${id}` });
    texts.set(String(id), text);
  }
});
const briefRecord = z.object({ id, articles, points: z.number().int().min(1).max(50).nullish(), asOf: moment });
const turn = z.object({ question: z.string(), answer: z.string() });
const askRecord = z.object({ id, articles, question: z.string(), history: z.array(turn).nullish(), asOf: moment });
const verifyRecord = z.object({ id, articles, statement: z.string() });

function read<T>(schema: z.ZodType<T>, record: unknown): T {
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`);
  throw new Failure('bad-input', problems.join('; '));
}

const toArticle = (record: z.infer<typeof articleRecord>): Article => ({
  id: String(record.id),
  text: record.text,
  title: record.title ?? undefined,
  published: record.date ?? undefined,
  publisher: record.publisher ?? undefined,
  url: record.url ?? undefined,
});

const spanOf = ({ article, start, end }: Evidence): Evidence => ({ article, start, end });
const claimOf = ({ text, status, by, evidence, sides }: Claim): unknown => ({
  text,
  status,
  by,
  evidence: evidence.map(spanOf),
  sides,
});

const analysisOf = ({ analysis }: AnalysedArticle): unknown => ({
  sentences: analysis.sentences,
  attributions: analysis.attributions.map(({ source, cue, content, form, stance, by, negated }) => ({
    source: source ?? null,
    cue: cue ?? null,
    content,
    form,
    stance,
    by,
    negated,
  })),
  times: analysis.times,
  figures: analysis.figures,
  names: analysis.names,
});

/** The operations of `batch`. */
export interface BatchOperations {
  readonly analyse: BatchOperation;
  readonly brief: BatchOperation;
  readonly ask: BatchOperation;
  readonly verify: BatchOperation;
}

/** Every operation of `batch`, with the publishers that are configured. */
export function createBatchOperations(settings: Pick<Settings, 'publishers'>): BatchOperations {
  const publishers = createPublisherDirectory(settings.publishers);
  return {
    analyse: (input) => {
      const record = read(analyseRecord, input);
      return {
        articles: [toArticle(record)],
        answer: (analysed) => Object.assign({ id: record.id }, ...analysed.map(analysisOf)),
      };
    },
    brief: (input) => {
      const record = read(briefRecord, input);
      return {
        articles: record.articles.map(toArticle),
        answer: (analysed) => {
          const briefing = composeBriefing({
            articles: analysed,
            publishers,
            ...(record.points ? { points: record.points } : {}),
            ...(record.asOf ? { asOf: record.asOf } : {}),
          });
          const { lead, points, disputed, unknown } = briefing;
          const claims = { points: points.map(claimOf), disputed: disputed.map(claimOf), unknown: unknown.map(claimOf) };
          return { id: record.id, briefing: { ...briefing, lead: lead && claimOf(lead), ...claims } };
        },
      };
    },
    ask: (input) => {
      const record = read(askRecord, input);
      return {
        articles: record.articles.map(toArticle),
        answer: (analysed) => {
          const answer = answerQuestion(createCorpus(analysed, publishers), {
            question: record.question,
            history: record.history ?? [],
            asOf: record.asOf ?? undefined,
          });
          const { kind, text, short, claims } = answer;
          return { id: record.id, kind, text, short, evidence: claims.flatMap(({ evidence }) => evidence.map(spanOf)) };
        },
      };
    },
    verify: (input) => {
      const record = read(verifyRecord, input);
      return {
        articles: record.articles.map(toArticle),
        answer: (analysed) => ({ id: record.id, ...checkSupport(record.statement, analysed) }),
      };
    },
  };
}
