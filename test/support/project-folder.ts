import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Target } from '../../src/domain/target.ts';

/** A folder as a person would have it: this project's topics and articles, and subscriptions of its own. */
export interface ProjectFolder {
  readonly root: string;
  readonly data: string;
  remove(): Promise<void>;
}

/** Makes a project that posts the Kherson card to these targets at 08:00 Kyiv time. */
export async function makeProjectFolder(targets: readonly Target[]): Promise<ProjectFolder> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-'));
  await cp('config', join(root, 'config'), { recursive: true });
  await symlink(resolve('briefings'), join(root, 'briefings'));
  const subscriptions = targets.map((target) => ({ topic: 'kherson', target, time: '08:00', timeZone: 'Europe/Kyiv' }));
  await writeFile(join(root, 'config/dateline.yaml'), stringify({ subscriptions }));
  const data = join(root, 'data');
  await mkdir(data);
  return { root, data, remove: () => rm(root, { recursive: true, force: true }) };
}
