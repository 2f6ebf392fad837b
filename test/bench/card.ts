// A card from an article of about 2 KB: analysis, briefing and all three renderings.
import { readFile } from 'node:fs/promises';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { briefingCard } from '../../src/cards/briefing-card.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import { analyse } from '../../src/language/analyse.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderSlack } from '../../src/platforms/slack/render.ts';
import { parseArticle } from '../../src/sources/folder/source.ts';
import { median, report, timesOf } from './measure.ts';

const file = 'briefings/kherson/2022-11-12-last-foothold.md';
const { article } = parseArticle('bench', file, await readFile(file));
if (!article) throw new Error(`${file} holds no article`);

const times = await timesOf(
  () => {
    const briefing = composeBriefing({ articles: [{ article, analysis: analyse(article) }] });
    const card = briefingCard({ id: 'bench', topic: 'bench', madeAt: '2022-11-12T08:00:00Z', briefing });
    return [renderSlack(card), renderDiscord(card), plainText(card)];
  },
  { warmUp: 100, counted: 500 },
);
report(`card from an article of ${article.text.length} characters, median of ${times.length}`, median(times), {
  most: 5,
  unit: 'ms',
});
