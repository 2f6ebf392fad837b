/**
 * Turns of phrase in which a report itself says that something is not known. Each matches within one sentence. What somebody
 * merely declines to talk about is not among them: it says nothing about what is known.
 */
const turns: readonly RegExp[] = [
  /\b(?:is|are|was|were|remains?|remained|it['’]s|stays?|stayed)\s+(?:still\s+|as yet\s+)?(?:unclear|unknown|uncertain|unconfirmed|unverified)\b/iu,
  /\b(?:not|n['’]t)\s+(?:(?:yet|immediately|independently|officially|entirely|fully|exactly|been|be)\s+)*(?:clear|known|certain|confirmed|verified|established|determined)\b/iu,
  /\b(?:not|n['’]t|nor|neither)\s+(?:(?:yet|immediately|independently|officially)\s+)*(?:confirm|verify)\b/iu,
  /\b(?:could|can)\s+(?:neither|not)\s+(?:be\s+)?(?:(?:immediately|independently)\s+)?(?:confirm|verif)/iu,
  /\bneither\s+confirm(?:ed|s)?\s+nor\s+den(?:y|ied|ies)\b/iu,
  /\b(?:has|have|had)\s+yet\s+to\s+(?:confirm|announce|say|establish|determine|verify)\b/iu,
  /\bno\s+(?:(?:official|immediate|independent|further)\s+)*(?:confirmation|word\s+(?:on|from|of|about|yet))\b/iu,
  /\b(?:did|does|do|would|could)\s*(?:not|n['’]t)\s+(?:immediately\s+)?(?:say|specify|disclose|give|provide)\s+(?:how|when|where|who|what|why|whether|if|which|details|figures|a\s+(?:figure|reason|date|timeline))\b/iu,
  /\bunconfirmed\s+(?:reports?|accounts?|claims?)\b/iu,
];

/** The words that say that something is not known, as the sentence has them; absent where it says no such thing. */
export function uncertaintyIn(sentence: string): string | undefined {
  for (const turn of turns) {
    const found = turn.exec(sentence);
    if (found) return found[0];
  }
  return undefined;
}
