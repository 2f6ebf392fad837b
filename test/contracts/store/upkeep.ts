import assert from 'node:assert/strict';
import type { Article } from '../../../src/domain/article.ts';
import type { KeepDays } from '../../../src/ports/upkeep.ts';
import type { WebMessage } from '../../../src/ports.ts';
import { briefingWith } from '../../support/delivery-bench.ts';
import type { StorePromises } from '../store.ts';
import { changeOf, subscriptionOf } from './subscriptions.ts';

const day = 86_400_000;
const keepDays: KeepDays = { deliveries: 90, editions: 365, turns: 365, events: 30, webMessages: 365, audit: 730 };
const nowMs = Date.parse('2030-01-01T00:00:00Z');
const old = new Date(nowMs - 1_000 * day).toISOString();
const article = (id: string, text: string): Article => ({ id, text, title: 'Ein Titel', published: '2022-11-12' });

/** What every store promises of articles, of what is removed and of what stays. */
export const upkeepPromises: StorePromises = {
  'keeps each wording of an article once, in order': async (store) => {
    assert.equal(await store.saveArticles([article('a-1', 'First.'), article('a-2', 'Other.')], 1), 2);
    assert.equal(await store.saveArticles([article('a-1', 'First.')], 2), 0);
    assert.equal(await store.saveArticles([article('a-1', 'First, corrected.')], 3), 1);
    const revisions = await store.articleRevisions('a-1');
    assert.deepEqual(
      revisions.map(({ article: { text }, revision, seenMs }) => [text, revision, seenMs]),
      [
        ['First.', 1, 1],
        ['First, corrected.', 2, 3],
      ],
    );
    assert.deepEqual(await store.articleRevisions('a-none'), []);
  },
  'removes what is old, and keeps what is still in use': async (store) => {
    const edition = (id: string) => ({ id, topic: 'prune', madeAt: old, briefing: briefingWith(0) });
    for (const id of ['unused', 'in-thread']) await store.saveEdition(edition(id));
    const target = { platform: 'slack', channel: 'CP', thread: '1' } as const;
    await store.openConversation({ id: 'cp', target, topic: 'prune', edition: 'in-thread' });
    await store.addTurn('cp', { question: 'Old?', answer: 'Yes.' }, { platform: 'slack', id: 'UP' }, old);
    await store.firstSeen('old-event', old);
    const removed = await store.prune(keepDays, nowMs);
    assert.ok((removed.editions ?? 0) >= 1 && (removed.events ?? 0) >= 1 && (removed.turns ?? 0) >= 1, JSON.stringify(removed));
    assert.equal(await store.edition('unused'), undefined);
    assert.equal((await store.edition('in-thread'))?.id, 'in-thread');
    assert.deepEqual((await store.conversationAt(target))?.turns, []);
    assert.equal(await store.firstSeen('old-event', old), true);
  },
  'keeps a subscription, however old, and drops a removed one with its last delivery': async (store) => {
    await store.saveSubscription(subscriptionOf('p-kept', 9e12), changeOf('p-kept'));
    await store.saveSubscription(subscriptionOf('p-gone', 9e12, { state: 'removed' }), changeOf('p-gone'));
    await store.prune(keepDays, nowMs);
    assert.equal((await store.subscription('p-kept'))?.state, 'active');
    assert.equal(await store.subscription('p-gone'), undefined);
  },
  'forgets the records that a person alone made, by whatever name they go': async (store) => {
    const person = { platform: 'slack', id: 'U_1' } as const;
    const at = new Date(nowMs).toISOString();
    const place = { platform: 'slack', workspace: 'T1', channel: 'CG' } as const;
    const threads = { whisper: `private:${person.id}:harbour`, other: 'private:UX1:harbour', own: '7.1', card: '7.2' };
    for (const [id, thread] of Object.entries(threads)) {
      const edition = id === 'card' ? 'e-card' : undefined;
      await store.openConversation({ id: `g-${id}`, target: { ...place, thread }, topic: 'forget', edition });
      if (id !== 'other') await store.addTurn(`g-${id}`, { question: 'Mine?', answer: 'Yes.' }, person, at);
    }
    const events = ['slack:message:T1:CG:7.1:U_1', 'slack:action:T1:CG:9:U_1:press', 'slack:message:T1:CG:7.1:UX1', 'discord:1'];
    for (const event of events) await store.firstSeen(event, at);
    await store.forgetUser(person, changeOf('a person', 'forget', nowMs + 2));
    const left = await Promise.all(Object.values(threads).map((thread) => store.conversationAt({ ...place, thread })));
    assert.deepEqual(
      left.map((one) => one && [one.id, one.turns.length]),
      [undefined, ['g-other', 0], undefined, ['g-card', 0]],
    );
    assert.deepEqual(await Promise.all(events.map((event) => store.firstSeen(event, at))), [true, true, false, false]);
  },
  'forgets the cards of the playground that repeat what a person asked, also those of earlier days': async (store) => {
    const at = new Date(nowMs).toISOString();
    const person = { platform: 'web', id: 'visitor' } as const;
    const card = (kind: 'answer' | 'briefing', text: string) => ({
      ...{ kind, summary: text, sources: [] },
      blocks: [{ kind: 'note' as const, text: `You asked: ${text}` }],
    });
    const say = (id: string, more: Partial<WebMessage>) =>
      store.append({ id, channel: 'forget-web', at, openThread: false, ...more });
    await say('fw-root', { user: 'visitor', text: 'Is "it" open?' });
    await say('fw-answer', { thread: 'fw-root', card: card('answer', 'Is "it" open?'), askedBy: 'visitor' });
    await say('fw-earlier', { thread: 'fw-root', card: card('answer', 'Is "it" open?') });
    await say('fw-theirs', { thread: 'fw-root', card: card('answer', 'Who says so?'), askedBy: 'neighbour' });
    await say('fw-other', { thread: 'fw-root', card: card('answer', 'And when?') });
    await say('fw-card', { thread: 'fw-root', card: card('briefing', 'Is "it" open?') });
    assert.equal(await store.forgetUser(person, changeOf('a person', 'forget', nowMs + 3)), 3);
    assert.deepEqual(
      (await store.list('forget-web', 10)).map(({ id }) => id),
      ['fw-theirs', 'fw-other', 'fw-card'],
    );
  },
  'forgets what a person asked and who asked it': async (store) => {
    const target = { platform: 'slack', channel: 'CF', thread: '1' } as const;
    const [person, other] = [
      { platform: 'slack', id: 'UF' },
      { platform: 'slack', id: 'UO' },
    ] as const;
    const at = new Date(nowMs).toISOString();
    await store.openConversation({ id: 'cf', target, topic: 'forget' });
    await store.addTurn('cf', { question: 'Mine?', answer: 'Yes.' }, person, at);
    await store.addTurn('cf', { question: 'Theirs?', answer: 'No.' }, other, at);
    await store.saveSubscription(subscriptionOf('f-1', 9e12, { createdBy: person }), { ...changeOf('f-1'), actor: 'slack:UF' });
    const message = { id: 'wf', channel: 'forget', at, user: 'UF', text: 'Mine?', openThread: false };
    await store.append(message);
    assert.equal(await store.forgetUser(person, changeOf('a person', 'forget', nowMs)), 3);
    assert.equal(await store.forgetUser({ platform: 'web', id: 'UF' }, changeOf('a person', 'forget', nowMs + 1)), 1);
    assert.deepEqual((await store.conversationAt(target))?.turns, [{ question: 'Theirs?', answer: 'No.' }]);
    assert.equal((await store.subscription('f-1'))?.createdBy, undefined);
    assert.equal((await store.audit({ subject: 'f-1', limit: 1 }))[0]?.actor, 'a person who is forgotten');
    assert.equal(await store.message('wf'), undefined);
  },
};
