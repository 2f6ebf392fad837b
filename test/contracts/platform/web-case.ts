import { openPlayground } from '../../support/playground.ts';
import { openWebClient } from '../../support/web-client.ts';
import type { PlatformCase } from '../platform.ts';

const noTokens = 'the playground listens on 127.0.0.1 alone and has no token';

export const webCase: PlatformCase = {
  open: async (receive) => {
    const { platform, address } = await openPlayground(receive);
    const client = await openWebClient(address);
    let asked = 0;
    let ended = false;
    client.ended.then(
      () => {
        ended = true;
      },
      () => undefined,
    );
    return {
      platform,
      target: { platform: 'web', channel: 'news' },
      shown: () => JSON.stringify(client.messages.filter(({ onlyYou }) => !onlyYou)),
      person: client.user,
      told: () => JSON.stringify(client.messages.filter(({ onlyYou }) => onlyYou)),
      ask: async (text, thread) => {
        asked += 1;
        const body = { event: `event-${String(asked).padStart(4, '0')}`, text, thread };
        await client.send('api/messages', body);
        return { again: async () => void (await client.send('api/messages', body)) };
      },
      connected: () => !ended,
      close: async () => {
        client.close();
        await platform.close();
      },
    };
  },
  trials: {
    fired: { exception: 'the page sets every text as a text node: what a browser makes of it is shown by the browser tests' },
    otherBots: { exception: 'nobody but the person at the page can write to it' },
    askAlone: { exception: 'the playground is one channel; what is asked with a command is answered to the asker alone' },
    unreachable: { exception: 'a message for a person waits on the page until they come' },
    rateLimit: { exception: 'the playground limits nobody: it is one person’s own machine' },
    secrets: { exception: noTokens },
  },
};
