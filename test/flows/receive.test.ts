import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createPublisherDirectory } from '../../src/briefing/publisher-directory.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import type { ActionRequest } from '../../src/domain/card.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { Target } from '../../src/domain/target.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { createAnswerer } from '../../src/flows/answer.ts';
import { createBriefer } from '../../src/flows/brief.ts';
import { createLibrary } from '../../src/flows/library.ts';
import { createReceiver } from '../../src/flows/receive.ts';
import { createLog } from '../../src/log.ts';
import type { Incoming } from '../../src/ports.ts';
import { loadSettings } from '../../src/settings/load.ts';
import { createFolderSource } from '../../src/sources/folder/source.ts';
import { openStore } from '../../src/storage/open.ts';
import { recordReplies } from '../support/recorded-reply.ts';

const channel: Target = { platform: 'web', channel: 'general' };
const user = { platform: 'web', id: 'anna' } as const;

type Place = 'target' | 'user' | 'reply' | 'eventId';
type Without<Request> = Request extends Incoming ? Omit<Request, Place> : never;

/** What a person does, without where and by whom. */
type What = Without<Incoming>;

async function open(context: TestContext, more: readonly Topic[] = []) {
  const settings = await loadSettings({ root: '.', environment: {} });
  const store = await openStore({ place: { engine: 'sqlite', file: ':memory:' } });
  context.after(() => store.close());
  const publishers = createPublisherDirectory(settings.publishers);
  let ids = 0;
  const newId = (): string => `id${++ids}`;
  const clock = (): number => Date.UTC(2022, 10, 15, 8) + ids;
  const library = createLibrary({ source: createFolderSource({ root: '.' }), publishers, clock });
  const lines: string[] = [];
  const log = createLog({ level: 'info', secrets: [], write: (line) => void lines.push(line) });
  const brief = createBriefer({ library, store, publishers, clock, newId, points: 4 });
  const answer = createAnswerer({ library, store, clock, newId });
  const done = { requests: 0 };
  const receive = createReceiver({
    ...{ topics: [...settings.topics, ...more], brief, answer, store, clock, newId, log, staleAfterDays: 2, holder: 'one' },
    afterwards: async () => {
      done.requests += 1;
    },
  });
  let events = 0;
  /** Does what a person does and gives what is seen after it. */
  const act = async (what: What, target = channel, eventId = `e${++events}`) => {
    const reply = { ...recordReplies(target), leavesNoMark: true };
    await receive({ ...what, target, user, reply, eventId });
    return {
      asker: reply.toAsker.map((card) => plainText(card)).join('\n'),
      everyone: reply.toEveryone.map((card) => plainText(card)).join('\n'),
      cards: [...reply.toAsker, ...reply.toEveryone],
    };
  };
  const command = (text: string, name = 'kherson') => act({ kind: 'command', command: name, text });
  const press = (action: ActionRequest, target = channel) => act({ kind: 'action', action }, target);
  const ask = (text: string, target: Target, more = {}) => act({ kind: 'question', text, ...more }, target);
  return { act, command, press, ask, store, lines, brief, settings, done, receive };
}

const editionOf = (cards: readonly unknown[]): string => {
  const found = /"edition":"([^"]+)"/.exec(JSON.stringify(cards));
  assert.ok(found?.[1], 'the card has no button');
  return found[1];
};

test('/kherson shows the card to the asker alone, with statuses and sources in words', async (context) => {
  const { command } = await open(context);
  const { asker, everyone } = await command('');
  assert.match(asker, /Kherson/i);
  assert.match(asker, /Claimed/);
  assert.match(asker, /sample/i);
  assert.equal(everyone, '');
});

test('a slash alone is a call for help', async (context) => {
  const { command } = await open(context);
  const { asker } = await command('', '');
  assert.match(asker, /\/kherson/);
  assert.doesNotMatch(asker, /no topic/);
});

test('a section comes by its word and by a button of the stored edition', async (context) => {
  const { command, press } = await open(context);
  assert.match((await command('timeline')).asker, /Timeline/);
  const { cards } = await command('');
  const { asker } = await press({ kind: 'show', edition: editionOf(cards), section: 'sources' });
  assert.match(asker, /Sources/);
});

test('sharing posts the card for everyone and begins a conversation in its thread', async (context) => {
  const { command, press, ask } = await open(context);
  const edition = editionOf((await command('')).cards);
  assert.match((await press({ kind: 'share', edition })).everyone, /Kherson/i);
  const { everyone } = await ask('When was the withdrawal finished?', { ...channel, thread: 'm1' });
  assert.match(everyone, /5 am/);
});

test('a follow-up question is understood from the one before, in the same thread', async (context) => {
  const { command, press, ask } = await open(context);
  await press({ kind: 'share', edition: editionOf((await command('')).cards) });
  const thread = { ...channel, thread: 'm1' };
  await ask("Who disputes the ministry's claim?", thread);
  assert.match((await ask('What did he say about the equipment?', thread)).everyone, /a lot/i);
});

test('a question that the articles do not answer is refused with the nearest passage', async (context) => {
  const { command } = await open(context);
  const { asker } = await command('ask How many civilians died?');
  assert.match(asker, /do not say/i);
});

test('an answer that stands on old reports says so', async (context) => {
  const { command } = await open(context);
  assert.match((await command('ask When was the withdrawal finished?')).asker, /more than 2 days old/);
  assert.doesNotMatch((await command('ask When did President Zelensky visit Kherson?')).asker, /days old/);
});

test('a disputed number is not put into the mouth of who disputes it', async (context) => {
  const { command } = await open(context);
  const { asker } = await command('ask How many troops withdrew?');
  assert.match(asker, /Disputed/);
  assert.match(asker, /30,000/);
  assert.doesNotMatch(asker, /Khlan[^\n]*: 30,000/);
});

test('a word that is only like one of the articles is not taken for it', async (context) => {
  const { command } = await open(context);
  assert.match((await command('ask Who won the football match?')).asker, /do not say/);
});

test('thanks are answered in a few words, without a card of passages', async (context) => {
  const { command, press, ask } = await open(context);
  await press({ kind: 'share', edition: editionOf((await command('')).cards) });
  const { cards } = await ask('Thanks!', { ...channel, thread: 'm1' });
  assert.deepEqual(
    cards.map(({ kind, sources }) => [kind, sources.length]),
    [['notice', 0]],
  );
});

test('a suggested question is answered: privately in the channel, for everyone in a thread', async (context) => {
  const { command, press } = await open(context);
  const edition = editionOf((await command('')).cards);
  assert.notEqual((await press({ kind: 'question', edition, index: 0 })).asker, '');
  assert.notEqual((await press({ kind: 'question', edition, index: 0 }, { ...channel, thread: 'm1' })).everyone, '');
});

test('what a platform delivers twice is answered once', async (context) => {
  const { act } = await open(context);
  const what = { kind: 'command', command: 'kherson', text: '' } as const;
  assert.equal((await act(what, channel, 'same')).cards.length, 1);
  assert.equal((await act(what, channel, 'same')).cards.length, 0);
});

test('a message in a thread that is not ours is none of our business', async (context) => {
  const { ask } = await open(context);
  assert.equal((await ask('What is for lunch?', { ...channel, thread: 'other' })).cards.length, 0);
});

test('a question put to Dateline by name is answered where it was put', async (context) => {
  const { ask } = await open(context);
  assert.match((await ask('Who is Andriy Yusov?', { ...channel, thread: 'other' }, { addressed: true })).everyone, /Yusov/);
});

test('words that are off bring the closest that are not', async (context) => {
  const { command } = await open(context);
  assert.match((await command('timelin')).asker, /Did you mean \/kherson timeline/);
  assert.match((await command('', 'kersson')).asker, /Did you mean \/kherson/);
  assert.match((await command('', 'lunch')).asker, /There is no topic "lunch"\. Topics: \/kherson/);
  assert.match((await command('ask')).asker, /What would you like to know/);
});

test('a button of a card that is no longer kept says so', async (context) => {
  const { press } = await open(context);
  assert.match((await press({ kind: 'show', edition: 'gone', section: 'details' })).asker, /no longer kept/);
});

test('the same story has one edition, however often it is asked for', async (context) => {
  const { brief, settings } = await open(context);
  const [topic] = settings.topics;
  assert.ok(topic);
  assert.equal((await brief(topic)).id, (await brief(topic)).id);
});

test('a failure is told to the person who asked and logged once', async (context) => {
  const { act, store, lines } = await open(context);
  await store.close();
  const { asker } = await act({ kind: 'command', command: 'kherson', text: '' });
  assert.notEqual(asker, '');
  assert.equal(lines.length, 1);
});

test('what nobody waits for is done once the reply is there', async (context) => {
  const { command, done } = await open(context);
  assert.match((await command('')).asker, /Kherson/i);
  assert.equal(done.requests, 1);
});

/** A question in a direct message, which the platform can hear again. */
const alone = (text: string, eventId: string) =>
  ({ kind: 'question', text, eventId, addressed: true, direct: true, record: text, target: channel, user }) as const;

test('a direct message is answered in the open there, and what follows is understood from it', async (context) => {
  const { receive } = await open(context);
  const say = async (text: string, eventId: string) => {
    const reply = recordReplies(channel);
    await receive({ ...alone(text, eventId), reply });
    assert.equal(reply.toAsker.length, 0);
    return reply.toEveryone.map((card) => plainText(card)).join('\n');
  };
  assert.match(await say("Who disputes the ministry's claim?", 'd1'), /Khlan/);
  assert.match(await say('What did he say?', 'd2'), /Khlan/);
});

test('a question is kept before it is acknowledged, until it is answered', async (context) => {
  const { receive, store } = await open(context);
  const soon = { nowMs: Date.UTC(2022, 10, 15, 8), untilMs: 0, heardAfter: '2022-11-15T07:00:00.000Z' };
  const left = async () => (await store.takeUnanswered({ ...soon, platforms: ['web'], holder: 'next life' })).taken.length;
  const seen: (readonly [string, boolean | number])[] = [];
  const reply = {
    ...recordReplies(channel),
    publicly: async () => {
      seen.push(['replied', await left()]);
      return { target: channel, messages: [] };
    },
  };
  const onKept = (): void => void seen.push(['kept', true]);
  await receive({ ...alone('How many civilians died?', 'k1'), reply, onKept });
  assert.deepEqual(seen, [
    ['kept', true],
    ['replied', 1],
  ]);
  assert.equal(await left(), 0);
  const again = recordReplies(channel);
  await receive({ ...alone('How many civilians died?', 'k1'), reply: again, onKept });
  assert.deepEqual([again.toEveryone.length, seen.length], [0, 3]);
});

test('what leaves no mark is not said again after a crash; what a platform could not take just now is tried again', async (context) => {
  const { receive, store, lines } = await open(context);
  const soon = { nowMs: Date.UTC(2022, 10, 15, 8), untilMs: 0, heardAfter: '2022-11-15T07:00:00.000Z' };
  const left = async () => (await store.takeUnanswered({ ...soon, platforms: ['web'], holder: 'next life' })).taken.length;
  const unsure: number[] = [];
  const whispering = {
    ...recordReplies(channel),
    leavesNoMark: true,
    privately: async () => void unsure.push(await left()),
  };
  const { direct: _, ...named } = alone('Kherson: who says so?', 'n1');
  await receive({ ...named, reply: whispering });
  assert.deepEqual(unsure, [0]);
  const away = { ...recordReplies(channel), publicly: () => Promise.reject(new Failure('unavailable', 'Away.')) };
  await receive({ ...alone('How many civilians died?', 'n2'), reply: away });
  assert.deepEqual([away.toAsker.length, lines.length, await left()], [0, 0, 1]);
  const reply = recordReplies(channel);
  await receive({ ...alone('How many civilians died?', 'n2'), reply, again: true });
  assert.deepEqual([reply.toEveryone.length, await left()], [1, 0]);
  const [turn, ...others] = (await store.lastConversation(channel, user))?.turns.filter(({ event }) => event === 'n2') ?? [];
  assert.ok(turn && others.length === 0, 'the question was asked once');
});

test('of several stories a direct message follows the one it names, then goes on with it; a greeting is of none', async (context) => {
  const [kherson] = (await loadSettings({ root: '.', environment: {} })).topics;
  assert.ok(kherson);
  const { receive } = await open(context, [{ ...kherson, slug: 'river', names: ['The river'], command: 'river' }]);
  const say = async (text: string, eventId: string): Promise<string> => {
    const reply = recordReplies(channel);
    await receive({ ...alone(text, eventId), reply });
    return reply.toEveryone.map((card) => plainText(card)).join('\n');
  };
  assert.doesNotMatch(await say('Hello!', 's1'), /Which story/);
  assert.match(await say("Who disputes the ministry's claim?", 's2'), /Which story do you mean: Kherson or The river/);
  assert.match(await say("Kherson: who disputes the ministry's claim?", 's3'), /Khlan/);
  assert.match(await say('What did he say?', 's4'), /Khlan/);
});

test('a question is about a story whose name stands in it as a word, not within another', async (context) => {
  const [kherson] = (await loadSettings({ root: '.', environment: {} })).topics;
  assert.ok(kherson);
  const { receive } = await open(context, [{ ...kherson, slug: 'port', names: ['Port', 'Порт'], command: 'port' }]);
  const say = async (text: string, eventId: string): Promise<string> => {
    const reply = recordReplies(channel);
    await receive({ ...alone(text, eventId), reply });
    return reply.toEveryone.map((card) => plainText(card)).join('\n');
  };
  for (const text of ['What does the report say?', 'Who supports it?', 'Is the airport open?'])
    assert.match(await say(text, text), /Which story do you mean: Kherson or Port/, text);
  for (const text of ["What is the port's state?", 'Port: who left?', 'Что в порту?', 'Report on the PORT, please'])
    assert.doesNotMatch(await say(text, text), /Which story/, text);
});
