import { sourceLine } from '../../../cards/source-line.ts';
import { visibleText } from '../../../cards/visible-text.ts';
import { webAddress } from '../../../cards/web-address.ts';
import type { Article } from '../../../domain/article.ts';
import type { SourceReference } from '../../../domain/briefing.ts';
import type { Span } from '../../../domain/span.ts';
import { en } from '../../../messages/en.ts';
import { button, byId, element } from './element.ts';
import { read } from './send.ts';
import { words } from './words.ts';

/** What to open: an article, and the passages of it to mark. */
export interface ArticleRequest {
  readonly source: SourceReference | undefined;
  readonly passages: readonly Span[];
  readonly timeZone: string;
}

const paragraphForm = /[^\n]+/g;

/** The passages in the order of the text, with those that touch each other made one. */
function merged(passages: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const passage of passages.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && passage.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, passage.end) };
    else result.push(passage);
  }
  return result;
}

/** A paragraph whose cited parts are marked. */
function paragraph(text: string, span: Span, passages: readonly Span[]): HTMLElement {
  const made = element('p', {});
  let at = span.start;
  for (const passage of passages) {
    const [start, end] = [Math.max(passage.start, at), Math.min(passage.end, span.end)];
    if (start >= end) continue;
    made.append(visibleText(text.slice(at, start)), element('mark', { tabindex: '-1' }, visibleText(text.slice(start, end))));
    at = end;
  }
  made.append(visibleText(text.slice(at, span.end)));
  return made;
}

function articleText({ text }: Article, passages: readonly Span[]): readonly HTMLElement[] {
  const spans = merged(passages);
  return [...text.matchAll(paragraphForm)].map((match) =>
    paragraph(text, { start: match.index, end: match.index + match[0].length }, spans),
  );
}

/** The words that a stored card brought along, for an article that is no longer there. */
const keptPassages = (source: SourceReference, passages: readonly Span[]): readonly HTMLElement[] => [
  element('p', { class: 'note' }, words.readerMissing),
  ...source.passages
    .filter((kept) => passages.some(({ start, end }) => kept.start < end && start < kept.end))
    .map(({ text }) => element('blockquote', {}, element('mark', { tabindex: '-1' }, visibleText(text)))),
];

function frame(source: SourceReference | undefined, title: string, timeZone: string): readonly HTMLElement[] {
  const line = source && sourceLine({ ...source, url: undefined }, { messages: en, timeZone });
  const about = line?.runs.map(({ text }) => text).join('') ?? '';
  const address = webAddress(source?.url);
  const link =
    address &&
    element('a', { href: address.href, rel: 'noopener noreferrer', target: '_blank' }, words.readerOriginal(address.host));
  return [
    element(
      'header',
      {},
      element('p', { class: 'byline' }, about, link && ' · ', link),
      element('h2', { id: 'reader-title', tabindex: '-1' }, visibleText(title)),
    ),
  ];
}

/** Opens an article beside the chat, at its first cited passage; Escape or Close brings the reader back to the number. */
export async function openArticle({ source, passages, timeZone }: ArticleRequest): Promise<void> {
  const dialog = byId('reader') as HTMLDialogElement;
  const article = source && (await read<Article>(`/api/articles/${encodeURIComponent(source.article)}`));
  const body = article
    ? [element('p', { class: 'note' }, words.readerPassages(merged(passages).length)), ...articleText(article, passages)]
    : source
      ? keptPassages(source, passages)
      : [element('p', { class: 'note' }, words.readerNothing)];
  const close = button({ class: 'close' }, words.readerClose, () => dialog.close());
  const title = article?.title ?? source?.title ?? words.untitled;
  dialog.replaceChildren(close, ...frame(source, title, timeZone), element('div', { class: 'article-text' }, ...body));
  if (!dialog.open) dialog.showModal();
  const first = dialog.querySelector<HTMLElement>('mark') ?? dialog.querySelector<HTMLElement>('h2');
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: 'center' });
}
