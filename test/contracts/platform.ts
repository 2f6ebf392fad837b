import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { inspect } from 'node:util';
import type { Card } from '../../src/domain/card.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { Target } from '../../src/domain/target.ts';
import type { Incoming, Platform } from '../../src/ports.ts';
import { cardOfEveryBlock, sampleCard, wordsOfEveryBlock } from '../support/sample-card.ts';
import { until } from '../support/until.ts';

/** A platform that listens, with the server that it talks to. */
export interface PlatformHarness {
  readonly platform: Platform;
  readonly target: Target;
  /** Everything that everyone sees, as the server keeps it. A server refuses what breaks its limits. */
  shown(): string;
  /** What only this person sees of what the platform said. */
  readonly person: string;
  told(): string;
  /** A person writes in a thread; `again` delivers the same message once more. */
  ask(text: string, thread: string): Promise<{ again(): Promise<void> }>;
  /** Whether the platform holds a connection. */
  connected(): boolean;
  close(): Promise<void>;
}

/** What only some platforms can be asked. Each that is missing has to be declared with its reason. */
export interface PlatformTrials {
  /** What of the shown would notify somebody or be read as markup though it is only words, in words. */
  readonly fired: (harness: PlatformHarness) => readonly string[];
  /** The platform itself and another bot write in a thread. */
  readonly otherBots: (harness: PlatformHarness, thread: string) => Promise<void>;
  /** A person writes something to the bot alone. */
  readonly askAlone: (harness: PlatformHarness, text: string) => Promise<{ again(): Promise<void> }>;
  /** A person who takes no direct messages, or whom nobody knows. */
  readonly unreachable: (harness: PlatformHarness) => string;
  readonly rateLimit: (harness: PlatformHarness, seconds: number) => void;
  /** Tries with the platform's secrets all that goes wrong, and gives what was thrown, what was logged and the secrets. */
  readonly secrets: () => Promise<{
    readonly thrown: readonly unknown[];
    readonly logged: readonly string[];
    readonly secrets: readonly string[];
  }>;
}

/** One platform's way of keeping the contract. */
export interface PlatformCase {
  open(receive: (incoming: Incoming) => Promise<void>): Promise<PlatformHarness>;
  readonly trials: { readonly [Name in keyof PlatformTrials]: PlatformTrials[Name] | { readonly exception: string } };
}

const scripts = ['Bridge opened ', 'Міст відкрито ', 'فُتح الجسر ', 'הגשר נפתח ', '橋が開通した', 'पुल खुला ', '👩‍👩‍👧🇺🇦 '];
/** Longer than the longest text that any platform takes in one piece. */
const hugeLength = 9_000;

/** A card of long texts in every script, with marks at the ends of each: what is cut off would be missed. */
function hugeCard(): Card {
  const blocks = scripts.map((words, index) => {
    const text = `start${index} ${words.repeat(Math.ceil(hugeLength / words.length))} end${index}`;
    return { kind: 'text', runs: [{ text }] } as const;
  });
  return { kind: 'detail', summary: 'A huge card', blocks, sources: [] };
}

const hostileWords =
  '@everyone <!channel> <@U1> <@123> <#C1> [click](https://evil.example) <https://evil.example|bank> *b* **b** `c`';

/** Shows that a platform keeps every promise of the port. */
export function platformContract(name: string, { open, trials }: PlatformCase): void {
  describe(`the platform ${name}`, () => {
    let harness: PlatformHarness | undefined;
    let heard: Incoming[] = [];

    const start = async (receive: (incoming: Incoming) => Promise<void> = async () => undefined): Promise<PlatformHarness> => {
      heard = [];
      harness = await open(async (incoming) => {
        heard.push(incoming);
        incoming.onKept?.();
        await receive(incoming);
      });
      return harness;
    };
    afterEach(async () => {
      await harness?.close();
      harness = undefined;
    });

    const trial = <Name extends keyof PlatformTrials>(
      which: Name,
      words: string,
      run: (given: PlatformTrials[Name]) => Promise<void>,
    ) => {
      const given = trials[which];
      if ('exception' in given) test(words, { skip: given.exception }, () => undefined);
      else test(words, () => run(given as PlatformTrials[Name]));
    };

    test('posts every kind of block', async () => {
      const { platform, target, shown } = await start();
      const { messages } = await platform.post({ target, card: cardOfEveryBlock() });
      assert.ok(messages.length > 0);
      for (const words of wordsOfEveryBlock) await until(words, () => shown().includes(words));
    });

    test('keeps its limits for a huge card in any script, and loses nothing of it', async () => {
      const { platform, target, shown } = await start();
      const parts: string[] = [];
      const { messages } = await platform.post({
        target,
        card: hugeCard(),
        key: 'huge',
        onPart: async (part) => void parts.push(part),
      });
      assert.deepEqual(parts, messages);
      for (const index of scripts.keys()) {
        await until(`the start of ${index}`, () => shown().includes(`start${index}`));
        await until(`the end of ${index}`, () => shown().includes(`end${index}`));
      }
      assert.deepEqual(await platform.find(target, 'huge'), messages);
    });

    trial('fired', 'neutralises markup and mentions', async (fired) => {
      const opened = await start();
      const { platform, target } = opened;
      await platform.post({ target, card: { ...sampleCard(hostileWords), summary: hostileWords } });
      assert.deepEqual(fired(opened), []);
    });

    test('opens a thread, hears a question there and answers under it', async () => {
      const { platform, target, ask, shown } = await start(async ({ reply }) => {
        await reply.publicly(sampleCard('This is the answer'));
      });
      const { thread } = await platform.post({ target, card: sampleCard() });
      assert.ok(thread);
      await ask('Who says so?', thread);
      await until('an answer', () => shown().includes('This is the answer'));
      assert.partialDeepStrictEqual(heard[0], { kind: 'question', text: 'Who says so?', target: { ...target, thread } });
    });

    test('gives a redelivered question the same identity, so that it is answered once', async () => {
      const seen = new Set<string>();
      const { platform, target, ask, shown } = await start(async ({ eventId, reply }) => {
        if (seen.has(eventId)) return;
        seen.add(eventId);
        await reply.publicly(sampleCard(`Answer number ${seen.size}`));
      });
      const { thread = '' } = await platform.post({ target, card: sampleCard() });
      const said = await ask('Who says so?', thread);
      await said.again();
      await ask('And who else?', thread);
      await until('the second answer', () => shown().includes('Answer number 2'));
      assert.ok(!shown().includes('Answer number 3'));
    });

    test('hears again what was left unanswered, and answers it once whether it was answered or not', async () => {
      const answers = { given: false };
      const { platform, target, ask, shown } = await start(async ({ reply, again }) => {
        if (answers.given || again) await reply.publicly(sampleCard('This is the answer'));
      });
      const { thread = '' } = await platform.post({ target, card: sampleCard() });
      await ask('Who says so?', thread);
      const { record, eventId } = await until('the question', () => heard[0]);
      assert.ok(record, 'there is nothing to hear it again from');
      const count = (): number => new Set(shown().match(/This is the answer/g)).size;
      assert.equal(count(), 0);
      await platform.hearAgain(record);
      await until('the answer', () => count() === 1);
      const once = shown();
      await platform.hearAgain(record);
      assert.equal(shown(), once);
      assert.deepEqual(
        heard.map((one) => [one.eventId, one.again ?? false, one.target]),
        [false, true, true].map((again) => [eventId, again, { ...target, thread }]),
      );
    });

    trial('askAlone', 'hears what is written to it alone, and answers there, where the asker alone reads', async (askAlone) => {
      const seen = new Set<string>();
      const opened = await start(async ({ reply, eventId, again }) => {
        if (seen.has(eventId) && !again) return;
        seen.add(eventId);
        await reply.publicly(sampleCard('In the open'));
        await reply.privately(sampleCard('In private'));
      });
      const said = await askAlone(opened, 'Who says so?');
      await until('both answers', () => opened.told().includes('In the open') && opened.told().includes('In private'));
      assert.ok(!/In the open|In private/.test(opened.shown()));
      assert.partialDeepStrictEqual(heard[0], { kind: 'question', text: 'Who says so?', addressed: true, direct: true });
      await said.again();
      await until('the redelivered one', () => heard.length === 2);
      assert.equal(heard[1]?.eventId, heard[0]?.eventId);
      const before = opened.told();
      await opened.platform.hearAgain(heard[0]?.record ?? '');
      assert.equal(opened.told(), before);
    });

    trial('otherBots', 'never hears itself or other bots', async (otherBots) => {
      const opened = await start();
      const { thread = '' } = await opened.platform.post({ target: opened.target, card: sampleCard() });
      await otherBots(opened, thread);
      await opened.ask('A person', thread);
      await until('the person', () => heard.length > 0);
      assert.deepEqual(
        heard.map((incoming) => incoming.kind === 'question' && incoming.text),
        ['A person'],
      );
    });

    test('tells one person something that nobody else sees', async () => {
      const { platform, person, told, shown } = await start();
      await platform.tell(person, sampleCard('For you alone'));
      await until('the message', () => told().includes('For you alone'));
      assert.ok(!shown().includes('For you alone'));
    });

    trial('unreachable', 'says of a person who cannot be told why not', async (unreachable) => {
      const opened = await start();
      const failure = await opened.platform.tell(unreachable(opened), sampleCard()).catch((error: unknown) => error);
      assert.ok(failure instanceof Failure && failure.kind !== 'unavailable', inspect(failure));
    });

    trial('rateLimit', 'turns a rate limit into a failure that says how long to wait', async (rateLimit) => {
      const opened = await start();
      rateLimit(opened, 3);
      const failure = await opened.platform.post({ target: opened.target, card: sampleCard() }).catch((error: unknown) => error);
      assert.ok(failure instanceof Failure, inspect(failure));
      assert.equal(failure.kind, 'rate-limited');
      assert.ok((failure.retryAfterMs ?? 0) >= 3_000 && (failure.retryAfterMs ?? 0) < 5_000, `${failure.retryAfterMs} ms`);
    });

    trial('secrets', 'lets no token into an error or a log', async (secrets) => {
      const found = await secrets();
      assert.ok(found.thrown.length > 0 && found.secrets.length > 0);
      const said = inspect(
        { thrown: found.thrown, logged: found.logged },
        { depth: null, showHidden: true, maxStringLength: null },
      );
      for (const secret of found.secrets) assert.ok(!said.includes(secret), `a secret was told:\n${said}`);
    });

    test('close() ends it', async () => {
      const { platform, connected } = await start();
      assert.ok(connected());
      await platform.close();
      await until('the end of the connection', () => !connected());
    });
  });
}
