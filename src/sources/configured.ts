import type { Source } from '../ports.ts';
import { createFolderSource } from './folder/source.ts';

/** Where all articles come from, for the bot and for the commands alike. `root` is the project's folder. */
export const createConfiguredSource = ({ root }: { readonly root: string }): Source => createFolderSource({ root });
