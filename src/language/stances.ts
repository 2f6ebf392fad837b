import type { Attribution } from '../domain/analysis.ts';
import type { Cue } from './cues.ts';
import type { Passage } from './passage.ts';
import { sentenceOf } from './phrases.ts';
import { stemOf } from './stem.ts';
import { negations, speechStems } from './word-classes.ts';
import { stemSet } from './word-set.ts';

type Stance = Attribution['stance'];

/** Cues by how their source stands to what is said. */
const words: Readonly<Record<Exclude<Stance, 'claims' | 'other'>, string>> = {
  confirms:
    'confirm verify acknowledge admit concede corroborate confess recognize ratify concession admission confirmation acknowledgment',
  denies: 'deny rebut refute reject dismiss disavow disclaim debunk renounce repudiate denial rejection',
  disputes:
    'dispute contest challenge doubt contradict counter disagree oppose object question skeptical sceptical doubtful opposition objection unconvinced',
  urges:
    'urge demand appeal exhort encourage recommend propose advise press plead beg implore instruct order request invite call lobby push recommendation proposal',
  promises: 'promise pledge vow swear guarantee assure commit undertake offer commitment assurance',
  expects:
    'expect predict forecast anticipate hope plan intend project foresee fear worry aim await prediction expectation intention confident optimistic worried afraid hopeful',
  asks: 'ask wonder inquire enquire quiz',
  praises:
    'praise hail welcome applaud commend laud endorse support back thank celebrate cheer congratulate salute tout defend admire favor endorsement',
  condemns:
    'condemn denounce criticize blast slam attack accuse blame decry deplore assail rebuke lambast castigate bash fault mock ridicule scold chide chastise rip condemnation criticism accusation',
};

const stanceOf: ReadonlyMap<string, Stance> = new Map(
  Object.entries(words).flatMap(([stance, list]) =>
    list.split(' ').map((word): [string, Stance] => [stemOf(word), stance as Stance]),
  ),
);

/** Words of claiming that are no verbs of speech. */
const claimStems = stemSet(
  'rule decide determine show suggest indicate find reveal demonstrate prove say statement claim argument assertion allegation report estimate believe think view consider call describe label argue feel belief opinion conclusion contention announcement view opinion account poll survey study remark comment complaint warning sure convinced certain',
);

/** Verbs that turn what they govern into its opposite: "refused to say", "failed to confirm". */
const refusals = new Set(['refuse', 'decline', 'fail', 'yet', 'neglect', 'unable', 'unwilling', 'stop', 'avoid'].map(stemOf));

const callStem = stemOf('call');

/** How the source stands to the content. */
export function stanceFor(passage: Passage, cue: Cue): Stance {
  if (cue.stem === callStem && !/^(?:for|on|upon)$/.test(passage.tokens[cue.group.to]?.lower ?? '')) return 'claims';
  const known = stanceOf.get(cue.stem);
  if (known) return known;
  return speechStems.has(cue.stem) || claimStems.has(cue.stem) ? 'claims' : 'other';
}

/** Whether the text says that the cue did not happen: "has not confirmed", "refused to say", "no claim that". */
export function isNegated(passage: Passage, cue: Cue): boolean {
  const { from } = sentenceOf(passage, cue.at);
  const lower = (at: number): string => (at >= from ? (passage.tokens[at]?.lower ?? '') : '');
  for (let at = cue.group.from; at < cue.group.to; at += 1)
    if (negations.has(lower(at)) || (at < cue.at && refusals.has(stemOf(lower(at))))) return true;
  const before = cue.group.from - 1;
  if (cue.kind === 'N')
    return /^(?:no|not|without)$/.test(lower(before)) || (passage.tags[before] === 'J' && lower(before - 1) === 'no');
  if (cue.kind === 'J') return /^(?:not|n't|never|hardly)$/.test(lower(before));
  return lower(before) === 'to' && refusals.has(stemOf(lower(before - 1)));
}
