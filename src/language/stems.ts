// biome-ignore format: a table
/** Past and other forms that are not made by an ending, with the stem of the verb they belong to. */
const irregular: Readonly<Record<string, string>> = {
  said: 'say', told: 'tell', thought: 'think', wrote: 'writ', written: 'writ', saw: 'see', seen: 'see', knew: 'know', known: 'know',
  found: 'find', felt: 'feel', meant: 'mean', held: 'hold', heard: 'hear', spoke: 'speak', spoken: 'speak', sought: 'seek',
  made: 'mak', gave: 'giv', given: 'giv', took: 'tak', taken: 'tak', went: 'go', gone: 'go', came: 'com', swore: 'swear',
  sworn: 'swear', shown: 'show', understood: 'understand', foresaw: 'forese', got: 'get', left: 'leav', led: 'lead', kept: 'keep',
  stood: 'stand', chose: 'choos', chosen: 'choos', drew: 'draw', drawn: 'draw', forgot: 'forget', forgotten: 'forget', lied: 'lie',
  lay: 'lie', met: 'meet', paid: 'pay', sent: 'send', struck: 'strik', taught: 'teach', threw: 'throw', thrown: 'throw',
  sang: 'sing', rang: 'ring', bade: 'bid', began: 'begin', begun: 'begin', became: 'becom', bought: 'buy', brought: 'bring',
  broke: 'break', broken: 'break', fought: 'fight', fell: 'fall', grew: 'grow', hid: 'hide', lost: 'los', laid: 'lay', ran: 'run',
  sold: 'sell', spent: 'spend', stuck: 'stick', won: 'win', woke: 'wak', has: 'have', had: 'have', having: 'have', does: 'do',
  did: 'do', done: 'do', is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', being: 'be', am: 'be', "'s": 'be', "'re": 'be',
  "'m": 'be', "'ve": 'have', "'d": 'would', "'ll": 'will', says: 'say', goes: 'go', lies: 'lie', lying: 'lie', vying: 'vie',
};

const doubled = /([bdglmnprt])\1$/;

/** The part of a word that its forms share: "argues", "arguing" and "argued" give "argu". Not a word of its own. */
export function stemOf(lower: string): string {
  const known = Object.hasOwn(irregular, lower) ? irregular[lower] : undefined;
  if (known !== undefined) return known;
  if (lower.length < 4) return lower;
  if (/ee(?:s|d|ing)?$/.test(lower)) return lower.slice(0, lower.lastIndexOf('ee') + 2);
  if (/(?:ies|ied)$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('ing') && lower.length > 5) return undouble(lower.slice(0, -3));
  if (lower.endsWith('ed') && lower.length > 4) return undouble(lower.slice(0, -2));
  if (/(?:sh|ch|ss|x|z)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('es')) return lower.slice(0, -2);
  if (lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower)) return lower.slice(0, -1);
  return lower.endsWith('e') ? lower.slice(0, -1) : undouble(lower);
}

/** "plann" → "plan", but "tell" and "add" keep both: they end so in every form. */
function undouble(stem: string): string {
  return doubled.test(stem) && !/(?:ll|dd)$/.test(stem) ? stem.slice(0, -1) : stem;
}
