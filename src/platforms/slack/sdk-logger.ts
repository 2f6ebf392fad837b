import bolt from '@slack/bolt';
import type { Log } from '../../ports.ts';
import type { Redaction } from '../redaction.ts';

type Logger = NonNullable<NonNullable<ConstructorParameters<typeof bolt.App>[0]>['logger']>;

/** The SDK's logger, led into Dateline's log. Debug and info lines are dropped: they hold payloads and addresses with tickets. */
export function createSdkLogger(log: Log, redact: Redaction): Logger {
  const write =
    (level: 'warn' | 'error') =>
    (first: unknown, ...rest: unknown[]) => {
      const words = [first, ...rest].map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
      log[level]({ platform: 'slack' }, redact(words));
    };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => bolt.LogLevel.WARN,
    setName: () => undefined,
  };
}
