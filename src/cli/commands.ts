import type { Command } from './command.ts';

/** Every command by its name. Each is loaded only when it runs. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  brief: async () => (await import('./brief.ts')).brief,
  ask: async () => (await import('./ask.ts')).ask,
  topics: async () => (await import('./topics.ts')).topics,
  batch: async () => (await import('./batch.ts')).batch,
};
