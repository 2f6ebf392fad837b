import { visibleText } from '../../../cards/visible-text.ts';
import type { Block, Card, CardAction } from '../../../domain/card.ts';
import { blockElement } from './blocks.ts';
import { button, element } from './element.ts';
import { words } from './words.ts';

/** What is told when a button is pressed: the button's place among all of the card's, and what it asks for. */
export type Press = (index: number, action: CardAction) => void;

/** Runs of blocks of one kind belong together: claims are one list to a screen reader. */
function grouped(card: Card, blocks: readonly Exclude<Block, { kind: 'actions' }>[]): readonly HTMLElement[] {
  const claims = blocks.filter(({ kind }) => kind === 'claim').length;
  const result: HTMLElement[] = [];
  let list: HTMLElement | undefined;
  for (const block of blocks) {
    const made = blockElement(card, block);
    if (block.kind !== 'claim' || claims < 2) {
      list = undefined;
      result.push(made);
      continue;
    }
    if (!list) {
      list = element('ol', { class: 'claims' });
      result.push(list);
    }
    list.append(element('li', {}, made));
  }
  return result;
}

const actionsElement = (
  actions: readonly { index: number; action: CardAction }[],
  press: Press,
  questions: boolean,
): HTMLElement =>
  element(
    'div',
    {
      class: questions ? 'actions questions' : 'actions',
      role: 'group',
      'aria-label': questions ? words.suggested : words.actions,
    },
    ...actions.map(({ index, action }) => button({ class: 'action' }, visibleText(action.label), () => press(index, action))),
  );

/** A card as it reads in the browser: its blocks, then its buttons, then the questions it suggests. */
export function cardElement(card: Card, press: Press): HTMLElement {
  const actions = card.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .map((action, index) => ({ index, action }));
  const asks = (action: CardAction): boolean => action.request.kind === 'question';
  const buttons = actions.filter(({ action }) => !asks(action));
  const questions = actions.filter(({ action }) => asks(action));
  return element(
    'div',
    { class: 'card', 'data-kind': card.kind },
    ...grouped(
      card,
      card.blocks.filter((block) => block.kind !== 'actions'),
    ),
    buttons.length > 0 ? actionsElement(buttons, press, false) : undefined,
    questions.length > 0 ? actionsElement(questions, press, true) : undefined,
  );
}
