import type { PostRef } from '../domain/target.ts';
import type { Platform, PostRequest } from '../ports.ts';
import { createReplyMarks } from './reply-marks.ts';

/** What is answered, and whether it was heard before: then the answer may be there already. */
export interface Answering {
  readonly eventId: string;
  readonly again?: boolean | undefined;
}

/**
 * Posts the replies to one event. Where the event is heard again each is looked for first; one that cannot be looked for is not posted,
 * since it would rather be missing than be there twice.
 */
export function createReplyPosting(
  { post, find }: Pick<Platform, 'post' | 'find'>,
  { eventId, again = false }: Answering,
): (request: Omit<PostRequest, 'key' | 'posted'>) => Promise<PostRef> {
  const nextMark = createReplyMarks(eventId);
  return async (request) => {
    const key = nextMark();
    const posted = again ? await find(request.target, key) : [];
    return posted === 'cannot-look' ? { target: request.target, messages: [] } : post({ ...request, key, posted });
  };
}
