import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { scoreAttributions } from './attribution-score.ts';
import { scoreConversations } from './conversation-score.ts';
import { scoreSeams } from './seam-score.ts';
import { scoreTimes } from './times-score.ts';
import { scoreVerify } from './verify-score.ts';

/** Where the floors are kept: for each task what every figure must at least reach, in percent. */
export const floorsFile = 'test/golden/floors.json';

const floorsSchema = z.record(z.string(), z.record(z.string(), z.number()));
export type Floors = z.infer<typeof floorsSchema>;

/** Every task that has golden data of ours, by name: its figures in percent, higher is better. A new task is one line. */
export const tasks: Readonly<Record<string, () => Promise<Readonly<Record<string, number>>>>> = {
  attribution: async () => (await scoreAttributions()).scores,
  conversation: async () => scoreConversations(),
  seams: async () => scoreSeams(),
  times: async () => scoreTimes(),
  verify: async () => scoreVerify(),
};

export async function readFloors(): Promise<Floors> {
  return floorsSchema.parse(JSON.parse(await readFile(floorsFile, 'utf8')));
}

/** Figures now, as floors. */
export async function measure(): Promise<Floors> {
  const entries = await Promise.all(Object.entries(tasks).map(async ([name, task]) => [name, { ...(await task()) }] as const));
  return Object.fromEntries(entries);
}

/** Every floor that `next` would lower or drop, in words. */
export function lowered(floors: Floors, next: Floors): string[] {
  return Object.entries(floors).flatMap(([task, figures]) =>
    Object.entries(figures).flatMap(([figure, floor]) => {
      const now = next[task]?.[figure];
      if (now === undefined) return [`${task} ${figure} is no longer measured; its floor is ${floor}`];
      return now < floor ? [`${task} ${figure} is ${now}, below its floor of ${floor}`] : [];
    }),
  );
}

/** Pins the floors to today's figures. Refuses to lower one: what got worse must be made better, not agreed to. */
async function pin(): Promise<number> {
  const [floors, now] = [await readFloors(), await measure()];
  const worse = lowered(floors, now);
  if (worse.length > 0) {
    process.stderr.write(`The floors stay as they are:\n${worse.map((line) => `  ${line}\n`).join('')}`);
    return 1;
  }
  await writeFile(floorsFile, `${JSON.stringify(now, null, 2)}\n`);
  return 0;
}

if (import.meta.main) process.exitCode = await pin();
