import { letterPattern } from './letter-pattern.ts';
import { wordSet } from './word-set.ts';

const agencies: ReadonlySet<string> = new Set(
  (
    'ap,associated press,reuters,thomson reuters,thomson reuters foundation,afp,agence france-presse,dpa,efe,ansa,agi,anp,apa,pap,ctk,čtk,mti,ntb,tt,ritzau,stt,belga,lusa,pa,pa media,' +
    'upi,xinhua,tass,itar-tass,interfax,interfax-ukraine,ukrinform,unian,ria,ria novosti,kyodo,kyodo news,jiji,jiji press,yonhap,pti,ani,ians,app,bernama,antara,sana,wafa,irna,anadolu,aa,' +
    'mena,kuna,spa,bloomberg,bloomberg news,cnn,cnn business,bbc,voa,rfe/rl,rns,ips,cp,canadian press,aap,dow jones,marketwatch,tmz,kcna,gna,nan'
  ).split(','),
);

const isAgency = (words: string): boolean => agencies.has(words.trim().toLowerCase().replace(/^the /, ''));

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const date = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s)?(?:${month}\\s\\d{1,2}|\\d{1,2}\\s${month})(?:,?\\s\\d{4})?`;

/** A place, a day, who filed it, and the mark behind them, each of which may be missing. */
const parts = letterPattern(
  `^(?<place>[\\p{L}][\\p{L}\\s.,'’/-]{1,60}?)??(?:(?:^|[,.]?\\s)(?<date>${date})[,.]?)?(?:\\s?[(/[](?<agency>[^()[\\]/|]{2,30})[)/\\]]\\.?(?<glued>\\s*(?:--|[—–|-])?\\s*)|(?<end>(?:^|\\s?)(?:--|[—–|-])\\s))(?=[“"‘'([]?[\\p{L}\\d])`,
  'i',
);

const storyBegins = letterPattern('^[“"‘\'([]?[\\p{Lu}\\d]');

/** Words within the names of places. */
const joiningWords = wordSet('de del la el al of the upon on and');
const beginsSmall = letterPattern('^[\\p{Ll}]');
/** Small capitals are letters of their own: small ones, to a pattern. */
const smallCapital = /^[ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ]/;
const hasSmall = letterPattern('[\\p{Ll}]');

/** No place has more words. */
const MOST_PLACE_WORDS = 7;

/** Nor a city: "RIO DE JANEIRO" is one, "CONGRESS HAS INVESTIGATED HIM" a heading. */
const MOST_CITY_WORDS = 3;

/** Whether some words can be the name of a place: few, and all with a capital but those that join. */
function isPlace(words: string): boolean {
  const all = words.split(/[\s/]+/).filter(Boolean);
  return (
    all.length > 0 &&
    all.length <= MOST_PLACE_WORDS &&
    all.every((word) => joiningWords.has(word) || smallCapital.test(word) || !beginsSmall(word).test(word))
  );
}

/** Whether a place is written in capitals, its country or state aside: "KYIV, Ukraine". */
function isInCapitals(place: string): boolean {
  const city = place.split(',')[0] ?? '';
  return city.length > 2 && !hasSmall(city).test(city) && city.split(' ').length <= MOST_CITY_WORDS;
}

/** How a report goes on behind a city and a dash. Behind another word a name and a dash are seldom a dateline. */
const reportBegins = /^["“‘']?(?:The|A|An|At|In|On|It|Two|Three|More|Thousands|Hundreds|Dozens)\s/;

/** When an entry of a running report was written: "14:05", "12.15pm", "13:40 GMT", "11:02 -"; no amount ("9.50 Euros"). */
const entryTime =
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?!\s(?:Euros?|Dollars?|Pounds?|Francs?|Per(?:cent)?|[MB]illion)\b)(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|UTC|CES?T|EES?T|E[SD]?T|P[SD]?T|IST|AE[SD]T|local time))?(?:\s?[-–—|:])?\s(?=[“"‘'(]?[A-Z])/;

/** Every opening has one of these within its reach; most paragraphs have none, and are done with at once. */
const hint = /[([/|]|[–—-]\s|^\d/;
/** No dateline is longer. */
const REACH = 120;

/** The length of one part of an opening: "KYIV, Ukraine (AP) — ", "(ANSA) - ", "Reuters | ". */
function partLength(words: string, isFirst: boolean): number {
  const found = parts(words).exec(words);
  const { place = '', date: day, agency, end = '', glued = '' } = found?.groups ?? {};
  const length = found?.[0].length ?? 0;
  const behind = words.slice(length);
  if (length === 0 || !storyBegins(behind).test(behind) || (place !== '' && !isPlace(place))) return 0;
  const isMarked = /[—–|-]/.test(end + glued);
  if (agency !== undefined) {
    const isKnown = isAgency(agency) || isAgency(agency.split(/[\s,;]/)[0] ?? '');
    return isKnown || (isMarked && isInCapitals(place)) ? length : 0;
  }
  if (!isMarked || (place === '' && day === undefined)) return 0;
  const isFiled =
    isInCapitals(place) || day !== undefined || isAgency(place) || isAgency(place.split(' ').at(-1) ?? '') || place === '';
  return isFiled || (isFirst && (end.includes('|') || (!/\s-\s/.test(end) && reportBegins.test(behind)))) ? length : 0;
}

/** A story has at least so many words behind its dateline. */
const FEWEST_WORDS = 4;

/** More parts than these no opening has. */
const MOST_PARTS = 3;

/**
 * How much of a paragraph's beginning says only where, when and by whom it was filed, in characters; 0 where none does. What a
 * city and a dash alone open is only the first paragraph of a report.
 */
export function datelineLength(paragraph: string, isFirst: boolean): number {
  const words = paragraph.slice(0, REACH);
  if (!hint.test(words)) return 0;
  const time = entryTime.exec(words);
  if (time) return time[0].length;
  let length = 0;
  for (let part = 0; part < MOST_PARTS; part++) {
    const next = partLength(words.slice(length), isFirst);
    if (next === 0) break;
    length += next;
  }
  // What has no sentence behind it is a row of a table or a list of names.
  return paragraph.slice(length).split(/\s+/, FEWEST_WORDS).length < FEWEST_WORDS ? 0 : length;
}
