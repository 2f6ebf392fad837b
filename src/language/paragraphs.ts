import type { Paragraph, ParagraphKind } from '../domain/analysis.ts';
import { datelineLength } from './dateline.ts';
import { lineBreakEnds } from './line-breaks.ts';

/** A date that stands before the story: "date 2022-11-12". */
const leadingDate = /^\s*(?:date|dated|published|posted|updated)\s*:?\s+(\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]+)?(?=\s|$)/i;

/** Lines longer than this are read as prose whatever they begin with. */
const SHORT_LINE_CHARACTERS = 240;
const HEADING_CHARACTERS = 120;

/** Calls to the reader and the furniture of a page: how such a line begins. */
const boilerplateStart = new RegExp(
  `^(?:${[
    'read (?:more|also|next|the full|our)',
    'see (?:also|more)\\b',
    'also read',
    '(?:more|related|recommended|most read|trending|editors?.{0,2} picks?|in other news|more (?:on|from|stories)|related (?:stories|articles|content))\\s*(?::|$|\\b(?:on|from|stories))',
    '(?:watch|listen|video|audio|gallery|photos|pictures|live|podcast|explainer)\\s*:',
    'watch (?:the video|live|now|more)',
    'listen to (?:this|the)',
    'subscribe\\b',
    'sign up\\b',
    'sign in\\b',
    'log in\\b',
    'register (?:now|here|today)',
    '(?:follow|like|join|find) us\\b',
    'follow (?:@|the latest|our)',
    'click (?:here|on|to|the)\\b',
    'tap here',
    'advertisement\\b',
    'story continues',
    'article continues',
    'continue reading',
    'share (?:this|on|via)\\b',
    'get (?:our|the) (?:latest|best|daily|morning|free|app|newsletter)',
    'download (?:our|the) .{0,20}app',
    'support (?:our|independent|the) .{0,20}journalism',
    '(?:this|our) (?:article|story|report|piece) (?:was )?(?:first |originally )?(?:appeared|published)',
    'have (?:a|you got a) (?:tip|story|question)',
    'welcome! questions',
    'do you have (?:a|any) (?:tip|story|question)',
    'contact (?:us|the (?:author|reporter|writer))',
    'copyright\\b',
    '©',
    'all rights reserved',
    'terms (?:of|and)',
    'cookie',
    '(?:load|show|view) (?:more|all|comments)',
    'comments?\\s*(?:\\(|:|$)',
    'print(?:ed)? (?:this|edition)',
    'back to top',
    'skip to',
    'thank you for reading',
  ].join('|')})`,
  'i',
);
const boilerplateAnywhere =
  /all rights reserved|\bnewsletters?\b.{0,60}\b(?:inbox|sign|subscribe)|\b(?:subscribe|sign up)\b.{0,60}\bnewsletters?\b/i;

const agencies =
  '(?:AP|Associated Press|Reuters|AFP|Agence France-Presse|Getty|EPA|PA|UPI|Xinhua|TASS|dpa|Bloomberg|Shutterstock|Alamy|iStock|Handout|Supplied|Courtesy)';
/** What is left of a picture: its credit, at the end of its caption. */
const pictureCredit = new RegExp(
  `(?:[([](?:source|photo|photos|picture|image|images|credit|photograph|file photo|via|courtesy)\\b[^)\\]]{0,80}[)\\]]|[([][^)\\]]{0,60}(?:/|\\bvia\\s)\\s?${agencies}[^)\\]]{0,40}[)\\]]|[([]${agencies}(?: (?:photo|file|images))?(?:/[^)\\]]{0,60})?[)\\]]|\\b(?:photo|photograph|picture|image|credit)s?\\s*(?::|by|/)\\s*\\S[^.]{0,60}|\\b[\\p{L} ]{0,30}/\\s?${agencies}(?: images| photo)?|\\bfile (?:photo|picture)|\\b${agencies} (?:photo|images|file))\\.?$`,
  'iu',
);
/** What any credit of a picture holds; looked for first, because it is quick. */
const pictureHint = /[)\]]\.?$|photo|picture|image|credit|\/|\bfile\b/i;
const captionStart =
  /^(?:[([]?(?:photo|picture|image|caption|pictured|file photo|in this (?:photo|image|picture|file)|this (?:photo|image|picture) )\b|fig(?:ure|\.)\s\d)/i;
const creditLine =
  /^(?:[([]?(?:source|photo|photos|picture|image|credit)s?\s*(?::|by\b)|\(?(?:additional |further )?(?:reporting|editing|writing|translated|compiled|produced) by\b|by (?:\p{Lu}[\p{L}.'’-]*[ ,]*(?:and )?){2,8}$|[—–-]\s?(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}$)/iu;
const metadataLine =
  /^(?:(?:date|dated|published|posted|updated|last (?:updated|modified)|filed|first published|time|byline|author|dateline|location|tags?|topics?|keywords|category|section|language|url|id|slug)\s*:?\s*(?:\d|[\p{Lu}#]|https?:)[^.!?]{0,100}$|https?:\/\/\S+$|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|\d{4}-\d{2}-\d{2}\S*$)/iu;

/** The ISO date that a text itself begins with, where it does. */
export function dateInText(text: string): string | undefined {
  return leadingDate.exec(text.slice(0, 80))?.[1];
}

/** The paragraphs of a text and what each is for. Only prose and headings are read as news. */
export function findParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let hasProse = false;
  const add = (from: number, to: number, kind?: ParagraphKind): void => {
    const piece = text.slice(from, to);
    const words = piece.trim();
    if (!words) return;
    const start = from + piece.indexOf(words);
    const end = start + words.length;
    const opening = kind ? 0 : datelineLength(words, !hasProse);
    if (opening > 0) paragraphs.push({ start, end: start + words.slice(0, opening).trimEnd().length, kind: 'metadata' });
    const own = kind ?? kindOf(words.slice(opening));
    hasProse ||= own === 'prose';
    paragraphs.push({ start: start + opening, end, kind: own });
  };
  const metadata = leadingDate.exec(text.slice(0, 80))?.[0].length ?? 0;
  add(0, metadata, 'metadata');
  let start = metadata;
  for (const end of [...lineBreakEnds(text), text.length]) {
    if (end <= start) continue;
    add(start, end);
    start = end;
  }
  // Of an alert, a line without a full stop is all there is.
  if (hasProse) return paragraphs;
  return paragraphs.map((paragraph) =>
    paragraph.kind === 'heading' && saysSomething(text.slice(paragraph.start, paragraph.end))
      ? { ...paragraph, kind: 'prose' }
      : paragraph,
  );
}

/** A line of fewer words is no statement: "What happens next". */
const FEWEST_WORDS = 5;
const saysSomething = (line: string): boolean => line.split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS;

/** "The judge told her: 'You did it.'": in straight single marks, and no heading like "'All bets are off.'". */
const endsSpeech = /\b(?:said|says|told|tells|added|adds|asked|wrote)\b.*[.!?…]'$/s;

function kindOf(words: string): ParagraphKind {
  if (/^[^\p{L}\p{N}]*$/u.test(words.slice(0, SHORT_LINE_CHARACTERS)))
    return words.length > SHORT_LINE_CHARACTERS ? 'prose' : 'boilerplate';
  const end = words.slice(-SHORT_LINE_CHARACTERS);
  if (words.length > 2 * SHORT_LINE_CHARACTERS) return 'prose';
  if (words.length <= SHORT_LINE_CHARACTERS) {
    if (boilerplateStart.test(words) || boilerplateAnywhere.test(words)) return 'boilerplate';
    if (creditLine.test(words)) return 'credit';
    if (metadataLine.test(words)) return 'metadata';
  }
  if (captionStart.test(words) || (pictureHint.test(end) && pictureCredit.test(end))) return 'caption';
  const unfinished = !/[.!?…:;,"”’)]$/.test(words) && !endsSpeech.test(words);
  return unfinished && words.length <= HEADING_CHARACTERS ? 'heading' : 'prose';
}
