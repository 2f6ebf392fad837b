import { errorCard } from '../cards/error-card.ts';
import { Failure } from '../domain/failure.ts';
import { en } from '../messages/en.ts';
import type { Incoming } from '../ports.ts';
import { receiveAction } from './receive-action.ts';
import { receiveCommand } from './receive-command.ts';
import { receiveQuestion } from './receive-question.ts';
import type { ReceiverOptions } from './receiver-options.ts';

function handle(incoming: Incoming, options: ReceiverOptions): Promise<void> {
  switch (incoming.kind) {
    case 'command':
      return receiveCommand(incoming, options);
    case 'action':
      return receiveAction(incoming, options);
    case 'question':
      return receiveQuestion(incoming, options);
    default:
      return incoming satisfies never;
  }
}

/**
 * What a platform is given to hand requests to. Each is answered once, however often it is delivered; what fails is told
 * to the person who asked and logged, and never reaches the platform's code.
 */
export function createReceiver(options: ReceiverOptions): (incoming: Incoming) => Promise<void> {
  const { store, clock, log } = options;
  return async (incoming) => {
    const { platform, channel } = incoming.target;
    try {
      if (!(await store.firstSeen(incoming.eventId, new Date(clock()).toISOString()))) return;
      await handle(incoming, options);
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('internal', en.requests.internal, { cause: error });
      log.error(
        { platform, channel, kind: incoming.kind, failure: failure.kind, cause: failure.cause ?? error },
        failure.message,
      );
      try {
        await incoming.reply.privately(errorCard(failure));
      } catch (replyError) {
        log.error({ platform, channel, cause: replyError }, 'the failure could not be told to the person who asked');
      }
    }
    await options.afterwards?.();
  };
}
