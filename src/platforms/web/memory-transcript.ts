import type { WebMessage, WebTranscript } from '../../ports.ts';

/** A transcript that lives as long as the process: for tests, and for a playground without a store. */
export function createMemoryTranscript(): WebTranscript {
  const messages: WebMessage[] = [];
  const keyed = (place: { channel: string; thread?: string | undefined }, key: string): WebMessage[] =>
    messages.filter((message) => message.channel === place.channel && message.thread === place.thread && message.key === key);
  return {
    append: async (message) => {
      if (messages.some(({ id }) => id === message.id)) return false;
      if (message.key !== undefined && keyed(message, message.key).length > 0) return false;
      messages.push(message);
      return true;
    },
    list: async (channel, limit) => messages.filter((message) => message.channel === channel).slice(-limit),
    message: async (id) => messages.find((message) => message.id === id),
    withKey: async (place, key) => keyed(place, key).map(({ id }) => id),
  };
}
