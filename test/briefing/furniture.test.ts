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

test('what a newsroom says of its own report is no point', () => {
  const report = 'The harbour of Visby was closed on Monday after a ferry hit the pier.';
  for (const note of [
    'An earlier version misstated the number of passengers.',
    'An earlier version of this article said that two ferries had collided.',
    'A previous headline said that the harbour had been open.',
    'Clarification, 12 March: The number of passengers was given by the operator.',
    'The Associated Press contributed to this report.',
    'The BBC is not responsible for the content of external sites.',
    'Editor’s notes: The number of passengers was given by the operator.',
    'This blog is now closed.',
    'This liveblog is now closed for the night.',
    'This story was supported by a grant from a foundation.',
    'Send tips to the newsroom by email.',
    'Our Standards: The Trust Principles of the agency.',
    'Eva Berg is a reporter based in Stockholm.',
  ])
    assert.deepEqual(
      pointsOf(`${report}\n\n${note}`).map(({ text }) => text),
      [report],
      note,
    );
  const news = 'An earlier version of the bill would have closed two harbours on the island.';
  assert.equal(pointsOf(`${report}\n\n${news}`).length, 2);
});

test('what somebody allegedly did is no fact', () => {
  const [point] = pointsOf('The driver allegedly set fire to three cars near the harbour on Sunday night.');
  assert.equal(point?.status, 'claimed');
});
