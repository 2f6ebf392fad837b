import { visibleText } from '../../../cards/visible-text.ts';
import type { ShownDelivery, ShownSubscription } from '../../../ports.ts';
import type { Schedule } from '../answers.ts';
import { button, element } from './element.ts';
import { read, send } from './send.ts';
import { moment } from './time.ts';
import { words } from './words.ts';

/** How often the schedule is read again while it is open, in milliseconds: a slot is a minute, so seconds are soon enough. */
const refreshMs = 5_000;

function subscriptionElement(subscription: ShownSubscription, move: () => void): HTMLElement {
  const { topic, schedule, state, reason, nextAt } = subscription;
  const about = [schedule, state === 'active' ? undefined : words.states[state], reason].filter((part) => part !== undefined);
  return element(
    'li',
    {},
    element('strong', {}, visibleText(topic)),
    element('span', {}, visibleText(about.join(' · '))),
    nextAt === undefined ? undefined : element('time', { datetime: nextAt }, words.next(moment(nextAt))),
    state === 'active' ? button({ 'aria-label': words.moveLabel(topic) }, words.moveToNextMinute, move) : undefined,
  );
}

const deliveryRow = ({ topic, slotAt, outcome, reason, message }: ShownDelivery): HTMLElement => {
  const there = message !== undefined && document.getElementById(`message-${message}`) !== null;
  const link = there ? element('a', { href: `#message-${message}` }, words.deliveryShow) : undefined;
  return element(
    'tr',
    {},
    element('td', {}, visibleText(topic)),
    element('td', {}, element('time', { datetime: slotAt }, moment(slotAt))),
    element('td', {}, visibleText([outcome, reason].filter(Boolean).join(': ')), link && ' · ', link),
  );
};

const deliveriesElement = (deliveries: readonly ShownDelivery[]): HTMLElement =>
  deliveries.length === 0
    ? element('p', { class: 'note' }, words.noDeliveries)
    : element(
        'table',
        {},
        element('caption', {}, words.deliveries),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...[words.deliveryTopic, words.deliverySlot, words.deliveryOutcome].map((name) =>
              element('th', { scope: 'col' }, name),
            ),
          ),
        ),
        element('tbody', {}, ...deliveries.map(deliveryRow)),
      );

const inShort = ({ subscriptions }: Schedule): string => {
  const [first] = subscriptions;
  return first ? `${visibleText(first.topic)} · ${visibleText(first.schedule)}` : words.noSubscription;
};

/** Shows the channel's subscriptions and deliveries under the masthead, and keeps them fresh. */
export function startSchedule(place: HTMLElement): { refresh(): Promise<void> } {
  const line = element('span', { class: 'schedule-line' });
  const content = element('div', { class: 'schedule-content' });
  const told = element('p', { class: 'note', role: 'status' });
  const details = element('details', {}, element('summary', {}, element('span', {}, words.schedule), line), content, told);
  let shown = '';
  let newest: string | undefined;

  async function move(subscription: string): Promise<void> {
    const moved = await send('/api/schedule/next-minute', { subscription });
    told.textContent = moved ? words.moved : words.moveFailed;
    await refresh();
  }

  async function refresh(): Promise<void> {
    const schedule = await read<Schedule>('/api/schedule');
    if (!schedule || JSON.stringify(schedule) === shown) return;
    shown = JSON.stringify(schedule);
    line.textContent = inShort(schedule);
    const [latest] = schedule.deliveries;
    if (latest?.id !== newest) told.textContent = '';
    newest = latest?.id;
    const focused = document.activeElement?.getAttribute('aria-label');
    const items = schedule.subscriptions.map((one) => subscriptionElement(one, () => void move(one.id)));
    const list = items.length > 0 ? element('ul', {}, ...items) : element('p', { class: 'note' }, words.noSubscription);
    content.replaceChildren(list, deliveriesElement(schedule.deliveries));
    // What is drawn anew must not take the focus from who is using it.
    for (const again of content.querySelectorAll('button')) if (again.ariaLabel === focused) again.focus();
  }

  place.append(details);
  setInterval(() => {
    if (details.open && document.visibilityState === 'visible') void refresh();
  }, refreshMs);
  void refresh();
  return { refresh };
}
