import { articles } from './articles.ts';
import { askedBy } from './asked-by.ts';
import { conversations } from './conversations.ts';
import { deliveries } from './deliveries.ts';
import type { Migration } from './migration.ts';
import { severalTopics } from './several-topics.ts';
import { subscriptions } from './subscriptions.ts';
import { unanswered } from './unanswered.ts';
import { webMessages } from './web-messages.ts';

/** The schema's steps in their order: a database at version n has the first n. New steps go to the end. */
export const migrations: readonly Migration[] = [
  conversations,
  subscriptions,
  deliveries,
  webMessages,
  articles,
  severalTopics,
  askedBy,
  unanswered,
];
