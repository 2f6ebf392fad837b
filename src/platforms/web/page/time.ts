const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** "09:00", in the reader's own zone. */
export const timeOfDay = (instant: string): string => clockTime.format(new Date(instant));

/** "Sat 12 Nov, 09:00 CET", in the reader's own zone. */
export const moment = (instant: string): string => dayAndTime.format(new Date(instant));
