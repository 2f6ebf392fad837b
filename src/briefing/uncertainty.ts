/** What a report says of its own matter: that nobody has confirmed it, or that it is not known. */
export interface Uncertainty {
  readonly kind: 'not confirmed' | 'not known';
  /** The words that say so. */
  readonly words: string;
}

/** Turns of phrase that say that a thing told is not confirmed. Each matches within one sentence. */
const notConfirmed: readonly RegExp[] = [
  /\b(?:is|are|was|were|remains?|remained|stays?|stayed)\s+(?:still\s+|as yet\s+)?(?:unconfirmed|unverified)\b/i,
  /\b(?:not|n['’]t|nor|neither)\s+(?:(?:yet|immediately|independently|officially|been|be)\s+)*(?:confirm(?:ed)?|verif(?:y|ied))\b/i,
  /\b(?:could|can)\s+(?:neither|not)\s+(?:be\s+)?(?:(?:immediately|independently)\s+)?(?:confirm|verif)/i,
  /\bneither\s+confirm(?:ed|s)?\s+nor\s+den(?:y|ied|ies)\b/i,
  /\byet\s+to\s+(?:be\s+)?(?:confirm(?:ed)?|verif(?:y|ied))\b/i,
  /\b(?:unable|not\s+able)\s+to\s+(?:(?:immediately|independently)\s+)*(?:confirm|verify)\b/i,
  /\bconfirmation\s+(?:is|was)\s+(?:not\s+(?:yet\s+)?(?:possible|available)|impossible)\b/i,
  /\bno\s+(?:(?:official|immediate|independent|further)\s+)*confirmation\b/i,
  /\bunconfirmed\s+(?:reports?|accounts?|claims?|rumou?rs?)\b/i,
];

/**
 * Turns of phrase that say that something is not known. What somebody merely declines to talk about is not among them: it
 * says nothing about what is known.
 */
const notKnown: readonly RegExp[] = [
  /\b(?:is|are|was|were|remains?|remained|it['’]s|stays?|stayed)\s+(?:still\s+|as yet\s+)?(?:unclear|unknown|uncertain)\b/i,
  /\b(?:not|n['’]t)\s+(?:(?:yet|immediately|entirely|fully|exactly|been|be)\s+)*(?:clear|known|certain|established|determined)\b/i,
  /\byet\s+to\s+(?:announce|say|establish|determine|be\s+(?:established|determined|explained))\b/i,
  /\b(?:nobody|no\s+one|no-one)\s+(?:yet\s+|really\s+)?knows?\b/i,
  /\b(?:cause|causes|motive|motives|circumstances|origin|reason|reasons)\b[^.;]{0,60}\b(?:under\s+investigation|(?:still|yet)\s+being\s+investigated|a\s+mystery)\b/i,
  /\bno\s+(?:(?:official|immediate|further)\s+)*word\s+(?:on|from|of|about|yet)\b/i,
  /\b(?:did|does|do|would|could)\s*(?:not|n['’]t)\s+(?:immediately\s+)?(?:say|specify|disclose|give|provide)\s+(?:how|when|where|who|what|why|whether|if|which|details|figures|a\s+(?:figure|reason|date|timeline))\b/i,
];

/** Every turn above holds one of these; most sentences hold none, and are done with at once. */
const hint =
  /n['’]t\b|not\b|\b(?:nor|neither|yet|no|nobody|unable|impossible|mystery|investigat\w+)\b|\bun(?:confirmed|verified|clear|known|certain)/i;

/** The same for what is not confirmed. */
const confirming = /confirm|verif/i;

const firstOf = (turns: readonly RegExp[], sentence: string): string | undefined => {
  for (const turn of turns) {
    const found = turn.exec(sentence);
    if (found) return found[0];
  }
  return undefined;
};

/** What a sentence says is not confirmed or not known; absent where it says no such thing. */
export function uncertaintyIn(sentence: string): Uncertainty | undefined {
  if (!hint.test(sentence)) return undefined;
  const unconfirmed = confirming.test(sentence) ? firstOf(notConfirmed, sentence) : undefined;
  if (unconfirmed) return { kind: 'not confirmed', words: unconfirmed };
  const unknown = firstOf(notKnown, sentence);
  return unknown ? { kind: 'not known', words: unknown } : undefined;
}
