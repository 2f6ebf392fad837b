import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainText } from '../../src/cards/plain-text.ts';
import type { Target } from '../../src/domain/target.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { reconcileDeclared } from '../../src/flows/declared-subscriptions.ts';
import { createSchedulePanel } from '../../src/flows/schedule-panel.ts';
import { createSubscriptionRequests } from '../../src/flows/subscribe.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open.ts';
import { nextTestId } from '../support/delivery-bench.ts';

const topics: readonly Topic[] = [
  { slug: 'harbour', names: ['The harbour', 'Порт'], timeZone: 'Europe/Kyiv', command: 'harbour', folder: 'x', questions: [] },
  { slug: 'canal', names: ['The canal'], timeZone: 'UTC', command: 'canal', folder: 'x', questions: [] },
];
const here: Target = { platform: 'slack', workspace: 'T1', channel: 'C1' };
const user = { platform: 'slack', id: 'U7' } as const;
const friday = Date.parse('2022-11-11T10:00:00Z');

interface Scene {
  readonly store: Store;
  readonly clock: { nowMs: number };
  readonly woken: { times: number };
  /** What the words after /briefing are answered with, as plain text. */
  say(words: string, target?: Target): Promise<string>;
}

async function scene(): Promise<Scene> {
  const store = await openStore({ place: { engine: 'sqlite', file: ':memory:' } });
  const clock = { nowMs: friday };
  const woken = { times: 0 };
  const wake = (): void => {
    woken.times += 1;
  };
  const request = createSubscriptionRequests({ store, topics, clock: () => clock.nowMs, newId: nextTestId, wake });
  return {
    store,
    clock,
    woken,
    say: async (words, target = here) => plainText((await request(words, { target, user, origin: 'chat' })).card),
  };
}

describe('/briefing', () => {
  test('subscribes and says in words when the next three come, in local time', async () => {
    const { store, say } = await scene();
    const reply = await say('subscribe kherson daily 08:00');
    assert.match(reply, /There is no topic "kherson"\. Topics: harbour, canal/);
    assert.match(
      await say('subscribe harbour daily 08:00'),
      /gets the briefing on The harbour daily at 08:00 Kyiv time\.\s+Next: tomorrow, Sat 12 Nov, 08:00; Sun 13 Nov, 08:00; Mon 14 Nov, 08:00\./,
    );
    const [made] = await store.subscriptions({ target: here });
    assert.deepEqual(made?.createdBy, user);
    assert.equal((await store.audit({ subject: made?.id, limit: 1 }))[0]?.actor, 'slack:U7');
  });

  test('takes a word that every object has as a key for no verb', async () => {
    const { say } = await scene();
    await say('subscribe harbour daily 08:00');
    for (const word of ['constructor', '__proto__', 'toString']) assert.match(await say(word), /\/briefing subscribe/, word);
  });

  /** The words after the topic, and what is said of them. */
  const wishes: readonly (readonly [string, RegExp])[] = [
    ['8:00', /daily at 08:00 Kyiv time/],
    ['weekdays at 7:30 New_York', /Monday to Friday at 07:30 New York time/],
    ['weekly fri 18:00 UTC', /every Friday at 18:00 UTC/],
    ['mondays 9:00', /every Monday at 09:00 Kyiv time/],
    ['hourly :15 quiet=22:00-07:00', /every hour at 15 minutes past, Kyiv time, nothing between 22:00 and 07:00/],
    ['every 6 hours only-changes', /every 6 hours from midnight, Kyiv time, only when something changed/],
    ['cron 0 8 * * 1-5 Europe/London', /by the expression "0 8 \* \* 1-5", London time/],
    ['daily 08:00 points=3 language=en-GB no-thread', /daily at 08:00 Kyiv time, 3 points, in English, without a thread/],
    ['daily 08:00 mention=<@&123>', /"<@&123>" is no role that could be mentioned here/],
    ['daily 08:00 silent', /Slack has no such messages/],
    ['daily 8:30pm', /daily at 20:30 Kyiv time/],
    ['8 AM', /daily at 08:00 Kyiv time/],
    ['every day 12am', /daily at 00:00 Kyiv time/],
    ['every weekday 12 pm', /Monday to Friday at 12:00 Kyiv time/],
    ['every monday at 9:00 London', /every Monday at 09:00 London time/],
    ['every hour', /every hour, Kyiv time/],
    ['every 24 hours', /I do not understand when "every 24 hours" is\. Write, such as: daily 08:00/],
    ['daily 13pm', /I do not understand when "daily 13pm" is/],
    ['', /Say when it should come, such as: daily 08:00/],
    ['at some time', /I do not understand when "at some time" is/],
    ['daily 25:00', /I do not understand when "daily 25:00" is/],
    ['daily 08:00 EST', /I do not understand "EST"\. After the time may come a time zone by its city/],
    ['daily 08:00 mention=@here', /"@here" is no role that could be mentioned/],
    ['daily 08:00 mention=S0123ABC', /mentioning a role/],
    ['daily 08:00 loudly', /I do not understand "loudly"/],
    ['daily 08:00 language=uk', /Cards are written in "en" so far; there is no "uk" yet\./],
    ['daily 08:00 points=99', /I do not understand "points=99"/],
  ];
  for (const [words, said] of wishes) {
    test(`understands "${words}"`, async () => assert.match(await (await scene()).say(`subscribe harbour ${words}`), said));
  }

  test('refuses what would never come', async () => {
    const { say } = await scene();
    assert.match(await say('subscribe harbour daily 08:00 quiet=07:00-09:00'), /would never come/);
    assert.match(await say('subscribe harbour cron 99 8 * * 1'), /is no cron expression/);
    assert.match(await say('subscribe harbour cron 0 8 30 2 *'), /there is no such time/);
  });

  test("subscribes several topics at once as one, in the order asked and in the first one's zone", async () => {
    const { store, say } = await scene();
    assert.match(
      await say('subscribe canal,harbour,Порт daily 08:00'),
      /the briefing on The canal and The harbour daily at 08:00 UTC/,
    );
    const made = await store.subscriptions({ target: here });
    assert.deepEqual(
      made.map(({ topics, timeZone }) => [topics, timeZone]),
      [[['canal', 'harbour'], 'UTC']],
    );
    assert.match(await say('list'), /The canal and The harbour/);
    assert.match(await say('remove 1'), /on The canal and The harbour, daily at 08:00 UTC, no longer comes/);
  });

  test('takes the same wish twice for one, and one with a topic more for that one with a topic more', async () => {
    const { store, say } = await scene();
    await say('subscribe harbour daily 08:00');
    assert.match(await say('subscribe Порт daily 08:00 points=5'), /now comes daily at 08:00 Kyiv time, 5 points/);
    assert.match(await say('subscribe harbour,canal daily 08:00'), /on The harbour and The canal now comes daily at 08:00/);
    assert.deepEqual(
      (await store.subscriptions({ target: here })).map(({ topics }) => topics),
      [['harbour', 'canal']],
    );
    await say('subscribe canal daily 09:00');
    assert.equal((await store.subscriptions({ target: here })).length, 2);
  });

  test('lists, pauses, resumes and removes by number, in this channel alone', async () => {
    const { store, say } = await scene();
    assert.match(await say('list'), /Nothing is subscribed here/);
    await say('subscribe harbour daily 08:00');
    await say('subscribe canal hourly');
    assert.match(await say('list'), /The harbour/);
    assert.match(await say('pause'), /Say which one by its number/);
    assert.match(await say('pause 2'), /The canal, every hour, UTC, is paused/);
    assert.match(await say('list'), /paused/);
    assert.match(await say('resume 2'), /The canal comes again: every hour, UTC\. Next: today, Fri 11 Nov, 11:00/);
    assert.match(await say('remove 1'), /The harbour, daily at 08:00 Kyiv time, no longer comes here/);
    assert.match(await say('pause', { ...here, channel: 'C2' }), /Nothing is subscribed here/);
    assert.match(await say('remove 9'), /There is no subscription 9 here/);
    assert.equal((await store.subscriptions({ target: here })).length, 1);
  });

  test('knows topics by names of several words, and says which there are where it is told none', async () => {
    const { say } = await scene();
    assert.match(await say('subscribe The Harbour, the canal daily 08:00'), /on The harbour and The canal daily/);
    assert.match(await say('subscribe harbourmaster daily 08:00'), /There is no topic "harbourmaster"/);
    assert.match(await say('subscribe'), /Say which topic: harbour, canal\./);
  });

  test('takes of a wish to ring only what the platform can do', async () => {
    const { say } = await scene();
    const discord = { platform: 'discord', workspace: 'G1', channel: '1' } as const;
    assert.match(await say('subscribe harbour daily 08:00 silent', discord), /silently/);
    assert.match(await say('subscribe harbour daily 08:00 mention=<@&123>', discord), /mentioning a role/);
    assert.match(await say('subscribe harbour daily 08:00 mention=S0123ABC', discord), /no role that could be mentioned here/);
    const web = { platform: 'web', channel: 'general' } as const;
    assert.match(await say('subscribe harbour daily 08:00 mention=123', web), /Nobody can be mentioned here/);
  });

  test('understands other words for its verbs', async () => {
    const { store, say } = await scene();
    await say('subscribe harbour daily 08:00');
    assert.match(await say('stop 1'), /is paused/);
    assert.match(await say('Unsubscribe 1'), /no longer comes here/);
    assert.deepEqual(await store.subscriptions({ target: here }), []);
  });

  test('sends a card now, beside the schedule', async () => {
    const { store, say, woken } = await scene();
    await say('subscribe harbour daily 08:00');
    assert.match(await say('now'), /on its way/);
    const deliveries = await store.deliveries({ target: here, limit: 9 });
    assert.deepEqual([deliveries.map(({ slotMs, state }) => [slotMs, state]), woken.times], [[[friday, 'waiting']], 1]);
  });

  test('says what it knows when it does not understand', async () => {
    assert.match(await (await scene()).say('dance'), /briefing subscribe <topic> <when>.*time zone by its city/s);
  });
});

describe('declared subscriptions', () => {
  const declared = {
    topics: ['harbour'],
    target: here,
    cadence: { kind: 'daily', at: '08:00' },
    timeZone: 'Europe/Kyiv',
    onlyChanges: false,
    opensThread: true,
  } as const;

  test('are made once, changed in place, and removed when they are no longer declared', async () => {
    const { store, clock, say } = await scene();
    const parts = { store, clock: () => clock.nowMs, newId: nextTestId };
    const now = async () => (await store.subscriptions({ target: here })).map(({ id, cadence }) => [id, cadence] as const);
    await reconcileDeclared([declared], parts);
    await reconcileDeclared([declared], parts);
    const [[id] = []] = await now();
    assert.equal((await now()).length, 1);
    assert.match(await say('remove 1'), /stands in config\/dateline\.yaml/);
    assert.match(await say('subscribe harbour daily 08:00'), /comes here daily at 08:00 Kyiv time already/);
    assert.equal((await now()).length, 1);
    const evening = { ...declared, cadence: { kind: 'daily', at: '18:00' } } as const;
    await reconcileDeclared([evening, declared], parts);
    assert.deepEqual(new Map(await now()).get(id ?? ''), evening.cadence);
    assert.equal((await now()).length, 2);
    await reconcileDeclared([], parts);
    assert.deepEqual(await now(), []);
    await reconcileDeclared([declared], parts);
    assert.deepEqual(await now(), [[id, declared.cadence]]);
  });

  test('keep their slot over a restart, so that none is lost or sent twice', async () => {
    const { store, clock } = await scene();
    const parts = { store, clock: () => clock.nowMs, newId: nextTestId };
    await reconcileDeclared([declared], parts);
    const before = await store.subscriptions({ target: here });
    clock.nowMs += 3 * 86_400_000;
    await reconcileDeclared([declared], parts);
    assert.deepEqual(await store.subscriptions({ target: here }), before);
  });
});

describe('the panel of the playground', () => {
  test('shows subscriptions and deliveries in words, and moves a slot to the next minute', async () => {
    const { store, clock, say } = await scene();
    await say('subscribe harbour daily 08:00');
    const panel = createSchedulePanel({ store, topics, clock: () => clock.nowMs, newId: nextTestId });
    const [shown] = await panel.subscriptions(here);
    assert.deepEqual([shown?.schedule, shown?.nextAt], ['daily at 08:00 Kyiv time', '2022-11-12T06:00:00.000Z']);
    await panel.moveToNextMinute(here, shown?.id ?? '');
    assert.equal((await panel.subscriptions(here))[0]?.nextAt, '2022-11-11T10:01:00.000Z');
    await say('now');
    assert.equal((await panel.deliveries(here, 5))[0]?.outcome, 'waiting');
    await assert.rejects(panel.moveToNextMinute({ ...here, channel: 'C2' }, shown?.id ?? ''), /There is no subscription/);
  });
});
