import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { createMemoryTranscript } from '../../src/platforms/web/memory-transcript.ts';
import type { Platform, ShownDelivery } from '../../src/ports.ts';
import { closeWithoutProblem, openPage, skipWithoutChromium, startChromium } from '../support/chromium.ts';
import { openPlayground, type Playground, saying } from '../support/playground.ts';
import { cardOfEveryBlock } from '../support/sample-card.ts';
import { hostile, hostileArticle, hostileCard } from './hostile-card.ts';
import { contrastProblems, reachProblems } from './page-checks.ts';

const channel = { platform: 'web', channel: 'news' } as const;
describe('the page', { skip: skipWithoutChromium }, () => {
  let browser: Browser;
  const open: Pick<Platform, 'close'>[] = [];
  before(async () => {
    browser = await startChromium();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    for (const platform of open.splice(0)) await platform.close();
  });
  after(() => browser.close());

  async function start(...given: Parameters<typeof openPlayground>): Promise<Playground> {
    const playground = await openPlayground(...given);
    open.push(playground.platform);
    return playground;
  }

  test('shows hostile text letter by letter, in cards, questions and articles', async () => {
    const { address } = await start(async ({ reply }) => void (await reply.publicly(hostileCard())), {
      article: async () => hostileArticle,
    });
    const watched = await openPage(browser, address);
    const { page } = watched;
    await page.getByLabel('Message', { exact: true }).fill(hostile);
    await page.keyboard.press('Enter');
    const card = page.locator('.thread .card');
    await card.waitFor();
    const shown = hostile.replace('\u202e', '');
    assert.equal(await page.locator('.said').first().textContent(), shown);
    assert.equal(await card.locator('h3').textContent(), shown);
    await card.locator('.citation').first().click();
    await page.locator('mark').waitFor();
    assert.equal(await page.locator('#reader h2').textContent(), shown);
    assert.equal(await page.locator('main img, #reader img, #reader a[href^="javascript"]').count(), 0);
    assert.equal(await page.title(), 'Dateline playground');
    await closeWithoutProblem(watched);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`can be read and used from 320 pixels on, in the ${colorScheme}: every kind of block`, async () => {
      const { platform, address } = await start(async () => {}, { article: async () => hostileArticle });
      await platform.post({ target: channel, card: cardOfEveryBlock() });
      await platform.post({ target: channel, card: saying('x'.repeat(300)) });
      for (const width of [320, 768, 1440]) {
        const watched = await openPage(browser, address, { viewport: { width, height: 800 }, colorScheme });
        const { page } = watched;
        await page
          .getByRole('button', { name: 'Slack' })
          .or(page.getByRole('button', { name: 'Plain text' }))
          .first()
          .click();
        await page.locator('.payload pre').first().waitFor();
        assert.deepEqual(await page.evaluate(reachProblems), [], `${width} px`);
        assert.deepEqual(await page.evaluate(contrastProblems), [], `${width} px`);
        await closeWithoutProblem(watched);
      }
    });
  }

  test('has landmarks, and a name for everything that can be used', async () => {
    const { platform, address } = await start(async () => {});
    await platform.post({ target: channel, card: cardOfEveryBlock() });
    const watched = await openPage(browser, address);
    const { page } = watched;
    for (const role of ['banner', 'main', 'contentinfo'] as const) assert.equal(await page.getByRole(role).count(), 1, role);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Dateline');
    assert.equal(await page.getByRole('article').getAttribute('aria-label'), 'Dateline: Every kind of block');
    assert.equal(await page.getByRole('region', { name: 'Questions under this message' }).count(), 1);
    const tree = await page.locator('body').ariaSnapshot();
    assert.doesNotMatch(tree, /- (?:button|textbox|link)(?: \[.*\])?:?$/m);
    assert.match(tree, /button "Source 1, Sample Desk: show the passage"/);
    await closeWithoutProblem(watched);
  });

  test('tells a screen reader of what is new, and not of what was there', async () => {
    const { platform, address } = await start(async () => {});
    await platform.post({ target: channel, card: saying('old news') });
    const watched = await openPage(browser, address);
    const announcer = watched.page.locator('#announcer');
    assert.equal(await announcer.textContent(), '');
    await platform.post({ target: channel, card: saying('fresh news') });
    await watched.page.getByText('fresh news').first().waitFor();
    assert.equal(await announcer.textContent(), 'Dateline: fresh news');
    assert.equal(await announcer.getAttribute('aria-live'), 'polite');
    await closeWithoutProblem(watched);
  });

  test('comes back by itself after the server was away, and shows nothing twice', async () => {
    const transcript = createMemoryTranscript();
    const first = await start(async () => {}, { transcript });
    await first.platform.post({ target: channel, card: saying('before') });
    const { page } = await openPage(browser, first.address);
    await first.platform.close();
    await page.getByText('Connection lost').waitFor();
    const again = await start(async () => {}, {
      transcript,
      port: Number(new URL(first.address).port),
      newId: () => 'second',
    });
    await again.platform.post({ target: channel, card: saying('after') });
    await page.locator('.card').getByText('after').waitFor();
    await page.getByText('Connected').waitFor();
    assert.deepEqual(await page.locator('.card').allTextContents(), ['before', 'after']);
    // What the browser says of a server that was away is not the page's fault.
  });

  test('shows the schedule, moves a subscription to the next minute, and the card arrives', async () => {
    const moved: string[] = [];
    const deliveries: ShownDelivery[] = [];
    const playground = await start(async () => {}, {
      panel: {
        subscriptions: async () => [
          { id: 's1', topic: 'kherson', schedule: 'daily at 08:00 Kyiv time', state: 'active', nextAt: '2022-11-13T06:00:00Z' },
          { id: 's2', topic: 'odesa', schedule: 'hourly', state: 'stopped', reason: 'the channel is gone' },
        ],
        deliveries: async () => deliveries,
        moveToNextMinute: async (_target, subscription) => {
          moved.push(subscription);
          const { messages } = await playground.platform.post({ target: channel, card: saying('the daily card') });
          deliveries.unshift({
            id: 'd1',
            topic: 'kherson',
            slotAt: '2022-11-12T07:01:00Z',
            outcome: 'delivered',
            message: messages[0],
          });
        },
      },
    });
    const watched = await openPage(browser, playground.address);
    const { page } = watched;
    await page.getByText('Schedule of this channel').click();
    await page.getByText('hourly · stopped · the channel is gone').waitFor();
    await page.getByText('Nothing was due yet.').waitFor();
    await page.getByRole('button', { name: 'Deliver kherson in one minute' }).press('Enter');
    await page.getByRole('cell', { name: 'delivered' }).waitFor();
    await page.locator('.card').getByText('the daily card').waitFor();
    assert.deepEqual(moved, ['s1']);
    await page.getByRole('link', { name: 'show' }).waitFor();
    assert.equal(
      await page.getByRole('button', { name: 'Deliver kherson in one minute' }).evaluate((one) => one === document.activeElement),
      true,
    );
    await closeWithoutProblem(watched);
  });

  test('shows what a stored card stands on where its article is no longer there', async () => {
    const { platform, address } = await start(async () => {});
    await platform.post({ target: channel, card: cardOfEveryBlock() });
    const { page } = await openPage(browser, address);
    await page.locator('.citation').first().click();
    assert.equal(await page.locator('#reader mark').textContent(), 'The bridge is open.');
    await page.getByText('The article itself is no longer here.').waitFor();
  });
});
