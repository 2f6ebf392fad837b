import type { Edition } from '../domain/briefing.ts';
import type { Block, CardAction } from '../domain/card.ts';
import type { Messages } from '../messages/en.ts';

/** What somebody may have meant: a button for each that is a suggested question of the edition, plain words for the others. */
export function choiceBlocks(choices: readonly string[], edition: Edition | undefined, messages: Messages): readonly Block[] {
  if (choices.length === 0) return [];
  const actions: readonly CardAction[] = choices.flatMap((label) => {
    const index = edition?.briefing.questions.indexOf(label) ?? -1;
    return edition === undefined || index < 0 ? [] : [{ label, request: { kind: 'question', edition: edition.id, index } }];
  });
  const words = choices.filter((choice) => !actions.some(({ label }) => label === choice));
  return [
    { kind: 'note', text: messages.cards.whichQuestion },
    ...words.map((text) => ({ kind: 'text', runs: [{ text }] }) as const),
    ...(actions.length === 0 ? [] : [{ kind: 'actions', actions } as const]),
  ];
}
