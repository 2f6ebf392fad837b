import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPage, startChromium } from '../support/chromium.ts';
import { startWhole } from '../support/started.ts';

/** The README's picture: the card of the first story as the playground shows it. */
const place = join(import.meta.dirname, '../../docs/pictures/card.png');
const margin = 24;
/** Sharp enough for most screens; twice the size would be 300 KB. */
const scale = 1.3;

const [browser, dateline] = await Promise.all([startChromium(), startWhole()]);
try {
  const viewport = { width: 820, height: 1200 };
  const { page } = await openPage(browser, dateline.address, { viewport, deviceScaleFactor: scale, colorScheme: 'light' });
  await page.getByLabel('Message', { exact: true }).fill('/kherson');
  await page.keyboard.press('Enter');
  const card = page.locator('.card');
  await card.waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const other of document.querySelectorAll('header.masthead, footer, .from-you, .who, .payloads, .thread')) other.remove();
  });
  const box = await card.boundingBox();
  if (!box) throw new Error('The card is not on the page');
  await mkdir(join(place, '..'), { recursive: true });
  const clip = { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
  await page.screenshot({ path: place, clip, fullPage: true });
} finally {
  await browser.close();
  await dateline.close();
}
