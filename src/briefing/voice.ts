import type { AnalysedArticle, Attribution } from '../domain/analysis.ts';
import type { Status } from '../domain/claim.ts';
import type { Publisher } from '../domain/publisher.ts';
import type { Span } from '../domain/span.ts';
import { isDispute } from './dispute-cue.ts';
import { plainNaming } from './plain-naming.ts';
import { type Uncertainty, uncertaintyIn } from './uncertainty.ts';

/** Which rule gave a passage its voice. */
export type VoiceRule =
  | 'own voice'
  | 'attributed'
  | 'quoted after its speaker'
  | 'plainly named'
  | 'source not named'
  | 'disputes or denies'
  | 'not confirmed by its source'
  | 'says that it is not confirmed'
  | 'published by a party'
  | 'in a language that is not read';

/** Whose words a passage is and how they stand, with the words that decided it. */
export interface Voice {
  readonly status: Exclude<Status, 'confirmed'>;
  readonly by?: string | undefined;
  readonly rule: VoiceRule;
  /** The words of the text that decided it, such as the cue "said". */
  readonly cue?: string | undefined;
  readonly attribution?: Attribution | undefined;
  /** The share of the passage's characters that somebody else says, from 0 to 1. */
  readonly attributedShare: number;
  /** Whether it has words of its speaker in quotation marks. */
  readonly quoted: boolean;
  /** What the passage says is not confirmed or not known. */
  readonly uncertainty?: Uncertainty | undefined;
}

/**
 * From this share of attributed characters on a passage counts as somebody's words: in a short "X said that Y" the naming takes up to
 * two thirds of the sentence, while a report that merely ends in a quoted word or two stays below.
 */
export const leastAttributedShare = 0.3;

/** The longest name for a source that still reads as one, in words; a longer one is cut at its first comma or relative pronoun. */
const longestSourceWords = 14;

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** How many characters of a passage an attribution's content covers. */
export const coverOf = (attribution: Attribution, passage: Span): number =>
  attribution.content.reduce((sum, part) => sum + shared(part, passage), 0);

function unionCover(attributions: readonly Attribution[], passage: Span): number {
  const parts = attributions.flatMap((attribution) => attribution.content).filter((part) => shared(part, passage) > 0);
  let covered = 0;
  let reached = passage.start;
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(part.start, reached);
    const end = Math.min(part.end, passage.end);
    if (end > start) covered += end - start;
    reached = Math.max(reached, end);
  }
  return covered;
}

/** What a source was doing when it spoke is no part of its name: ", speaking in Geneva on Friday". Its role is: ", a baker from Leeds". */
const circumstance = /,\s+(?:\p{Ll}+ing|who|whose|which|when|while|after|during)\s.*$/u;

const namesNobody = /^(?:an?|the|this|that|these|those|you|there|here|what|how|who|whom|whose|which)$/iu;

/** Who speaks, as a reader should see it: the resolved name, or the text's own words for the source. */
export function speakerOf(attribution: Attribution | undefined, text: string): string | undefined {
  const { source, by } = attribution ?? {};
  const words = (by ?? (source && text.slice(source.start, source.end)))?.replace(/\s+/g, ' ').trim();
  const full = words?.replace(circumstance, '');
  if (!full || namesNobody.test(full)) return undefined;
  if (full.split(' ').length <= longestSourceWords) return full;
  const short = full.split(/,\s|\s\(|\s(?:who|which|that|whose)\s/)[0] ?? full;
  return short.split(' ').slice(0, longestSourceWords).join(' ');
}

const cueOf = (attribution: Attribution, text: string): string | undefined =>
  attribution.cue && text.slice(attribution.cue.start, attribution.cue.end);

/** An attribution that names its source is preferred to one that says up to this much more without naming any. */
const namedAdvantage = 1.5;

/** The attribution that says most of a passage, one with a source before one without. */
function mainAttribution(attributions: readonly Attribution[], passage: Span, text: string): Attribution | undefined {
  let main: Attribution | undefined;
  let most = 0;
  for (const attribution of attributions) {
    const cover = coverOf(attribution, passage) * (speakerOf(attribution, text) ? namedAdvantage : 1);
    if (cover > most) [main, most] = [attribution, cover];
  }
  return main;
}

function attributedVoice(main: Attribution, text: string, attributedShare: number): Voice {
  const quoted = main.form !== 'indirect';
  const common = { by: speakerOf(main, text), cue: cueOf(main, text), attribution: main, attributedShare, quoted };
  if (main.negated && main.stance === 'confirms')
    return { ...common, status: 'unconfirmed', rule: 'not confirmed by its source' };
  if (isDispute(main, text)) return { ...common, status: 'disputed', rule: 'disputes or denies' };
  return { ...common, status: 'claimed', rule: common.by ? 'attributed' : 'source not named' };
}

/** What a publisher that is itself a side says is its claim, in whatever voice. */
export const speaksForItself = (publisher: Publisher): boolean => publisher.kind === 'party' || publisher.kind === 'government';

/** What `voiceOf` knows of a passage beside its place. */
export interface VoiceContext {
  /** Those whose content touches the passage. */
  readonly attributions: readonly Attribution[];
  readonly publisher: Publisher;
  /** Whether its article is in a language in which it can be read who says what. */
  readonly readable: boolean;
  /** The share of the passage in quotation marks, from 0 to 1. */
  readonly quotedShare: number;
  /** Whose words the sentence before is, where it stands in the same paragraph or the one before. */
  readonly before?: Voice | undefined;
}

/** From this share on a sentence in quotation marks is somebody's words, whether or not the text says whose. */
const leastQuotedShare = 0.6;

/** Words in quotation marks without a naming of their own go on with the speaker before. */
function quotedVoice({ attributions, quotedShare, before }: VoiceContext, attributedShare: number): Voice | undefined {
  if (quotedShare < leastQuotedShare || attributions.length) return undefined;
  const goesOn = before?.status !== 'reported' && before?.by !== undefined && before.quoted;
  return goesOn
    ? { status: 'claimed', by: before.by, rule: 'quoted after its speaker', cue: before.cue, attributedShare, quoted: true }
    : { status: 'claimed', rule: 'source not named', attributedShare, quoted: true };
}

interface PlainInput {
  readonly context: VoiceContext;
  readonly main: Attribution | undefined;
  readonly attributedShare: number;
  readonly sentence: string;
}

function plainVoice({ context, main, attributedShare, sentence }: PlainInput): Voice {
  const { publisher } = context;
  const quoted = quotedVoice(context, attributedShare);
  if (quoted) return quoted;
  const naming = plainNaming(sentence);
  if (naming) {
    const rule = naming.by === undefined ? 'source not named' : 'plainly named';
    return { status: 'claimed', by: naming.by, rule, cue: naming.cue, attributedShare, quoted: false };
  }
  if (speaksForItself(publisher)) {
    return {
      status: 'claimed',
      by: publisher.name,
      rule: 'published by a party',
      cue: publisher.name,
      attributedShare,
      quoted: false,
    };
  }
  return { status: 'reported', rule: 'own voice', attribution: main, attributedShare, quoted: false };
}

/** Cues that hand on what is said even where nobody is named: "is expected to", "is accused of", "is believed to". */
const handsOn =
  /\b(?:said|told|expected|believed|thought|reported|reportedly|alleged|allegedly|accused|considered|estimated|feared|rumou?red|understood|suspected|claimed|projected|predicted|forecast|urged|called|asked|required)\b/iu;

/** Whether an attribution makes a passage somebody's words: one without a source does so only where its cue hands something on. */
function speaks(main: Attribution | undefined, passage: Span, text: string): main is Attribution {
  if (!main || coverOf(main, passage) / Math.max(1, passage.end - passage.start) < leastAttributedShare) return false;
  return main.source !== undefined || main.by !== undefined || main.form !== 'indirect' || handsOn.test(cueOf(main, text) ?? '');
}

/** Whose words a passage is. */
export function voiceOf(passage: Span, { article }: AnalysedArticle, context: VoiceContext): Voice {
  const { attributions, publisher, readable } = context;
  // Who says what cannot be told there, so all of it is the publisher's to answer for.
  if (!readable)
    return { status: 'claimed', by: publisher.name, rule: 'in a language that is not read', attributedShare: 0, quoted: false };
  const length = Math.max(1, passage.end - passage.start);
  const attributedShare = unionCover(attributions, passage) / length;
  const main = mainAttribution(attributions, passage, article.text);
  const sentence = article.text.slice(passage.start, passage.end);
  const uncertainty = uncertaintyIn(sentence);
  const voice = speaks(main, passage, article.text)
    ? attributedVoice(main, article.text, attributedShare)
    : plainVoice({ context, main, attributedShare, sentence });
  if (uncertainty?.kind !== 'not confirmed' || voice.status === 'disputed' || voice.status === 'unconfirmed') {
    return { ...voice, uncertainty };
  }
  const by = voice.by ?? speakerOf(main, article.text);
  return { ...voice, uncertainty, status: 'unconfirmed', by, rule: 'says that it is not confirmed', cue: uncertainty.words };
}
