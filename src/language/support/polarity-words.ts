import { stemOf } from '../stem.ts';
import { wordSet } from '../word-set.ts';

/** Words that deny. */
export const negators = wordSet('not never no nobody none neither nor nothing nowhere without hardly barely scarcely');

/** Stems of words that deny without saying "not", as `stemOf` gives them. */
export const impliedNegators = wordSet(
  'fail refus deni lack unabl reject declin prevent avoid impossibl stop unlik unlikeli absenc absent rul ban prohibit cannot unwill fals untru zero few littl halt cancel abandon except instead rather away against rare seldom avoid',
);

/** Words that turn or weaken a statement when they are left out: they deny it, doubt it, or say when and whether it holds. */
export const turning = wordSet(
  'not no never nobody none neither nor without hardly barely unless if whether possible possibly alleged allegedly reportedly may might could ' +
    'would should likely unlikely potential potentially planned claims claimed claim says said believe believed suggests suggested appears appeared ' +
    'seems seemed denied denies deny expected',
);

/** Words that condition or narrow what stands beside their clause: without that clause more is said. */
const narrowing = wordSet(
  'unless if whether until till provided although though but yet except only just merely despite when once ' +
    'may might could would should can must likely unlikely possible possibly potential potentially probably perhaps maybe apparently allegedly reportedly ' +
    'supposedly purportedly seemingly almost nearly doubt doubts doubted doubting doubtful dispute disputes disputed disputing question questions questioned ' +
    'questioning wrong wrongly incorrect incorrectly falsely mistaken mistakenly misleading rumour rumours rumor rumors hoax joke joked satire pretend ' +
    'pretended lie lied lying',
);

/** Whether a word, in lower case, can turn or weaken what it is cut away from: a denial, a doubt, a condition. */
export const turnsMeaning = (word: string): boolean =>
  narrowing.has(word) || negators.has(word) || word.endsWith("n't") || impliedNegators.has(stemOf(word));

const pairs =
  'increas/decreas increas/fall increas/drop rise/fall ris/fall grow/shrink win/los support/oppos accept/reject allow/ban allow/forbid start/end begin/end open/clos ' +
  'confirm/deni guilti/innocent more/few more/less most/least before/after up/down buy/sell arriv/leav tru/fals aliv/dead legal/illegal abov/below best/worst ' +
  'first/last high/low higher/lower strong/weak gain/loss gain/los agre/disagre approv/reject pass/fail enter/leav enemi/friend north/south east/west northern/southern ' +
  'eastern/western rich/poor better/wors success/failur victori/defeat attack/defend advanc/retreat raise/lower rais/lower rais/cut includ/exclud possibl/impossibl ' +
  'likeli/unlikeli safe/dangerous happi/unhappi able/unabl abl/unabl innoc/guilti acquit/convict major/minor public/privat left/right';

/** Stems of words that say the opposite of each other. */
export const opposites: ReadonlyMap<string, ReadonlySet<string>> = pairs.split(' ').reduce((map, pair) => {
  const [one = '', other = ''] = pair.split('/');
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    map.set(a, new Set([...(map.get(a) ?? []), b]));
  return map;
}, new Map<string, ReadonlySet<string>>());
