// `npm run bench [name …]`: runs the benchmarks one after the other, each in a process of its own, so that none disturbs another.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
/** Not benchmarks themselves. */
const others = ['run.ts', 'measure.ts', 'delivery-load.ts'];
/** Too long to run unless they are asked for. */
const onlyWhenNamed = ['deliveries-in-real-time'];
/** The flags of V8 with which `npm start` runs Node: memory is measured as people have it. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
const flags = scripts.start.split(' ').filter((word) => word.startsWith('--max-'));
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !others.includes(name))
  .map((name) => name.replace(/\.ts$/, ''));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are: ${all.join(', ')}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : all.filter((one) => !onlyWhenNamed.includes(one))) {
  console.log(`\n${name}`);
  const { status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--expose-gc', ...flags, join(folder, `${name}.ts`)],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
