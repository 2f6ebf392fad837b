import type { Block, Citation } from '../domain/card.ts';

function citationsIn(block: Block): readonly Citation[] {
  switch (block.kind) {
    case 'claim':
      return [...block.citations, ...(block.sides ?? []).flatMap(({ citations }) => citations)];
    case 'heading':
    case 'text':
      return block.citations ?? [];
    case 'quote':
      return block.citations;
    case 'facts':
      return block.items.flatMap(({ citations }) => citations);
    case 'timeline':
      return block.entries.flatMap(({ citations }) => citations);
    case 'table':
    case 'picture':
    case 'sources':
    case 'actions':
    case 'note':
      return [];
    default:
      return block satisfies never;
  }
}

/** The numbers of the sources that blocks cite, ascending. */
export const citedSources = (blocks: readonly Block[]): readonly number[] =>
  [...new Set(blocks.flatMap(citationsIn).map(({ source }) => source))].sort((a, b) => a - b);
