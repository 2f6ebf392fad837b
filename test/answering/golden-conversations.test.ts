import assert from 'node:assert/strict';
import { test } from 'node:test';
import { haveConversations } from '../golden/conversation-score.ts';

test('the golden conversations are as many and as mixed as they should be', async () => {
  const turns = await haveConversations();
  const conversations = Map.groupBy(turns, ({ conversation }) => conversation);
  const refused = [...conversations.values()].filter((list) => list.some(({ wanted }) => wanted.kind === 'not-in-sources'));
  assert.ok(turns.length >= 120 && conversations.size >= 20);
  assert.ok(refused.length >= conversations.size / 2, 'half of them ask what the articles cannot answer');
});
