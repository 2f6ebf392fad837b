import type { Payload } from '../answers.ts';
import { button, element } from './element.ts';
import { read } from './send.ts';
import { words } from './words.ts';

const nameOf = (renderer: string): string => words.renderers[renderer] ?? renderer;

/** Which payload was opened last: the next card shows the same one at once. */
export interface PayloadChoice {
  renderer: string | undefined;
}

/** What each platform is sent for a card, one at a time: a row of switches, and the payload under the one that is on. */
export function payloadsElement(message: string, renderers: readonly string[], choice: PayloadChoice): HTMLElement {
  const shown = element('div', { class: 'payload', hidden: true });
  const switches = renderers.map((renderer) => {
    const toggle = button({ 'aria-expanded': 'false', class: 'switch' }, nameOf(renderer), () => void show(renderer, toggle));
    return toggle;
  });

  async function show(renderer: string, toggle: HTMLButtonElement): Promise<void> {
    const opens = toggle.getAttribute('aria-expanded') !== 'true';
    for (const other of switches) other.setAttribute('aria-expanded', String(other === toggle && opens));
    shown.hidden = !opens;
    choice.renderer = opens ? renderer : undefined;
    if (!opens) return;
    const payloads = await read<readonly Payload[]>(`/api/messages/${message}/payloads`);
    const body = payloads?.find(({ name }) => name === renderer)?.body ?? words.payloadFailed;
    const label = words.payloadOf(nameOf(renderer));
    const copy = button({ class: 'copy' }, words.copy, () => {
      void navigator.clipboard.writeText(body).then(() => {
        copy.textContent = words.copied;
      });
    });
    shown.replaceChildren(copy, element('pre', { tabindex: '0', role: 'region', 'aria-label': label }, body));
  }

  const chosen = switches[renderers.indexOf(choice.renderer ?? '')];
  if (chosen && choice.renderer !== undefined) void show(choice.renderer, chosen);

  return element(
    'div',
    { class: 'payloads', role: 'group', 'aria-label': words.payloads },
    element('div', { class: 'switches' }, element('span', { class: 'switches-label' }, words.payloads), ...switches),
    shown,
  );
}
