import { element } from './element.ts';
import { newEvent, send } from './send.ts';
import { words } from './words.ts';

/** The questions under a message: their list, and the box to ask in. */
export interface Thread {
  readonly element: HTMLElement;
  /** Where what is said in the thread is put. */
  readonly list: HTMLElement;
  /** Puts the cursor into the box. */
  focus(): void;
}

/** Opens the thread under a message. */
export function createThread(message: string, problem: (text: string) => void): Thread {
  const list = element('ol', { class: 'messages' });
  const field = `ask-${message}`;
  const box = element('input', { id: field, type: 'text', maxlength: '2000', placeholder: words.askHint, enterkeyhint: 'send' });
  const form = element(
    'form',
    { class: 'ask', autocomplete: 'off' },
    element('label', { class: 'unseen', for: field }, words.askLabel),
    box,
    element('button', { type: 'submit' }, words.ask),
  );
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    box.placeholder = words.followUpHint;
    void send('/api/messages', { event: newEvent(), text, thread: message }).then((sent) => {
      if (sent) return;
      box.value = text;
      problem(words.notSent);
    });
  });
  const made = element('section', { class: 'thread', 'aria-label': words.thread }, list, form);
  return { element: made, list, focus: () => box.focus() };
}
