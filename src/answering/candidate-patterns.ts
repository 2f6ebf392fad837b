import type { AnswerType } from './question.ts';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const clock = '\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|\\b\\d{1,2}:\\d\\d\\b|\\b(?:noon|midnight|midday|dawn|dusk)\\b';
const numeral =
  '(?:\\d[\\d,.]*\\d|\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|several|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const unit = '(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century)';
const ordinalDay = '\\d{1,2}(?:st|nd|rd|th)?(?!\\d)';

/** Words that name a day or a month alone: no name of anybody. */
export const calendarName = new RegExp(`^(?:${month}|${day})$`);

/** The same of a word in lower case. */
export const namesDay = (lower: string): boolean => calendarName.test(lower.charAt(0).toUpperCase() + lower.slice(1));

/** A time of day. */
export const clockPattern = new RegExp(`(?<![\\w])(?:${clock})`, 'gi');

/** How the words of each type look; names are found otherwise. */
export const typePatterns: Readonly<Partial<Record<AnswerType, RegExp>>> = {
  time: new RegExp(
    `(?<![\\w])(?:(?:early|late|mid|mid-)[ -]?(?:in )?)?(?:${day},? )?(?:${ordinalDay}(?: of)? ${month}(?:,? \\d{4})?|${month}(?: ${ordinalDay}(?:,? \\d{4})?|,? \\d{4}|(?![\\w]))|(?:1\\d|20)\\d\\ds?(?![\\w%])|${day}|\\d{1,2}/\\d{1,2}/\\d{4}|${clock}|(?:\\d{1,2}(?:st|nd|rd|th)|\\w+teenth|twentieth) century|yesterday|today|tonight|tomorrow|(?<=\\b(?:in|until|by|before|since) the )(?:early |late )?(?:spring|summer|autumn|winter)|(?:last|next|this) (?:year|month|week|spring|summer|autumn|winter|night)|\\d{1,5} (?:BCE?|AD|million years ago|years ago))`,
    'g',
  ),
  duration: new RegExp(
    `\\b(?:(?:nearly|almost|about|around|over|more than|at least) )?(?:a |an )?${numeral}(?:[ -](?:and a half|more|million|thousand))?[ -]${unit}\\b|\\bsince (?:early |late |mid-)?(?:${month}|\\d{4}|${day})(?: \\d{4})?`,
    'gi',
  ),
  age: new RegExp(
    `\\b(?:aged? )?${numeral}(?: |-)(?:year|month|week|day)s?(?: |-)old\\b|\\baged \\d{1,3}\\b|(?<=, )\\d{1,3}(?=,)`,
    'gi',
  ),
  number: new RegExp(
    `(?<![\\w.])\\d{1,3}[-–]\\d{1,3}(?![\\w-])|(?<![\\w.])(?<!\\d[-–])(?:(?:at least|nearly|almost|about|around|more than|over|fewer than|less than|up to) )?${numeral}(?: to ${numeral})?(?: (?:hundred|thousand|million|billion|trillion|per cent|percent))?(?![\\w])%?`,
    'gi',
  ),
  money:
    /(?:US|A|C)?[$€£¥]\s?\d[\d,.]*\d?(?:\s?(?:thousand|million|billion|trillion|m|bn|k)\b)?|\b\d[\d,.]* (?:thousand |million |billion |trillion )?(?:dollars|euros|pounds|rubles|yen|cents|francs|marks)\b|\b(?:an? |one |two |three |four |five |six |seven |eight |nine |ten |half a |several )?(?:dozen |hundred |thousand |million |billion |trillion )(?:dollars|euros|pounds|rubles|yen)\b|\b\d[\d,.]* (?:million|billion|trillion)\b(?=[.,;]| and | or )|\bfree\b/gi,
  percent:
    /\b\d[\d,.]*\s?(?:%|per ?cent|percentage points)|\b(?:half|a third|a quarter|two[- ]thirds|three[- ]quarters|majority|minority)\b/gi,
  manner: /\b(?:by|through|via|using|with|in which|so that)\b|\b[a-z]{3,}ly\b/gi,
};

const preposition =
  '[Ii]n front of|[Nn]ext to|[Cc]lose to|[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Aa]bove|[Oo]ver|[Oo]utside|[Ii]nside|[Aa]cross|[Aa]long|[Bb]ehind|[Aa]round|[Bb]eside|[Oo]pposite|[Tt]hrough|[Ii]nto|[Ff]rom|[Tt]o';
const spot =
  'square|street|city|town|village|region|province|area|bank|river|building|bridge|house|hall|school|hospital|station|airport|port|harbou?r|coast|border|island|district|quarter|cent(?:re|er)|north|south|east|west|countryside|country|capital|court|courtroom|stadium|park|road|market|church|camp|base|prison|hotel|monument|suburb|neighbou?rhood|valley|mountains?|hills?|forest|lake|sea|beach|field|farm|factory|office|museum|university|theatre|palace|castle|embassy|headquarters|administration|ministry|parliament|bank';
const spotName = spot.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Where something is, told by a preposition: "above a monument in the main square", "at Visby in the north", "at Raymond James Stadium". */
export const placePhrase = new RegExp(
  `\\b(?:${preposition}) (?:\\p{Lu}[\\p{L}'’-]+ (?:in|on|at|near|of) )?(?:the |a |an |his |her |their |its )?(?!(?:early|late|order|fact|addition|return|spite|case|favou?r|which|whom|that|this|it|him|her|them)\\b)(?:(?:\\p{Ll}+(?:-\\p{Ll}+)* ){0,4}?(?:${spot})s?|(?:\\p{Lu}[\\p{L}'’.-]* ){1,4}?(?:${spotName}))\\b`,
  'gu',
);
