import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import dotenv from 'dotenv';
import { Failure } from '../domain/failure.ts';
import type { Topic } from '../domain/topic.ts';
import { readEnvironment } from './read-environment.ts';
import { readYaml } from './read-yaml.ts';
import { datelineSchema, publishersSchema, topicSchema } from './schema.ts';
import type { Settings, SettingsProblem } from './settings.ts';

interface Place {
  /** The project's folder. */
  readonly root: string;
  /** The environment of the process; it wins over the file `.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const absent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const unreadable = (place: string, error: unknown): Failure =>
  new Failure('settings', `${place} cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}`, {
    cause: error,
  });

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (absent(error)) return undefined;
    throw unreadable(file, error);
  }
}

/** The files of a folder; none where it is not there. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (absent(error)) return [];
    throw unreadable(folder, error);
  }
}

async function readTopics(root: string, problems: SettingsProblem[]): Promise<Topic[]> {
  const folder = join(root, 'config', 'topics');
  const names = (await namesIn(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const topics: Topic[] = [];
  for (const name of names) {
    const file = `config/topics/${name}`;
    const read = readYaml(file, (await textOf(join(root, file))) ?? '', topicSchema);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const [first = '', ...others] = read.value.names;
    const twin = topics.find((topic) => topic.command === read.value.command);
    if (twin)
      problems.push({
        where: `${file}:1`,
        message: `command: /${twin.command} is taken by config/topics/${twin.slug}.yaml; choose another`,
      });
    const slug = name.replace(/\.ya?ml$/, '');
    if (topics.some((topic) => topic.slug === slug))
      problems.push({ where: `${file}:1`, message: `the topic ${slug} has two files, .yaml and .yml; keep one` });
    topics.push({ ...read.value, slug, names: [first, ...others] });
  }
  if (topics.length === 0 && problems.length === 0) {
    problems.push({ where: 'config/topics', message: 'there is no topic; add a file such as config/topics/kherson.yaml' });
  }
  return topics;
}

async function readPublishers(root: string, problems: SettingsProblem[]): Promise<Settings['publishers']> {
  const file = 'config/publishers.yaml';
  const read = readYaml(file, (await textOf(join(root, file))) ?? 'publishers: []', publishersSchema);
  if ('value' in read) return read.value.publishers;
  problems.push(...read.problems);
  return [];
}

/**
 * Everything that is configured: `.env` and the environment, config/dateline.yaml, config/topics, config/publishers.yaml.
 * Throws one `Failure('settings')` that lists every problem with its file and line and what to write instead.
 */
export async function loadSettings({ root, environment }: Place): Promise<Settings> {
  const problems: SettingsProblem[] = [];
  const fromFile = dotenv.parse((await textOf(join(root, '.env'))) ?? '');
  const { settings, problems: environmentProblems } = readEnvironment({ ...fromFile, ...environment });
  problems.push(...environmentProblems);
  const topics = await readTopics(root, problems);
  const publishers = await readPublishers(root, problems);
  const file = 'config/dateline.yaml';
  const read = readYaml(file, (await textOf(join(root, file))) ?? '', datelineSchema);
  if ('problems' in read) problems.push(...read.problems);
  else {
    const wanted = read.value.subscriptions.flatMap((one, index) => one.topics.map((topic) => ({ topic, index })));
    for (const { topic, index } of wanted) {
      if (!topics.some(({ slug }) => slug === topic)) {
        problems.push({
          where: file,
          message: `subscriptions.${index}.topic: there is no topic '${topic}'; topics: ${topics.map(({ slug }) => slug).join(', ')}`,
        });
      }
    }
  }
  if (problems.length > 0 || 'problems' in read) {
    const lines = problems.map(({ where, message }) => `  ${where}  ${message}`);
    throw new Failure(
      'settings',
      `${problems.length === 1 ? 'one setting needs' : `${problems.length} settings need`} a change:\n${lines.join('\n')}`,
    );
  }
  return { environment: { ...settings, dataFolder: resolve(root, settings.dataFolder) }, topics, publishers, file: read.value };
}
