import type { TextRun } from '../../domain/card.ts';
import { citationsOf } from '../citations.ts';
import { momentInWords } from '../local-time.ts';
import { isQuietSince } from '../quiet.ts';
import type { CardSection } from '../section.ts';

/** What became of the story since the reader's last card, in one paragraph. Nothing on a first card. */
export const since: CardSection = ({ edition, options, timeZone, messages }) => {
  const { changes, sources } = edition.briefing;
  if (options.since === undefined && changes.length === 0) return [];
  const words = messages.cards;
  const when = options.since === undefined ? undefined : momentInWords(options.since, { timeZone, messages, weekday: true });
  if (changes.length === 0) {
    const quiet = options.since !== undefined && isQuietSince(options.since, edition, timeZone);
    return quiet ? [{ kind: 'note', text: words.nothingNew(when) }] : [];
  }
  const runs = changes.flatMap(({ kind, text, before, by }, index): readonly TextRun[] => [
    { text: index === 0 ? words.dash : ' · ' },
    { text: words.changes[kind], mark: 'emphasis' },
    { text: `: ${text}${by === undefined ? '' : ` (${by})`}${before === undefined ? '' : `, ${words.before(before)}`}` },
  ]);
  const evidence = changes.flatMap((change) => change.evidence);
  const citations = citationsOf(evidence, sources);
  return [{ kind: 'text', runs: [{ text: words.since(when), mark: 'strong' }, ...runs], citations }];
};
