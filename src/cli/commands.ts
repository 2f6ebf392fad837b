import type { Command } from './command.ts';

/** Every command by its name. Each is loaded only when it runs. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  brief: async () => (await import('./brief.ts')).brief,
  ask: async () => (await import('./ask.ts')).ask,
  preview: async () => (await import('./preview.ts')).preview,
  topics: async () => (await import('./topics.ts')).topics,
  doctor: async () => (await import('./doctor.ts')).doctor,
  manifest: async () => (await import('./manifest.ts')).manifest,
  invite: async () => (await import('./invite.ts')).invite,
  batch: async () => (await import('./batch.ts')).batch,
};
