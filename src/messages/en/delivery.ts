/** Why a delivery is as it is, and what is said of it. */
export const deliveryWords = {
  superseded: 'A newer slot came before this one could be sent.',
  notRunning: 'Dateline was not running, or was busy, until a newer slot was due.',
  manyNotRunning: (more: number) =>
    `Dateline was not running, or was busy, until a newer slot was due. ${more} earlier slots were missed too.`,
  tooLate: (hours: number) => `More than ${hours} hours late, which is too late to be worth sending.`,
  tooLateAfter: (hours: number, reason: string) =>
    `More than ${hours} hours late, which is too late to be worth sending. Last problem: ${reason}`,
  nothingNew: 'Nothing new, and the subscription asks for silence then.',
  noLongerActive: 'The subscription was paused, stopped or removed.',
  quietHours: 'Waits for the quiet hours to end.',
  cannotLook: 'It may have been posted before something failed, and the platform cannot be asked. It is not posted again.',
  goesOn: 'It works again; deliveries go on where they were.',
  articlesNotKept: 'The articles that were read could not be written down; they are tried again.',
  noAnswer: 'The platform did not answer in time.',
  unexpected: 'Something unexpected went wrong; the log says what.',
} as const;
