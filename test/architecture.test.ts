import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

/** What each part of src may import from the rest of src. It may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  messages: ['domain'],
  language: ['domain'],
  extract: ['domain', 'language'],
  ports: ['domain'],
  briefing: ['domain', 'language', 'messages'],
  answering: ['briefing', 'domain', 'language', 'messages'],
  cards: ['domain', 'messages'],
  writers: ['briefing', 'domain', 'language', 'ports'],
  flows: ['answering', 'briefing', 'cards', 'domain', 'language', 'messages', 'ports', 'schedule'],
  sources: ['domain', 'extract', 'ports'],
  platforms: ['cards', 'domain', 'messages', 'ports'],
  pictures: ['domain'],
  storage: ['domain', 'ports'],
  schedule: ['domain', 'ports'],
  settings: ['domain'],
  setup: [],
  cli: ['*'],
  main: ['*'],
  log: ['ports'],
};

/** The only folder that may know each of these. */
const home: Readonly<Record<string, string>> = {
  '@slack/bolt': 'src/platforms/slack/',
  'discord.js': 'src/platforms/discord/',
  'node-cron': 'src/schedule/',
  dotenv: 'src/settings/',
  'process.env': 'src/settings/',
};

const pure = ['domain', 'messages', 'language', 'briefing', 'answering', 'cards', 'extract'];

/** Reads a clock, chance, the network, a file or a timer. */
const impure = /\bnew Date\(\)|Date\.now\(|Math\.random\(|performance\.now\(|\bfetch\(|setTimeout\(|['"]node:(?!assert)/;

const partOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/, '');
const adapterOf = (file: string): string | undefined => /^src\/(?:platforms|sources|writers)\/([^/]+)\//.exec(file)?.[1];

const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');

/** Every rule that a file breaks, in words. Reads text: a comment that names a thing counts as knowing it. */
export function brokenRules(file: string, code: string): string[] {
  const broken: string[] = [];
  const allowed = mayImport[partOf(file)];
  if (!allowed) return [`say in test/architecture.test.ts what src/${partOf(file)} may import`];
  for (const specifier of importsOf(code)) {
    if (!specifier.startsWith('.')) continue;
    const target = join(dirname(file), specifier);
    if (!target.startsWith('src/')) broken.push(`imports ${target}, which is outside src`);
    else if (partOf(target) !== partOf(file)) {
      if (!allowed.includes('*') && !allowed.includes(partOf(target))) broken.push(`may not import ${target}`);
    } else if (adapterOf(file) && adapterOf(target) && adapterOf(file) !== adapterOf(target)) {
      broken.push(`may not import its neighbour ${target}`);
    }
  }
  for (const [thing, folder] of Object.entries(home)) {
    const knows = thing === 'process.env' ? code.includes(thing) : importsOf(code).some((name) => name === thing);
    if (knows && !file.startsWith(folder)) broken.push(`only ${folder} may know ${thing}`);
  }
  if (pure.includes(partOf(file)) && impure.test(code)) broken.push(`must be pure: ${impure.exec(code)?.[0]}`);
  if (/^export default/m.test(code)) broken.push('has a default export');
  return broken;
}

describe('architecture', async () => {
  for (const name of await readdir('src', { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const file = `src/${name}`;
    test(file, async () => assert.deepEqual(brokenRules(file, await readFile(file, 'utf8')), []));
  }

  test('names a rule that is broken', () => {
    assert.deepEqual(brokenRules('src/domain/x.ts', "import { a } from '../flows/a.ts';"), ['may not import src/flows/a.ts']);
    assert.deepEqual(brokenRules('src/platforms/web/x.ts', "import { a } from '../slack/a.ts';"), [
      'may not import its neighbour src/platforms/slack/a.ts',
    ]);
    assert.deepEqual(brokenRules('src/cards/x.ts', 'const now = Date.now();'), ['must be pure: Date.now(']);
    assert.deepEqual(brokenRules('src/flows/x.ts', "import bolt from '@slack/bolt';"), [
      'only src/platforms/slack/ may know @slack/bolt',
    ]);
    assert.deepEqual(brokenRules('src/utils/x.ts', ''), ['say in test/architecture.test.ts what src/utils may import']);
  });
});
