import { access, readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { briefingCard } from '../../src/cards/briefing-card.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import type { Briefing, Edition } from '../../src/domain/briefing.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { analyse } from '../../src/language/analyse.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderSlack } from '../../src/platforms/slack/render.ts';
import { readStories, shippedPublishers } from '../support/stories.ts';

/** Where the cases lie, seen from the project's folder. */
export const goldenFolder = 'test/golden';

const caseSettings = z.strictObject({
  /** Folder of the articles; default the case's own `articles`. */
  folder: z.string().optional(),
  /** Which of its articles; default all. */
  articles: z.array(z.string()).optional(),
  topic: z.strictObject({ slug: z.string(), name: z.string(), timeZone: z.string() }),
  asOf: z.string().optional(),
  /** The day of the edition that changes are told against. */
  previous: z.string().optional(),
});

/** Names of the cases: the folders that have a `case.yaml`. */
export async function goldenCases(): Promise<string[]> {
  const entries = (await readdir(goldenFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const cases = await Promise.all(
    entries.map(({ name }) =>
      access(`${goldenFolder}/${name}/case.yaml`).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return cases.flat().sort();
}

function topicOf({ slug, name, timeZone }: { slug: string; name: string; timeZone: string }): Topic {
  return { slug, names: [name], timeZone, command: slug, folder: `briefings/${slug}`, questions: [] };
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The briefing of a case. */
export async function goldenBriefing(name: string): Promise<{ readonly briefing: Briefing; readonly topic: Topic }> {
  const settings = caseSettings.parse(parse(await readFile(`${goldenFolder}/${name}/case.yaml`, 'utf8')));
  const stories = await readStories(settings.folder ?? `${goldenFolder}/${name}/articles`);
  const articles = stories
    .filter((story) => settings.articles?.includes(story.id) ?? true)
    .map((article) => ({ article, analysis: analyse(article) }));
  const publishers = await shippedPublishers();
  const topic = topicOf(settings.topic);
  const common = { articles, publishers, topic };
  const previous = settings.previous ? composeBriefing({ ...common, asOf: settings.previous }) : undefined;
  return { briefing: composeBriefing({ ...common, asOf: settings.asOf, previous }), topic };
}

/** What a case becomes on its way to the platforms: file name → contents. */
export async function goldenFiles(name: string): Promise<ReadonlyMap<string, string>> {
  const { briefing, topic } = await goldenBriefing(name);
  const edition: Edition = { id: 'golden', topic: topic.slug, madeAt: `${briefing.asOf ?? '2024-01-01'}T09:00:00Z`, briefing };
  const card = briefingCard(edition, { topic });
  return new Map([
    ['briefing.json', json(briefing)],
    ['card.json', json(card)],
    ['slack.json', json(renderSlack(card))],
    ['discord.json', json(renderDiscord(card))],
    ['text.txt', `${plainText(card)}\n`],
  ]);
}

/** Whether a file of a case is there. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
