import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { WebMessage, WebTranscript } from '../../src/ports.ts';

const at = '2022-11-12T07:00:00.000Z';
const message = (id: string, more: Partial<WebMessage> = {}): WebMessage => ({
  id,
  channel: 'news',
  at,
  openThread: false,
  text: id,
  ...more,
});

/** A promise of every transcript, by its words. Promises share one transcript, so each uses a channel of its own. */
const promises: Readonly<Record<string, (transcript: WebTranscript) => Promise<void>>> = {
  'gives back the newest messages of a channel in the order they came': async (transcript) => {
    for (const id of ['order-1', 'order-2', 'order-3']) await transcript.append(message(id, { channel: 'order' }));
    await transcript.append(message('order-elsewhere', { channel: 'order-other' }));
    assert.deepEqual(
      (await transcript.list('order', 2)).map(({ id }) => id),
      ['order-2', 'order-3'],
    );
  },
  'keeps every part of a message': async (transcript) => {
    const card = { kind: 'notice', summary: '“Слава” <b>', blocks: [{ kind: 'note', text: 'Так' }], sources: [] } as const;
    const whole = message('whole-1', {
      channel: 'whole',
      thread: 'whole-0',
      user: 'u1',
      onlyFor: 'u1',
      key: 'k1',
      openThread: true,
      askedBy: 'u2',
      card,
    });
    await transcript.append(whole);
    assert.deepEqual(await transcript.message('whole-1'), whole);
    assert.deepEqual(await transcript.list('whole', 10), [whole]);
  },
  'adds an id once': async (transcript) => {
    assert.equal(await transcript.append(message('once-1', { channel: 'once' })), true);
    assert.equal(await transcript.append(message('once-1', { channel: 'once', text: 'again' })), false);
    assert.equal((await transcript.message('once-1'))?.text, 'once-1');
  },
  'adds a key once in a place, also when two come at once': async (transcript) => {
    const added = await Promise.all(
      ['key-1', 'key-2'].map((id) => transcript.append(message(id, { channel: 'key', key: 'slot' }))),
    );
    assert.deepEqual(added.toSorted(), [false, true]);
    assert.equal((await transcript.withKey({ channel: 'key' }, 'slot')).length, 1);
    assert.equal(await transcript.append(message('key-3', { channel: 'key', thread: 'key-1', key: 'slot' })), true);
    assert.equal(await transcript.append(message('key-4', { channel: 'key-other', key: 'slot' })), true);
  },
  'finds a message by its key, and nothing by another': async (transcript) => {
    await transcript.append(message('find-1', { channel: 'find', key: 'mine' }));
    await transcript.append(message('find-2', { channel: 'find', thread: 'find-1', key: 'deeper' }));
    assert.deepEqual(await transcript.withKey({ channel: 'find' }, 'mine'), ['find-1']);
    assert.deepEqual(await transcript.withKey({ channel: 'find', thread: 'find-1' }, 'deeper'), ['find-2']);
    assert.deepEqual(await transcript.withKey({ channel: 'find' }, 'deeper'), []);
    assert.equal(await transcript.message('find-none'), undefined);
  },
};

/** Shows that a transcript keeps every promise of the port. */
export function webTranscriptContract(
  name: string,
  open: () => Promise<{ readonly transcript: WebTranscript; readonly close: () => Promise<void> }>,
): void {
  describe(`web transcript ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());
    for (const [promise, keep] of Object.entries(promises)) test(promise, () => keep(opened.transcript));
  });
}
