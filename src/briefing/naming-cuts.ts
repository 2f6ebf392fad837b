import type { Attribution } from '../domain/analysis.ts';
import { overlaps, type Span } from '../domain/span.ts';
import type { Passage } from './passages.ts';
import { within } from './within.ts';

/** What conditions, weakens, turns or contradicts what is said though it stands beside the naming: "Perhaps, he said, …", "…, a charge that she denies". */
const weakens =
  /\b(?:if|unless|until|provided|assuming|whether|nor|not|never|no|without|n['’]t|perhaps|maybe|possibly|probably|may|might|could|allegedly|reportedly|supposedly|apparently|den(?:y|ies|ied|ying)|(?:reject|disput|dismiss|contradict|refut|retract)(?:s|es|ed|ing))\b|\b(?:about|some|nearly|almost|around|over|at|roughly)\s*$/i;

/** What narrows what is said before or behind its naming. Between who speaks and the verb it tells of the saying: "she often says". */
const narrows =
  /\b(?:while|potentially|likely|at (?:least|most|best|worst)|up to|(?:more|less|fewer) than|as (?:many|much|few|little) as|nearly|almost|mostly|largely|mainly|partly|in part|hardly|barely|scarcely|rarely|seldom|usually|often|sometimes|only|approximately)\b/i;

/** Words that link to what was said before, or tell when somebody says it, as far as they name no time by themselves. */
const linking =
  'but|and|so|yet|still|meanwhile|however|also|moreover|furthermore|instead|then|now|even|too|again|as|later|earlier|afterwards?|shortly|soon|separately|' +
  'similarly|likewise|indeed|finally|recently|rather|ultimately|overall|today|tonight|yesterday|in (?:addition|response|turn|particular)|of course|' +
  'by (?:contrast|comparison)|for (?:his|her|its|their) part|that said|at the (?:same )?time|on|in|at|by|during|around|early|late|last|this|that|the same|' +
  'the past|a few|several|many|two|three|a short|ago|back|days?|weeks?|months?|years?|minutes?|hours?|time|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|' +
  '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?|\\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\\d\\d';

/** Where somebody says something, and what leads to it: "in a statement", "at a rally in Ohio", "asked about the bridge". */
const occasion =
  '(?:in|during|at|on|with|through|via|by)\\s[^,]*\\b(?:statement|interview|speech|address|letter|report|e-?mail|tweets?|posts?|message|conference|briefing|call|memo|note|' +
  'filing|text|video|rally|hearing|ruling|order|article|column|book|appearance|remarks|show|debate|twitter|facebook|telegram|instagram|television|tv|radio)\\b[^,]*|' +
  '(?:when\\s)?(?:speaking|asked|writing|addressing|testifying|answering|responding|pressed|contacted)\\b[^,]*';

/** What may open a sentence before its naming and goes with it. Whatever else stands there is a part of what is said. */
const opens = new RegExp(`^(?:(?:${linking})(?=[\\s,.]|$)|[^a-z\\d])*(?:${occasion})?[^a-z\\d]*$`, 'i');

/** The words before a naming without the times that stand there: when somebody said it goes with it. */
function withoutTimes(passage: Passage, { start, end }: Span): string {
  const { text } = passage.analysed.article;
  let rest = '';
  let at = start;
  for (const time of within(passage.analysed.analysis.times, { start, end })) {
    rest += text.slice(at, Math.max(at, time.start));
    at = time.end;
  }
  return (rest + text.slice(at, Math.max(at, end))).trim();
}

/** Whether a cut takes more with it than who says something and how. */
export function takesMore(passage: Passage, cut: Span, { source, cue }: Attribution): boolean {
  const { text } = passage.analysed.article;
  const naming = [source, cue]
    .filter((part) => part !== undefined)
    .filter((part) => overlaps(part, cut))
    .toSorted((a, b) => a.start - b.start);
  const beside: string[] = [];
  let at = cut.start;
  for (const part of naming) {
    beside.push(text.slice(at, Math.max(at, part.start)));
    at = Math.max(at, part.end);
  }
  beside.push(text.slice(at, cut.end));
  const [before = '', behind = ''] = [beside[0], beside.at(-1)];
  if (beside.some((words) => weakens.test(words)) || narrows.test(before) || narrows.test(behind)) return true;
  const first = naming[0]?.start ?? cut.end;
  return (
    cut.start === passage.span.start && first > cut.start && !opens.test(withoutTimes(passage, { start: cut.start, end: first }))
  );
}
