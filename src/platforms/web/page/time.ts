const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "09:00", in the reader's own zone. */
export const timeOfDay = (instant: string): string => clockTime.format(new Date(instant));

/** "Sat 12 Nov, 09:00 CET", in the reader's own zone. */
export const moment = (instant: string): string => dayAndTime.format(new Date(instant));

/** "12 Nov 2022" for what was published on a day or at an instant; whatever else it says stays as it is. */
export const date = (published: string): string =>
  /^\d{4}-\d{2}-\d{2}/.test(published) ? day.format(new Date(`${published.slice(0, 10)}T00:00:00Z`)) : published;
