/**
 * The slots of a daily subscription, worked out in another way than Dateline does: from what the runtime's own calendar
 * (`Intl`) shows on the wall, by trying.
 */
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Zones are at most 14 hours from UTC; a day more on either side holds every change. */
const windowMs = 38 * 60 * minuteMs;

function wallReader(timeZone: string): (instantMs: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (instantMs) => format.format(instantMs);
}

/** How far the wall is ahead of UTC, in milliseconds. */
const offsetOf = (wall: string, instantMs: number): number =>
  Date.parse(`${wall.replace(' ', 'T')}:00Z`) - Math.floor(instantMs / minuteMs) * minuteMs;

function slotOf(wanted: string, wallAt: (instantMs: number) => string): number {
  const asUtc = Date.parse(`${wanted.replace(' ', 'T')}:00Z`);
  const offsets = [-windowMs, 0, windowMs].map((shift) => offsetOf(wallAt(asUtc + shift), asUtc + shift));
  const shown = [...new Set(offsets)].map((offset) => asUtc - offset).filter((instant) => wallAt(instant) === wanted);
  if (shown.length > 0) return Math.min(...shown);
  // The wall never shows it: the first minute at which it shows something later.
  for (let instant = asUtc - Math.max(...offsets) - 3 * 60 * minuteMs; ; instant += minuteMs)
    if (wallAt(instant) > wanted) return instant;
}

/** Every slot of `at` (`HH:MM`) in a zone, from after `fromMs` up to and with `toMs`. */
export function dailySlots(
  timeZone: string,
  at: string,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): number[] {
  const wallAt = wallReader(timeZone);
  const slots = new Set<number>();
  for (let day = fromMs - dayMs; day <= toMs + dayMs; day += dayMs) {
    const slot = slotOf(`${new Date(day).toISOString().slice(0, 10)} ${at}`, wallAt);
    if (slot > fromMs && slot <= toMs) slots.add(slot);
  }
  return [...slots].sort((a, b) => a - b);
}
