import { visibleText } from '../../../cards/visible-text.ts';
import type { About } from '../answers.ts';
import type { ShownMessage } from '../shown-message.ts';
import { cardElement, type Press } from './card.ts';
import { byId, element } from './element.ts';
import { type PayloadChoice, payloadsElement } from './payloads.ts';
import { newEvent, send } from './send.ts';
import { createThread, type Thread } from './thread.ts';
import { timeOfDay } from './time.ts';
import { words } from './words.ts';

/** The messages on the page. */
export interface Conversation {
  /** Shows a message that is not shown yet; gives its element, or undefined where it was shown already. */
  show(message: ShownMessage): HTMLElement | undefined;
  /** Shows or hides that something is being worked on, at the end of the channel or of a thread. */
  working(event: string, thread: string | undefined): void;
  settled(event: string): void;
}

export interface ConversationOptions {
  readonly about: About;
  readonly problem: (text: string) => void;
  /** Told when a button was pressed whose answer should be brought before the reader. */
  readonly pressed: () => void;
}

const who: Readonly<Record<ShownMessage['from'], string>> = {
  you: words.you,
  someone: words.someone,
  dateline: words.name,
};

const byline = (message: ShownMessage): HTMLElement =>
  element(
    'p',
    { class: 'who' },
    element('strong', {}, who[message.from]),
    element('time', { datetime: message.at }, timeOfDay(message.at)),
    message.onlyYou ? element('span', { class: 'only-you' }, words.onlyYou) : undefined,
  );

/** Keeps the messages of the page, each with its thread. */
export function createConversation({ about, problem, pressed }: ConversationOptions): Conversation {
  const channel = byId('messages');
  const shown = new Set<string>();
  const choice: PayloadChoice = { renderer: undefined };
  const threads = new Map<string, Thread>();
  const workingMarks = new Map<string, HTMLElement>();
  const listOf = (thread: string | undefined): HTMLElement => threads.get(thread ?? '')?.list ?? channel;

  const presser =
    (message: ShownMessage): Press =>
    (action, { request }) => {
      const thread = threads.get(message.id) ?? threads.get(message.thread ?? '');
      if (request.kind === 'ask' && thread) return thread.focus();
      if (request.kind !== 'question') pressed();
      void send('/api/presses', { event: newEvent(), message: message.id, action }).then((sent) => {
        if (!sent) problem(words.notPressed);
      });
    };

  function body(message: ShownMessage): readonly HTMLElement[] {
    if (!message.card) return [element('p', { class: 'said' }, visibleText(message.text ?? ''))];
    return [cardElement(message.card, presser(message)), payloadsElement(message.id, about.renderers, choice)];
  }

  return {
    show: (message) => {
      if (shown.has(message.id)) return undefined;
      shown.add(message.id);
      const label = `${who[message.from]}: ${visibleText(message.card?.summary ?? message.text ?? '')}`;
      const article = element(
        'article',
        { id: `message-${message.id}`, tabindex: '-1', 'aria-label': label },
        byline(message),
        ...body(message),
      );
      if (message.openThread) {
        const thread = createThread(message.id, problem);
        threads.set(message.id, thread);
        article.append(thread.element);
      }
      listOf(message.thread).append(element('li', { class: `message from-${message.from}` }, article));
      return article;
    },
    working: (event, thread) => {
      const mark = element('li', { class: 'working' }, words.working);
      workingMarks.set(event, mark);
      listOf(thread).append(mark);
    },
    settled: (event) => {
      workingMarks.get(event)?.remove();
      workingMarks.delete(event);
    },
  };
}
