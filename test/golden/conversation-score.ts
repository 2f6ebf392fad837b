import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerQuestion } from '../../src/answering/answer.ts';
import { type Corpus, createCorpus } from '../../src/answering/corpus.ts';
import type { Answer, Turn } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';
import { parseArticle } from '../../src/sources/folder/source.ts';

const folder = 'test/golden/conversations';

const turnSchema = z.strictObject({
  ask: z.string(),
  kind: z.enum(['answer', 'not-in-sources', 'sources-disagree', 'unclear']).default('answer'),
  /** Words that the passages of the answer hold. */
  passage: z.string().optional(),
  short: z.string().optional(),
});

const storySchema = z.strictObject({
  folder: z.string().optional(),
  articles: z
    .array(z.strictObject({ id: z.string(), title: z.string(), publisher: z.string(), published: z.string(), text: z.string() }))
    .default([]),
  conversations: z.array(z.strictObject({ name: z.string(), turns: z.array(turnSchema) })),
});

/** What a turn wants to hear. */
export type GoldenTurn = z.infer<typeof turnSchema>;

/** One turn with what was answered. */
export interface AnsweredTurn {
  readonly conversation: string;
  readonly wanted: GoldenTurn;
  readonly answer: Answer;
  readonly passages: string;
}

const passagesOf = (corpus: Corpus, { claims }: Answer): string =>
  claims
    .flatMap((claim) => claim.evidence)
    .map(({ article, start, end }) => corpus.byId.get(article)!.text.slice(start, end))
    .join(' ');

async function readStoryFolder(path: string): Promise<readonly Article[]> {
  const files = (await readdir(path)).filter((name) => name.endsWith('.md')).sort();
  const read = await Promise.all(files.map(async (name) => parseArticle(name, name, await readFile(join(path, name)))));
  return read.flatMap(({ article }) => article ?? []);
}

/** Has every golden conversation: each turn knows those before it, as in a thread. */
export async function haveConversations(): Promise<readonly AnsweredTurn[]> {
  const answered: AnsweredTurn[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const story = storySchema.parse(parse(await readFile(join(folder, file), 'utf8'), { schema: 'core' }));
    const articles: readonly Article[] = story.folder === undefined ? story.articles : await readStoryFolder(story.folder);
    const corpus = createCorpus(articles.map((article) => ({ article, analysis: analyse(article) })));
    for (const { name, turns } of story.conversations) {
      const history: Turn[] = [];
      for (const wanted of turns) {
        const answer = answerQuestion(corpus, { question: wanted.ask, history });
        history.push({ question: wanted.ask, answer: answer.text });
        answered.push({ conversation: `${file}: ${name}`, wanted, answer, passages: passagesOf(corpus, answer) });
      }
    }
  }
  return answered;
}

/** Whether a turn was answered as wanted: the kind, the passage, and the bare answer where one is wanted. */
export function isRight({ wanted, answer, passages }: AnsweredTurn): boolean {
  if (answer.kind !== wanted.kind) return false;
  const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s+/g, ' ');
  return wanted.passage === undefined || plain(passages).includes(plain(wanted.passage));
}

const percent = (list: readonly AnsweredTurn[], holds: (turn: AnsweredTurn) => boolean): number =>
  Math.round((1000 * list.filter(holds).length) / Math.max(1, list.length)) / 10;

/** How many turns get the right passage, the right bare answer, the refusal or the reply that they want, in percent. */
export async function scoreConversations(): Promise<Readonly<Record<string, number>>> {
  const turns = await haveConversations();
  const of = (kind: GoldenTurn['kind']) => turns.filter(({ wanted }) => wanted.kind === kind);
  const withShort = turns.filter(({ wanted }) => wanted.short !== undefined);
  return {
    passage: percent(of('answer'), isRight),
    short: percent(withShort, ({ answer, wanted }) => answer.short?.includes(wanted.short ?? '') ?? false),
    refused: percent(of('not-in-sources'), isRight),
    unclear: percent(of('unclear'), isRight),
  };
}
