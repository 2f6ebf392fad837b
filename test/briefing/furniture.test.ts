import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { createPublisherDirectory } from '../../src/briefing/publisher-directory.ts';
import { analyse } from '../../src/language/analyse.ts';

const pointsOf = (text: string) => {
  const article = { id: 'a', text };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }], publishers: createPublisherDirectory([]) })
    .points;
};

test('what a page puts between its sentences is no point', () => {
  const points = pointsOf(
    'The harbour of Visby was closed on Monday after a ferry hit the pier. Read the rest of the story on our pages. <embed data-id="75"><embed/> and more of it.',
  );
  assert.deepEqual(
    points.map(({ text }) => text),
    ['The harbour of Visby was closed on Monday after a ferry hit the pier.'],
  );
});

test('what somebody reads to others is a point', () => {
  const points = pointsOf(
    'The judge in Visby read the full verdict aloud on Monday. The mayor read the whole letter to the council.',
  );
  assert.equal(points.length, 2);
});

test('nobody is called "it"', () => {
  const points = pointsOf('The vote was on Monday. It’s been extremely common for accounts to portray the vote as a revolt.');
  assert.ok(points.length > 1);
  for (const { by } of points) assert.notEqual(by?.toLowerCase(), 'it');
});
