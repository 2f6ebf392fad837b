import { letterPattern } from '../language/letter-pattern.ts';
import { isNobody } from './speaker.ts';

/** Who a sentence plainly says it has its content from, and the words that say so. */
export interface PlainNaming {
  /** Absent where nobody is named: "is expected to". */
  readonly by?: string | undefined;
  readonly cue: string;
}

const saying =
  'said|says|states|stated|told|estimates|estimated|predicts|predicted|shows|showed|finds|found|warns|warned|argues?|argued|believes?|believed|agrees?|agreed|maintains?|maintained|insists?|insisted|claims|claimed|suggests?|suggested|reports|reported|announced|concludes?|concluded|reveals?|revealed|has learned|have learned|alleges?|alleged|acknowledged|complained|admitted|noted|added';

/** A name or a description of who speaks: no clause of its own, no marks. */
const who =
  '(?<by>(?:[Tt]he|[Aa]n?|[Ss]ome|[Mm]any|[Mm]ost|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[\\p{Lu}])[^,;:()“”"]{1,70}?|[\\p{Ll}]+\\s[\\p{Ll}]+)';

/** Every turn below holds one of these; most sentences hold none, and are done with at once. */
const hint = new RegExp(
  `(?:${saying}|according|stated|reported|told|noted|view|words|opinion|eyes|telling|account|reckoning|expected|believed|thought|accused|suspected|rumou?red|feared|hoped|understood|claimed|alleged|estimated|projected|forecast|allegedly|reportedly|purportedly|supposedly)(?![a-z])`,
  'i',
);

/** How the longest of the namings ends. */
const saysThat = new RegExp(`\\s(?:${saying})\\s(?:[^,;]{0,60}?\\s+)?that`);

/** A naming, and what every sentence with it holds: a sentence without that is not searched for it. */
interface Turn {
  readonly mayHold: (sentence: string) => boolean;
  readonly naming: (sentence: string) => RegExp;
}

/** In the order in which they are tried: the plainest first. */
const turns: readonly Turn[] = [
  {
    mayHold: (sentence) =>
      /^(?:[Aa]ccording|[Aa]s (?:stated|reported|told|noted)|[Ii]n the (?:view|words|opinion))\s/.test(sentence),
    naming: letterPattern(
      `^(?<cue>[Aa]ccording to|[Aa]s (?:stated|reported|told|noted) (?:in|by)|[Ii]n the (?:view|words|opinion) of)\\s+${who},`,
    ),
  },
  {
    mayHold: (sentence) => sentence.includes('according to') || sentence.includes(', in the '),
    naming: letterPattern(`,\\s+(?<cue>according to|in the (?:view|words|opinion) of)\\s+${who}(?:[.,;]|$)`),
  },
  {
    mayHold: (sentence) => saysThat.test(sentence),
    naming: letterPattern(
      `^(?:[\\p{Lu}][\\p{Ll}]+,\\s+)?${who}(?:,[^,]{2,70},)?\\s+(?<cue>${saying})(?:\\s[^,;]{0,30}?)?\\s+that\\b`,
    ),
  },
  {
    // It stands behind the last comma.
    mayHold: (sentence) => sentence.includes(',') && hint.test(sentence.slice(sentence.lastIndexOf(','))),
    naming: letterPattern(`,\\s+(?:but\\s+|and\\s+)?${who}\\s+(?<cue>${saying})(?:\\s[^,;“”"]{0,30})?[.”"’]*$`),
  },
];

/** A clause and no name: "When plans for the harbour were". */
const holdsClause =
  /^(?:when|while|after|before|as|if|although|though|since|because|what|how|in|at|on)\s|\s(?:is|are|was|were|has|have|had|will|would|after|when|where|who|that)(?:\s|$)/i;

/** What is handed on without anybody named. */
const unnamed =
  /\b(?:is|are|was|were|been)\s+(?:widely\s+|reportedly\s+)?(?:expected|believed|thought|said|reported|alleged|accused|suspected|rumou?red|feared|estimated|projected|predicted|forecast)\s+(?:to|of|that)\b|\bit (?:is|was|has been) (?:understood|believed|claimed|alleged|said|reported|thought|feared|hoped)\b|,\s(?:in|by)\s(?:his|her|their|its)(?:\sown)?\s(?:view|opinion|eyes|words|telling|account|estimate|reckoning)\b|\b(?:allegedly|reportedly|purportedly|supposedly)\b/i;

/**
 * A second look at a sentence in which no attribution was found: where its own words plainly say whose content it is, it is not
 * shown as the reporter's. Looks for few and sure turns only.
 */
export function plainNaming(sentence: string): PlainNaming | undefined {
  if (!hint.test(sentence)) return undefined;
  for (const { mayHold, naming } of turns) {
    const { by, cue } = (mayHold(sentence) ? naming(sentence).exec(sentence)?.groups : undefined) ?? {};
    if (by && cue && !isNobody(by) && !holdsClause.test(by)) return { by: by.trim(), cue };
  }
  const found = unnamed.exec(sentence);
  return found ? { cue: found[0] } : undefined;
}
