import type { Edition } from '../domain/briefing.ts';
import type { Block, Card, DetailSection } from '../domain/card.ts';
import { en } from '../messages/en.ts';
import { citedSources } from './cited-sources.ts';
import { changes } from './details/changes.ts';
import { claims, furtherClaims } from './details/claims.ts';
import type { Detail } from './details/detail.ts';
import { figures } from './details/figures.ts';
import { quotes } from './details/quotes.ts';
import { sources } from './details/sources.ts';
import { timeline } from './details/timeline.ts';
import { type BriefingCardOptions, sectionInput } from './section.ts';
import { dateline } from './sections/dateline.ts';

/** What each part shows when it has a card to itself. */
const details: Readonly<Record<Exclude<DetailSection, 'details'>, Detail>> = {
  points: claims('points'),
  disputed: claims('disputed'),
  unknown: claims('unknown'),
  quotes,
  figures,
  timeline,
  changes,
  sources,
};

/** The card of all details: the parts in the order a reader needs them. Sources have a card of their own. */
const everything: readonly (readonly [Exclude<DetailSection, 'details'>, Detail])[] = [
  ['points', claims('points')],
  ['disputed', furtherClaims('disputed')],
  ['unknown', furtherClaims('unknown')],
  ['quotes', quotes],
  ['figures', figures],
  ['timeline', timeline],
  ['changes', changes],
];

/** One part of a briefing, or all of it, as a card. */
export function detailCard(edition: Edition, section: DetailSection, options: BriefingCardOptions = {}): Card {
  const input = sectionInput(edition, options, options.messages ?? en);
  const words = input.messages.cards;
  const { briefing } = edition;
  const body: readonly Block[] =
    section !== 'details'
      ? details[section](input)
      : everything.flatMap(([part, detail]): readonly Block[] => {
          const blocks = detail(input);
          return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: words.sections[part] }, ...blocks];
        });
  const numbers = section === 'sources' ? [] : citedSources(body);
  const ask = { label: words.actions.ask, request: { kind: 'ask', edition: edition.id } } as const;
  return {
    kind: 'detail',
    summary: `${input.name}: ${words.sections[section]}`,
    blocks: [
      ...dateline(input),
      { kind: 'heading', level: 1, text: words.sections[section] },
      ...(body.length === 0 ? [{ kind: 'note', text: words.emptySection } as const] : body),
      ...(numbers.length === 0 ? [] : [{ kind: 'sources', numbers } as const]),
      ...(briefing.sources.length === 0 ? [] : [{ kind: 'actions', actions: [ask] } as const]),
    ],
    sources: briefing.sources,
    timeZone: input.timeZone,
  };
}
