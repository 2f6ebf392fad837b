import type { Claim } from '../domain/claim.ts';
import type { Publisher } from '../domain/publisher.ts';
import { evidenceOf } from './claim-of.ts';
import { contradict } from './contradictions.ts';
import { isCopy } from './near-duplicates.ts';
import type { Passage } from './passages.ts';
import { speaksForItself } from './plain-voice.ts';
import { termsOf } from './terms.ts';

/** Another passage states a claim when it holds this share of the claim's terms: what it lacks is wording, not substance. */
const statedShare = 0.75;

/** Fewer shared terms than this are too few to tell an event by. */
const fewestShared = 4;

const negation = /\b(?:not|no|never|nobody|none|without|nor)\b|n['’]t\b/i;

/** Whether a publisher's own voice can help to confirm something: a side of the story, or a state's own media, cannot. */
const canConfirm = (publisher: Publisher): boolean => !speaksForItself(publisher) && publisher.kind !== 'state media';

/** Numbers and names of a statement: whoever states the same gives every one of them. */
const particulars = (text: string): readonly string[] =>
  termsOf((text.match(/(?<=\p{L}\s)\p{Lu}[\p{L}’']+|\d[\d.,]*/gu) ?? []).join(' '));

/** Whether a passage states all that a text says, by its terms, numbers and names. */
function states(passage: Passage, text: string): boolean {
  const terms = new Set(termsOf(text));
  let shared = 0;
  for (const term of terms) if (passage.terms.has(term)) shared++;
  if (shared < fewestShared || shared / terms.size < statedShare) return false;
  if (!particulars(text).every((term) => passage.terms.has(term))) return false;
  return negation.test(text) === negation.test(passage.text);
}

/**
 * The passages of other publisher families that state in their own voice all that a passage's words say. What is copied
 * from the passage's article, or from one already counted, is no further voice.
 */
export function corroborating(
  { passage, text }: { readonly passage: Passage; readonly text: string },
  passages: readonly Passage[],
  originals: ReadonlyMap<string, string>,
): readonly Passage[] {
  if (passage.voice.status !== 'reported' || !canConfirm(passage.publisher)) return [];
  const families = new Set([passage.publisher.family]);
  const texts = new Set([originals.get(passage.analysed.article.id)]);
  const found: Passage[] = [];
  for (const other of passages) {
    const original = originals.get(other.analysed.article.id);
    if (families.has(other.publisher.family) || texts.has(original)) continue;
    if (other.voice.status !== 'reported' || other.exclusion || !canConfirm(other.publisher)) continue;
    if (!states(other, text) || contradict(passage, other) || isCopy(passage.text, other.text)) continue;
    families.add(other.publisher.family);
    texts.add(original);
    found.push(other);
  }
  return found;
}

/** A claim that other families state too, with their passages as further evidence. */
export const confirmedBy = (claim: Claim, others: readonly Passage[]): Claim =>
  others.length ? { ...claim, status: 'confirmed', evidence: [...claim.evidence, ...others.map(evidenceOf)] } : claim;
