import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
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

test('a link is followed within the folder and refused where it leads out of it', async (context) => {
  const root = await mkdtemp(join(tmpdir(), 'dateline-folder-'));
  context.after(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'harbour'));
  await writeFile(join(root, 'secret.txt'), 'A password.');
  await writeFile(join(root, 'harbour', 'report.md'), 'The harbour is open.');
  await symlink('report.md', join(root, 'harbour', 'within.md'));
  await symlink('../secret.txt', join(root, 'harbour', 'outside.md'));
  // The folder itself may lie elsewhere: whoever writes the settings chose it.
  await symlink('harbour', join(root, 'linked'));
  for (const folder of ['harbour', 'linked']) {
    const { articles, problems } = await createFolderSource({ root }).read({ ...topic, folder });
    assert.deepEqual(
      articles.map(({ id, text }) => [id, text]),
      [
        ['kherson/report', 'The harbour is open.'],
        ['kherson/within', 'The harbour is open.'],
      ],
    );
    assert.deepEqual(problems, [
      { where: `${folder}/outside.md`, message: 'it is a link that leads out of its folder; put the file itself there' },
    ]);
  }
});

test('what is no file is told and never waited for', { timeout: 10_000 }, async (context) => {
  const root = await mkdtemp(join(tmpdir(), 'dateline-folder-'));
  context.after(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'folder.md'));
  await promisify(execFile)('mkfifo', [join(root, 'pipe.md')]);
  await writeFile(join(root, 'report.md'), 'The harbour is open.');
  const { articles, problems } = await createFolderSource({ root }).read(topic);
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['kherson/report'],
  );
  assert.deepEqual(
    problems.map(({ where, message }) => [where, message.startsWith('it is no file')]),
    [
      ['./folder.md', true],
      ['./pipe.md', true],
    ],
  );
});

test('hidden files are no articles', async (context) => {
  const { articles, problems } = await read(context, {
    '.report.md': 'A copy.',
    '._report.md': Uint8Array.of(0xff),
    'report.md': 'Open.',
  });
  assert.deepEqual([articles.map(({ id }) => id), problems], [['kherson/report'], []]);
});

test('front matter that does not end is told, and its fields are not taken for the story', async (context) => {
  const { articles, problems } = await read(context, {
    'open.md': '---\ntitle: The harbour\npublisher: Sample Desk\n\nThe harbour is open.\n',
    'rule.md': '---\nA story may begin under a rule.\n',
  });
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['kherson/rule'],
  );
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['./open.md:1', './open.md'],
  );
  assert.match(problems[0]?.message ?? '', /does not end/);
});
