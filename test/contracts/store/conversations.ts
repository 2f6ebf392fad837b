import assert from 'node:assert/strict';
import type { Briefing, Edition } from '../../../src/domain/briefing.ts';
import type { Target } from '../../../src/domain/target.ts';
import type { UserReference } from '../../../src/ports.ts';
import type { StorePromises } from '../store.ts';

const briefing: Briefing = {
  topic: 'harbour',
  headline: { text: 'Порт знову працює ⚓', evidence: [{ article: 'a1', start: 0, end: 5 }] },
  points: [],
  disputed: [],
  unknown: [],
  quotes: [],
  figures: [],
  timeline: [],
  changes: [],
  sources: [],
  withheld: 0,
  questions: ['Who runs the harbour?'],
};

const edition = (id: string, topic: string, madeAt: string): Edition => ({ id, topic, madeAt, briefing });
const thread = (channel: string, name?: string): Target => ({ platform: 'slack', workspace: 'T1', channel, thread: name });
const user: UserReference = { platform: 'slack', id: 'U1' };
const at = '2026-03-01T08:00:00.000Z';

/** What every store promises of editions and conversations. */
export const conversationPromises: StorePromises = {
  'gives an edition back whole, in any script': async (store) => {
    const saved = edition('whole', 'harbour', at);
    await store.saveEdition(saved);
    assert.deepEqual(await store.edition('whole'), saved);
  },
  'finds no edition that was not saved': async (store) => assert.equal(await store.edition('none'), undefined),
  'keeps an edition as it was first saved': async (store) => {
    await store.saveEdition(edition('first', 'harbour', at));
    await store.saveEdition(edition('first', 'other', at));
    assert.equal((await store.edition('first'))?.topic, 'harbour');
  },
  'finds the newest edition before an instant': async (store) => {
    await store.saveEdition(edition('old', 'canal', '2026-03-01T08:00:00.000Z'));
    await store.saveEdition(edition('new', 'canal', '2026-03-02T08:00:00.000Z'));
    assert.equal((await store.latestEdition('canal', '2026-03-03T00:00:00.000Z'))?.id, 'new');
    assert.equal((await store.latestEdition('canal', '2026-03-02T08:00:00.000Z'))?.id, 'old');
    assert.equal(await store.latestEdition('canal', '2026-03-01T08:00:00.000Z'), undefined);
  },
  'opens one conversation in a thread, whoever asks first': async (store) => {
    const target = thread('C1', '17.1');
    const first = await store.openConversation({ id: 'c1', target, topic: 'harbour', edition: 'whole' });
    const second = await store.openConversation({ id: 'c2', target, topic: 'canal' });
    assert.deepEqual(first, { id: 'c1', target, topic: 'harbour', edition: 'whole', turns: [] });
    assert.deepEqual(second, first);
    assert.deepEqual(await store.conversationAt(target), first);
  },
  'tells threads and channels apart': async (store) => {
    await store.openConversation({ id: 'c3', target: thread('C2', '1'), topic: 'harbour' });
    assert.equal(await store.conversationAt(thread('C2', '2')), undefined);
    assert.equal(await store.conversationAt(thread('C2')), undefined);
    assert.equal(await store.conversationAt({ platform: 'discord', channel: 'C2', thread: '1' }), undefined);
  },
  'gives turns back in the order they were added, the newest twenty': async (store) => {
    const target = thread('C3', '1');
    await store.openConversation({ id: 'c4', target, topic: 'harbour' });
    for (let number = 1; number <= 22; number += 1) {
      await store.addTurn('c4', { question: `Question ${number}?`, answer: 'Yes.' }, user, at);
    }
    const turns = (await store.conversationAt(target))?.turns ?? [];
    assert.deepEqual([turns.length, turns[0]?.question, turns.at(-1)?.question], [20, 'Question 3?', 'Question 22?']);
  },
  'keeps every one of the turns that are added at once': async (store) => {
    const target = thread('C4', '1');
    await store.openConversation({ id: 'c5', target, topic: 'harbour' });
    const questions = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(questions.map((question) => store.addTurn('c5', { question, answer: 'Yes.' }, user, at)));
    const kept = (await store.conversationAt(target))?.turns.map((turn) => turn.question) ?? [];
    assert.deepEqual([...kept].sort(), questions);
  },
  'adds the turn of an event once': async (store) => {
    const target = thread('C5', '1');
    await store.openConversation({ id: 'c6', target, topic: 'harbour' });
    const turn = { question: 'Who?', answer: 'They.', event: 'e-turn' };
    await store.addTurn('c6', turn, user, at);
    await store.addTurn('c6', turn, user, at);
    await store.addTurn('c6', { question: 'Who?', answer: 'They.' }, user, at);
    assert.deepEqual((await store.conversationAt(target))?.turns, [turn, { question: 'Who?', answer: 'They.' }]);
  },
  'finds the conversation in a channel in which a person asked last': async (store) => {
    const open = async (id: string, name: string, by: UserReference, when: string): Promise<void> => {
      await store.openConversation({ id, target: thread('D1', name), topic: id });
      await store.addTurn(id, { question: 'Who?', answer: 'They.' }, by, when);
    };
    await open('older', 'private:U1:older', user, '2026-03-01T08:00:00.000Z');
    await open('newer', 'private:U1:newer', user, '2026-03-01T09:00:00.000Z');
    await open('in-thread', '17.5', user, '2026-03-01T10:00:00.000Z');
    await open('theirs', 'private:U2:theirs', { platform: 'slack', id: 'U2' }, '2026-03-01T11:00:00.000Z');
    assert.equal((await store.lastConversation(thread('D1'), user))?.topic, 'newer');
    assert.equal(await store.lastConversation(thread('D2'), user), undefined);
  },
};
