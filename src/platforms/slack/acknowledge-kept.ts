import type bolt from '@slack/bolt';

type App = InstanceType<typeof bolt.App>;
type Receiver = NonNullable<NonNullable<ConstructorParameters<typeof bolt.App>[0]>['receiver']>;
type ReceiverEvent = Parameters<App['processEvent']>[0];

/** The name under which a listener finds, in its context, what an acknowledgement waits for. */
const waitName = 'acknowledgeAfter';

/** Lets the acknowledgement of the event of this context wait until something is kept; where that fails there is none. */
export function acknowledgeAfter(context: Readonly<Record<string, unknown>>, kept: Promise<void>): void {
  const wait = context[waitName];
  if (typeof wait === 'function') wait(kept);
}

/** Acknowledges an event when its listeners are done and what they wait for is kept. The SDK itself would do it before they hear of it. */
async function processKept(app: App, event: ReceiverEvent): Promise<void> {
  let kept = Promise.resolve();
  const waiting = (promise: Promise<void>): void => {
    kept = promise;
  };
  const customProperties = { ...event.customProperties, [waitName]: waiting };
  await app.processEvent({ ...event, customProperties, ack: async () => undefined });
  try {
    await kept;
  } catch {
    // Not acknowledged, Slack delivers it again; why it could not be kept was logged by whoever tried.
    return;
  }
  await event.ack();
}

/** A receiver whose events are acknowledged once they are kept; commands, presses and forms as their listeners say. */
export const acknowledgingKept = (receiver: Receiver): Receiver => ({
  init: (app) => {
    const process = (event: ReceiverEvent): Promise<void> =>
      event.body.type === 'event_callback' ? processKept(app, event) : app.processEvent(event);
    receiver.init(Object.create(app, { processEvent: { value: process } }));
  },
  start: (...options) => receiver.start(...options),
  stop: (...options) => receiver.stop(...options),
});
