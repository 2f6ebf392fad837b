import type { AnalysedArticle, Attribution } from '../domain/analysis.ts';
import type { Publisher, PublisherDirectory } from '../domain/publisher.ts';
import type { Span } from '../domain/span.ts';
import { readsAsEnglish } from '../language/english.ts';
import { wordSet } from '../language/word-set.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { attributionsBySentence } from './attributions-by-sentence.ts';
import { isClause } from './clause.ts';
import { withinReach } from './reach.ts';
import { containment, termsAmong, termsOf } from './terms.ts';
import { type Voice, voiceOf } from './voice.ts';

/** Why a passage cannot be a point. */
export type Exclusion =
  | 'a question'
  | 'repeats the title'
  | 'quoted, speaker not named'
  | 'a caption or an address to the reader'
  | 'too short to say something'
  | 'not a sentence';

/** A sentence of the story with all that the choice of points needs to know of it. */
export interface Passage {
  readonly analysed: AnalysedArticle;
  readonly publisher: Publisher;
  /** The article's place among the briefing's articles. */
  readonly articleIndex: number;
  /** At most `longestPassage` characters; a longer sentence is cut at the end of a clause. */
  readonly span: Span;
  readonly text: string;
  /** Which sentence of the article's prose it is, from 0. */
  readonly position: number;
  /** Which paragraph of the article it stands in, from 0. */
  readonly paragraph: number;
  readonly terms: ReadonlySet<string>;
  readonly wordCount: number;
  readonly attributions: readonly Attribution[];
  readonly voice: Voice;
  /** Whether it points at a picture, as captions do. */
  readonly pointsAtPicture: boolean;
  readonly exclusion?: Exclusion | undefined;
}

/** The title stands again in a text within its first sentences or not at all. */
const titleReach = 2;

/** Fewer words than these seldom carry a subject, a verb and something new. */
const fewestWords = 5;

/** Lines that address the reader or describe a picture, where a page's furniture was left in the text. */
const furniture =
  /\((?:file|photo|image|picture|source:|credit)\b[^)]*\)|\bscroll down\b|\bread more\b|^(?:please |you can |(?:click |tap )?(?:here )?to )?read the (?:rest|full|whole)\b|\bcontinue reading\b|^<\/?[a-z][\w-]*[ />]|\bclick (?:here|on)\b|\bsign up\b|\bsubscribe\b|\bfollow us\b|\b(?:photo|picture|image|video|graphic)s?(?: by\b|:|\s+courtesy)|\bcopyright\b|\ball rights reserved\b|^watch:|^file\b.*\bphoto\b|\bearlier version of this (?:report|article|story)\b|\bthis (?:report|article|story) (?:has been|was) (?:updated|corrected|amended)\b|\ban? (?:earlier|previous) (?:version|headline)(?: of this (?:report|article|story))? (?:\w+ )?(?:said|stated|misstated|misidentified|misspelled|incorrectly|wrongly|gave|named|reported)\b|^(?:correction|clarification|editor['’]s note)s?\b[^:.]{0,40}:|\bcontributed (?:reporting|to (?:this|the) (?:report|story|article))\b|\bnot responsible for the content of external\b|\bthis (?:live ?)?blog (?:is|has|was)\b|^our standards:|\bturn on javascript\b|\bthis (?:report|article|story|reporting) (?:is|was) (?:supported|funded|produced)\b|\bsend (?:us )?(?:your )?(?:tips|stories|photos)\b|\bif you have been affected by\b|\bfollow (?:the latest|our (?:live|coverage))|\bour live (?:page|blog|coverage)\b|\bcall the helpline\b|\btell us (?:your|about)\b/i;

/** Every line of furniture without a bracket holds one of these words; most sentences hold none, and are done with at once. */
const furnitureWords = wordSet(
  'scroll read continue click sign subscribe follow photo photos picture pictures image images video videos graphic graphics ' +
    'copyright reserved watch version headline updated corrected amended correction corrections clarification clarifications note notes contributed external blog liveblog standards ' +
    'javascript supported funded produced tips stories affected live helpline tell',
);

const isFurniture = (text: string, words: readonly Word[]): boolean =>
  (text.includes('(') || text.includes('<') || words.some((word) => furnitureWords.has(word.text))) && furniture.test(text);

/** When a page was made: "May 2, 2013 1:35 pm". */
const stamp =
  /^(?:[a-z]+ ){0,2}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*),? \d{4}(?:[\s\d:.,|-]|at|[ap]\.?m|[a-z]{2,3}t\b)*$/i;
/** Longer than one is. */
const LONGEST_STAMP = 60;

/** Marks of a text that goes with a picture: "(left)", "pictured above". Captions have them, and so have some sentences of the story. */
const pointsAtPicture = /\((?:pictured|left|right|above|below|cent(?:re|er)|top|bottom|l|r)\b[^)]*\)|\bpictured\b/i;

const sentenceEnd = /[.!?…。！？][)\]'"’”»›]*\s*$/u;

/** An item of a list, which often ends without a full stop. */
const listItem = /^(?:[•⁃▪‣◦·*–—-]|\(?\d{1,2}[.)])\s/;

/** Who wrote the report: "Jane Doe is a reporter based in Lima." */
const aboutAuthor =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){2,4}(?:is|was)\s(?:an?|the|our)\s(?:[\p{L}’'-]+\s){0,4}(?:reporter|correspondent|journalist|columnist|writer|editor|bureau chief)\s(?:based in|who covers|covering|who writes)\b/u;

interface Within {
  readonly words: readonly Word[];
  /** Whether any sentence of the text ends as one: where none does, an alert or a list is all there is. */
  readonly hasFinished: boolean;
}

function exclusionOf(
  { text, voice, position }: Pick<Passage, 'text' | 'voice' | 'position'>,
  { words, hasFinished }: Within,
): Exclusion | undefined {
  const wordCount = words.length;
  if (wordCount < fewestWords) return 'too short to say something';
  if (text.includes('?') && /\?['"’”»)]*\s*$/u.test(text)) return 'a question';
  if (isFurniture(text, words) || (text.length < LONGEST_STAMP && / \d{4}/.test(text) && stamp.test(text)))
    return 'a caption or an address to the reader';
  if (voice.rule === 'source not named' && voice.quoted) return 'quoted, speaker not named';
  if (position > 0 && aboutAuthor.test(text)) return 'a caption or an address to the reader';
  const mayBeUnfinished = !hasFinished || (listItem.test(text) && isClause(text));
  if (wordCount < 2 * fewestWords && !mayBeUnfinished && !sentenceEnd.test(text)) return 'not a sentence';
  return undefined;
}

/** Tells for spans in their order which share of each is in quotation marks, in one pass over the quotations. */
function quotedShares(quotations: readonly Span[]): { readonly shareOf: (span: Span) => number } {
  let from = 0;
  return {
    shareOf(span) {
      while (from < quotations.length && (quotations[from]?.end ?? 0) <= span.start) from++;
      let covered = 0;
      for (let at = from; at < quotations.length; at++) {
        const quotation = quotations[at];
        if (!quotation || quotation.start >= span.end) break;
        covered += Math.min(quotation.end, span.end) - Math.max(quotation.start, span.start);
      }
      return covered / Math.max(1, span.end - span.start);
    },
  };
}

function passagesOf(analysed: AnalysedArticle, articleIndex: number, publisher: Publisher): Passage[] {
  const { article, analysis } = analysed;
  const bySentence = attributionsBySentence(analysis.sentences, analysis.attributions);
  const title = new Set(termsOf(article.title ?? ''));
  const quoted = quotedShares(analysis.quotations);
  const readable = readsAsEnglish(article.text);
  const hasFinished = analysis.sentences.some(({ start, end }) =>
    sentenceEnd.test(article.text.slice(Math.max(start, end - 8), end)),
  );
  const voicings = new Map(analysis.voicings.map((voicing) => [voicing.start, voicing]));
  const passages: Passage[] = [];
  let paragraph = 0;
  for (const [index, sentence] of analysis.sentences.entries()) {
    while (paragraph < analysis.paragraphs.length - 1 && (analysis.paragraphs[paragraph]?.end ?? 0) <= sentence.start)
      paragraph++;
    const kind = analysis.paragraphs[paragraph]?.kind;
    if (kind !== undefined && kind !== 'prose') continue;
    const span = withinReach(article.text, sentence);
    const text = article.text.slice(span.start, span.end);
    const attributions = bySentence[index] ?? [];
    const words = wordsOf(text);
    const wordCount = words.length;
    const terms = new Set(termsAmong(words));
    const last = passages.at(-1);
    const before = last && paragraph - last.paragraph <= 1 ? last.voice : undefined;
    const voice = voiceOf(span, analysed, {
      attributions,
      publisher,
      readable,
      quotedShare: quoted.shareOf(span),
      voicing: voicings.get(sentence.start),
      before,
    });
    const isTitle = passages.length < titleReach && terms.size > 0 && terms.size <= title.size && containment(terms, title) === 1;
    passages.push({
      analysed,
      publisher,
      articleIndex,
      span,
      text,
      position: passages.length,
      paragraph,
      terms,
      wordCount,
      attributions,
      voice,
      pointsAtPicture: (text.includes('(') || text.includes('ictured')) && pointsAtPicture.test(text),
      exclusion: isTitle ? 'repeats the title' : exclusionOf({ text, voice, position: passages.length }, { words, hasFinished }),
    });
  }
  return passages;
}

/** Every sentence of the prose of some articles, article by article in the order of the text. */
export const readPassages = (articles: readonly AnalysedArticle[], publishers: PublisherDirectory): readonly Passage[] =>
  articles.flatMap((analysed, index) => passagesOf(analysed, index, publishers(analysed.article.publisher)));
