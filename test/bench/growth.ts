// Hostile text: twice as much of it takes about twice as long, whatever it is made of; and one line of 10 MB is read in bounded time and memory.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';
import { report } from './measure.ts';

/** Twice the time, and what noise, caches and the collector of memory add; a square would be 4. */
const MOST_GROWTH = 2.6;
/** Each size is measured this often, the two by turns, and the quickest counts: what disturbs only ever slows. */
const RUNS = 4;
const LONGEST_MS = 10_000;
/** Sixty to a hundred bytes for each character: its tokens while it is read, then a passage for each sentence. */
const MOST_MEGABYTES = { read: 800, briefed: 1_000 };

const [, , markdown = ''] = (await readFile('briefings/kherson/2022-11-12-last-foothold.md', 'utf8')).split('---\n');
const prose = `${markdown.replace(/\s+/g, ' ').trim()} `;

/** So many repetitions take a tenth of a second or more on any machine: less is mostly noise. */
const texts: Readonly<Record<string, readonly [piece: string, repetitions: number]>> = {
  'prose in one line': [prose, 100],
  'quotation marks': ['"', 100_000],
  'quotation marks that open': ['“', 100_000],
  'quoted words in one line': ['“so” he said, ', 5_000],
  'nested brackets': ['([{', 100_000],
  'capitalised words': ['Anna Bell ', 25_000],
  'no space at all': ['flood', 1_000_000],
  'no space, many full stops': ['a.B', 25_000],
  commas: [', ', 100_000],
  'line breaks': ['\n', 200_000],
  'lines of one word': ['word\n', 10_000],
  headings: ['Prices this week\n\n', 20_000],
  numbers: ['1,000 ', 20_000],
  'verbs of saying': ['he said ', 10_000],
};

/** Milliseconds of work: what else a machine does while this runs is not counted. */
function timeOf(text: string, isRead: () => void = () => undefined): number {
  const article = { id: 'growth', text, published: '2024-05-03' };
  const start = process.threadCpuUsage();
  const analysis = analyse(article);
  isRead();
  composeBriefing({ articles: [{ article, analysis }] });
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

/** In a process of its own, `text` takes the memory that it takes and no more. */
if (process.argv[2] === 'line') {
  const most = (): number => process.resourceUsage().maxRSS / 1024;
  let read = Number.NaN;
  const text = prose.repeat(Math.ceil((Number(process.argv[3]) * 1e6) / prose.length));
  const milliseconds = timeOf(text, () => {
    read = most();
  });
  // The process that started this one reads its figures here.
  process.stdout.write(`${milliseconds} ${read} ${most()}\n`);
} else {
  for (const [name, [piece, repetitions]] of Object.entries(texts)) {
    timeOf(piece.repeat(repetitions / 10));
    const [once, twice]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      once.push(timeOf(piece.repeat(repetitions)));
      twice.push(timeOf(piece.repeat(2 * repetitions)));
    }
    const [single, double] = [Math.min(...once), Math.min(...twice)];
    const size = `${((piece.length * repetitions) / 1e6).toFixed(2)} MB in ${single.toFixed(0)} ms`;
    report(`${name}, ${size}: twice the text takes`, double / single, { most: MOST_GROWTH, unit: 'times as long' });
  }
  const { stdout } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', import.meta.filename, 'line', '10'], {
    encoding: 'utf8',
  });
  const [milliseconds = Number.NaN, read = Number.NaN, briefed = Number.NaN] = stdout.split(' ').map(Number);
  report('10 MB of prose in one line, to a briefing', milliseconds, { most: LONGEST_MS, unit: 'ms' });
  report('memory of the process until it was read, at most', read, { most: MOST_MEGABYTES.read, unit: 'MB' });
  report('until it was briefed, at most', briefed, { most: MOST_MEGABYTES.briefed, unit: 'MB' });
}
