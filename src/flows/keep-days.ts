import type { KeepDays } from '../ports/upkeep.ts';

/**
 * For how many days records are kept where config/dateline.yaml says nothing. A platform delivers an event again within hours, so a
 * month of them is ample; a year of editions and questions lets people look back; the audit outlives what it tells of.
 */
export const defaultKeepDays: KeepDays = { deliveries: 90, editions: 365, turns: 365, events: 30, webMessages: 365, audit: 730 };
