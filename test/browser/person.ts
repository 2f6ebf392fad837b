import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** Writes a command as a person does, and gives the newest card of the channel. */
export async function command(page: Page, text: string): Promise<Locator> {
  const cards = page.locator('#messages > .message > article > .card');
  const before = await cards.count();
  await page.getByLabel('Message', { exact: true }).fill(text);
  await page.keyboard.press('Enter');
  const card = cards.nth(before);
  await card.waitFor();
  return card;
}

/** Asks in the thread of the newest card, and gives the answer's card. */
export async function ask(page: Page, question: string): Promise<Locator> {
  const thread = page.locator('.thread').last();
  const answers = thread.locator('.card');
  const before = await answers.count();
  await thread.getByLabel('Your question').fill(question);
  await page.keyboard.press('Enter');
  const answer = answers.nth(before);
  await answer.waitFor();
  return answer;
}

/** The words of an element. */
export const text = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? '';

/** What has the focus, in words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Presses Tab until something with these words has the focus. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (words.test(await focused(page))) return;
  }
  assert.fail(`no way to ${words} by Tab`);
}
