import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Topic } from '../../src/domain/topic.ts';
import { createFolderSource } from '../../src/sources/folder/source.ts';

const topic: Topic = {
  slug: 'kherson',
  names: ['Kherson'],
  timeZone: 'Europe/Kyiv',
  command: 'kherson',
  folder: '.',
  questions: [],
};

async function read(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>) {
  const root = await mkdtemp(join(tmpdir(), 'dateline-folder-'));
  context.after(() => rm(root, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content);
  return createFolderSource({ root }).read(topic);
}

test('reads front matter and story, and leaves no markup in the text', async (context) => {
  const { articles, problems } = await read(context, {
    'a.md':
      '---\ntitle: "Kherson: the last day"\npublisher: Sample Desk\ndate: 2022-11-12\nplace: Kyiv\nurl: none\nsample: true\n---\n\n# A heading\n\nFirst *line*\nof a [story](https://example.org).\n\n> Quoted.\n\n- one\n- two\n',
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(articles, [
    {
      id: 'kherson/a',
      text: 'A heading\n\nFirst line of a story.\n\nQuoted.\n\none\n\ntwo',
      title: 'Kherson: the last day',
      publisher: 'Sample Desk',
      published: '2022-11-12',
      place: 'Kyiv',
      url: undefined,
      language: undefined,
      sample: true,
      correctionOf: undefined,
    },
  ]);
});

test('text that looks like markup of another kind stays as it was typed', async (context) => {
  const { articles } = await read(context, { 'a.md': 'Hello @everyone and <!channel>.\n\n<b>bold</b> & 5 * 3 * 2' });
  assert.equal(articles[0]?.text, 'Hello @everyone and <!channel>.\n\n<b>bold</b> & 5 * 3 * 2');
});

test('a field that is wrong costs only itself and is told with its line', async (context) => {
  const { articles, problems } = await read(context, {
    'a.md': '---\ntitle: Kept\ndate: 2022-02-31\nurl: javascript:alert(1)\n---\nStory.',
  });
  assert.equal(articles[0]?.title, 'Kept');
  assert.equal(articles[0]?.published, undefined);
  assert.equal(articles[0]?.url, undefined);
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['./a.md:3', './a.md:4'],
  );
});

test('an article that cannot be used is told, and the others are read', async (context) => {
  const { articles, problems } = await read(context, {
    'empty.md': '---\ntitle: Nothing\n---\n',
    'latin.md': new Uint8Array([0x4b, 0xe9]),
    'yaml.md': '---\ntitle: "open\n---\nA story with a broken front matter.',
    'good.md': '---\ndate: 2022-11-12\n---\nA story.',
    'notes.txt': 'not an article',
  });
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['kherson/good', 'kherson/yaml'],
  );
  const told = problems.map(({ where, message }) => `${where} ${message}`).join('\n');
  assert.match(told, /empty\.md the file holds no story/);
  assert.match(told, /latin\.md the file is not UTF-8; save it as UTF-8/);
  assert.match(told, /yaml\.md:\d the front matter is not valid YAML/);
});

test('a folder that is not there says what to do', async () => {
  await assert.rejects(createFolderSource({ root: '/nowhere' }).read(topic), {
    name: 'Failure',
    kind: 'not-found',
    message: /Create it and put articles in it/,
  });
});

test('a web page is not taken for an article: its file is named with what to do instead', async (context) => {
  const { articles, problems } = await read(context, {
    'a.md': '<!DOCTYPE html>\n<html><body><p>The mayor said no.</p></body></html>',
  });
  assert.deepEqual(articles, []);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['the file is a web page; save its story as plain text or Markdown'],
  );
});
