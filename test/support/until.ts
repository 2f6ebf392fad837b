import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds, looking every few milliseconds; gives it, or fails after `atMostMs` with what was waited for. */
export async function until<Value>(what: string, look: () => Value | undefined | false, atMostMs = 4_000): Promise<Value> {
  const end = performance.now() + atMostMs;
  for (;;) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`waited ${atMostMs} ms in vain: ${what}`);
    await pause(5);
  }
}
