import type { Card } from '../../src/domain/card.ts';
import { createWebPlatform, type WebPlatform, type WebPlatformOptions } from '../../src/platforms/web/platform.ts';
import type { CommandDescription, Incoming, Log } from '../../src/ports.ts';
import { countingIds } from './counting-ids.ts';

/** A log that keeps its lines, so that a test can show that nothing was wrong or that something was told. */
export interface KeptLog extends Log {
  readonly lines: readonly {
    readonly level: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly message: string;
  }[];
}

export function keepLog(): KeptLog {
  const lines: KeptLog['lines'][number][] = [];
  const level =
    (name: string) =>
    (fields: Readonly<Record<string, unknown>>, message: string): void => {
      lines.push({ level: name, fields, message });
    };
  return { lines, info: level('info'), warn: level('warn'), error: level('error') };
}

export const kherson: CommandDescription = {
  name: 'kherson',
  description: 'The Kherson story',
  hint: 'timeline | ask <question>',
};

/** A card that says one line. */
export const saying = (text: string, kind: Card['kind'] = 'notice'): Card => ({
  kind,
  summary: text,
  blocks: [{ kind: 'text', runs: [{ text }] }],
  sources: [],
});

export interface Playground {
  readonly platform: WebPlatform;
  readonly address: string;
  readonly log: KeptLog;
  /** Everything handed over, in its order. */
  readonly received: readonly Incoming[];
}

/** A playground on a free port whose requests go to `receive`. */
export async function openPlayground(
  receive: (incoming: Incoming) => Promise<void>,
  options: Partial<WebPlatformOptions> = {},
): Promise<Playground> {
  const log = keepLog();
  const received: Incoming[] = [];
  const clock = (): number => Date.parse('2022-11-12T07:00:00Z');
  const platform = createWebPlatform({ clock, newId: countingIds(), log, port: 0, ...options });
  await platform.listen(
    async (incoming) => {
      received.push(incoming);
      await receive(incoming);
    },
    [kherson],
  );
  return { platform, address: platform.address() ?? '', log, received };
}
