import type { About } from '../answers.ts';
import { button, byId, element } from './element.ts';
import { newEvent, send } from './send.ts';
import { words } from './words.ts';

const field = (): HTMLTextAreaElement => byId('composer-text') as HTMLTextAreaElement;

/** Sends a text to the channel; it comes back as a message when it is there. */
async function say(text: string, problem: (text: string) => void): Promise<boolean> {
  problem('');
  const sent = await send('/api/messages', { event: newEvent(), text });
  if (!sent) problem(words.notSent);
  return sent;
}

/** More commands than these would fill the foot of the page. */
const mostExamples = 8;

/** What may follow a command, as its hint spells it: "timeline | ask <question>". */
const followUps = (hint: string): readonly string[] =>
  hint
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The commands to try: the first with all that may follow it, the others alone. One with a gap goes to the box, any other is sent. */
function examples({ commands: [first, ...others] }: About): readonly string[] {
  if (!first) return [];
  const whole = followUps(first.hint).map((part) => `/${first.name} ${part}`);
  return [`/${first.name}`, ...whole, ...others.map(({ name }) => `/${name}`)].slice(0, mostExamples);
}

/** The button that a newcomer is shown: the first command there is. */
export function firstCommand(about: About, problem: (text: string) => void): HTMLElement | undefined {
  const [command] = about.commands;
  if (!command) return undefined;
  const text = `/${command.name}`;
  return button({ class: 'first' }, words.tryCommand(text), () => void say(text, problem));
}

/** Buttons for the commands to try. */
export function commandButtons(about: About, problem: (text: string) => void): HTMLElement {
  const buttons = examples(about).map((example) => {
    const gap = example.indexOf('<');
    return button({ class: 'example' }, example, () => {
      if (gap < 0) return void say(example, problem);
      const box = field();
      box.value = example.slice(0, gap);
      box.focus();
    });
  });
  return element('div', { class: 'examples', role: 'group', 'aria-label': words.commands }, ...buttons);
}

/** Makes the box at the foot of the page work: Enter sends, Shift and Enter begins a new line. */
export function startComposer(problem: (text: string) => void): void {
  const form = byId('composer') as HTMLFormElement;
  const box = field();
  const grow = (): void => {
    box.rows = Math.min(6, box.value.split('\n').length);
  };
  const submit = async (): Promise<void> => {
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    grow();
    if (!(await say(text, problem))) box.value = text;
  };
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    void submit();
  });
  box.addEventListener('input', grow);
  box.addEventListener('keydown', (pressed) => {
    if (pressed.key !== 'Enter' || pressed.shiftKey || pressed.isComposing) return;
    pressed.preventDefault();
    void submit();
  });
  for (const control of form.querySelectorAll<HTMLTextAreaElement | HTMLButtonElement>('textarea, button'))
    control.disabled = false;
}
