// How long it takes to read one article: its sentences, who says what, times, figures and names.
import { readdir, readFile } from 'node:fs/promises';
import { analyse } from '../../src/language/analyse.ts';
import { parseArticle } from '../../src/sources/folder/source.ts';
import { median, report, timesOf } from './measure.ts';

/** The stories that the golden cases tell, and those that ship with Dateline. */
const folder = 'briefings/kherson';
const files = (await readdir(folder)).filter((name) => name.endsWith('.md'));
const articles = await Promise.all(
  files.map(async (name) => {
    const { article } = parseArticle('bench', name, await readFile(`${folder}/${name}`));
    if (!article) throw new Error(`${name} holds no article`);
    return article;
  }),
);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const MOST_MS_PER_2000_CHARACTERS = 2.5;

const first = performance.now();
for (const article of articles) analyse(article);
const cold = performance.now() - first;
const times = await timesOf(() => articles.map(analyse), { warmUp: 50, counted: 100 });
const per2000 = (milliseconds: number): number => (2_000 * milliseconds) / characters;
console.log(`          the first time, code not yet compiled: ${per2000(cold).toFixed(2)} ms for 2,000 characters`);
report(`analysis of 2,000 characters, median of ${times.length}`, per2000(median(times)), {
  most: MOST_MS_PER_2000_CHARACTERS,
  unit: 'ms',
});
