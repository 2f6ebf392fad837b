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
  subscribe: async () => (await import('./subscribe.ts')).subscribe,
  deliveries: async () => (await import('./deliveries.ts')).deliveries,
  status: async () => (await import('./status.ts')).status,
  why: async () => (await import('./why.ts')).why,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./backup.ts')).restore,
  prune: async () => (await import('./prune.ts')).prune,
  forget: async () => (await import('./forget.ts')).forget,
  batch: async () => (await import('./batch.ts')).batch,
};
