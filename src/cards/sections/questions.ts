import type { CardSection } from '../section.ts';

/** How many suggested questions a card offers: as many as fit beside each other in one row of buttons. */
const offered = 3;

/** Questions that the articles answer, each a button. */
export const questions: CardSection = ({ edition: { id, briefing } }) => {
  const actions = briefing.questions
    .slice(0, offered)
    .map((label, index) => ({ label, request: { kind: 'question', edition: id, index } }) as const);
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }];
};
