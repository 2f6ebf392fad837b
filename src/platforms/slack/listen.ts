import type bolt from '@slack/bolt';
import type { Incoming } from '../../ports.ts';
import { acknowledgeAfter } from './acknowledge-kept.ts';
import { askForm, askFormName, readAskForm } from './ask-form.ts';
import { type Heard, heardBefore, heardCommand, heardForm, heardMessage, heardPress } from './incoming.ts';
import { createReply, type Replying } from './reply.ts';

type App = InstanceType<typeof bolt.App>;

const everything = /.*/s;

export interface Listening extends Replying {
  readonly receive: (incoming: Incoming) => Promise<void>;
  /** Told what went wrong behind an acknowledgement: nobody else can be. */
  readonly onFailure: (error: unknown) => void;
}

/** What is being answered. */
export interface Ongoing {
  /** Answers what an earlier life of the process heard; resolves when it is answered. */
  hearAgain(record: string): Promise<void>;
  /** Resolves when all that was heard is answered. */
  settled(): Promise<void>;
}

/**
 * Hears what people do. Each listener acknowledges before anything else: Slack tells the user of a failure after three
 * seconds, however long an answer takes. A message is acknowledged once it is kept, so that none is lost with the process.
 */
export function listenOnSlack(app: App, listening: Listening): Ongoing {
  const ongoing = new Set<Promise<void>>();

  function handOver(heard: Heard, more: Pick<Incoming, 'again' | 'onKept'> = {}): Promise<void> {
    const reply = createReply(listening, heard.asker, { eventId: heard.eventId, again: more.again });
    const answered = listening
      .receive({ ...heard.incoming(reply), ...more })
      .catch(listening.onFailure)
      .finally(() => ongoing.delete(answered));
    ongoing.add(answered);
    return answered;
  }

  app.command(everything, async ({ ack, command }) => {
    await ack();
    void handOver(heardCommand(command));
  });

  app.action(everything, async ({ ack, body }) => {
    await ack();
    const heard = heardPress(body);
    if (!heard) return;
    if (heard.request.kind !== 'ask') return void handOver(heard);
    const { target, responseUrl } = heard.asker;
    const from = { edition: heard.request.edition, channel: target.channel, thread: target.thread };
    // The form opens without asking the flows: its trigger lives three seconds.
    const view = askForm({ ...from, ...(target.thread ? {} : { responseUrl }) }, listening.messages);
    await listening.client.views.open({ trigger_id: heard.triggerId, view });
  });

  app.view(askFormName, async ({ ack, body, view }) => {
    await ack();
    const form = readAskForm(view);
    if (form) void handOver(heardForm(form, { workspace: body.team?.id, user: body.user.id }));
  });

  app.event('message', async ({ event, body, context }) => {
    const heard = heardMessage({ event, workspace: body.team_id, bot: context.botUserId ?? '' });
    if (!heard) return;
    const kept = Promise.withResolvers<void>();
    acknowledgeAfter(context, kept.promise);
    // Where it ends without having been kept, Slack is told nothing and delivers it again.
    void handOver(heard, { onKept: kept.resolve }).finally(() => kept.reject(new Error('a question could not be kept')));
  });

  app.error(async (error) => listening.onFailure(error));

  return {
    hearAgain: async (record) => {
      const heard = heardBefore(record);
      if (heard) await handOver(heard, { again: true });
    },
    settled: async () => {
      await Promise.all(ongoing);
    },
  };
}
