import { suggestQuestions } from '../answering/suggest.ts';
import { composeBriefing } from '../briefing/compose.ts';
import type { Briefing, Edition } from '../domain/briefing.ts';
import type { PublisherDirectory } from '../domain/publisher.ts';
import type { Topic } from '../domain/topic.ts';
import type { Clock, ConversationStore, NewId } from '../ports.ts';
import type { Library } from './library.ts';

export interface BrieferOptions {
  readonly library: Library;
  readonly store: Pick<ConversationStore, 'saveEdition' | 'latestEdition'>;
  readonly publishers: PublisherDirectory;
  readonly clock: Clock;
  readonly newId: NewId;
  /** How many points a card shows. */
  readonly points: number;
}

/** Gives the edition of a topic as of now, or as of an earlier ISO date: what was published later is left out. */
export type Briefer = (topic: Topic, asOf?: string) => Promise<Edition>;

/** What a briefing says, without what it says about an earlier one. */
const substance = ({ changes: _, ...rest }: Briefing): string => JSON.stringify(rest);

/** How many suggested questions a card carries. */
const suggestions = 3;

/**
 * Makes editions. One that says the same as the newest is that one: a story at rest has one edition however often it is
 * asked for, and what changed is always told against the last that differed.
 */
export function createBriefer({ library, store, publishers, clock, newId, points }: BrieferOptions): Briefer {
  return async (topic, asOf) => {
    const { articles, corpus } = await library.read(topic);
    const madeAt = new Date(clock()).toISOString();
    const previous = asOf === undefined ? await store.latestEdition(topic.slug, madeAt) : undefined;
    const composed = composeBriefing({ articles, publishers, topic, points, asOf, previous: previous?.briefing });
    const questions = suggestQuestions(corpus, composed).slice(0, suggestions);
    const briefing: Briefing = {
      ...composed,
      questions: questions.length > 0 ? questions : topic.questions.slice(0, suggestions),
    };
    if (previous && substance(previous.briefing) === substance(briefing)) return previous;
    const edition: Edition = { id: newId(), topic: topic.slug, madeAt, briefing };
    await store.saveEdition(edition);
    return edition;
  };
}
