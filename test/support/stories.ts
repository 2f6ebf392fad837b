import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { createPublisherDirectory, type PublisherEntry } from '../../src/briefing/publisher-directory.ts';
import type { Article } from '../../src/domain/article.ts';
import type { PublisherDirectory } from '../../src/domain/publisher.ts';

const frontMatter = z.strictObject({
  title: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  date: z.iso.date().optional(),
  place: z.string().min(1).optional(),
  url: z.url().optional(),
  correctionOf: z.string().min(1).optional(),
  sample: z.boolean().optional(),
});

/** One Markdown article with front matter between `---` lines; the file's name without `.md` is its id. */
export function parseStory(id: string, markdown: string): Article {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown);
  if (!parts) throw new Error(`${id} has no front matter`);
  const { date, ...rest } = frontMatter.parse(parse(parts[1]!, { schema: 'core' }) ?? {});
  return { ...rest, id, text: parts[2]!.trim(), published: date };
}

/** Every article of a folder, by name. */
export async function readStories(folder: string): Promise<Article[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => parseStory(name.slice(0, -3), await readFile(`${folder}/${name}`, 'utf8'))));
}

/** The directory of publishers that ships with Dateline. */
export async function shippedPublishers(): Promise<PublisherDirectory> {
  const { publishers } = parse(await readFile('config/publishers.yaml', 'utf8')) as { publishers: PublisherEntry[] };
  return createPublisherDirectory(publishers);
}
