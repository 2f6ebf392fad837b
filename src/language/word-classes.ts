import { stemSet, wordSet } from './word-set.ts';

/** Days, parts of days and other words that say when: they stand before a subject or behind a cue and belong to neither. */
export const timeWords = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july ' +
    'august september october november december today yesterday tomorrow tonight morning afternoon evening night week weekend month ' +
    'year day days weeks months years hours hour minutes earlier later recently now then last next this past ago early late noon midnight',
);

/** Forms of "be" that make a passive or carry an adjective. */
export const beForms = wordSet("be is are was were been being am 's 're 'm");

/** Words that can stand between the parts of a verb: "has not yet said". */
export const negations = wordSet("not n't cannot never no neither nor hardly scarcely barely without");

/** Pronouns that can be a subject on their own. */
export const subjectPronouns = wordSet(
  'i you he she it we they who which that whoever those these this one some many most several few others another both all none each ' +
    'everyone everybody someone somebody anyone nobody others',
);

export const relativePronouns = wordSet('who which that whom whose what where when');

/** Verbs of saying that can stand before their subject or behind a quotation: "said the mayor". By stem. */
export const speechStems = stemSet(
  'say tell add ask write reply explain continue tweet note argue declare shout yell recall warn insist announce report claim ' +
    'acknowledge conclude respond state joke remark observe concede admit complain answer quip suggest urge vow promise predict ' +
    'lament cry scream cheer chant interject counter assert agree boast brag muse wonder confide recount relate stress emphasize ' +
    'reiterate repeat maintain contend protest retort snap post email read sing whisper mutter inquire enquire exclaim elaborate ' +
    'testify rule allege caution advise confirm deny reveal disclose believe think indicate estimate show find according fume crow point opine concur hint posit',
);

/** Further verbs that stand with their subject between marks and tell only who says so: "The bridge, the mayor reckoned, was safe". By stem. */
export const asideStems = stemSet(
  'reckon fear hope feel hold underline underscore highlight swear pledge threaten guess speculate imply signal forecast project ' +
    'calculate suspect assume suppose remember remind assure inform guarantee judge deem understand learn hear',
);

/** Verbs whose first object is the one spoken to, not what is said: "told reporters that". By stem. */
export const addresseeStems = stemSet('tell ask remind assure inform notify advise warn persuade convince');

/** Nouns that name where something is said, not what: "said in a statement". */
export const occasionNouns = wordSet(
  'statement interview speech remarks tweet post message email e-mail letter note release report briefing conference press address ' +
    'call video blog facebook twitter telegram television tv radio memo filing rally hearing event debate meeting broadcast ' +
    'comments column editorial op-ed testimony article text texts phone panel forum appearance visit telephone reporters gathering ' +
    'crowd audience supporters conversation paper book study update session campaign series discussion news',
);

/** Verbs that lend their subject to a noun of saying: "made a statement", "has a plan". By stem. */
export const lightStems = stemSet(
  'make have issue give offer raise voice express release hold mount deliver publish pose send write take repeat reject dismiss',
);

/** Each word of a list as it stands and with an "s". */
export const withPlurals = (list: string): string[] => list.split(' ').flatMap((word) => [word, `${word}s`]);

/** Nouns for one person or several, besides titles and names. */
const personNouns: ReadonlySet<string> = new Set([
  ...withPlurals(
    'official officer resident neighbor neighbour survivor soldier commander doctor nurse teacher lawyer attorney prosecutor aide ' +
      'adviser advisor diplomat envoy expert economist scientist researcher author critic activist reporter journalist worker owner ' +
      'father mother brother sister son daughter student farmer driver voter supporter opponent lawmaker legislator analyst insider ' +
      'source strategist pollster leader member parent victim observer investigator regulator investor executive candidate nominee ' +
      'senator minister mayor governor judge justice president director police people men women man woman boy girl wife husband ' +
      'person family fan consumer republican democrat conservative liberal progressive american citizen delegate ally allies rival ' +
      'colleague friend historian scholar professor consultant commentator columnist editor authority authorities chairman ' +
      'chairwoman chief secretary ambassador negotiator respondent participant attendee user patient player coach',
  ),
  'witness',
  'witnesses',
]);

/** Whether a word in lower case is a noun for one person or several: one of the list, or "spokesman" and its like. */
export const isPersonNoun = (word: string): boolean =>
  personNouns.has(word) || (word.startsWith('spokes') && /^spokes\p{L}+$/u.test(word));
