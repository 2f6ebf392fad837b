import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

/** A process of its own: the test runner follows every promise, and there are millions. `npm run simulate` takes all zones and three years. */
const short = ['test/simulate/simulate.ts', '--few', '--from', '2024-03-28', '--days', '6', '--seed', '2', '--instances', '3'];

test('every slot has one card, through crashes, blocked ticks, clock steps, faults and restarts', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', ...short]);
  const report: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  assert.ok(typeof report === 'object' && report !== null);
  for (const happened of ['slots', 'posted', 'late', 'crashes', 'blocks', 'faults']) {
    assert.ok(Number(Reflect.get(report, happened)) > 0, `${happened}: ${stdout}`);
  }
});
