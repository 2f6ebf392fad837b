import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';
import { prepareSupport } from '../../src/language/support/passages.ts';
import { checkSupport } from '../../src/language/support.ts';

const article = {
  id: 'a',
  published: '2022-11-12',
  text: 'Engineers reopened the northern bridge on Thursday. About 1,200 lorries crossed it by noon, the port authority said.',
};
const prepared = prepareSupport([{ article, analysis: analyse(article) }]);
const kindsOf = (statement: string): string[] => checkSupport(statement, prepared).problems.map((problem) => problem.kind);

describe('the support check', () => {
  it('passes a sentence as it stands and points to it', () => {
    const support = checkSupport('Engineers reopened the northern bridge on Thursday.', prepared);
    assert.deepEqual(support, { supported: true, score: 1, problems: [], evidence: [{ article: 'a', start: 0, end: 51 }] });
  });

  it('catches a number that no passage carries', () => {
    assert.deepEqual(kindsOf('About 2,400 lorries crossed it by noon, the port authority said.'), ['number']);
  });

  it('catches a name that no passage carries', () => {
    assert.deepEqual(kindsOf('Engineers reopened the northern Galata bridge on Thursday.'), ['name']);
  });

  it('carries several sentences where it carries each of them', () => {
    assert.equal(
      checkSupport(
        'Engineers reopened the northern bridge. About 1,200 lorries crossed it by noon, the port authority said.',
        prepared,
      ).supported,
      true,
    );
    assert.deepEqual(
      kindsOf('Engineers reopened the northern bridge. About 2,400 lorries crossed it by noon, the port authority said.'),
      ['number'],
    );
  });

  it('does not pass what it did not read to the end', () => {
    assert.equal(
      checkSupport(`Engineers reopened the northern bridge ${'on Thursday and '.repeat(60)} sank it`, prepared).supported,
      false,
    );
  });

  it('finds nothing for a statement about something else', () => {
    assert.deepEqual(kindsOf('Voters elected a mayor.'), ['unsupported']);
    assert.deepEqual(checkSupport('', prepared).supported, false);
  });
});
