import { Failure } from '../../src/domain/failure.ts';
import type { Platform } from '../../src/ports.ts';

/** Longer than the platform takes for any post that it answers at all. */
const timeoutMs = 600;

async function ask(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    throw new Failure('unavailable', 'The platform did not answer.', { cause: error });
  }
  if (response.status === 429) {
    throw new Failure('rate-limited', 'Too many.', { retryAfterMs: Number(response.headers.get('retry-after')) * 1_000 });
  }
  if (response.status >= 500) throw new Failure('unavailable', `The platform answered ${response.status}.`);
  return response;
}

/** Talks to the platform of the chaos test as an adapter would. */
export const createHttpPlatform = (url: string): Pick<Platform, 'post' | 'find'> => ({
  async post({ target, key, posted = [], onPart }) {
    if (posted.length > 0) return { target, messages: posted };
    const response = await ask(`${url}/${target.channel}`, { method: 'POST', body: key ?? '' });
    const { message } = (await response.json()) as { message: string };
    await onPart?.(message);
    return { target, messages: [message] };
  },
  async find(target, key) {
    const response = await ask(`${url}/${target.channel}/${key}`, { method: 'GET' });
    if (response.status === 403) return 'cannot-look';
    return ((await response.json()) as { messages: string[] }).messages;
  },
});
