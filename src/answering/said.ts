import { isDispute } from '../briefing/dispute-cue.ts';
import type { Attribution } from '../domain/analysis.ts';
import type { Answer } from '../domain/answer.ts';
import type { Evidence } from '../domain/claim.ts';
import { contains, overlaps } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import { articleOf, type Corpus, type Sentence } from './corpus.ts';
import { answerFact } from './fact.ts';
import { type Finding, find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { keyedWordsOf } from './keyed-words.ts';
import { dayOf, newestFirst } from './moment.ts';
import { passageOf, passageText } from './passage.ts';
import { answerWith } from './reply.ts';
import type { Found } from './retrieve.ts';
import { strengthsIn } from './sought.ts';
import { antecedentOf, attributionsOf, isSaidBy, isSurnameOf, personCalled } from './speakers.ts';
import { claimFrom } from './standing.ts';
import { refuse, tell, type Within } from './tell.ts';

const pronoun = /^(?:he|she|they|it)$/i;

/** Whether a sentence speaks of what somebody is asked to have spoken of. */
const speaksOf = (
  found: Found,
  about: string,
  finding: { readonly sought: readonly { readonly keys: ReadonlyMap<string, number> }[] },
): boolean => {
  const wanted = keyedWordsOf(about).filter((word) => !functionWords.has(word.lower));
  if (wanted.length === 0) return true;
  const terms = finding.sought.filter(({ keys }) => wanted.some((word) => keys.has(word.key)));
  return terms.some(({ keys }) => found.words.some((word) => keys.has(word.key)));
};

/** So many statements of one person are told, the newest first. */
const MOST_STATEMENTS = 4;

/** Tells of any sentence whether something is said in it by somebody; each naming is compared once. */
function sayingOf(corpus: Corpus, speaker: string): (sentence: Sentence) => boolean {
  const known = new Map<string | undefined, boolean>();
  const isMeant = (by: string | undefined): boolean => {
    const meant = known.get(by) ?? (isSaidBy(by, speaker) || isSurnameOf(by, speaker));
    known.set(by, meant);
    return meant;
  };
  return (sentence) => attributionsOf(corpus, sentence).some(({ by }) => isMeant(by));
}

/** Who says something as far as a passage itself names them: "Lind" where it has "Lind said" for "Anna Lind, the mayor". */
function namedIn(passage: string, by: string | undefined): string | undefined {
  const name = by?.split(',')[0];
  const surname = name !== undefined && /^\p{Lu}/u.test(name) ? name.split(' ').at(-1) : undefined;
  const isWhole = surname !== undefined && keyedWordsOf(passage).some(({ lower }) => lower === surname.toLowerCase());
  return [by, name, isWhole ? surname : undefined].find((part) => part !== undefined && passage.includes(part));
}

/** Every sentence that tells what somebody said, the newest report's first, in the order of its text. */
const everythingSaid = (corpus: Corpus, isSaidThere: (sentence: Sentence) => boolean): readonly Sentence[] =>
  corpus.sentences.filter(isSaidThere).toSorted((a, b) => newestFirst(dayOf(corpus, a), dayOf(corpus, b)) || a.index - b.index);

/** The newest statements, each with what it leans on; where there are more, the newest in somebody's very words is among them. */
function tellAll(corpus: Corpus, asked: string, said: readonly Sentence[]): Answer {
  const passages: { readonly sentence: Sentence; readonly passage: Evidence }[] = [];
  for (const sentence of said) {
    const passage = passageOf(corpus, { sentence, score: 1 }, []);
    // In the order of the text what reaches back to an earlier one reaches over the last.
    const last = passages.at(-1)?.passage;
    const isTold = last?.article === passage.article && overlaps(last, passage);
    if (!isTold) passages.push({ sentence, passage });
  }
  const isQuote = ({ passage }: (typeof passages)[number]): boolean => /["“]/.test(passageText(corpus, passage));
  const shown = passages.slice(0, MOST_STATEMENTS);
  const quote = passages.find(isQuote);
  if (quote && !shown.includes(quote)) shown[MOST_STATEMENTS - 1] = quote;
  const claims = shown.map(({ sentence, passage }) => claimFrom(corpus, sentence, passage));
  const text = shown.map(({ passage }) => passageText(corpus, passage)).join(' ');
  return answerWith(corpus, { kind: 'answer', question: asked, text }, claims);
}

/** Of what somebody is asked to have said, this share at least, by how rare the words are, must stand in what they said. */
const JUST_SAID = 0.6;

/** How much of what is sought is met, the rare words counting more. */
const worthOf = ({ sought }: Finding, met: readonly number[]): number =>
  sought.reduce((sum, { rarity, term }, index) => sum + rarity * term.weight * (met[index] ?? 0), 0);

/** The attribution of a sentence that holds most of what is sought as said by somebody named. */
function closestSaying(corpus: Corpus, finding: Finding, { sentence, words }: Found): Attribution | undefined {
  let closest: Attribution | undefined;
  let most = 0;
  for (const attribution of attributionsOf(corpus, sentence)) {
    if (!attribution.source || attribution.by === undefined) continue;
    const own = words.filter((word) => attribution.content.some((part) => overlaps(part, word)));
    const held = worthOf(finding, strengthsIn(finding.sought, own));
    // "Ek said Lind had said so": what both hold is said by whoever is quoted with less.
    const isWithin = held === most && closest !== undefined && contains(closest.content[0] ?? sentence, attribution.source);
    if (held > most || isWithin) [closest, most] = [attribution, held];
  }
  return closest;
}

const asksDenial = /^(?:and |but |so )*who (?:has )?denied\b/i;

/**
 * Names who said something from the sentence whose words the articles put in their mouth; absent where none says just that. Who
 * denies it, asks it or has not said it is not who said it.
 */
export function tellSayer(corpus: Corpus, resolved: Resolved, wanted: Within & { readonly about: string }): Answer | undefined {
  const finding = find(corpus, { ...resolved, question: wanted.about });
  const all = worthOf(
    finding,
    finding.sought.map(() => 1),
  );
  const closest = finding.ranked.flatMap((found) => {
    const isHeld = all > 0 && worthOf(finding, found.own) >= JUST_SAID * all;
    const saying = isHeld ? closestSaying(corpus, finding, found) : undefined;
    return saying ? [{ found, saying }] : [];
  });
  const denies = asksDenial.test(resolved.question);
  const said = closest.filter(({ found, saying }) => {
    const isDenial = isDispute(saying, articleOf(corpus, found.sentence).article.text);
    return !saying.negated && saying.stance !== 'asks' && isDenial === denies;
  });
  const [best] = said;
  if (!best) return closest.length > 0 ? refuse(corpus, wanted.asked, finding.ranked) : undefined;
  const told = tell(corpus, resolved, wanted, { ...finding, ranked: said.map(({ found }) => found) });
  return { ...told, short: namedIn(told.text, best.saying.by) };
}

/** Tells what somebody said, of a matter or at all, from the sentences that the articles put in their mouth. */
export function tellWhatWasSaid(
  corpus: Corpus,
  resolved: Resolved,
  wanted: Within & { readonly speaker: string; readonly about: string },
): Answer {
  const { name } = antecedentOf(corpus, resolved.question, resolved.history);
  const called = pronoun.test(wanted.speaker) ? name : wanted.speaker;
  if (called === undefined) return answerFact(corpus, resolved, wanted);
  const speaker = personCalled(corpus, called) ?? called;
  // Who speaks is settled by whom the articles quote: what is sought is the matter.
  const question = wanted.about === '' ? `What did ${speaker} say?` : `What is said about ${wanted.about}?`;
  const isSaidThere = sayingOf(corpus, speaker);
  const finding = find(corpus, { ...resolved, question }, ({ sentence }) => isSaidThere(sentence));
  const all = wanted.about === '' ? everythingSaid(corpus, isSaidThere) : [];
  if (all.length > 0) return tellAll(corpus, wanted.asked, all);
  // What nobody is quoted with is not told by a sentence that only shares the words: "What did Moscow say?".
  const isNamed = /^(?:the )?\p{Lu}/u.test(called);
  if (finding.ranked.length === 0)
    return isNamed ? refuse(corpus, wanted.asked, find(corpus, resolved).ranked) : answerFact(corpus, resolved, wanted);
  const fitting = finding.ranked.filter((found) => speaksOf(found, wanted.about, finding));
  if (fitting.length === 0) return refuse(corpus, wanted.asked, finding.ranked);
  return tell(corpus, resolved, wanted, { ...finding, ranked: fitting });
}
