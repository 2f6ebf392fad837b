import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { LineRole, LineRun } from '../../cards/line.ts';

type Style = NonNullable<Extract<RichTextElement, { type: 'text' }>['style']>;

const styles: Readonly<Record<NonNullable<LineRun['mark']>, Style>> = {
  strong: { bold: true },
  emphasis: { italic: true },
  code: { code: true },
};

/** A run as an element of rich text, which Slack shows letter by letter: no mention, emoji or formatting is read out of it. */
function element({ text, mark, href }: LineRun, bold: boolean): RichTextElement {
  const style = bold ? styles.strong : mark === undefined ? undefined : styles[mark];
  const styled = style === undefined ? {} : { style };
  return href === undefined ? { type: 'text', text, ...styled } : { type: 'link', url: href, text, ...styled };
}

/** One piece of a line as a block of its own, so that Slack sets it apart from the next. */
export function richText(role: LineRole, runs: readonly LineRun[]): RichTextBlock {
  const elements = runs.map((run) => element(run, role === 'title' || role === 'heading'));
  switch (role) {
    case 'quote':
      return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] };
    case 'side':
    case 'item':
      return {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: role === 'side' ? 1 : 0,
            elements: [{ type: 'rich_text_section', elements }],
          },
        ],
      };
    case 'title':
    case 'heading':
    case 'text':
    case 'claim':
    case 'speaker':
    case 'source':
    case 'note':
      return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
    default:
      return role satisfies never;
  }
}

type RichTextPart = RichTextBlock['elements'][number];

/** Two neighbours as one: a list goes on, and a paragraph after a paragraph begins on a new line. */
function joinedParts(above: RichTextPart | undefined, next: RichTextPart | undefined): RichTextPart | undefined {
  if (above?.type === 'rich_text_list' && next?.type === 'rich_text_list' && above.indent === next.indent) {
    return { ...above, elements: [...above.elements, ...next.elements] };
  }
  if (above?.type === 'rich_text_section' && next?.type === 'rich_text_section') {
    return { ...above, elements: [...above.elements, { type: 'text', text: '\n' }, ...next.elements] };
  }
  return undefined;
}

/** Lines of one block of a card as one block of Slack, such as both sides of a dispute under their claim; undefined for other blocks. */
export function joinedRichText(above: KnownBlock, next: KnownBlock): RichTextBlock | undefined {
  if (above.type !== 'rich_text' || next.type !== 'rich_text') return undefined;
  const [first, ...rest] = next.elements;
  const joined = joinedParts(above.elements.at(-1), first);
  if (joined === undefined) return { type: 'rich_text', elements: [...above.elements, ...next.elements] };
  return { type: 'rich_text', elements: [...above.elements.slice(0, -1), joined, ...rest] };
}
