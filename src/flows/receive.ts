import { errorCard } from '../cards/error-card.ts';
import { Failure } from '../domain/failure.ts';
import { en } from '../messages/en.ts';
import type { Incoming, Reply } from '../ports.ts';
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

/** How long an instance may take for an answer before another may think that it is gone; far longer than any answer takes. */
export const answerLeaseMs = 120_000;

/** Whether it is heard for the first time, or again because nobody answered it. Told to the platform once it is kept. */
async function toAnswer(incoming: Incoming, { store, clock, holder }: ReceiverOptions): Promise<boolean> {
  const { eventId, user, record, again, onKept } = incoming;
  const nowMs = clock();
  const heard = record === undefined ? undefined : { user, record, holder, untilMs: nowMs + answerLeaseMs };
  const first = again || (await store.firstSeen(eventId, new Date(nowMs).toISOString(), heard));
  onKept?.();
  return first;
}

/** A reply after which an event is answered. What leaves no mark is never said twice: it is answered just before it is said. */
function settlingReply({ eventId, reply, record }: Incoming, { store }: ReceiverOptions): Reply {
  if (record === undefined || !reply.leavesNoMark) return reply;
  return {
    ...reply,
    privately: async (card) => {
      await store.answered(eventId);
      await reply.privately(card);
    },
  };
}

/** Tells a failure to the person who asked and to the log. */
async function tellFailure(error: unknown, incoming: Incoming, { log }: ReceiverOptions): Promise<void> {
  const { platform, channel } = incoming.target;
  const failure = error instanceof Failure ? error : new Failure('internal', en.requests.internal, { cause: error });
  log.error({ platform, channel, kind: incoming.kind, failure: failure.kind, cause: failure.cause ?? error }, failure.message);
  try {
    await incoming.reply.privately(errorCard(failure));
  } catch (replyError) {
    log.error({ platform, channel, cause: replyError }, 'the failure could not be told to the person who asked');
  }
}

/** What time may heal, of something that can be heard again: it is answered then, and the person need not be told. */
const passing = (error: unknown, { record }: Incoming): boolean =>
  record !== undefined && error instanceof Failure && (error.kind === 'unavailable' || error.kind === 'rate-limited');

/** Answers, and says whether that is the end of it. */
async function answer(heard: Incoming, options: ReceiverOptions): Promise<'answered' | 'postponed' | 'known'> {
  const incoming = { ...heard, reply: settlingReply(heard, options) };
  try {
    if (!(await toAnswer(incoming, options))) return 'known';
    await handle(incoming, options);
  } catch (error) {
    if (passing(error, heard)) return 'postponed';
    await tellFailure(error, heard, options);
  }
  return 'answered';
}

/**
 * What a platform is given to hand requests to. Each is answered once, however often it is delivered and whatever becomes of the
 * process meanwhile; what fails is told to the person who asked and logged, and never reaches the platform's code.
 */
export function createReceiver(options: ReceiverOptions): (incoming: Incoming) => Promise<void> {
  const { store, log } = options;
  return async (incoming) => {
    const outcome = await answer(incoming, options);
    if (outcome === 'known') return;
    if (incoming.record !== undefined) {
      try {
        await store[outcome](incoming.eventId);
      } catch (error) {
        // It is heard again after a restart, and its reply is looked for then.
        log.error({ event: incoming.eventId, cause: error }, 'what became of a question could not be recorded');
      }
    }
    await options.afterwards?.();
  };
}
