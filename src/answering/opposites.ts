import { keyOf } from './keyed-words.ts';

/** Words that exclude one another: each row holds two sides, and a side may have several words. */
const rows = `accept accepted agree approve allow permit|reject rejected refuse deny oppose ban prohibit forbid
more most greater much many lot|less least fewer little few
large larger largest big bigger biggest huge|small smaller smallest tiny little
high higher highest|low lower lowest
long longer longest|short shorter shortest brief
old older oldest ancient|new newer newest young modern recent
early earlier earliest|late later latest
begin start open|end finish close stop cease
first|second third fourth fifth last final
second|first third fourth fifth
third|first second fourth fifth
increase rise grow gain expand improve|decrease fall drop decline shrink reduce worsen
win victory|lose defeat loss
success succeed successful|fail failure unsuccessful
before|after
above over|below under beneath
north northern northwest northeast|south southern southwest southeast
east eastern|west western
inside internal domestic inner|outside external foreign outer
public|private
legal lawful|illegal unlawful
male man men boy husband father son king|female woman women girl wife mother daughter queen
strong stronger strongest|weak weaker weakest
easy easier easiest simple|hard harder hardest difficult complex
rich wealthy|poor
fast faster fastest quick rapid|slow slower slowest
common usual frequent|rare unusual uncommon seldom
possible|impossible
include included|exclude excluded
attack|defend
support favour favor|oppose against
create build establish found|destroy abolish demolish dissolve
enter arrive join|leave depart exit withdraw
alive survive live|die dead kill
arrest jail|release free acquit
buy|sell
import|export
hot warm warmer|cold cool colder
best better good positive|worst worse bad negative
same similar|different unlike
all always every|none never
left|right
maximum|minimum
majority|minority
advantage benefit|disadvantage drawback
love like|hate dislike
peace|war
true|false
ally friend|enemy opponent
unite merge|divide split separate
remember|forget
day|night
summer|winter
borrow|lend
raise|lower
deep|shallow
wide|narrow
heavy|light
dry|wet
major|minor
primary|secondary
temporary|permanent
ancestor|descendant
teacher|student
employer|employee
land|sea
january february march april may june july august september october november december|january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday|monday tuesday wednesday thursday friday saturday sunday
gold|silver bronze copper`;

/** The keys of the words of which a word says the opposite, or which cannot be true of a thing together with it, by its key. */
export const oppositesOf: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  const oppose = (one: string, other: string) => {
    if (one === other) return;
    const known = found.get(one);
    if (known) known.add(other);
    else found.set(one, new Set([other]));
  };
  for (const row of rows.split('\n')) {
    const [left = [], right = []] = row.split('|').map((side) => side.trim().split(/\s+/).map(keyOf));
    for (const one of left)
      for (const other of right) {
        oppose(one, other);
        oppose(other, one);
      }
  }
  return found;
})();
