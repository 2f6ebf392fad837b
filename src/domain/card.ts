import type { SourceReference } from './briefing.ts';
import type { Evidence, Status } from './claim.ts';

/** A run of words in one style. Text is plain: it holds no markup of any platform. */
export interface TextRun {
  readonly text: string;
  readonly mark?: 'strong' | 'emphasis' | 'code' | undefined;
}

/** What a press of a button asks for. It is kept within a stored edition, so it still means the same after a restart. */
export type ActionRequest =
  | { readonly kind: 'show'; readonly edition: string; readonly section: DetailSection }
  | { readonly kind: 'ask'; readonly edition: string }
  | { readonly kind: 'question'; readonly edition: string; readonly index: number }
  | { readonly kind: 'share'; readonly edition: string };

/** The parts of a briefing that have a card of their own. */
export type DetailSection = (typeof detailSections)[number];

/** All of them, in the order a reader would want them. */
export const detailSections = [
  'details',
  'points',
  'disputed',
  'unknown',
  'quotes',
  'figures',
  'timeline',
  'changes',
  'sources',
] as const;

export interface CardAction {
  readonly label: string;
  readonly request: ActionRequest;
}

/** A numbered source together with the passages a statement stands on. */
export interface Citation {
  readonly source: number;
  readonly evidence: readonly Evidence[];
}

export interface FactItem {
  readonly term: string;
  readonly detail: readonly TextRun[];
  readonly status?: Status | undefined;
  readonly by?: string | undefined;
  readonly citations: readonly Citation[];
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly text: string;
      readonly level: 1 | 2;
      /** What a headline stands on; not printed behind it, since the first claim cites the same. */
      readonly citations?: readonly Citation[] | undefined;
    }
  | { readonly kind: 'text'; readonly runs: readonly TextRun[]; readonly citations?: readonly Citation[] | undefined }
  | {
      readonly kind: 'claim';
      /** The claim's place in its list, from 1; absent where it stands alone. */
      readonly number?: number | undefined;
      readonly text: string;
      /** The part of the text, or what goes before it, that is set in bold: the bare answer to a question. */
      readonly strong?: string | undefined;
      readonly status: Status;
      readonly by?: string | undefined;
      readonly sides?:
        | readonly { readonly text: string; readonly by?: string | undefined; readonly citations: readonly Citation[] }[]
        | undefined;
      /** Set where it is disputed and the articles give one side alone: the card says so. */
      readonly oneSided?: boolean | undefined;
      readonly citations: readonly Citation[];
    }
  | {
      readonly kind: 'quote';
      readonly text: string;
      readonly by?: string | undefined;
      readonly status?: Status | undefined;
      readonly citations: readonly Citation[];
    }
  | { readonly kind: 'facts'; readonly items: readonly FactItem[] }
  | {
      readonly kind: 'timeline';
      readonly entries: readonly {
        readonly when: string;
        readonly text: string;
        readonly status?: Status | undefined;
        readonly by?: string | undefined;
        readonly citations: readonly Citation[];
      }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'picture'; readonly url: string; readonly alt: string }
  /** Lists these of the card's sources: who published it, when, what kind of publisher, whether it is a sample, its link. */
  | { readonly kind: 'sources'; readonly numbers: readonly number[] }
  | { readonly kind: 'actions'; readonly actions: readonly CardAction[] }
  | { readonly kind: 'note'; readonly text: string };

/** A briefing or an answer laid out for reading: no platform, no markup, no limits. */
export interface Card {
  readonly kind: 'briefing' | 'detail' | 'answer' | 'help' | 'error' | 'notice';
  /** The whole card in one short line: notifications and screen readers get it first. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly SourceReference[];
  /** IANA zone in which the card tells dates and times; UTC where absent. */
  readonly timeZone?: string | undefined;
}
