import { startDateline } from '../../src/main.ts';

/**
 * Dateline as `npm start` runs it, but at a moment of the test's choosing and in a folder of the test's making: the clock
 * begins at DATELINE_TEST_NOW (ISO 8601) and goes on from there.
 */
const { DATELINE_TEST_NOW: now = '', DATELINE_TEST_ROOT: root = '.', ...environment } = process.env;
const offsetMs = Date.parse(now) - Date.now();
let ids = 0;
const { close } = await startDateline({
  root,
  environment,
  clock: () => Date.now() + offsetMs,
  // Unlike those of any other run.
  newId: () => `${process.pid.toString(36)}x${(ids++).toString(36)}`.padStart(12, '0'),
  random: Math.random,
  output: process.stdout,
  errors: process.stderr,
});
process.on('SIGTERM', () => void close().then(() => process.exit(0)));
