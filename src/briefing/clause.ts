import { irregularVerbForms } from '../language/irregular-forms.ts';
import { wordSet } from '../language/word-set.ts';

/** A form that can stand as a sentence's verb. Regular past forms and third persons are told by their endings. */
export const finite =
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|says?|said|told|went|came|took|made|got|gave|found|left|held|won|lost|met|saw|began|became|fell|fled|led|sent|struck|hit|killed|died|goes|gives|takes|makes|\p{Ll}{2,}ed|\p{Ll}+n['’]t)(?![\p{L}])/u;

/** Past forms that look like the verb itself. */
const unchanged = wordSet('burst cut put set hit hurt cost let shut spread split shed quit');

/** Whether some words hold a form that can be their verb. */
export const isClause = (text: string): boolean =>
  finite.test(` ${text} `) || (text.match(/\p{Ll}+/gu) ?? []).some((word) => irregularVerbForms.has(word) || unchanged.has(word));
