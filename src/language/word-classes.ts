const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Days, parts of days and other words that say when: they stand before a subject or behind a cue and belong to neither. */
export const timeWords = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july ' +
    'august september october november december today yesterday tomorrow tonight morning afternoon evening night week weekend month ' +
    'year day days weeks months years hours hour minutes earlier later recently now then last next this past ago early late noon midnight',
);

/** Forms of "be" that make a passive or carry an adjective. */
export const beForms = words("be is are was were been being am 's 're 'm");

/** Words that can stand between the parts of a verb: "has not yet said". */
export const negations = words("not n't never no neither nor hardly scarcely barely without");

/** Pronouns that can be a subject on their own. */
export const subjectPronouns = words(
  'i you he she it we they who which that whoever those these this one some many most several few others another both all none each ' +
    'everyone everybody someone somebody anyone nobody others',
);

export const relativePronouns = words('who which that whom whose what where when');

/** Verbs of saying that can stand before their subject or behind a quotation: "said the mayor". By stem. */
export const speechStems = words(
  'say tell add ask writ reply explain continu tweet not argu declar shout yell recall warn insist announc report claim acknowledg ' +
    'conclud respond stat joke jok remark observ conced admit complain answer quip suggest urg vow promis predict lament cry scream cheer ' +
    'chant interject counter assert agre boast brag muse mus wonder confid recount relat stress emphasiz emphasis reiterat repeat ' +
    'maintain contend protest retort snap text post email read sing whisper mutter inquir enquir exclaim elaborat testify allege alleg ' +
    'caution advis confirm deny reveal disclos believ think indicat estimat show find caution according go fume fum crow',
);

/** Verbs whose first object is the one spoken to, not what is said: "told reporters that". By stem. */
export const addresseeStems = words('tell ask remind assur inform notify advis warn persuad convinc');

/** Nouns that name where something is said, not what: "said in a statement". */
export const occasionNouns = words(
  'statement interview speech remarks tweet post message email e-mail letter note release report briefing conference press address ' +
    'call video blog facebook twitter telegram television tv radio memo filing rally hearing event debate meeting broadcast ' +
    'comments column editorial op-ed testimony article text texts phone panel forum appearance visit telephone reporters gathering ' +
    'crowd audience supporters conversation paper book study update session campaign series discussion news',
);

/** Verbs that lend their subject to a noun of saying: "made a statement", "has a plan". By stem. */
export const lightStems = words(
  'mak have issu giv offer rais voic express releas hold mount deliver publish pos send writ tak repeat reject dismiss',
);
