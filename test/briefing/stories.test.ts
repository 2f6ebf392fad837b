import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { PublisherEntry } from '../../src/briefing/publisher-directory.ts';
import { readStories, shippedPublishers } from '../support/stories.ts';

describe('the Kherson story that ships', async () => {
  const stories = await readStories('briefings/kherson');
  const publishers = await shippedPublishers();

  test('runs from 9 to 14 November 2022 in at least five reports', () => {
    const dates = stories.map((story) => story.published);
    assert.ok(stories.length >= 5);
    assert.deepEqual([dates[0], dates.at(-1)], ['2022-11-09', '2022-11-14']);
  });

  test('is marked as samples and is all one publisher family', () => {
    assert.deepEqual([...new Set(stories.map((story) => story.sample))], [true]);
    assert.deepEqual([...new Set(stories.map((story) => publishers(story.publisher).family))], ['Dateline samples']);
  });
});

describe('the directory of publishers', async () => {
  const publishers = await shippedPublishers();

  test('counts all names of a family as one voice', () => {
    assert.equal(publishers('AP').family, publishers('the associated press').family);
    assert.equal(publishers('TASS').kind, 'state media');
  });

  test('makes an unlisted name a family of its own', () => {
    assert.deepEqual(publishers('The Village Echo'), { name: 'The Village Echo', family: 'village echo', kind: 'unknown' });
    assert.equal(publishers('Village Echo').family, publishers('the village  echo').family);
  });

  test('names nobody twice', async () => {
    const { publishers: entries } = parse(await readFile('config/publishers.yaml', 'utf8')) as { publishers: PublisherEntry[] };
    const names = entries.flatMap((entry) => entry.names.map((name) => name.toLowerCase()));
    assert.deepEqual(names, [...new Set(names)]);
  });
});
