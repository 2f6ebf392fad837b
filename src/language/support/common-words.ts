import { functionWords } from '../function-words.ts';

/**
 * Words in which a statement may differ without saying something else: those of grammar, and the plainest verb of saying,
 * because who speaks is checked by itself.
 */
export const commonWords: ReadonlySet<string> = new Set([...functionWords, 'said', 'say', 'says']);
