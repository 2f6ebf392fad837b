import type { Briefing, Change } from '../../domain/briefing.ts';
import type { TextRun } from '../../domain/card.ts';
import type { Messages } from '../../messages/en.ts';
import { citationsOf } from '../citations.ts';
import { momentInWords } from '../local-time.ts';
import { isQuietSince } from '../quiet.ts';
import type { CardSection } from '../section.ts';

/** How many changes are told in full that no point on the card tells already: the others are counted. */
const toldInFull = 3;

const bare = (text: string): string => text.replace(/[.\s]+$/u, '');

/** The number of the point that says what has changed, where nothing is lost by naming it. */
function pointOf({ text, before }: Change, { points }: Briefing): number | undefined {
  const index = points.findIndex((point) => bare(point.text) === bare(text));
  return index < 0 || before !== undefined ? undefined : index + 1;
}

function inFull({ text, before, by }: Change, { cards }: Messages): string {
  const speaker = by === undefined || text.toLowerCase().includes(by.toLowerCase()) ? '' : ` (${by})`;
  return `${text}${speaker}${before === undefined ? '' : `, ${cards.before(before)}`}`;
}

/** The changes by their kind: "new: points 1 and 3 · now disputed: the equipment · and 2 more". */
function changeRuns(briefing: Briefing, messages: Messages): readonly TextRun[] {
  const words = messages.cards;
  const unnumbered = briefing.changes.filter((change) => pointOf(change, briefing) === undefined);
  const hidden = new Set(unnumbered.slice(toldInFull));
  const kinds = Map.groupBy(briefing.changes, ({ kind }) => kind);
  const told = [...kinds].flatMap(([kind, changes]): readonly (readonly TextRun[])[] => {
    const numbers = changes.flatMap((change) => pointOf(change, briefing) ?? []).sort((a, b) => a - b);
    const full = changes.filter((change) => unnumbered.includes(change) && !hidden.has(change));
    const parts = [
      ...(numbers.length === 0 ? [] : [words.pointNumbers(numbers)]),
      ...full.map((change) => inFull(change, messages)),
    ];
    return parts.length === 0 ? [] : [[{ text: words.changes[kind], mark: 'emphasis' }, { text: `: ${parts.join('; ')}` }]];
  });
  const more: readonly (readonly TextRun[])[] = hidden.size === 0 ? [] : [[{ text: words.moreChanges(hidden.size) }]];
  return [...told, ...more].flatMap((runs, index) => [{ text: index === 0 ? words.dash : ' · ' }, ...runs]);
}

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
  const runs = [{ text: words.since(when), mark: 'strong' } as const, ...changeRuns(edition.briefing, messages)];
  return [
    {
      kind: 'text',
      runs,
      citations: citationsOf(
        changes.flatMap(({ evidence }) => evidence),
        sources,
      ),
    },
  ];
};
