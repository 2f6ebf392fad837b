import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';
import { datelineLength } from '../../src/language/dateline.ts';

const story = 'The minister closed the border on Monday after a night of heavy rain.';

describe('where, when and by whom a report was filed', () => {
  for (const opening of [
    'KYIV, March 10 (Reuters) - ',
    'KYIV, Ukraine (AP) — ',
    'BOGOTÁ, Colombia (AP) — ',
    'Kyiv, March 10, 2025 (AFP) - ',
    'Berlin (dpa) – ',
    'Madrid, 10 Mar (EFE).- ',
    '(ANSA) - ROME, MAR 10 - ',
    'MOSCOW, March 10. /TASS/. ',
    'BEIJING, March 10 (Xinhua) -- ',
    'KYIV. March 10 (Interfax-Ukraine) – ',
    'New Delhi, Mar 10 (PTI) ',
    'RIO DE JANEIRO, Brazil, March 10 (Reuters) - ',
    'WASHINGTON/LONDON, March 10 (Reuters) - ',
    'ST. LOUIS (AP) — ',
    'LIMA (Our Correspondent) — ',
    'WASHINGTON — ',
    'Washington — ',
    'Gaza City, Gaza Strip – ',
    'Kyiv, Ukraine CNN — ',
    '(CNN) ',
    'KYIV | ',
    'KYIV, March 10 | ',
    'London | ',
    'ʟᴏɴᴅᴏɴ | ',
    'LONDON (Reuters) | ',
    'LONDON | Reuters | ',
    '14:05 ',
    '12.15pm ',
    '13:40 GMT ',
    '11:02 - ',
  ])
    test(opening, () => assert.equal(datelineLength(opening + story, true), opening.length));

  test('is taken off no other words', () => {
    for (const words of [
      story,
      'Berlin – the city that never sleeps – closed its clubs on Monday.',
      'NATO - the alliance of 32 states - opened a new base in Estonia.',
      'ANTI-Semitic posts were taken down on Monday.',
      'The North Atlantic Treaty Organization (NATO) met on Monday.',
      'Doctors Without Borders (MSF) said that its clinic was hit.',
      'Region | Damaged | Destroyed',
      'PRESIDENT DISMISSES HIS MINISTER AFTER WEEKS OF CRITICISM - The president went on television.',
      'Half past two — that was when the water came.',
      '9.50 Euros was the price of a ticket to the island on Monday.',
      '45.60 Kronor was the price of a ticket to the island on Monday.',
    ])
      assert.equal(datelineLength(words, true), 0, words);
    assert.equal(datelineLength('Merkel — The former chancellor opened the museum.', false), 0);
  });

  test('stands in no point, no speaker and no timeline', () => {
    const text =
      '(CNN) The minister said the border is closed.\n\n12.15pm The bridge has been closed too, the port authority said.';
    const article = { id: 'a', text, published: '2025-03-10' };
    const { points, timeline } = composeBriefing({ articles: [{ article, analysis: analyse(article) }] });
    assert.deepEqual(
      points.map(({ by, text: said }) => `${by}: ${said}`),
      ['The minister: The border is closed.', 'the port authority: The bridge has been closed too.'],
    );
    assert.deepEqual(timeline, []);
  });
});
