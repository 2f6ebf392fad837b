import { visibleText } from '../../../cards/visible-text.ts';
import type { About } from '../answers.ts';
import type { ShownMessage } from '../shown-message.ts';
import { commandButtons, firstCommand, startComposer } from './composer.ts';
import { createConversation } from './conversation.ts';
import { byId, element } from './element.ts';
import { startSchedule } from './schedule.ts';
import { read } from './send.ts';
import { words } from './words.ts';

function showConnection(state: 'connecting' | 'connected' | 'disconnected'): void {
  const shown = byId('connection');
  shown.setAttribute('data-state', state);
  shown.textContent = words[state];
}

const problem = (text: string): void => {
  byId('problem').textContent = text;
};

function welcome(about: About): void {
  byId('channel-name').textContent = `#${about.channel}`;
  const parts = [element('h3', {}, words.welcome), element('p', {}, words.welcomeText), firstCommand(about, problem)];
  byId('welcome').append(...parts.filter((part) => part !== undefined));
  byId('composer').before(commandButtons(about, problem));
}

/** Brings a new message before the reader, with the box to ask on under it where there is room, else from its beginning. */
function bring(article: HTMLElement, focus: boolean): void {
  if (focus) article.focus({ preventScroll: true });
  const end = article.closest('.thread') ?? article;
  const fits = end.getBoundingClientRect().bottom - article.getBoundingClientRect().top < innerHeight / 2;
  if (fits) end.scrollIntoView({ block: 'end' });
  else article.scrollIntoView({ block: 'start' });
}

/** Keeps what is scrolled to clear of the bars above and below, whatever their height is. */
function keepClearOfBars(): void {
  const [above, below] = [document.querySelector('.masthead'), document.querySelector('.composer-bar')];
  const gapPixels = 12;
  const heightOf = (bar: Element | null): number =>
    bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().height : 0;
  const observer = new ResizeObserver(() => {
    document.documentElement.style.scrollPaddingBlock = `${heightOf(above) + gapPixels}px ${heightOf(below) + gapPixels}px`;
  });
  for (const bar of [above, below]) if (bar) observer.observe(bar);
}

function start(about: About): void {
  let live = false;
  let answerWanted = false;
  welcome(about);
  keepClearOfBars();
  const schedule = about.schedule ? startSchedule(byId('schedule')) : undefined;
  const conversation = createConversation({
    about,
    problem,
    pressed: () => {
      answerWanted = true;
    },
  });

  function receive(message: ShownMessage): void {
    const article = conversation.show(message);
    if (!article || !live) return;
    const { from, card, text, onlyYou } = message;
    if (from !== 'you') {
      byId('announcer').textContent = words.arrived(words.name, visibleText(card?.summary ?? text ?? ''), onlyYou);
    }
    bring(article, answerWanted && from === 'dateline');
    if (from === 'dateline') answerWanted = false;
    byId('welcome').hidden = true;
    if (card) void schedule?.refresh();
  }

  const stream = new EventSource('/api/events');
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => receive(JSON.parse(data) as ShownMessage));
  stream.addEventListener('working', ({ data }: MessageEvent<string>) => {
    const { event, thread } = JSON.parse(data) as { event: string; thread?: string };
    conversation.working(event, thread);
  });
  stream.addEventListener('settled', ({ data }: MessageEvent<string>) => {
    conversation.settled((JSON.parse(data) as { event: string }).event);
  });
  stream.addEventListener('ready', () => {
    showConnection('connected');
    if (live) return;
    live = true;
    const last = byId('messages').lastElementChild;
    byId('welcome').hidden = last !== null;
    last?.scrollIntoView({ block: 'start' });
  });
  stream.addEventListener('error', () => showConnection('disconnected'));
  startComposer(problem);
}

const about = await read<About>('/api/about');
if (about) start(about);
else showConnection('disconnected');
