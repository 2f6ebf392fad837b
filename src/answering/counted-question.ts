import type { FigureFact } from '../domain/briefing.ts';
import { irregularVerbForms } from '../language/irregular-forms.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { auxiliaries } from './asking-words.ts';

const isVerbForm = (word: string): boolean => auxiliaries.has(word) || irregularVerbForms.has(word) || /\p{L}{2}ed$/u.test(word);

/** What is told of the counted things ends here: at a mark, or where a clause of its own begins. */
const predicateEnd = /[,;:.!?—–“”"()]|\s(?:and|but|while|as|after|before|when|who|which|that|because|since)\s/u;

/** A question on a button is read at a glance: the words that tell what the counted things did, and characters in all. */
const mostPredicateWords = 8;
const longestQuestion = 75;

/**
 * "How many war crimes are reported?" for a figure of a briefing, or, where its passage goes on with what the counted things
 * did, "How many Russian soldiers stood on the western bank?". Absent where one word alone would say what is counted.
 *
 * @param passage The words that the figure stands on.
 */
export function countedQuestion({ amount, counts }: FigureFact, passage: string): string | undefined {
  // One word alone ("How many people?") says too little of what is asked.
  if (!counts || !/^\p{L}+ [\p{L} -]+$/u.test(counts)) return undefined;
  const { question } = answeringWords;
  // Out of its sentence "their" stands for nobody: "How many pieces of equipment …".
  const plain = counts.replace(/\sof\s(?:their|its|his|her|our)\s/u, ' of ');
  const counted = `${amount} ${counts} `;
  const at = passage.indexOf(counted);
  if (at < 0) return question.howMany(plain);
  const rest = passage.slice(at + counted.length);
  const predicate = rest.slice(0, predicateEnd.exec(rest)?.index).trim();
  const words = predicate.split(/\s+/);
  const tells = words.length > 1 && words.length <= mostPredicateWords && isVerbForm(words[0] ?? '');
  const long = question.howManyDid(plain, predicate);
  return tells && long.length <= longestQuestion ? long : question.howMany(plain);
}
