import type { Block } from '../../domain/card.ts';
import type { Detail } from './detail.ts';

/** Each source with its title and the passages that the briefing stands on. */
export const sources: Detail = ({ edition: { briefing } }) =>
  briefing.sources.flatMap(({ number, title, passages }): readonly Block[] => [
    { kind: 'sources', numbers: [number] },
    ...(title === undefined ? [] : [{ kind: 'text', runs: [{ text: title, mark: 'emphasis' }] } as const]),
    ...passages.map(({ text }) => ({ kind: 'quote', text, citations: [] }) as const),
  ]);
