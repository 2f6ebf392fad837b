import type { CardAction, DetailSection } from '../../domain/card.ts';
import type { CardSection } from '../section.ts';

/** What can be done with a card: see more of it, ask, and share it where only the asker sees it. */
export const buttons: CardSection = ({ edition, options, messages }) => {
  const { id, briefing } = edition;
  const show = (section: DetailSection, there: boolean): readonly CardAction[] =>
    there ? [{ label: messages.cards.sections[section], request: { kind: 'show', edition: id, section } }] : [];
  const { ask, share } = messages.cards.actions;
  const anything = briefing.sources.length > 0;
  const actions: readonly CardAction[] = [
    ...show('details', briefing.points.length > 0),
    ...show('timeline', briefing.timeline.length > 0),
    ...show('sources', anything),
    ...(anything ? [{ label: ask, request: { kind: 'ask', edition: id } } as const] : []),
    ...(options.private && briefing.points.length > 0
      ? [{ label: share, request: { kind: 'share', edition: id } } as const]
      : []),
  ];
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }];
};
