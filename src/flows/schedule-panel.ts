import { Failure } from '../domain/failure.ts';
import type { Target } from '../domain/target.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
import type { Clock, SchedulePanel, Store } from '../ports.ts';
import { localOf, localText } from '../schedule/local-time.ts';
import { topicNames } from './topic-names.ts';

export interface SchedulePanelOptions {
  readonly store: Pick<Store, 'subscriptions' | 'subscription' | 'saveSubscription' | 'deliveries'>;
  readonly topics: readonly Topic[];
  readonly clock: Clock;
  readonly newId: () => string;
}

const minuteMs = 60_000;

/** What the playground shows of the schedule of its channel, and the one thing it may move. */
export function createSchedulePanel({ store, topics, clock, newId }: SchedulePanelOptions): SchedulePanel {
  return {
    async subscriptions(target: Target) {
      const found = await store.subscriptions({ target });
      return found.flatMap(({ state, ...one }) =>
        state === 'removed'
          ? []
          : [
              {
                id: one.id,
                topic: topicNames(one.topics, topics),
                schedule: en.schedule.cadence(one),
                state,
                reason: one.reason,
                nextAt: one.next && new Date(one.next.atMs).toISOString(),
              },
            ],
      );
    },
    async deliveries(target, limit) {
      const found = await store.deliveries({ target, limit });
      return found.map((one) => ({
        id: one.id,
        topic: topicNames(one.topics, topics),
        slotAt: new Date(one.slotMs).toISOString(),
        outcome: en.schedule.outcome[one.state](one.attempt),
        reason: one.reason,
        message: one.messages.flat()[0],
      }));
    },
    async moveToNextMinute(target, id) {
      const one = await store.subscription(id);
      const { platform, channel, thread } = target;
      const here = one?.target.platform === platform && one.target.channel === channel && one.target.thread === thread;
      if (!one || !here || one.state !== 'active') throw new Failure('not-found', en.schedule.noSuch(id));
      const atMs = (Math.floor(clock() / minuteMs) + 1) * minuteMs;
      const moved = { ...one, next: { atMs, local: localText(localOf(atMs, one.timeZone)) } };
      const change = { id: newId(), atMs: clock(), actor: 'playground', action: 'move', subject: id, detail: moved.next.local };
      await store.saveSubscription(moved, change);
    },
  };
}
