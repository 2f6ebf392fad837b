import assert from 'node:assert/strict';
import type { Article } from '../../../src/domain/article.ts';
import type { KeepDays } from '../../../src/ports/upkeep.ts';
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
