import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
const executablePath = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place));

/** Why browser tests do not run here, or false where they do. In CI they always run: a missing browser fails them there. */
export const skipWithoutChromium: string | false =
  executablePath === undefined && process.env.CI !== 'true' ? 'no Chromium was found: set CHROMIUM_PATH to run this' : false;

/** Starts Chromium with nothing that talks to anyone but the page. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page, and what went wrong in it: what its console said, what its scripts threw, what it could not load. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens an address as a new person would, and waits until the channel is there. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') problems.push(said.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('requestfailed', (request) => {
    // A stream that ends with its page is no failure.
    if (!request.url().endsWith('/api/events')) problems.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  await page.goto(address);
  await page.locator('[data-state="connected"]').waitFor();
  return { page, problems, close: () => context.close() };
}

/** Shows that nothing went wrong in a page, and closes it. */
export async function closeWithoutProblem({ problems, close }: WatchedPage): Promise<void> {
  await close();
  assert.deepEqual(problems, []);
}
