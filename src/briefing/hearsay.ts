import type { Attribution } from '../domain/analysis.ts';
import { contains } from '../domain/span.ts';
import { speakerOf } from './speaker.ts';

/** A further clause: what follows it may be its own speaker's words, however far the words before were read. */
const furtherClause = /[,;]\s(?:(?:and|but|while|though|although|whereas|which|whom)\s)?(?:the\s)?$/i;
/** Longer than what opens one. */
const CLAUSE_REACH = 16;

/** A court that hears what somebody said vouches for it no less than a report does. */
const heard = /\bhear/i;

/**
 * Who tells that somebody said something, where only that teller vouches for it: in "The clerk said the firm had offered him 300
 * crowns" the clerk. Absent where the report itself says whose words they are.
 */
export function tellerOf(inner: Attribution, attributions: readonly Attribution[], text: string): Attribution | undefined {
  const { source } = inner;
  const speaker = speakerOf(inner, text);
  if (!source || speaker === undefined || furtherClause.test(text.slice(Math.max(0, source.start - CLAUSE_REACH), source.start)))
    return undefined;
  return attributions.find(
    (outer) =>
      outer !== inner &&
      outer.source !== undefined &&
      outer.content.some((part) => contains(part, source)) &&
      !(outer.cue && heard.test(text.slice(outer.cue.start, outer.cue.end))) &&
      speakerOf(outer, text) !== speaker,
  );
}
