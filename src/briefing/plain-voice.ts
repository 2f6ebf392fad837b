import type { Attribution } from '../domain/analysis.ts';
import type { Publisher } from '../domain/publisher.ts';
import { organisationWords } from '../language/name-words.ts';
import { isPersonNoun } from '../language/word-classes.ts';
import { plainNaming } from './plain-naming.ts';
import type { Voice, VoiceContext } from './voice.ts';

/** What a publisher that is itself a side says is its claim, in whatever voice. */
export const speaksForItself = (publisher: Publisher): boolean => publisher.kind === 'party' || publisher.kind === 'government';

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

/**
 * From this weight on a passage is shown as somebody's words though nothing in it was read as attributed: words of one speaker
 * that go on over several sentences, and the like.
 */
const leastVoicingAlone = 0.5;

/** The same where an aside of it was read as attributed: that aside, not the passage, may be what speaks for it. */
const leastVoicingBesideAside = 0.7;

interface PlainInput {
  readonly context: VoiceContext;
  readonly main: Attribution | undefined;
  /** Whom that names. */
  readonly own: string | undefined;
  readonly attributedShare: number;
  readonly sentence: string;
}

/** Quoted words, and a pronoun for whoever spoke: a sentence that opens with anything else is about something of its own. */
const leansOn = /^(?:["“„«'‘`]|(?:he|she|they|it|this|that|there|but|and|so|then)\b)/i;

/** Whether a sentence is about a speaker who can say something: opens with one, perhaps behind an opening phrase and its comma. */
function opensWith(sentence: string, speaker: string): boolean {
  const [first = ''] = speaker.split(',');
  const at = sentence.indexOf(first);
  if (at < 0 || (at > 0 && !/^[^,.;:“”"]+,\s$/.test(sentence.slice(0, at)))) return false;
  const words = first.toLowerCase().split(/\s+/);
  return /\s\p{Lu}/u.test(first) || words.some((word) => isPersonNoun(word) || organisationWords.has(word));
}

/** Whose words a passage is in which no attribution says enough: quoted words, a plain naming, a party's own text, else the reporter's. */
export function plainVoice({ context, main, own, attributedShare, sentence }: PlainInput): Voice {
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
  // A sentence that names a speaker of its own goes on with nobody else's words.
  const goesOn =
    own === undefined && leansOn.test(sentence) && context.before?.quoted && context.quotedShare > 0
      ? context.before.by
      : undefined;
  const by = own !== undefined && opensWith(sentence, own) ? own : goesOn;
  if ((context.voicing?.attributed ?? 0) >= (main ? leastVoicingBesideAside : leastVoicingAlone))
    return { status: 'claimed', by, rule: 'reads as somebody’s', attributedShare, quoted: false };
  return { status: 'reported', rule: 'own voice', attribution: main, attributedShare, quoted: false };
}
