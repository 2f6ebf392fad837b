import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { en } from '../../src/messages/en.ts';
import { closeWithoutProblem, openPage, skipWithoutChromium, startChromium } from '../support/chromium.ts';
import { type Started, startWhole } from '../support/started.ts';
import { reachProblems } from './page-checks.ts';
import { ask, command, focused, tabTo, text } from './person.ts';

describe('the playground', { skip: skipWithoutChromium }, () => {
  let browser: Browser;
  let dateline: Started;
  before(async () => {
    [browser, dateline] = await Promise.all([startChromium(), startWhole()]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  after(async () => {
    await browser.close();
    await dateline.close();
  });

  test('shows the briefing of a story, each statement with its status in words and its source', async () => {
    const watched = await openPage(browser, dateline.address);
    const card = await command(watched.page, '/kherson');
    assert.match(await text(card), /KHERSON · as of/);
    assert.match(await text(card.locator('h3')), /Kherson/);
    const claims = await card.locator('.claims > li').all();
    assert.ok(claims.length >= 3);
    for (const claim of claims) {
      assert.ok(Object.values(en.status).includes(await text(claim.locator('.status'))));
      assert.ok((await claim.locator('.citation').count()) > 0);
    }
    assert.equal(await text(watched.page.locator('.only-you').last()), 'Only visible to you');
    await closeWithoutProblem(watched);
  });

  test('leads from a number to the passage, marked in its article, and back', async () => {
    const watched = await openPage(browser, dateline.address);
    const { page } = watched;
    const card = await command(page, '/kherson');
    for (const number of await card.locator('.claims .citation').all()) {
      await number.click();
      const mark = page.locator('#reader mark').first();
      await mark.waitFor();
      assert.ok((await text(page.locator('#reader .article-text'))).includes(await text(mark)));
      assert.equal(await mark.evaluate((one) => one === document.activeElement), true);
      const box = await mark.boundingBox();
      assert.ok(box && box.y >= 0 && box.y < 720, 'the passage is in sight');
      await page.keyboard.press('Escape');
      assert.equal(await number.evaluate((one) => one === document.activeElement), true);
    }
    await closeWithoutProblem(watched);
  });

  test('answers a question in the thread, understands what follows, and refuses what the articles do not say', async () => {
    const watched = await openPage(browser, dateline.address);
    const { page } = watched;
    await command(page, '/kherson');
    const first = await ask(page, "Who disputes the ministry's claim?");
    assert.match(await text(first), /Khlan/);
    assert.ok((await first.locator('.citation').count()) > 0);
    const second = await ask(page, 'And what did he say was left behind?');
    assert.match(await text(second), /a lot/i);
    const refused = await ask(page, 'How many civilians died?');
    assert.match(await text(refused), new RegExp(en.answering.notInSources));
    await second.locator('.citation').first().click();
    await page.locator('#reader mark').first().waitFor();
    await page.keyboard.press('Escape');
    await closeWithoutProblem(watched);
  });

  test('shows the sources one by one, each number beside the first line of its title', async () => {
    const watched = await openPage(browser, dateline.address, { viewport: { width: 320, height: 720 } });
    const { page } = watched;
    const card = await command(page, '/kherson sources');
    assert.equal(await card.getByRole('heading', { name: 'Sources' }).count(), 1);
    const lists = card.getByRole('region', { name: 'Sources' });
    assert.ok((await lists.count()) > 1);
    for (const item of await lists.locator('li').all()) {
      const [number, title] = [await item.locator('.number').boundingBox(), await item.locator('.source').boundingBox()];
      assert.ok(
        number && title && number.y - title.y < title.height / 2 + 1 && number.y - title.y < 12,
        'the number has slipped',
      );
    }
    await closeWithoutProblem(watched);
  });

  test('shares a card with the channel, where others can ask too', async () => {
    const [mine, theirs] = [await openPage(browser, dateline.address), await openPage(browser, dateline.address)];
    const card = await command(mine.page, '/kherson');
    assert.equal(await theirs.page.locator('.card').count(), 0);
    await card.getByRole('button', { name: 'Share with channel' }).click();
    await theirs.page.locator('.card').waitFor();
    assert.match(await text(await ask(theirs.page, 'When was the city seized?')), /March/);
    await mine.page.locator('.thread .said').getByText('When was the city seized?').waitFor();
    await closeWithoutProblem(mine);
    await closeWithoutProblem(theirs);
  });

  test('offers questions that are answered where they are pressed', async () => {
    const watched = await openPage(browser, dateline.address);
    const card = await command(watched.page, '/kherson');
    const suggested = card.getByRole('group', { name: 'Suggested questions' }).getByRole('button').first();
    const question = await text(suggested);
    await suggested.click();
    const thread = watched.page.locator('.thread').last();
    await thread.locator('.said').getByText(question).waitFor();
    await thread.locator('.card .citation').first().waitFor();
    await closeWithoutProblem(watched);
  });

  test('shows beside a card exactly what Slack and Discord would be sent', async () => {
    const watched = await openPage(browser, dateline.address, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    const card = await command(page, '/kherson');
    const headline = await text(card.locator('h3'));
    const payload = page.locator('.payload pre').last();
    const panel = page.getByRole('group', { name: 'Sent as' }).last();
    for (const [name, sign] of [
      ['Slack', '"blocks"'],
      ['Discord', '"components"'],
    ] as const) {
      await panel.getByRole('button', { name }).click();
      await page.getByRole('region', { name: `What is sent: ${name}` }).waitFor();
      const sent = await text(payload);
      assert.ok(sent.includes(sign) && sent.includes(headline), name);
      assert.ok(Array.isArray(JSON.parse(sent)), name);
    }
    await panel.getByRole('button', { name: 'Plain text' }).click();
    await page.getByRole('region', { name: 'What is sent: Plain text' }).waitFor();
    assert.ok((await text(payload)).includes(headline));
    await closeWithoutProblem(watched);
  });

  test('can be used by keyboard alone, and always shows where one is', async () => {
    const watched = await openPage(browser, dateline.address);
    const { page } = watched;
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Skip to the message box');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/kherson');
    await page.keyboard.press('Enter');
    await page.locator('.message:has(.only-you) .card').waitFor();
    await page.keyboard.press('Shift+Tab');
    for (let presses = 0; presses < 40 && !/^Source \d/.test(await focused(page)); presses += 1)
      await page.keyboard.press('Shift+Tab');
    assert.match(await focused(page), /^Source \d/);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    assert.equal(outline, 'solid');
    await page.keyboard.press('Enter');
    await page.locator('#reader mark').first().waitFor();
    await page.keyboard.press('Escape');
    await tabTo(page, /^Timeline$/);
    await page.keyboard.press('Enter');
    await page.locator('.timeline').waitFor();
    assert.match(await focused(page), /^Dateline: .*Timeline/);
    await page.keyboard.press('Shift+Tab');
    for (let presses = 0; presses < 40 && !/^Ask$/.test(await focused(page)); presses += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Has Ukraine confirmed it?');
    await page.keyboard.press('Enter');
    await page.locator('.message:has(.only-you) .thread .card').waitFor();
    await closeWithoutProblem(watched);
  });

  test('fits a narrow telephone, with the story on it', async () => {
    const watched = await openPage(browser, dateline.address, { viewport: { width: 320, height: 640 } });
    await command(watched.page, '/kherson details');
    await command(watched.page, '/kherson');
    await ask(watched.page, 'How many troops withdrew?');
    assert.deepEqual(await watched.page.evaluate(reachProblems), []);
    await closeWithoutProblem(watched);
  });

  test('helps whoever mistypes a command', async () => {
    const watched = await openPage(browser, dateline.address);
    assert.match(await text(await command(watched.page, '/kerson')), /\/kherson/);
    await closeWithoutProblem(watched);
  });
});
