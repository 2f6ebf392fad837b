import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';
import { structureFindings } from '../../src/language/support/check-structure.ts';
import { nearestPassages } from '../../src/language/support/nearest.ts';
import { prepareSupport } from '../../src/language/support/passages.ts';
import { cheapestPath } from '../../src/language/support/path.ts';
import { readStatement } from '../../src/language/support/statement.ts';
import { checkSupport } from '../../src/language/support.ts';

const preparedOf = (text: string) => {
  const article = { id: 'a', text, published: '2023-03-03' };
  return prepareSupport([{ article, analysis: analyse(article) }]);
};

/** The kinds of seams found in a statement about a text. */
function seamsIn(text: string, words: string): string[] {
  const prepared = preparedOf(text);
  const statement = readStatement(prepared, words);
  const path = cheapestPath(prepared, statement, nearestPassages(prepared, statement));
  return structureFindings({ prepared, statement, path }).map(({ what }) => what);
}

const storm = `The storm tore the roof off the town hall in Varna on Sunday. Ferries to the island will stay in port until Tuesday.

The mayor's assistant visited the harbour at noon. She promised to ask the government for money. Fishermen who had moored their boats behind the old pier lost nothing. The coast guard warned sailors about floating wood. The harbour master refused to open the gates.

A suspected gas leak drove two hundred guests out of a hotel. Police say that nobody was hurt, but a waiter told the local radio that he had broken his arm.`;

describe('seams in a statement', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['the subject of another sentence', 'Ferries to the island tore the roof off the town hall in Varna.', 'other-subject'],
    ['an owner for what is owned', 'The mayor visited the harbour at noon.', 'other-subject'],
    ['a phrase of another sentence in the middle of a clause', 'The storm tore the roof off the old pier.', 'spliced'],
    ['a deed that was refused', 'The harbour master opened the gates.', 'lost-verb'],
    ['a verb that is said of nobody', "The mayor's assistant asked the government for money.", 'no-predicate'],
    ['a verb left out while its object is kept', 'She promised the government for money.', 'lost-governor'],
    ['a doubt left out', 'A gas leak drove two hundred guests out of a hotel.', 'weakened'],
    ['the words of one behind the name of another', 'Police say that he had broken his arm.', 'other-speaker'],
    [
      'a reason that nobody gives',
      'Ferries to the island will stay in port because the storm tore the roof off the town hall.',
      'new-relation',
    ],
    ['a noun without its verb', 'The storm tore the roof off the town hall in Varna and the coast guard.', 'cut-off'],
    ['a noun phrase from the middle of a sentence', 'The roof off the town hall in Varna.', 'cut-off'],
  ];
  for (const [name, statement, seam] of rows)
    it(`shows ${name}`, () => {
      assert.deepEqual(seamsIn(storm, statement), [seam]);
      assert.equal(checkSupport(statement, preparedOf(storm)).supported, false);
    });

  const honest: readonly (readonly [string, string])[] = [
    ['words left out at the end', 'The storm tore the roof off the town hall.'],
    ['a clause left out', 'Fishermen lost nothing.'],
    ['a name for its pronoun', "The mayor's assistant promised to ask the government for money."],
    ['a passive', 'The roof was torn off the town hall by the storm.'],
    [
      'two statements side by side',
      'The storm tore the roof off the town hall, and the coast guard warned sailors about floating wood.',
    ],
    ['other words', 'Boats to the island remain in port till Tuesday.'],
  ];
  for (const [name, statement] of honest) it(`are not seen in ${name}`, () => assert.deepEqual(seamsIn(storm, statement), []));

  it('are told with the words around them', () => {
    const { problems } = checkSupport('Ferries to the island tore the roof off the town hall in Varna.', preparedOf(storm));
    assert.deepEqual(problems[0], { kind: 'unsupported', text: 'Ferries to the island tore the roof' });
  });

  it('lower the score below that of any honest shortening', () => {
    const prepared = preparedOf(storm);
    const spliced = checkSupport('The storm tore the roof off the old pier.', prepared).score;
    assert.ok(spliced < checkSupport('The storm tore the roof off the town hall.', prepared).score);
  });
});

describe('a text without capitals', () => {
  const text = 'lukaku scored twice for everton on saturday.\n\nmourinho watched the game at goodison park with his assistant.';
  it('has its names compared all the same', () => {
    assert.deepEqual(seamsIn(text, 'Mourinho scored twice for everton on saturday.'), ['other-subject', 'replaced']);
    assert.deepEqual(seamsIn(text, 'Lukaku scored twice for chelsea on saturday.'), ['replaced']);
    assert.deepEqual(seamsIn(text, 'Lukaku scored twice for everton.'), []);
  });
});
