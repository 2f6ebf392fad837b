import type { Article } from './article.ts';
import type { Span } from './span.ts';

/** What a paragraph is for. Only `prose` is the story; the rest is never quoted as news. */
export type ParagraphKind = 'prose' | 'heading' | 'caption' | 'credit' | 'metadata' | 'boilerplate';

export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
}

/** Words in quotation marks: the span includes the marks, `words` does not. */
export interface Quotation extends Span {
  readonly words: Span;
}

/** How a source stands to what it is said to say. */
export type Stance =
  | 'claims'
  | 'confirms'
  | 'denies'
  | 'disputes'
  | 'urges'
  | 'promises'
  | 'expects'
  | 'asks'
  | 'praises'
  | 'condemns'
  | 'other';

/** Who says what, by which words. */
export interface Attribution {
  /** The words that name who speaks; absent where the text leaves it out ("it is said"). */
  readonly source?: Span | undefined;
  /** The words that say that it is said: "said", "according to", "the claim that". */
  readonly cue?: Span | undefined;
  /** What is said, in the order of the text. Never empty. */
  readonly content: readonly Span[];
  readonly form: 'direct' | 'indirect' | 'mixed';
  readonly stance: Stance;
  /** Whether the cue is negated: "have not confirmed", "refused to say". */
  readonly negated: boolean;
  /** Whether grammar alone makes it somebody's, however the sentence reads: a turn of a transcript, a subject with its verb between commas. */
  readonly certain?: true | undefined;
  /** The speaker as a reader should see it: pronouns and descriptions resolved, the role kept. */
  readonly by?: string | undefined;
}

/** How sure it is, from 0 to 1, that a sentence rests on what somebody says, thinks or wants, whoever that is. */
export interface Voicing extends Span {
  readonly attributed: number;
  /** Whether the main verb of the sentence is the cue of what is attributed most, rather than a verb of an aside. */
  readonly leads: boolean;
}

/** A date, time, duration or repetition, with its value in ISO 8601 exactly as precise as the text is. */
export interface TimeExpression extends Span {
  readonly value: string;
  readonly type: 'date' | 'time' | 'duration' | 'set';
}

/** A number with what it counts, as the text says it ("30,000 retreating troops" → 30000, "retreating troops"). */
export interface Figure extends Span {
  readonly value: number;
  readonly unit?: string | undefined;
}

export interface Name extends Span {
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
}

/** What a text says, by position. A pure function of the article. */
export interface Analysis {
  /** The ISO date that relative times were resolved against; absent where the article has none. */
  readonly date?: string | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  /** For the sentences of the story, in their order; empty where nothing was weighed. */
  readonly voicings: readonly Voicing[];
  readonly times: readonly TimeExpression[];
  readonly figures: readonly Figure[];
  readonly names: readonly Name[];
}

/** An article together with what it says. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
}
