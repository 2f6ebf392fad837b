import { wordSet } from './word-set.ts';

/** Abbreviations before a name, in lower case: a full stop after one never ends a sentence. */
export const beforeNames = wordSet(
  'mr mrs ms mx dr del prof gen maj col lt capt cpt cmdr sgt cpl adm brig sen rep reps sens gov pres rev fr hon supt insp det ' +
    'st mt ft messrs mme mlle msgr amb atty asst comdr ald i.e e.g',
);

/** Abbreviations before a number, in lower case: a full stop after one and before a figure ends nothing. */
export const beforeNumbers = wordSet(
  'no nos n° nr p pp vol vols fig figs sec art ch cf ca approx jan feb mar apr jun jul aug sep sept oct nov dec tel ext',
);

/** Abbreviations that may stand inside a sentence or at its end, in lower case: the word that follows decides. */
export const withinOrAtEnd = wordSet(
  'co corp inc ltd llc plc bros jr sr esq etc al vs ave blvd rd dept univ assn est ph.d lb lbs hrs sq',
);

/** The same for states and days, which are abbreviations only with their capital ("Mass.", not "mass."). */
export const withinOrAtEndWithCapital = wordSet(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt ' +
    'Wash Wis Wyo Mon Tue Tues Wed Thu Thurs Fri Sat Sun Oz Gov Mil',
);

/** Words that begin a sentence much more often than they go on with a name. "I" is left out: it follows any trailing dots. */
export const sentenceStarters = wordSet(
  'The A An This That These Those He She It They We You There Here His Her Its Their Our My Your In On At By For From With After ' +
    'Before But And Or So Yet If When While Although Though Since Because As What Who How Why Where Which Is Are Was Were Do Does ' +
    'Did Can Could Will Would Should Has Have Had Not No Some Many Most All Both Each Every Another Other Such Then Now Still Also ' +
    'However Meanwhile Earlier Later Today Yesterday Once Until Under During Despite',
);
