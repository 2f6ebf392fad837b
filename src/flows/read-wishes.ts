import { languageOf, languages } from '../domain/languages.ts';
import { readCadence, readQuietHours } from '../domain/read-cadence.ts';
import { type Ringing, ringing } from '../domain/ringing.ts';
import type { Schedule, SubscriptionOptions } from '../domain/subscription.ts';
import type { PlatformName } from '../domain/target.ts';
import { en } from '../messages/en.ts';

/** What was asked for, or what is wrong with it in words. */
export type ReadWishes =
  | { readonly wishes: Omit<Schedule, 'timeZone'> & SubscriptionOptions & { readonly timeZone?: string | undefined } }
  | { readonly problem: string };

type Options = { -readonly [Key in keyof SubscriptionOptions]: SubscriptionOptions[Key] } & {
  timeZone?: string;
  quietHours?: Schedule['quietHours'];
};

const mostPoints = 10;

/** Zones by the name people type: any case, and `kyiv` for `Europe/Kyiv`. */
function timeZoneOf(word: string): string | undefined {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const wanted = word.toLowerCase();
  const known =
    zones.find((zone) => zone.toLowerCase() === wanted) ?? zones.find((zone) => zone.toLowerCase().endsWith(`/${wanted}`));
  if (known !== undefined || !word.includes('/')) return known;
  try {
    // Older names, such as Europe/Kiev, are known to the runtime but not in its list.
    return new Intl.DateTimeFormat('en', { timeZone: word }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Takes one option in; otherwise says in words what is wrong with it. */
function readOption(word: string, options: Options, { silently, role }: Ringing): string | undefined {
  const [name = '', value] = word.split('=', 2);
  const understood = (yes: boolean): string | undefined => (yes ? undefined : en.schedule.unknownWord(word));
  switch (name.toLowerCase()) {
    case 'only-changes':
      options.onlyChanges = true;
      return understood(value === undefined);
    case 'silent':
      options.notify = 'silent';
      return silently ? understood(value === undefined) : en.schedule.notSilently;
    case 'no-thread':
      options.opensThread = false;
      return understood(value === undefined);
    case 'mention':
      options.notify = { role: (value ?? '').replace(/^<@&|^<!subteam\^|>$/g, '') };
      return role?.test(options.notify.role) ? undefined : en.schedule.noRole(value ?? '', role !== undefined);
    case 'points':
      options.points = Number(value);
      return understood(Number.isInteger(options.points) && options.points >= 1 && options.points <= mostPoints);
    case 'language':
      options.language = languageOf(value ?? '');
      return options.language === undefined ? en.schedule.noLanguage(value ?? '', languages) : undefined;
    case 'quiet':
      options.quietHours = readQuietHours(value ?? '');
      return understood(options.quietHours !== undefined);
    default: {
      const zone = timeZoneOf(word);
      if (zone !== undefined) options.timeZone = zone;
      return understood(zone !== undefined);
    }
  }
}

/** Reads when and how a briefing should come: `daily 08:00 Europe/Kyiv quiet=22:00-07:00 only-changes`. */
export function readWishes(words: readonly string[], platform: PlatformName): ReadWishes {
  const read = readCadence(words);
  if (!read) return { problem: words.length === 0 ? en.schedule.noCadence : en.schedule.unknownCadence(words.join(' ')) };
  const options: Options = { onlyChanges: false, opensThread: true };
  for (const word of words.slice(read.used)) {
    const problem = readOption(word, options, ringing[platform]);
    if (problem !== undefined) return { problem };
  }
  return { wishes: { cadence: read.cadence, ...options } };
}
