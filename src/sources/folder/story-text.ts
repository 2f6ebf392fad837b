import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsIn } from 'mdast-util-to-string';

/** The words of one block. Raw HTML stays as it was typed: to a reader it is text like any other. */
const wordsOf = (node: Nodes): string => wordsIn(node, { includeImageAlt: false, includeHtml: true });

/** Paragraphs of a block: lists and block quotes are as many as they hold. */
function paragraphsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap(paragraphsOf);
    case 'thematicBreak':
    case 'definition':
      return [];
    default:
      return [wordsOf(node)];
  }
}

/** The story of a Markdown file as plain text: its paragraphs, one blank line between them, and no markup. */
export function storyText(markdown: string): string {
  return paragraphsOf(fromMarkdown(markdown))
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}
