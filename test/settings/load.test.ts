import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Failure } from '../../src/domain/failure.ts';
import { loadSettings } from '../../src/settings/load.ts';

async function project(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-settings-'));
  context.after(() => rm(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

const topic = 'names: [Kherson, Херсон]\ntimeZone: Europe/Kyiv\ncommand: kherson\nfolder: briefings/kherson\n';

const problemsOf = (root: string, environment = {}): Promise<string> =>
  loadSettings({ root, environment }).then(
    () => 'no problem',
    (error) => (error instanceof Failure && error.kind === 'settings' ? error.message : `not a settings failure: ${error}`),
  );

test('the configuration that ships is whole', async () => {
  const settings = await loadSettings({ root: '.', environment: {} });
  const kherson = settings.topics.find(({ slug }) => slug === 'kherson');
  assert.deepEqual(kherson?.names, ['Kherson', 'Херсон', 'Cherson']);
  assert.deepEqual(kherson?.place, { name: 'Kherson', latitude: 46.64, longitude: 32.61 });
  assert.equal(kherson?.timeZone, 'Europe/Kyiv');
  assert.equal(settings.environment.port, 4040);
});

test('every problem of every file is told at once, with its line and what to write instead', async (context) => {
  const root = await project(context, {
    'config/topics/kherson.yaml':
      'names: []\nplace: { name: Kherson, latitude: 146, longitude: 32.61 }\ntimeZone: Kyiv\ncommand: /kherson\nfoldr: x\n',
    'config/topics/broken.yaml': 'names: [Kherson\n',
    'config/dateline.yaml':
      'subscriptions:\n  - topic: kherson\n    target: { platform: matrix, channel: general }\n    time: 8am\n    timeZone: Europe/Kyiv\n',
  });
  const message = await problemsOf(root, { DATELINE_PORT: 'ninety', SLACK_BOT_TOKEN: 'xoxb-canary' });
  for (const expected of [
    'config/topics/kherson.yaml:1  names: write at least one name',
    'config/topics/kherson.yaml:2  place.latitude: the latitude is between -90 and 90 degrees',
    "config/topics/kherson.yaml:3  timeZone: 'Kyiv' is not a time zone; write one such as Europe/Kyiv",
    'config/topics/kherson.yaml:4  command: a command is 1 to 32 of a-z',
    'config/topics/kherson.yaml:5  foldr: there is no such setting',
    'folder: write the folder of its articles, such as briefings/kherson',
    'config/topics/broken.yaml:2  not valid YAML',
    'config/dateline.yaml:3  subscriptions.0.target.platform: write web, slack or discord',
    'config/dateline.yaml:4  subscriptions.0.time: write the local time as "HH:MM"',
    'DATELINE_PORT  write a port between 0 and 65535',
    'SLACK_APP_TOKEN  Slack needs both tokens',
  ]) {
    assert.ok(message.includes(expected), `${expected}\nis not in\n${message}`);
  }
  assert.ok(!message.includes('xoxb-canary'), 'a token is in the message');
});

test('two topics may not share a command, and a subscription names a topic that is there', async (context) => {
  const root = await project(context, {
    'config/topics/a.yaml': topic,
    'config/topics/b.yaml': topic,
    'config/dateline.yaml':
      'subscriptions:\n  - { topic: kyiv, target: { platform: web, channel: general }, time: "08:00", timeZone: Europe/Kyiv }\n',
  });
  const message = await problemsOf(root);
  assert.match(message, /config\/topics\/b\.yaml:1 {2}command: \/kherson is taken by config\/topics\/a\.yaml/);
  assert.match(message, /subscriptions\.0\.topic: there is no topic 'kyiv'; topics: a, b/);
});

test('a topic has one file, and a folder of topics that cannot be read is not taken for an empty one', async (context) => {
  const twice = await project(context, {
    'config/topics/a.yaml': topic,
    'config/topics/a.yml': topic.replace('command: kherson', 'command: other'),
  });
  assert.match(await problemsOf(twice), /config\/topics\/a\.yml:1 {2}the topic a has two files/);
  assert.match(await problemsOf(await project(context, { 'config/topics': 'a file' })), /topics cannot be read: ENOTDIR/);
  assert.match(await problemsOf(await project(context, { 'config/dateline.yaml': '' })), /there is no topic; add a file/);
});

test('a subscription has one topic or several, each once, and a language that cards are written in', async (context) => {
  const declared = (wishes: string): string =>
    `  - { ${wishes}, target: { platform: web, channel: general }, time: "08:00", timeZone: Europe/Kyiv }\n`;
  const files = (subscriptions: readonly string[]) => ({
    'config/topics/a.yaml': topic,
    'config/topics/b.yaml': topic.replace('command: kherson', 'command: harbour'),
    'config/dateline.yaml': `subscriptions:\n${subscriptions.map(declared).join('')}`,
  });
  const { file } = await loadSettings({
    root: await project(context, files(['topic: a', 'topics: [b, a], language: en-GB'])),
    environment: {},
  });
  assert.deepEqual(
    file.subscriptions.map(({ topics, language }) => [topics, language]),
    [
      [['a'], undefined],
      [['b', 'a'], 'en'],
    ],
  );
  const wrong = [
    'topics: [a, a]',
    'topics: []',
    'topic: a, topics: [b]',
    'topic: a, language: uk',
    'topic: a, notify: { role: x }',
  ];
  const said = await problemsOf(await project(context, files(wrong)));
  for (const words of [
    'write each topic once',
    'write at least one topic',
    'write either topic: kherson',
    'cards are written in: en',
    'nobody can be mentioned there',
  ])
    assert.ok(said.includes(words), `${words}\nis not in\n${said}`);
});

test('the environment wins over .env, and an empty value counts as not set', async (context) => {
  const root = await project(context, {
    'config/topics/kherson.yaml': topic,
    '.env': 'DATELINE_PORT=5000\nLOG_LEVEL=warn\nDISCORD_TOKEN=\n',
  });
  const { environment } = await loadSettings({ root, environment: { DATELINE_PORT: '6000' } });
  assert.equal(environment.port, 6000);
  assert.equal(environment.logLevel, 'warn');
  assert.equal(environment.discord, undefined);
});

test('a publisher without a kind is told with its line', async (context) => {
  const root = await project(context, {
    'config/topics/kherson.yaml': topic,
    'config/publishers.yaml':
      'publishers:\n  - { family: Samples, kind: agency, names: [Sample Wire] }\n  - { family: Herald, names: [Herald] }\n',
  });
  assert.match(await problemsOf(root), /config\/publishers\.yaml:3 {2}publishers\.1\.kind: write one of: agency/);
});
