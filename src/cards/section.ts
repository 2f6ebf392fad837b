import type { Edition } from '../domain/briefing.ts';
import type { Block } from '../domain/card.ts';
import type { Topic } from '../domain/topic.ts';
import type { Messages } from '../messages/en.ts';

/** How many of a topic's sources could be read for an edition. */
export interface Coverage {
  readonly answered: number;
  readonly asked: number;
  /** Minutes from the newest article to now, where it has a time. */
  readonly newestAgeMinutes?: number | undefined;
}

/** What a card may say beyond its edition: all of it is known to the caller only. */
export interface BriefingCardOptions {
  /** Gives the name and the time zone; without it the slug and UTC are shown. */
  readonly topic?: Pick<Topic, 'names' | 'timeZone'> | undefined;
  /** Whether only the asker sees the card: "Share with channel" is offered then. Default false. */
  readonly private?: boolean | undefined;
  /** How late a scheduled card comes, in minutes; said from 1 on. */
  readonly lateMinutes?: number | undefined;
  /** When this reader's last card was made, ISO 8601; absent for a first card. */
  readonly since?: string | undefined;
  readonly coverage?: Coverage | undefined;
  readonly messages?: Messages | undefined;
}

/** What every section of a card is made from. */
export interface SectionInput {
  readonly edition: Edition;
  readonly options: BriefingCardOptions;
  /** The topic's name as people know it. */
  readonly name: string;
  readonly timeZone: string;
  readonly messages: Messages;
}

/** One part of a card: its blocks, none where it has nothing to say. */
export type CardSection = (input: SectionInput) => readonly Block[];

/** The input of a card's sections, with what the options leave open filled in. */
export function sectionInput(edition: Edition, options: BriefingCardOptions, messages: Messages): SectionInput {
  const { topic } = options;
  return { edition, options, messages, name: topic?.names[0] ?? edition.topic, timeZone: topic?.timeZone ?? 'UTC' };
}
