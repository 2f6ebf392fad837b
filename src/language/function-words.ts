import { wordSet } from './word-set.ts';
/**
 * Words that say how a sentence is built, not what it is about: articles, pronouns, auxiliaries, prepositions, conjunctions,
 * the adverbs that go with them, and what apostrophes leave behind. In lower case.
 */
export const functionWords = wordSet(
  'a an the this that these those some any both each either neither other another such same own one ones much many more most ' +
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs itself himself herself themselves ' +
    'who whom whose which what when where why how there here whether if while because since until although though than then as and but or nor so ' +
    'is am are was were be been being do does did doing done has have had having can could will would shall should may might must ' +
    'of in on at by for to from with without within into onto upon about over under between among against through during before after above below ' +
    'across along around behind near toward towards up down out off again further also too very just only even still yet not no ' +
    "n't s t d ll re ve m",
);
