import type { Attribution } from '../domain/analysis.ts';
import type { Claim, Side } from '../domain/claim.ts';
import { overlaps } from '../domain/span.ts';
import { en } from '../messages/en.ts';
import { evidenceOf } from './claim-of.ts';
import { isDispute } from './dispute-cue.ts';
import type { Passage } from './passages.ts';
import { asStatement } from './shorten.ts';
import { speakerOf } from './speaker.ts';
import { containment, termsOf } from './terms.ts';

/** A dispute, and the passages whose statements it takes up: a point about one of them is a point about the dispute. */
export interface Dispute {
  readonly claim: Claim;
  readonly passages: readonly Passage[];
}

/** What is denied, and what somebody said before, speak of the same thing from this share of common terms on. */
const sameMatter = 0.5;

/** More disputes than these are no longer read, and no more passages than these are searched for the other side of each. */
const mostDisputes = 20;
const mostSearched = 500;

/** How far behind its dispute the other side's own words may follow, in sentences. */
const longestReplyDistance = 2;

const contentText = (attribution: Attribution, text: string): string =>
  attribution.content.map((part) => text.slice(part.start, part.end)).join(' ');

/** "The ministry's claim that …", "the claim of the ministry that …": who claims, and what. */
const claimOfOther =
  /^(?:the\s+)?(?:(?<owner>[^,]{2,80}?)['’]s?\s+(?:claims?|allegations?|assertions?|suggestions?|reports?|accusations?|account|statements?|contention)|(?:claims?|allegations?|assertions?|suggestions?|reports?|accusations?|account|statements?|contention)\s+(?:of|by|from)\s+(?<maker>[^,]{2,80}?))\s+that\s+(?<claimed>.+)$/su;

/** Where the one who disputes goes on with words of their own: ", saying …". */
const goesOn = /,\s+(?:saying|adding|insisting|arguing|calling|noting|claiming|telling)\s+(?:that\s+)?(?<reply>.+)$/su;

/** What another is said to claim within the words of the dispute itself. */
function nestedSide(dispute: Attribution, passage: Passage): Side | undefined {
  const text = passage.analysed.article.text;
  const evidence = [evidenceOf(passage)];
  const said = contentText(dispute, text).replace(goesOn, '');
  const { owner, maker, claimed } = (said.includes('that') ? claimOfOther.exec(said)?.groups : undefined) ?? {};
  const by = (owner ?? maker)?.trim();
  return by && claimed ? { text: asStatement(claimed), by, evidence } : undefined;
}

/** The passage in which somebody else said what is denied: the one that shares most with it. */
function earlierSide(dispute: Attribution, passage: Passage, passages: readonly Passage[]): [Side, Passage] | undefined {
  const text = passage.analysed.article.text;
  const by = speakerOf(dispute, text);
  const denied = new Set(termsOf(contentText(dispute, text)));
  let best: Passage | undefined;
  let most = sameMatter;
  for (const other of passages.slice(0, mostSearched)) {
    if (other === passage || other.terms.size < 3 || denied.size < 2 || other.voice.status === 'disputed') continue;
    if (other.voice.by === by && other.voice.status !== 'reported') continue;
    const share = containment(denied, other.terms);
    if (share > most) [best, most] = [other, share];
  }
  if (!best) return undefined;
  const side: Side = {
    text: asStatement(best.text),
    by: best.voice.status === 'reported' ? best.publisher.name : best.voice.by,
    evidence: [evidenceOf(best)],
  };
  return [side, best];
}

/** "Warsaw rejected the accusation", "She denied it": the words take up what somebody said right before. */
const takesUp =
  /^(?:(?:it|this|that|them)(?=[.,;:!?]|$|\s(?:on|in|at|as|when|through|during|yesterday|today)\b)|(?:the|this|that|these|those|such|all|both)\s(?:claim|allegation|accusation|charge|assertion|suggestion|report|account|statement)s?(?=[\s.,;:!?]|$)(?!\s(?:that|of|about|by|from)\b))/i;

/** How far before its denial the statement that it takes up may stand, in sentences. */
const longestAccusationDistance = 2;

/** What somebody else said right before words that take it up. */
function sideBefore(dispute: Attribution, passage: Passage, passages: readonly Passage[]): [Side, Passage] | undefined {
  const text = passage.analysed.article.text;
  if (!takesUp.test(contentText(dispute, text))) return undefined;
  const by = speakerOf(dispute, text)?.toLowerCase();
  const here = passages.indexOf(passage);
  for (const other of passages.slice(Math.max(0, here - longestAccusationDistance), here).toReversed()) {
    const said = other.attributions.findLast((candidate) => {
      const speaker = speakerOf(candidate, text)?.toLowerCase();
      return candidate.stance === 'claims' && speaker !== undefined && speaker !== by;
    });
    if (other.articleIndex !== passage.articleIndex || !said) continue;
    return [{ text: asStatement(contentText(said, text)), by: speakerOf(said, text), evidence: [evidenceOf(other)] }, other];
  }
  return undefined;
}

/** What the one who disputes says instead, in the same sentence or soon after. */
function ownSide(dispute: Attribution, passage: Passage, passages: readonly Passage[]): [Side, Passage] {
  const text = passage.analysed.article.text;
  const by = speakerOf(dispute, text);
  const rest = goesOn.exec(text.slice(dispute.cue?.end ?? passage.span.end, passage.span.end))?.groups?.reply;
  if (rest) return [{ text: asStatement(rest), by, evidence: [evidenceOf(passage)] }, passage];
  const here = passages.indexOf(passage);
  const near = passages
    .slice(here, here + 1 + longestReplyDistance)
    .filter((other) => other.articleIndex === passage.articleIndex && other.paragraph === passage.paragraph);
  for (const other of near) {
    const reply = other.attributions.find(
      (candidate) =>
        candidate !== dispute &&
        candidate.stance === 'claims' &&
        speakerOf(candidate, text) === by &&
        !dispute.content.some((outer) => candidate.content.some((part) => overlaps(outer, part))),
    );
    if (reply) return [{ text: asStatement(contentText(reply, text)), by, evidence: [evidenceOf(other)] }, other];
  }
  return [{ text: asStatement(passage.text), by, evidence: [evidenceOf(passage)] }, passage];
}

function disputeOf(dispute: Attribution, passage: Passage, passages: readonly Passage[]): Dispute {
  const [own, ownPassage] = ownSide(dispute, passage, passages);
  const nested = nestedSide(dispute, passage);
  const earlier = nested ? undefined : (sideBefore(dispute, passage, passages) ?? earlierSide(dispute, passage, passages));
  const other = nested ?? earlier?.[0];
  const involved = [...new Set([passage, ownPassage, ...(earlier ? [earlier[1]] : [])])];
  const by = speakerOf(dispute, passage.analysed.article.text);
  return {
    claim: {
      text: asStatement(passage.text),
      status: 'disputed',
      by: by ?? en.briefing.unnamedSource,
      evidence: involved.map(evidenceOf),
      ...(other ? { sides: [other, own] } : {}),
    },
    passages: involved,
  };
}

/** Every passage in which one source disputes or denies what another says, with both sides where the articles give both. */
export function findDisputes(passages: readonly Passage[]): readonly Dispute[] {
  const found: Dispute[] = [];
  for (const passage of passages) {
    if (passage.exclusion || found.length >= mostDisputes) continue;
    const dispute = passage.attributions.find(
      (attribution) =>
        isDispute(attribution, passage.analysed.article.text) && attribution.content.some((part) => overlaps(part, passage.span)),
    );
    if (dispute) found.push(disputeOf(dispute, passage, passages));
  }
  return found;
}
