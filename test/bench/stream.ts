// 100,000 articles through `batch brief`, one after the other: memory stays where it was, and how many a second.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArticle } from '../../src/sources/folder/source.ts';
import { report } from './measure.ts';

const ARTICLES = Number(process.argv[2] ?? 100_000);
/** Sentences of an article: as many as an agency flash has, with its first line. */
const SENTENCES = 3;
/** The collector lets memory rise and fall by about this much between two looks; what is kept for each article would come to more. */
const MOST_GROWTH_MEGABYTES = 30;
const LOOK_EVERY = 500;

const folder = 'briefings/kherson';
const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
const texts = await Promise.all(
  names.map(async (name) => parseArticle('bench', name, await readFile(`${folder}/${name}`)).article?.text ?? ''),
);
const sentences = texts.flatMap((text) => text.split(/(?<=[.”])\s+/)).filter(Boolean);

/** No two articles are the same: each takes its sentences from other places and has names and numbers of its own. */
function recordAt(index: number): string {
  const picked = Array.from({ length: SENTENCES }, (_, at) => sentences[(index * (at + 3) + at * 7) % sentences.length]);
  const text = [`Report ${index} from Town${index % 10_007} counts ${index} people.`, ...picked].join(' ');
  return `${JSON.stringify({ id: index, articles: [{ id: `a${index}`, date: '2022-11-12', text }] })}\n`;
}

/** As people run it: memory is what these flags leave. */
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { dateline: string } };
const [, ...flags] = scripts.dateline.split(' ');
const child = spawn(process.execPath, [...flags, 'batch', 'brief'], { stdio: ['pipe', 'pipe', 'inherit'] });

async function residentMegabytes(): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
}

const looks: number[] = [];
let failed = 0;
const start = performance.now();
const reading = (async () => {
  let answered = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    answered++;
    if (!line.includes('"points":[{')) failed++;
    if (answered % LOOK_EVERY === 0) looks.push(await residentMegabytes());
    if (answered === ARTICLES) return;
  }
})();
for (let index = 0; index < ARTICLES; index++) {
  if (!child.stdin.write(recordAt(index))) await once(child.stdin, 'drain');
}
await reading;
const seconds = (performance.now() - start) / 1_000;
child.stdin.end();
await once(child, 'exit');

const third = Math.floor(looks.length / 3);
/** The highest of the looks: a low one may only say that the collector has just been there. */
const [early, late] = [Math.max(...looks.slice(0, third)), Math.max(...looks.slice(-third))];
console.log(`          ${(ARTICLES / seconds).toFixed(0)} articles a second`);
console.log(`          memory in the first third at most ${early.toFixed(0)} MB, in the last at most ${late.toFixed(0)} MB`);
report(`growth of memory over ${ARTICLES} articles`, late - early, { most: MOST_GROWTH_MEGABYTES, unit: 'MB' });
report('articles that came to no briefing', failed, { most: 0, unit: '' });
