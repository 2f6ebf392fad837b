import type { Target } from '../domain/target.ts';
import type { UserReference } from '../ports.ts';

/** A private answer has a conversation too, one a person and card, so that "and why?" is understood there. */
export const privateConversation = (target: Target, user: UserReference, about: string): Target => ({
  platform: target.platform,
  workspace: target.workspace,
  channel: target.channel,
  thread: `private:${user.id}:${about}`,
});
