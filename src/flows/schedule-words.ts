import type { Subscription } from '../domain/subscription.ts';
import type { LocalMoment } from '../messages/en/schedule.ts';
import { en } from '../messages/en.ts';
import { localOf } from '../schedule/local-time.ts';
import { nextSlots } from '../schedule/slots.ts';

const dayMs = 86_400_000;
const previewed = 3;

/** A local time, in milliseconds as if it were UTC, in the parts that words need. */
function momentOf(local: number, today: number): LocalMoment {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(local);
  return {
    daysAhead: Math.floor(local / dayMs) - Math.floor(today / dayMs),
    date: format({ weekday: 'short', day: 'numeric', month: 'short' }).replace(',', ''),
    time: format({ hour: '2-digit', minute: '2-digit' }),
  };
}

/** The next times of a subscription, three unless said otherwise, in its local time: "Next: tomorrow, Sat 12 Nov, 08:00; …". */
export function nextInWords(subscription: Subscription, nowMs: number, count = previewed): string {
  const today = localOf(nowMs, subscription.timeZone);
  const slots = nextSlots(subscription, nowMs, count);
  return en.schedule.next(slots.map(({ atMs }) => momentOf(localOf(atMs, subscription.timeZone), today)));
}
