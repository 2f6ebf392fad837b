import type { Briefing } from '../../src/domain/briefing.ts';
import type { Card } from '../../src/domain/card.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { PostRef, Target } from '../../src/domain/target.ts';
import { createDeliverer, type Deliverer } from '../../src/flows/deliver.ts';
import {
  type DeliveryParts,
  type DeliverySettings,
  defaultDeliverySettings,
  type EditionRequest,
} from '../../src/flows/delivery-parts.ts';
import type { Platform, PostRequest, Store } from '../../src/ports.ts';
import { createTimers } from '../../src/schedule/timers.ts';
import { createRecordedLog, type RecordedLog } from './recorded-log.ts';

/** What a scripted platform does with the next post. */
export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'refuse'; readonly failure: Failure }
  /** The message is there, and the answer is lost. */
  | { readonly kind: 'post-then-fail' }
  /** Posts this many parts of the card and fails then. */
  | { readonly kind: 'fail-after-parts'; readonly parts: number };

/** A channel's messages as people would see them. */
export interface SeenMessage {
  readonly id: string;
  readonly target: Target;
  readonly key: string;
  readonly card: Card;
  readonly notify: PostRequest['notify'];
}

/** A platform in memory that fails as it is told. Cards have as many messages as `parts`. */
export interface ScriptedPlatform extends Pick<Platform, 'post' | 'find'> {
  readonly seen: readonly SeenMessage[];
  /** The faults of the posts to come, in their order. */
  readonly faults: Fault[];
  readonly looks: { allowed: boolean; count: number };
}

export function createScriptedPlatform({ parts = 1 }: { readonly parts?: number } = {}): ScriptedPlatform {
  const seen: SeenMessage[] = [];
  const faults: Fault[] = [];
  const looks = { allowed: true, count: 0 };
  const noAnswer = new Failure('unavailable', 'The platform did not answer.');
  const post = async ({ target, card, key = '', posted = [], onPart, notify }: PostRequest): Promise<PostRef> => {
    const fault = faults.shift();
    if (fault?.kind === 'refuse') throw fault.failure;
    const messages = [...posted];
    while (messages.length < parts) {
      if (fault?.kind === 'fail-after-parts' && messages.length >= fault.parts) throw noAnswer;
      const id = `m${seen.length + 1}`;
      seen.push({ id, target, key, card, notify });
      messages.push(id);
      if (fault?.kind === 'post-then-fail') throw noAnswer;
      await onPart?.(id);
    }
    return { target, messages, thread: messages[0] };
  };
  const find = async (target: Target, key: string) => {
    looks.count += 1;
    if (!looks.allowed) return 'cannot-look' as const;
    return seen.filter((message) => message.key === key && message.target.channel === target.channel).map(({ id }) => id);
  };
  return { seen, faults, looks, post, find };
}

/** A briefing with as many changes as told; everything else is empty. */
export const briefingWith = (changes: number): Briefing => ({
  topic: 'harbour',
  points: [],
  disputed: [],
  unknown: [],
  quotes: [],
  figures: [],
  timeline: [],
  changes: Array.from({ length: changes }, (_, index) => ({ kind: 'new' as const, text: `Change ${index}`, evidence: [] })),
  sources: [],
  withheld: 0,
  questions: [],
});

/** A deliverer with everything it needs, on a clock that stands still until it is moved. */
export interface Bench {
  readonly deliverer: Deliverer;
  readonly platform: ScriptedPlatform;
  readonly clock: { nowMs: number };
  readonly log: RecordedLog;
  /** The editions that were asked for, in their order. */
  readonly asked: EditionRequest[];
  /** What the next editions tell: how many changes, and in which topics none. */
  readonly news: {
    changes: number;
    /** Topics in which nothing changes. */
    readonly quiet: Set<string>;
    /** What reading the articles fails with, for as long as it stands here. */
    unreadable?: Failure | undefined;
  };
  readonly told: string[];
}

export interface BenchOptions {
  readonly store: Store;
  readonly platform?: ScriptedPlatform;
  readonly clock?: { nowMs: number };
  readonly holder?: string;
  readonly settings?: Partial<DeliverySettings>;
}

/** Ids that never repeat within a process, short enough to be keys. */
const serial = { last: 0 };
export function nextTestId(): string {
  serial.last += 1;
  return `id${serial.last.toString(36).padStart(10, '0')}`;
}

/** The card that says what a test wants to see: how late it is, since when, and how many changes it tells. */
const cardFor: DeliveryParts['cardFor'] = ({ edition, lateMinutes, since }) => ({
  kind: 'briefing',
  summary: [
    edition.id,
    `late ${lateMinutes ?? 0}`,
    `since ${since ?? 'never'}`,
    `changes ${edition.briefing.changes.length}`,
  ].join(', '),
  blocks: [],
  sources: [],
});

export function createBench({
  store,
  platform = createScriptedPlatform(),
  clock = { nowMs: 0 },
  holder = 'one',
  settings,
}: BenchOptions): Bench {
  const log = createRecordedLog();
  const asked: EditionRequest[] = [];
  const told: string[] = [];
  const news: Bench['news'] = { changes: 1, quiet: new Set<string>() };
  const deliverer = createDeliverer({
    store,
    platforms: new Map([['slack', platform]]),
    briefingFor: async (request) => {
      if (news.unreadable) throw news.unreadable;
      asked.push(request);
      return briefingWith(news.quiet.has(request.topic) ? 0 : news.changes);
    },
    cardFor,
    tell: async (subscription, reason) => void told.push(`${subscription.createdBy?.id}: ${reason}`),
    holder,
    clock: () => clock.nowMs,
    random: () => 0.5,
    newId: nextTestId,
    timers: {
      wait: async (ms) => {
        clock.nowMs += ms;
      },
      within: (_, work) => work,
    },
    log,
    settings: {
      ...defaultDeliverySettings,
      pace: { ...defaultDeliverySettings.pace, slack: { holdBack: 'channel' } },
      ...settings,
    },
  });
  return { deliverer, platform, clock, log, asked, news, told };
}

/** What a deliverer needs beside its store, platforms and settings, with the clock and chance of the machine itself. */
export const partsInRealTime = (): Pick<
  DeliveryParts,
  'briefingFor' | 'cardFor' | 'holder' | 'clock' | 'random' | 'newId' | 'timers'
> => ({
  briefingFor: async () => briefingWith(1),
  cardFor: ({ edition }) => ({ kind: 'briefing', summary: edition.id, blocks: [], sources: [] }),
  holder: nextTestId(),
  clock: Date.now,
  random: Math.random,
  newId: nextTestId,
  timers: createTimers(),
});
