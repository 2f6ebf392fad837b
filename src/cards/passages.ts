import type { Block, Card, CardAction, Citation, FactItem } from '../domain/card.ts';
import type { Messages } from '../messages/en.ts';
import { encodeAction } from './action-id.ts';
import { type Line, type LineRun, trimmed } from './line.ts';
import { sourceLine } from './source-line.ts';
import { claimWords, quoted, spoken } from './spoken.ts';
import { visibleText } from './visible-text.ts';
import { webAddress } from './web-address.ts';

/** What a block comes to, the same words on every platform: paragraphs, a picture or buttons. */
export type Passage =
  | { readonly kind: 'lines'; readonly block: Block['kind']; readonly lines: readonly Line[] }
  | { readonly kind: 'picture'; readonly href: string; readonly alt: string }
  | { readonly kind: 'actions'; readonly actions: readonly CardAction[] };

type Told<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

const plain = (text: string): LineRun => ({ text: visibleText(text) });

/** "[1][2]", or nothing. */
const cited = (citations: readonly Citation[] | undefined): string | undefined =>
  citations === undefined || citations.length === 0 ? undefined : citations.map(({ source }) => `[${source}]`).join('');

function claimLines(block: Told<'claim'>, messages: Messages): readonly Line[] {
  const { runs, citations, sides } = claimWords(block, messages);
  const label = block.number === undefined ? undefined : String(block.number);
  const claim: Line = { role: 'claim', label, status: block.status, runs, citations: cited(citations) };
  return [claim, ...sides.map((side): Line => ({ role: 'side', runs: side.runs, citations: cited(side.citations) }))];
}

/** A quote, and under it who says it; where nobody is named, the quote itself cites its source. */
function quoteLines(block: Told<'quote'>, messages: Messages): readonly Line[] {
  const words = { text: quoted(block.text, messages) };
  if (block.by === undefined && block.status === undefined) {
    return [{ role: 'quote', runs: [words], citations: cited(block.citations) }];
  }
  const speaker = block.by === undefined ? [] : [plain(block.by)];
  return [
    { role: 'quote', runs: [words] },
    { role: 'speaker', status: block.status, runs: speaker, citations: cited(block.citations) },
  ];
}

function factLine({ term, detail, status, by, citations }: FactItem, messages: Messages): Line {
  const words = detail.map((run) => ({ ...run, text: visibleText(run.text) }));
  const speaker = by === undefined ? [] : [plain(words.length === 0 ? by : messages.cards.said(by))];
  return { role: 'item', label: visibleText(term).trim(), status, runs: [...speaker, ...words], citations: cited(citations) };
}

const timelineLines = (block: Told<'timeline'>, messages: Messages): readonly Line[] =>
  block.entries.map(({ when, text, status, by, citations }) => ({
    role: 'item',
    label: visibleText(when).trim(),
    status,
    runs: spoken(text, by, messages),
    citations: cited(citations),
  }));

/** A table row by row, each cell with its column's name: it reads the same by ear, in any script and at any width. */
function tableLines(block: Told<'table'>): readonly Line[] {
  const named = (cell: string, column: string | undefined): string => (column === undefined ? cell : `${column}: ${cell}`);
  return [
    { role: 'heading', runs: [plain(block.caption)] },
    ...block.rows.map((row): Line => {
      const cells = row.map((cell, index) => visibleText(named(cell, block.columns[index])).trim());
      return { role: 'item', runs: [{ text: cells.join(' · ') }] };
    }),
  ];
}

function linesOf(block: Exclude<Block, { kind: 'picture' | 'actions' }>, card: Card, messages: Messages): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return [{ role: block.level === 1 ? 'title' : 'heading', runs: [plain(block.text)] }];
    case 'text': {
      const runs = block.runs.map((run) => ({ ...run, text: visibleText(run.text) }));
      return [{ role: 'text', runs, citations: cited(block.citations) }];
    }
    case 'claim':
      return claimLines(block, messages);
    case 'quote':
      return quoteLines(block, messages);
    case 'facts':
      return block.items.map((item) => factLine(item, messages));
    case 'timeline':
      return timelineLines(block, messages);
    case 'table':
      return tableLines(block);
    case 'sources': {
      const words = { messages, timeZone: card.timeZone ?? 'UTC' };
      return card.sources.filter(({ number }) => block.numbers.includes(number)).map((source) => sourceLine(source, words));
    }
    case 'note':
      return [{ role: 'note', runs: [plain(block.text)] }];
    default:
      return block satisfies never;
  }
}

/** A line that says something: an empty label counts as none, and a line with neither label, status, words nor citations is dropped. */
function told(line: Line): readonly Line[] {
  const label = line.label === '' ? undefined : line.label;
  const runs = trimmed(line.runs);
  const silent = runs.length === 0 && label === undefined && line.status === undefined && line.citations === undefined;
  return silent ? [] : [{ ...line, label, runs }];
}

/** The buttons of a block that no earlier block has: a platform refuses the same id twice. */
function newActions(actions: readonly CardAction[], seen: Set<string>): readonly CardAction[] {
  return actions.flatMap(({ label, request }) => {
    const id = encodeAction(request);
    const visible = visibleText(label).trim();
    if (seen.has(id) || visible === '') return [];
    seen.add(id);
    return [{ label: visible, request }];
  });
}

const known = new WeakMap<Card, WeakMap<Messages, readonly Passage[]>>();

/**
 * A card as every platform says it, block by block, in its order: the one place that decides words and their order.
 * A card whose blocks say nothing says its summary. Several platforms may show one card: its words are found once.
 */
export function cardPassages(card: Card, messages: Messages): readonly Passage[] {
  const own = known.get(card) ?? new WeakMap<Messages, readonly Passage[]>();
  known.set(card, own);
  const passages = own.get(messages) ?? readPassages(card, messages);
  own.set(messages, passages);
  return passages;
}

function readPassages(card: Card, messages: Messages): readonly Passage[] {
  const seen = new Set<string>();
  const passages = card.blocks.flatMap((block): readonly Passage[] => {
    if (block.kind === 'actions') {
      const actions = newActions(block.actions, seen);
      return actions.length === 0 ? [] : [{ kind: 'actions', actions }];
    }
    if (block.kind === 'picture') {
      const [address, alt] = [webAddress(block.url), visibleText(block.alt).trim()];
      const line: Line = { role: 'note', runs: [{ text: messages.cards.picture(alt) }] };
      return address === undefined
        ? [{ kind: 'lines', block: 'picture', lines: [line] }]
        : [{ kind: 'picture', href: address.href, alt }];
    }
    const lines = linesOf(block, card, messages).flatMap(told);
    return lines.length === 0 ? [] : [{ kind: 'lines', block: block.kind, lines }];
  });
  const summary: Line = { role: 'text', runs: [plain(card.summary)] };
  return passages.length > 0 ? passages : [{ kind: 'lines', block: 'text', lines: [summary] }];
}
