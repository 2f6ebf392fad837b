import type { AnalysedArticle, Attribution, Voicing } from '../domain/analysis.ts';
import type { Status } from '../domain/claim.ts';
import type { Publisher } from '../domain/publisher.ts';
import type { Span } from '../domain/span.ts';
import { isDispute } from './dispute-cue.ts';
import { plainVoice } from './plain-voice.ts';
import { isNobody, speakerOf } from './speaker.ts';
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
  | 'reads as somebody’s'
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
  /** How sure it is, from 0 to 1, that the passage rests on somebody's words or mind; absent where nothing was weighed. */
  readonly voicing?: number | undefined;
}

/** A passage counts as somebody's words from this share of attributed characters on, the naming left out: a report that merely ends in a quoted word or two stays below. */
const leastAttributedShare = 0.3;

/**
 * From this weight on a passage counts as the words of whoever its main attribution names, however much of it that covers. A
 * little below the middle: a claim that passes for a fact is the worse mistake.
 */
const leastVoicing = 0.3;

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** How many characters of a passage an attribution's content covers. */
export const coverOf = (attribution: Attribution, passage: Span): number =>
  attribution.content.reduce((sum, part) => sum + shared(part, passage), 0);

/** How many characters of a passage tell who says it: a long name with its office makes what is said no smaller a part of it. */
const namingOf = ({ source, cue }: Attribution, passage: Span): number =>
  (source ? shared(source, passage) : 0) + (cue ? shared(cue, passage) : 0);

function unionCover(attributions: readonly Attribution[], passage: Span): number {
  if (attributions.length === 0) return 0;
  const parts: Span[] = [];
  for (const { content } of attributions) for (const part of content) if (shared(part, passage) > 0) parts.push(part);
  let covered = 0;
  let reached = passage.start;
  for (const part of parts.sort((a, b) => a.start - b.start)) {
    const start = Math.max(part.start, reached);
    const end = Math.min(part.end, passage.end);
    if (end > start) covered += end - start;
    reached = Math.max(reached, end);
  }
  return covered;
}

const cueOf = (attribution: Attribution, text: string): string | undefined =>
  attribution.cue && text.slice(attribution.cue.start, attribution.cue.end);

/** An attribution that names its source is preferred to one that says up to this much more without naming any. */
const namedAdvantage = 3;

/** The attribution that says most of a passage, one with a source before one without: a sentence that names who speaks is not shown as nobody's. */
function mainAttribution(attributions: readonly Attribution[], passage: Span, text: string): Attribution | undefined {
  const [only] = attributions;
  // Alone it is preferred to none, named or not.
  if (attributions.length <= 1) return only && coverOf(only, passage) > 0 ? only : undefined;
  let main: Attribution | undefined;
  let most = 0;
  let named: Attribution | undefined;
  let mostNamed = leastAttributedShare * (passage.end - passage.start);
  for (const attribution of attributions) {
    const cover = coverOf(attribution, passage);
    const isNamed = speakerOf(attribution, text) !== undefined;
    if (isNamed && cover > mostNamed) [named, mostNamed] = [attribution, cover];
    if (cover * (isNamed ? namedAdvantage : 1) > most) [main, most] = [attribution, cover * (isNamed ? namedAdvantage : 1)];
  }
  return named ?? main;
}

function attributedVoice(main: Attribution, text: string, attributedShare: number): Voice {
  const quoted = main.form !== 'indirect';
  const common = { by: speakerOf(main, text), cue: cueOf(main, text), attribution: main, attributedShare, quoted };
  if (main.negated && main.stance === 'confirms')
    return { ...common, status: 'unconfirmed', rule: 'not confirmed by its source' };
  if (isDispute(main, text)) return { ...common, status: 'disputed', rule: 'disputes or denies' };
  return { ...common, status: 'claimed', rule: common.by ? 'attributed' : 'source not named' };
}

/** What `voiceOf` knows of a passage beside its place. */
export interface VoiceContext {
  /** Those whose content touches the passage. */
  readonly attributions: readonly Attribution[];
  readonly publisher: Publisher;
  /** Whether its article is in a language in which it can be read who says what. */
  readonly readable: boolean;
  /** The share of the passage in quotation marks, from 0 to 1. */
  readonly quotedShare: number;
  /** How sure it is that the passage rests on somebody's words or mind; absent where nothing was weighed. */
  readonly voicing?: Voicing | undefined;
  /** Whose words the sentence before is, where it stands in the same paragraph or the one before. */
  readonly before?: Voice | undefined;
}

/** Cues that hand on what is said even where nobody is named: "is expected to", "is accused of", "is believed to". */
const handsOn =
  /\b(?:said|told|expected|believed|thought|reported|reportedly|alleged|allegedly|accused|considered|estimated|feared|rumou?red|understood|suspected|claimed|projected|predicted|forecast|urged|called|asked|required|seen|viewed|regarded|described|perceived|portrayed|depicted|(?:allegation|accusation|complaint|claim|rumou?r|suspicion|fear|assumption|hope|theory|belief|line|version|case|argument)s?)\b/i;

/** "Officers were called to the house": nobody's words. */
const summoned = /^(?:\p{L}+\s+)?called\s+(?:out\s+)?to\s+(?:the|an?|his|her|their|\p{Lu})/u;

/** Whether an attribution makes a passage somebody's words: one without a source does so only where its cue hands something on. */
function speaks(main: Attribution | undefined, passage: Span, text: string, voicing: Voicing | undefined): main is Attribution {
  if (!main) return false;
  const share = coverOf(main, passage) / Math.max(1, passage.end - passage.start - namingOf(main, passage));
  if (share < leastAttributedShare && !voicing?.leads) return false;
  if (!main.certain && voicing && voicing.attributed < leastVoicing) return false;
  if (main.source !== undefined || main.by !== undefined || main.form !== 'indirect') return true;
  if (!handsOn.test(cueOf(main, text) ?? '')) return false;
  const fromCue = text.slice(main.cue?.start, passage.end);
  return !(fromCue.includes('called') && summoned.test(fromCue));
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
  // "No group has claimed responsibility", "it is unclear who fired": whatever that reads like, nobody says it.
  const isOfNobody =
    main?.source !== undefined &&
    (isNobody(article.text.slice(main.source.start, main.source.end)) ||
      (uncertainty?.kind === 'not known' && main.form === 'indirect' && speakerOf(main, article.text) === undefined));
  const isSpoken = !isOfNobody && speaks(main, passage, article.text, context.voicing);
  const voice = isSpoken
    ? attributedVoice(main, article.text, attributedShare)
    : plainVoice({
        context: isOfNobody ? { ...context, voicing: undefined } : context,
        main,
        own: speakerOf(main, article.text),
        attributedShare,
        sentence,
      });
  const voicing = context.voicing?.attributed;
  if (uncertainty?.kind !== 'not confirmed' || voice.status === 'disputed' || voice.status === 'unconfirmed') {
    return { ...voice, uncertainty, voicing };
  }
  const by = voice.by ?? speakerOf(main, article.text);
  return {
    ...voice,
    uncertainty,
    voicing,
    status: 'unconfirmed',
    by,
    rule: 'says that it is not confirmed',
    cue: uncertainty.words,
  };
}
