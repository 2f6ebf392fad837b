/** What a person says out of courtesy, without asking anything. */
export type Courtesy = 'greeting' | 'thanks' | 'farewell';

const greeting =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|howdy)(?: (?:there|all|everyone|again|bot|dateline))?$/;
const thanks =
  /^(?:(?:ok(?:ay)?|great|perfect|super|good|nice|cool|wonderful|excellent|alright|got it|i see|understood|that(?:'s| is) (?:fine|great|good|helpful|all)|ah|oh|no) ?)*(?:many thanks|thanks|thank you|thx|ty|cheers|much appreciated|appreciated)?(?: (?:so much|very much|a lot|again|for (?:that|this|your help|the help|the answer)|that(?:'s| is| was)? (?:helps?|helped|helpful|useful|great|all|it)|everyone|all|bot|dateline))*$/;
const farewell = /^(?:bye|good ?bye|bye bye|see you(?: later| soon| tomorrow)?|good night|farewell|take care)$/;

/** What a message is where it is courtesy and nothing else; absent where it asks something. */
export function courtesyIn(message: string): Courtesy | undefined {
  const plain = message
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > 80 || message.includes('?')) return undefined;
  if (greeting.test(plain)) return 'greeting';
  if (farewell.test(plain)) return 'farewell';
  return thanks.test(plain) ? 'thanks' : undefined;
}
