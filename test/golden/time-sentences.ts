/** A sentence of ours, the date of its article, and its times as they should be read: words → ISO value. */
export interface TimeSentence {
  readonly date?: string;
  readonly text: string;
  readonly times: Readonly<Record<string, string>>;
}

// biome-ignore format: a table
/** One kind of time after another; 12 November 2022 is a Saturday. */
export const timeSentences: readonly TimeSentence[] = [
  // Weekdays: past unless the sentence looks forward.
  { date: '2024-02-13', text: 'Pensions might not be paid in March.', times: { March: '2024-03' } },
  { date: '2024-02-13', text: 'The vote could be held in May.', times: { May: '2024-05' } },
  { date: '2024-02-13', text: 'Talks are to begin in June.', times: { June: '2024-06' } },
  { date: '2024-02-13', text: 'The director may resign on Friday.', times: { Friday: '2024-02-16' } },
  { date: '2024-02-13', text: 'The ship may have left on Friday.', times: { Friday: '2024-02-09' } },
  { date: '2022-11-12', text: 'The council met on Friday.', times: { Friday: '2022-11-11' } },
  { date: '2022-11-12', text: 'The council will meet on Friday.', times: { Friday: '2022-11-18' } },
  { date: '2022-11-12', text: 'Last Tuesday the bridge was shut.', times: { 'Last Tuesday': '2022-11-08' } },
  { date: '2022-11-12', text: 'Next Monday schools reopen.', times: { 'Next Monday': '2022-11-14' } },
  { date: '2022-11-12', text: 'On Saturday the siren sounded twice.', times: { Saturday: '2022-11-12' } },
  { date: '2022-11-12', text: 'Thursday’s storm tore off roofs.', times: { Thursday: '2022-11-10' } },
  { date: '2022-11-12', text: 'The vote is scheduled for Wednesday.', times: { Wednesday: '2022-11-16' } },
  { date: '2022-11-12', text: 'Divers found the wreck Sunday morning.', times: { 'Sunday morning': '2022-11-06TMO' } },
  { date: '2022-11-12', text: 'The court sits this coming Tuesday.', times: { 'this coming Tuesday': '2022-11-15' } },
  // Days by name.
  { date: '2022-11-12', text: 'Power came back yesterday.', times: { yesterday: '2022-11-11' } },
  { date: '2022-11-12', text: 'The minister flies home tomorrow.', times: { tomorrow: '2022-11-13' } },
  { date: '2022-11-12', text: 'Rescuers were still digging today.', times: { today: '2022-11-12' } },
  { date: '2022-11-12', text: 'The mayor spoke last night.', times: { 'last night': '2022-11-11TNI' } },
  { date: '2022-11-12', text: 'Trains stopped this morning.', times: { 'this morning': '2022-11-12TMO' } },
  { date: '2022-11-12', text: 'A curfew begins tonight.', times: { tonight: '2022-11-12TNI' } },
  { date: '2022-11-12', text: 'It rained the day before yesterday.', times: { 'the day before yesterday': '2022-11-10' } },
  // Dates.
  { text: 'The treaty was signed on 26 August 1989.', times: { '26 August 1989': '1989-08-26' } },
  { text: 'The treaty was signed on August 26, 1989.', times: { 'August 26, 1989': '1989-08-26' } },
  { text: 'It was filed on 2021-03-04.', times: { '2021-03-04': '2021-03-04' } },
  { text: 'It was filed on 25/03/2021.', times: { '25/03/2021': '2021-03-25' } },
  { date: '2022-11-12', text: 'The ferry sank on Oct. 30.', times: { 'Oct. 30': '2022-10-30' } },
  { date: '2022-11-12', text: 'The ferry sank on the 30th of October.', times: { 'the 30th of October': '2022-10-30' } },
  { date: '2022-01-10', text: 'The dam was closed on December 20.', times: { 'December 20': '2021-12-20' } },
  { date: '2022-12-20', text: 'The dam will be opened on January 10.', times: { 'January 10': '2023-01-10' } },
  { date: '2022-11-12', text: 'On Friday, November 11, the square filled.', times: { 'Friday, November 11': '2022-11-11' } },
  { date: '2022-11-12', text: 'KYIV, November 11 — The square filled.', times: { 'November 11': '2022-11-11' } },
  // Months, never finer than the text.
  { date: '2022-11-12', text: 'The city was seized in early March.', times: { 'early March': '2022-03' } },
  { date: '2022-11-12', text: 'The strike ended in late December.', times: { 'late December': '2021-12' } },
  { date: '2022-11-12', text: 'The fair will open in February.', times: { February: '2023-02' } },
  { text: 'Prices fell in March 2021.', times: { 'March 2021': '2021-03' } },
  { date: '2022-11-12', text: 'Prices fell last month.', times: { 'last month': '2022-10' } },
  { date: '2022-11-12', text: 'Prices may fall this month.', times: { 'this month': '2022-11' } },
  { date: '2022-11-12', text: 'The law takes effect at the end of May 2023.', times: { 'the end of May 2023': '2023-05' } },
  { date: '2022-11-12', text: 'He was jailed last April.', times: { 'last April': '2022-04' } },
  // "may" and "march" as other words.
  { date: '2022-11-12', text: 'Protesters may march again.', times: {} },
  { date: '2022-11-12', text: 'Protesters marched in May.', times: { May: '2022-05' } },
  // Years, decades, centuries.
  { text: 'The tower was built in 1889.', times: { '1889': '1889' } },
  { date: '2022-11-12', text: 'Exports doubled last year.', times: { 'last year': '2021' } },
  { date: '2022-11-12', text: 'Exports may double next year.', times: { 'next year': '2023' } },
  { date: '2022-11-12', text: 'Earlier this year the river froze.', times: { 'Earlier this year': '2022' } },
  { text: 'Wages stood still in the 1990s.', times: { 'the 1990s': '199X' } },
  { text: 'The chapel dates from the 15th century.', times: { 'the 15th century': '14XX' } },
  { text: 'More than 2000 people came.', times: {} },
  // Ago, earlier, later.
  { date: '2022-11-12', text: 'The mine closed ten days ago.', times: { 'ten days ago': '2022-11-02' } },
  { date: '2022-11-12', text: 'The mine closed two months ago.', times: { 'two months ago': '2022-09' } },
  { date: '2022-11-12', text: 'The mine closed a year ago.', times: { 'a year ago': '2021' } },
  { date: '2022-11-12', text: 'The mine closed three weeks ago.', times: { 'three weeks ago': '2022-W42' } },
  { text: 'The ship left on 3 May 2020. Two days later it was lost.', times: { '3 May 2020': '2020-05-03', 'Two days later': '2020-05-05' } },
  // Weeks and weekends.
  { date: '2022-11-12', text: 'The bank raised rates this week.', times: { 'this week': '2022-W45' } },
  { date: '2022-11-12', text: 'The bank raised rates last week.', times: { 'last week': '2022-W44' } },
  { date: '2022-11-12', text: 'The team plays next weekend.', times: { 'next weekend': '2022-W46-WE' } },
  // Times of the day, on the day they belong to.
  { date: '2022-11-12', text: 'On Friday the last convoy left at 5am.', times: { Friday: '2022-11-11', '5am': '2022-11-11T05:00' } },
  { date: '2022-11-12', text: 'The convoy left on Friday. It crossed at 5:30 a.m.', times: { Friday: '2022-11-11', '5:30 a.m.': '2022-11-11T05:30' } },
  { date: '2022-11-12', text: 'The shop was robbed around 7:15 p.m.', times: { 'around 7:15 p.m.': '2022-11-12T19:15' } },
  { date: '2022-11-12', text: 'The siren sounded at 17:30 on Tuesday.', times: { '17:30': '2022-11-08T17:30', Tuesday: '2022-11-08' } },
  { date: '2022-11-12', text: 'The bells rang at noon.', times: { noon: '2022-11-12T12:00' } },
  { text: 'The bells rang at 9 pm.', times: { '9 pm': 'T21:00' } },
  // Ranges.
  { date: '2022-11-12', text: 'The talks ran from Aug. 26 to Oct. 20.', times: { 'Aug. 26': '2022-08-26', 'Oct. 20': '2022-10-20' } },
  { text: 'The fair ran 4-7 June 2019.', times: { '4': '2019-06-04', '7 June 2019': '2019-06-07' } },
  // Lengths of time.
  { text: 'The nearly nine-month invasion drained the army.', times: { 'nearly nine-month': 'P9M' } },
  { text: 'The strike lasted two weeks.', times: { 'two weeks': 'P2W' } },
  { text: 'They walked for several days.', times: { 'several days': 'PXD' } },
  { text: 'The fire burned for 36 hours.', times: { '36 hours': 'PT36H' } },
  { text: 'The 19-year-old driver was unhurt.', times: {} },
  // Sets.
  { text: 'The clinic opens every day.', times: { 'every day': 'P1D' } },
  { text: 'The paper appears weekly.', times: { weekly: 'P1W' } },
  { text: 'The court sits every Tuesday.', times: { 'every Tuesday': 'XXXX-WXX-2' } },
  // Quarters and seasons.
  { date: '2022-11-12', text: 'Profit fell in the third quarter.', times: { 'the third quarter': '2022-Q3' } },
  { text: 'Profit fell in the fourth quarter of 2022.', times: { 'the fourth quarter of 2022': '2022-Q4' } },
  { text: 'The company lost money in fiscal 2020.', times: { 'fiscal 2020': '2020' } },
  { date: '2022-11-12', text: 'The glacier shrank last summer.', times: { 'last summer': '2022-SU' } },
  { text: 'The bridge fell in the winter of 1998.', times: { 'the winter of 1998': '1998-WI' } },
  // Holidays.
  { date: '2022-11-12', text: 'Shops close on Christmas Day.', times: { 'Christmas Day': '2022-12-25' } },
  // Nothing relative without a date.
  { text: 'On Friday the council met.', times: {} },
  { text: 'date 2022-11-12 On Friday the council met.', times: { Friday: '2022-11-11' } },
];
