import type { PlatformName, Target } from '../domain/target.ts';
import type { TargetColumns } from './tables.ts';

/** A target as its columns. */
export const targetColumns = (target: Target): TargetColumns => ({
  platform: target.platform,
  workspace: target.workspace ?? '',
  channel: target.channel,
  thread: target.thread ?? '',
});

/** The target of a row that we wrote. */
export const targetOf = (row: TargetColumns): Target => ({
  platform: row.platform as PlatformName,
  workspace: row.workspace === '' ? undefined : row.workspace,
  channel: row.channel,
  thread: row.thread === '' ? undefined : row.thread,
});
