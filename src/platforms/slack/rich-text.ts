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

/** Whether a block is a list and nothing else. */
const isList = (block: KnownBlock): block is RichTextBlock =>
  block.type === 'rich_text' && block.elements.every(({ type }) => type === 'rich_text_list');

/** A list put to the block above it, so that both sides of a dispute stand together with their claim; undefined where the next is no list. */
export function withList(above: KnownBlock, next: KnownBlock): RichTextBlock | undefined {
  if (above.type !== 'rich_text' || !isList(next)) return undefined;
  const [last, first] = [above.elements.at(-1), next.elements[0]];
  const goesOn = last?.type === 'rich_text_list' && first?.type === 'rich_text_list' && last.indent === first.indent;
  if (!goesOn) return { type: 'rich_text', elements: [...above.elements, ...next.elements] };
  const list = { ...last, elements: [...last.elements, ...first.elements] };
  return { type: 'rich_text', elements: [...above.elements.slice(0, -1), list, ...next.elements.slice(1)] };
}
