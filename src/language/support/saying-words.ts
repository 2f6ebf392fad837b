import { stemSet } from '../word-set.ts';

/** Stems of verbs and nouns that make what follows, or what went before, somebody's word, thought or wish. */
export const sayingStems = stemSet(
  'say tell add claim state declare announce report confirm deny insist argue assert allege maintain contend suggest believe think ' +
    'know feel expect predict forecast estimate hope fear worry warn caution note explain acknowledge admit concede agree ' +
    'complain recall remember reveal disclose testify write tweet post promise pledge vow propose recommend urge conclude find ' +
    'show indicate hint imply signal stress emphasize reiterate repeat boast joke quip wonder ask question doubt dispute ' +
    'consider suspect understand realize recognize learn hear see decide determine rule assume speculate calculate project ' +
    'according describe comment remark respond reply counter accuse guarantee assure convince persuade inform ' +
    'mention observe point reckon suppose guess imagine dream wish want demand call criticize condemn blame praise ' +
    'statement assertion allegation belief view opinion idea notion suggestion conclusion evidence rumor concern ' +
    'confident sure certain clear aware convinced optimistic worried afraid hopeful skeptical likely unlikely true possible obvious',
);

/** Finite verbs that stand behind what they report: "…, the minister said". */
export const trailingStems = stemSet(
  'say tell add claim state announce report confirm insist argue allege maintain contend suggest believe think predict estimate warn note ' +
    'explain acknowledge admit concede recall write tweet conclude show indicate according reveal joke declare testify stress observe',
);
