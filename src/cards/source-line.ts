import type { SourceReference } from '../domain/briefing.ts';
import type { Messages } from '../messages/en.ts';
import type { Line, LineRun } from './line.ts';
import { momentInWords } from './local-time.ts';
import { visibleText } from './visible-text.ts';
import { webAddress } from './web-address.ts';

/** How sources are told: the words and the zone of their dates. */
export interface SourceWords {
  readonly messages: Messages;
  readonly timeZone: string;
}

/** Who published a source, where, when, what kind of publisher, and a plain mark on samples and corrections. */
export function sourceLine(source: SourceReference, { messages, timeZone }: SourceWords): Line {
  const words = messages.cards;
  const address = webAddress(source.url);
  const published = source.published === undefined ? undefined : momentInWords(source.published, { timeZone, messages });
  const parts = [
    source.publisher,
    source.place,
    published ?? words.undated,
    words.publisherKinds[source.kind],
    source.correctionOf === undefined ? undefined : words.correction,
    source.sample ? words.sample : undefined,
  ];
  const text = parts.map((part) => visibleText(part ?? '').trim()).filter((part) => part !== '');
  const link: readonly LineRun[] =
    address === undefined ? [] : [{ text: ' · ' }, { text: words.readAt(address.host), href: address.href }];
  return { role: 'source', label: `[${source.number}]`, runs: [{ text: text.join(' · ') }, ...link] };
}
