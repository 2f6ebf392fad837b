const list = (words: string): string[] => words.split(' ');

const numbered = (names: string, first: number): [string, number][] => list(names).map((name, index) => [name, index + first]);

/** Months by their names and newspaper abbreviations. */
export const months: ReadonlyMap<string, number> = new Map([
  ...numbered('january february march april may june july august september october november december', 1),
  ...numbered('jan feb mar apr', 1),
  ...numbered('jun jul aug sep oct nov dec', 6),
  ['sept', 9],
]);

/** Weekdays by name and abbreviation, 1 for Monday. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...numbered('monday tuesday wednesday thursday friday saturday sunday', 1),
  ...numbered('mon tue wed thu fri sat sun', 1),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);

/** Names that are also other words or too short to stand without their point: "Sat.", "Mar. 5". */
export const abbreviated: ReadonlySet<string> = new Set(
  list('jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'),
);

export type Unit =
  | 'minute'
  | 'hour'
  | 'second'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** Units by their singular and plural. */
export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...(['minute', 'hour', 'second', 'day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade'] as const).flatMap(
    (unit): [string, Unit][] => [
      [unit, unit],
      [`${unit}s`, unit],
    ],
  ),
  ['century', 'century'],
  ['centuries', 'century'],
  ['hrs', 'hour'],
  ['mins', 'minute'],
  ['yr', 'year'],
  ['yrs', 'year'],
]);

/** Units said as sets: "daily". */
export const setAdverbs: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
]);

/** Parts of a day as TimeML writes them. */
export const dayParts: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
  ['midday', 'MI'],
  ['lunchtime', 'MI'],
]);

/** Seasons as TimeML writes them, with the month in which news begins to speak of them. */
export const seasons: ReadonlyMap<string, { readonly code: string; readonly firstMonth: number }> = new Map([
  ['spring', { code: 'SP', firstMonth: 3 }],
  ['summer', { code: 'SU', firstMonth: 6 }],
  ['autumn', { code: 'FA', firstMonth: 9 }],
  ['fall', { code: 'FA', firstMonth: 9 }],
  ['winter', { code: 'WI', firstMonth: 12 }],
]);

/** Small numbers in words. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    1,
  ),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety').map((name, index): [string, number] => [
    name,
    20 + 10 * index,
  ]),
]);

/** Ordinals in words, to twelfth; then those in digits are read from "th". */
export const ordinals: ReadonlyMap<string, number> = new Map(
  numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
);

/** Words for an unsaid number of units: "several weeks" is PXW. */
export const vague: ReadonlySet<string> = new Set(
  list('several some many few couple dozen dozens various numerous recent coming hundreds thousands'),
);

/** Fixed holidays: month and day. */
export const fixedHolidays: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ['boxing day', [12, 26]],
  ['new year eve', [12, 31]],
  ['new year day', [1, 1]],
  ['valentine day', [2, 14]],
  ['independence day', [7, 4]],
  ['halloween', [10, 31]],
  ['christmas', [12, 25]],
]);
