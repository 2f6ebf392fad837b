// The same articles through Dateline and through packages that summarise: time and quality side by side, in one run.
// The packages have a package file of their own (test/bench/peers) and are installed here, once.
// Usage: node test/bench/summaries.ts [file of JSON lines with `article_detok` or `article`, and `reference`]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';
import { rouge } from '../support/rouge.ts';

const points = 3;
const peers = 'test/bench/peers';
const file = process.argv[2] ?? '../shared/eval/data/cnndm/dev.jsonl';
if (!existsSync(file)) {
  console.log(`left out: ${file} is not there. Give a file of JSON lines with "article" and "reference".`);
  process.exit(0);
}
const row = z.object({ article: z.string(), article_detok: z.string().optional(), reference: z.string() });
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)));

if (!existsSync(`${peers}/node_modules`)) {
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: peers,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (installed.status !== 0) throw new Error('the peers could not be installed');
  // The one install script that a peer needs: node-summarizer looks words up in an index that it makes.
  const words = ['index.adv', 'index.adj', 'index.verb', 'index.noun'];
  const indexed = spawnSync(process.execPath, ['tools/stat.js', '--no-stats', ...words], {
    cwd: `${peers}/node_modules/wordpos`,
    stdio: 'ignore',
  });
  if (indexed.status !== 0) throw new Error('the index that node-summarizer needs could not be made');
}
const require = createRequire(new URL('./peers/package.json', import.meta.url));
const { SummarizerManager } = require('node-summarizer');
const lexrank = require('lexrank');
const summarize = require('text-summarization');
const lexrankLines = z.array(z.object({ text: z.string() }));

/** A package's summary of one article, as one text. */
type Summarise = (text: string) => string | Promise<string>;

const systems: Readonly<Record<string, Summarise>> = {
  'dateline (one thread)': (text) => {
    const article = { id: 'a', text };
    return composeBriefing({ articles: [{ article, analysis: analyse(article) }], points })
      .points.map((point) => point.text)
      .join(' ');
  },
  'first three sentences': (text) => {
    const article = { id: 'a', text };
    return analyse(article)
      .sentences.slice(0, points)
      .map(({ start, end }) => text.slice(start, end))
      .join(' ');
  },
  'node-summarizer (rank)': async (text) =>
    z.string().parse((await new SummarizerManager(text, points).getSummaryByRank()).summary),
  lexrank: (text) =>
    new Promise((resolve, reject) => {
      lexrank.summarize(text, points, (error: unknown, lines: unknown) =>
        error
          ? reject(error)
          : resolve(
              lexrankLines
                .parse(lines)
                .map((line) => line.text)
                .join(' '),
            ),
      );
    }),
  'text-summarization': async (text) =>
    z
      .object({ extractive: z.array(z.string()) })
      .parse(await summarize({ text, minNumSentences: points, maxNumSentences: points }))
      .extractive.join(' '),
};

const texts = rows.map((one) => one.article_detok ?? one.article);

/** What became of the articles: a summary for each, empty where the system failed, and the time from the first on. */
interface Run {
  readonly summaries: readonly string[];
  readonly failed: number;
  readonly milliseconds: number;
}

/** One article after the other in this process, after ten that do not count. */
async function inProcess(system: Summarise): Promise<Run> {
  for (const text of texts.slice(0, 10)) await Promise.resolve(system(text)).catch(() => '');
  let failed = 0;
  const start = performance.now();
  const summaries: string[] = [];
  for (const text of texts) {
    try {
      summaries.push(await system(text));
    } catch {
      // A package that throws on an article has no summary of it; the count is printed.
      failed++;
      summaries.push('');
    }
  }
  return { summaries, failed, milliseconds: performance.now() - start };
}

const answered = z.object({
  id: z.number(),
  briefing: z.object({ points: z.array(z.object({ text: z.string() })) }).optional(),
});

/** All articles through `batch brief`, as people run it, after one that does not count. */
async function throughBatch(): Promise<Run> {
  const child = spawn('npm', ['run', '--silent', 'dateline', '--', 'batch', 'brief'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const record = (text: string, id: number): string => `${JSON.stringify({ id, points, articles: [{ id: 'a', text }] })}\n`;
  const summaries: string[] = texts.map(() => '');
  let failed = 0;
  let start = 0;
  let end = 0;
  child.stdin.write(record(texts[0] ?? '', -1));
  for await (const line of createInterface({ input: child.stdout })) {
    const { id, briefing } = answered.parse(JSON.parse(line));
    end = performance.now();
    if (id >= 0) {
      if (!briefing) failed++;
      summaries[id] = (briefing?.points ?? []).map((point) => point.text).join(' ');
      continue;
    }
    start = end;
    child.stdin.end(texts.map(record).join(''));
  }
  return { summaries, failed, milliseconds: end - start };
}

function print(name: string, { summaries, failed, milliseconds }: Run): void {
  const mean = (size: 1 | 2): number =>
    (100 * rows.reduce((sum, { reference }, index) => sum + rouge(summaries[index] ?? '', reference, size), 0)) / rows.length;
  const words = summaries.reduce((sum, summary) => sum + (summary.match(/[a-z0-9]+/gi) ?? []).length, 0) / rows.length;
  console.log(
    `${name.padEnd(24)} ${mean(1).toFixed(1).padStart(7)} ${mean(2).toFixed(1).padStart(8)} ${words.toFixed(0).padStart(7)} ${(milliseconds / rows.length).toFixed(2).padStart(11)} ${String(failed).padStart(7)}`,
  );
}

console.log(`${rows.length} articles, ${points} sentences or points`);
console.log(`${'system'.padEnd(24)} ROUGE-1  ROUGE-2   words  ms/article  failed`);
print('dateline (batch brief)', await throughBatch());
for (const [name, system] of Object.entries(systems)) print(name, await inProcess(system));
