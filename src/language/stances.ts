import type { Attribution } from '../domain/analysis.ts';
import type { Cue } from './cues.ts';
import type { Passage } from './passage.ts';
import { sentenceOf } from './phrases.ts';
import { stemOf } from './stems.ts';
import { negations, speechStems } from './word-classes.ts';

type Stance = Attribution['stance'];

/** Cues by how their source stands to what is said, by stem. */
const stems: Readonly<Record<Exclude<Stance, 'claims' | 'other'>, string>> = {
  confirms:
    'confirm verify acknowledg admit conced corroborat confess recogniz recognis ratify concession admission confirmation acknowledgment',
  denies: 'deny rebut refut reject dismiss disavow disclaim debunk renounc denial rejection repudiat',
  disputes:
    'disput contest challeng doubt contradict counter disagre oppos object question skeptical sceptical doubtful opposition objection unconvinced',
  urges:
    'urg demand appeal exhort encourag recommend propos advis press plead beg implor instruct order request invit call recommendation proposal lobby push insist',
  promises: 'promis pledg vow swear guarante assur commit undertak offer commitment assurance agre',
  expects:
    'expect predict forecast anticipat hop plan intend project foresee fear worry aim await forese prediction expectation fears intention confident optimistic worried afraid hopeful',
  asks: 'ask wonder inquir enquir quiz',
  praises:
    'prais hail welcom applaud commend laud endors support back thank celebrat cheer congratulat salut tout defend admir support endorsement prais favor',
  condemns:
    'condemn denounc criticiz criticis blast slam attack accus blam decry deplor assail rebuk lambast castigat bash fault mock ridicul scold chid chastis slamm ripp rip condemnation criticism accusation attack',
};

const stanceOf: ReadonlyMap<string, Stance> = new Map(
  Object.entries(stems).flatMap(([stance, list]) => list.split(' ').map((stem): [string, Stance] => [stem, stance as Stance])),
);

/** Words of claiming that are no verbs of speech. */
const claimStems = new Set(
  'show suggest indicat find reveal demonstrat prov say statement claim argument assertion allegation report estimat believ think view consider call describ label argu feel belief opinion conclusion sure convinced certain'.split(
    ' ',
  ),
);

/** Verbs that turn what they govern into its opposite: "refused to say", "failed to confirm". */
const refusals = new Set(['refus', 'declin', 'fail', 'yet', 'neglect', 'unable', 'unwilling', 'stop', 'avoid']);

/** How the source stands to the content. */
export function stanceFor(passage: Passage, cue: Cue): Stance {
  if (cue.stem === 'call' && !/^(?:for|on|upon)$/.test(passage.tokens[cue.group.to]?.lower ?? '')) return 'claims';
  const known = stanceOf.get(cue.stem);
  if (known) return known;
  return speechStems.has(cue.stem) || claimStems.has(cue.stem) ? 'claims' : 'other';
}

/** Whether the text says that the cue did not happen: "has not confirmed", "refused to say", "no claim that". */
export function isNegated(passage: Passage, cue: Cue): boolean {
  const { from } = sentenceOf(passage, cue.at);
  const lower = (at: number): string => (at >= from ? (passage.tokens[at]?.lower ?? '') : '');
  for (let at = cue.group.from; at < cue.group.to; at += 1) if (negations.has(lower(at))) return true;
  const before = cue.group.from - 1;
  if (cue.kind === 'N')
    return /^(?:no|not|without)$/.test(lower(before)) || (passage.tags[before] === 'J' && lower(before - 1) === 'no');
  if (cue.kind === 'J') return /^(?:not|n't|never|hardly)$/.test(lower(before));
  return lower(before) === 'to' && (refusals.has(stemOf(lower(before - 1))) || refusals.has(lower(before - 1)));
}
