import type { LineRun } from '../../../cards/line.ts';
import { sourceLine } from '../../../cards/source-line.ts';
import { claimWords, quoted, spoken } from '../../../cards/spoken.ts';
import { visibleText } from '../../../cards/visible-text.ts';
import { webAddress } from '../../../cards/web-address.ts';
import type { Block, Card, Citation, TextRun } from '../../../domain/card.ts';
import type { Status } from '../../../domain/claim.ts';
import { en } from '../../../messages/en.ts';
import { citationButtons, sourceOf } from './citations.ts';
import { button, element } from './element.ts';
import { openArticle } from './reader.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

const markElements = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

const runElement = ({ text, mark }: TextRun): Node | string =>
  mark === undefined ? visibleText(text) : element(markElements[mark], {}, visibleText(text));

const statusLabel = (status: Status | undefined): HTMLElement | undefined =>
  status && element('span', { class: 'status', 'data-status': status }, en.status[status]);

/** The longest last word that is kept on one line with the numbers behind it; a longer one may break by itself. */
const longestKeptWord = 20;

/** Words with their sources behind, whose numbers never stand alone on a line. */
function cited(card: Card, text: string, citations: readonly Citation[]): readonly (Node | string)[] {
  const buttons = citationButtons(card, citations);
  if (!buttons) return [text];
  const [, before = '', last = ''] = /^([\s\S]*?)(\S+)$/u.exec(text.trimEnd()) ?? [];
  if (last.length > longestKeptWord) return [`${text} `, buttons];
  return [before, element('span', { class: 'last-word' }, `${last} `, buttons)];
}

/** Words in their looks, the name of who says them among them, and their sources behind. */
function statement(card: Card, runs: readonly LineRun[], citations: readonly Citation[]): readonly (Node | string)[] {
  const shown = runs.map((run) => (run.speaker ? element('span', { class: 'by' }, run.text) : runElement(run)));
  const last = runs.at(-1);
  if (last === undefined || last.mark !== undefined) return [...shown, ...cited(card, '', citations)];
  return [...shown.slice(0, -1), ...cited(card, last.text, citations)];
}

function claim(card: Card, block: Of<'claim'>): HTMLElement {
  const said = claimWords(block, en);
  const sides = said.sides.map((side) => element('li', {}, ...statement(card, side.runs, side.citations)));
  return element(
    'div',
    { class: 'claim', 'data-status': block.status },
    element('span', { class: 'number' }, block.number === undefined ? '' : String(block.number)),
    statusLabel(block.status),
    element(
      'div',
      { class: 'words' },
      element('p', {}, ...statement(card, said.runs, said.citations)),
      sides.length > 0 ? element('ul', { class: 'sides' }, ...sides) : undefined,
    ),
  );
}

function quote(card: Card, block: Of<'quote'>): HTMLElement {
  const by = visibleText(block.by ?? '').trim();
  return element(
    'figure',
    { class: 'quote' },
    element('blockquote', {}, quoted(block.text, en)),
    element('figcaption', {}, statusLabel(block.status), by, citationButtons(card, block.citations)),
  );
}

const facts = (card: Card, { items }: Of<'facts'>): HTMLElement =>
  element(
    'dl',
    { class: 'facts' },
    ...items.flatMap(({ term, detail, status, by, citations }) => [
      element('dt', {}, visibleText(term)),
      element(
        'dd',
        {},
        statusLabel(status),
        by === undefined
          ? ''
          : element('span', { class: 'by' }, detail.length === 0 ? visibleText(by) : en.cards.said(visibleText(by))),
        ...detail.map(runElement),
        citationButtons(card, citations),
      ),
    ]),
  );

const timeline = (card: Card, { entries }: Of<'timeline'>): HTMLElement =>
  element(
    'ol',
    { class: 'timeline' },
    ...entries.map((entry) =>
      element(
        'li',
        {},
        element('span', { class: 'when' }, visibleText(entry.when)),
        element(
          'div',
          { class: 'words' },
          statusLabel(entry.status),
          element('p', {}, ...statement(card, spoken(entry.text, entry.by, en), entry.citations)),
        ),
      ),
    ),
  );

const table = ({ caption, columns, rows }: Of<'table'>): HTMLElement =>
  element(
    'div',
    { class: 'table', role: 'region', tabindex: '0', 'aria-label': visibleText(caption) },
    element(
      'table',
      {},
      element('caption', {}, visibleText(caption)),
      element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, visibleText(name))))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, visibleText(cell)))))),
    ),
  );

/** A picture that the playground itself serves or that comes with the card; what lies elsewhere is linked, never loaded. */
function picture({ url, alt }: Of<'picture'>): HTMLElement {
  const words = visibleText(alt);
  if (url.startsWith('data:image/') || new URL(url, location.href).origin === location.origin) {
    return element('figure', { class: 'picture' }, element('img', { src: url, alt: words, loading: 'lazy' }));
  }
  const address = webAddress(url);
  const link = address && element('a', { href: address.href, rel: 'noopener noreferrer', target: '_blank' }, address.host);
  return element('p', { class: 'note' }, en.cards.picture(words), link && ' · ', link);
}

function sources(card: Card, { numbers }: Of<'sources'>): HTMLElement {
  const timeZone = card.timeZone ?? 'UTC';
  const items = numbers.flatMap((number) => {
    const source = sourceOf(card, number);
    if (!source) return [];
    const line = sourceLine({ ...source, url: undefined }, { messages: en, timeZone });
    const text = line.runs.map((run) => run.text).join('');
    const title = visibleText(source.title ?? text);
    const open = button({ class: 'source' }, title, () => {
      void openArticle({ source, passages: source.passages, timeZone });
    });
    return [
      element(
        'li',
        {},
        element('span', { class: 'number' }, String(number)),
        element('span', {}, open, source.title === undefined ? '' : element('span', { class: 'about' }, text)),
      ),
    ];
  });
  const heading = en.cards.sections.sources;
  // A card about its sources says so once, above: each then stands with its own passages.
  const one = card.blocks.filter(({ kind }) => kind === 'sources').length === 1;
  const list = element('ol', {}, ...items);
  return one
    ? element('section', { class: 'sources' }, element('h4', {}, heading), list)
    : element('section', { class: 'sources', 'aria-label': heading }, list);
}

/** A block of a card, other than its buttons. */
export function blockElement(card: Card, block: Exclude<Block, { kind: 'actions' }>): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return element(block.level === 1 ? 'h3' : 'h4', {}, visibleText(block.text));
    case 'text':
      return element('p', { class: 'text' }, ...block.runs.map(runElement), citationButtons(card, block.citations));
    case 'claim':
      return claim(card, block);
    case 'quote':
      return quote(card, block);
    case 'facts':
      return facts(card, block);
    case 'timeline':
      return timeline(card, block);
    case 'table':
      return table(block);
    case 'picture':
      return picture(block);
    case 'sources':
      return sources(card, block);
    case 'note':
      return element('p', { class: 'note' }, visibleText(block.text));
    default:
      return block satisfies never;
  }
}
