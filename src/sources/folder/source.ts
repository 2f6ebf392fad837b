import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { Topic } from '../../domain/topic.ts';
import type { Source, SourceProblem } from '../../ports.ts';
import { readFrontMatter } from './front-matter.ts';
import { storyText } from './story-text.ts';

/** A report is some thousand characters; a file this large is something else. */
const largestFileBytes = 2_000_000;

export type ReadArticle = { readonly article?: Article; readonly problems: readonly SourceProblem[] };

/** Reads one file: its article, if it holds one, and everything that is wrong with it. */
export function parseArticle(id: string, where: string, bytes: Uint8Array): ReadArticle {
  let file: string;
  try {
    file = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problems: [{ where, message: 'the file is not UTF-8; save it as UTF-8' }] };
  }
  const { fields, body, problems } = readFrontMatter(file);
  const told = problems.map(({ line, message }) => ({ where: `${where}:${line}`, message }));
  if (/^\s*<(?:!doctype|html|head|body)\b/iu.test(body))
    return { problems: [...told, { where, message: 'the file is a web page; save its story as plain text or Markdown' }] };
  const text = storyText(body);
  if (!text) return { problems: [...told, { where, message: 'the file holds no story below its front matter' }] };
  const article: Article = {
    id,
    text,
    title: fields.title ?? undefined,
    publisher: fields.publisher ?? undefined,
    published: fields.date ?? undefined,
    place: fields.place ?? undefined,
    url: fields.url && fields.url !== 'none' ? fields.url : undefined,
    language: fields.language ?? undefined,
    sample: fields.sample ?? undefined,
    correctionOf: fields.correctionOf ?? undefined,
  };
  return { article, problems: told };
}

/** What keeps a file from being read at all, in words. */
async function unreadable(folder: string, path: string): Promise<string | undefined> {
  const real = await realpath(path);
  // A link among articles from elsewhere could put any file of this machine on a card.
  if (!real.startsWith(`${await realpath(folder)}${sep}`))
    return 'it is a link that leads out of its folder; put the file itself there';
  const found = await stat(real);
  // A pipe would be waited for without end, and a device has none.
  if (!found.isFile()) return 'it is no file; give folders, pipes and devices another name than one that ends in .md';
  return found.size > largestFileBytes
    ? `the file has ${found.size} bytes; an article has at most ${largestFileBytes}`
    : undefined;
}

async function readOne(folder: string, name: string, topic: Topic): Promise<ReadArticle> {
  const where = `${topic.folder}/${name}`;
  try {
    const path = join(folder, name);
    const message = await unreadable(folder, path);
    if (message !== undefined) return { problems: [{ where, message }] };
    return parseArticle(`${topic.slug}/${name.replace(/\.md$/, '')}`, where, await readFile(path));
  } catch (error) {
    return {
      problems: [
        {
          where,
          message: `the file cannot be read: ${error instanceof Error && 'code' in error ? error.code : 'unknown reason'}`,
        },
      ],
    };
  }
}

/** Hidden files are what editors and systems leave beside an article: locks, copies, their own notes. */
const isArticle = (name: string): boolean => name.endsWith('.md') && !name.startsWith('.');

/** Articles from Markdown files, one folder a topic. `root` is the project's folder. */
export function createFolderSource({ root }: { readonly root: string }): Source {
  return {
    async read(topic) {
      const folder = join(root, topic.folder);
      let names: string[];
      try {
        names = (await readdir(folder)).filter(isArticle).sort();
      } catch (error) {
        throw new Failure(
          'not-found',
          `the folder ${topic.folder} of the topic ${topic.slug} cannot be read. Create it and put articles in it, one Markdown file a report.`,
          { cause: error },
        );
      }
      const read = await Promise.all(names.map((name) => readOne(folder, name, topic)));
      return {
        articles: read.flatMap(({ article }) => (article ? [article] : [])),
        problems: read.flatMap(({ problems }) => problems),
      };
    },
  };
}
