/** Verbs whose forms no rule gives: the base form, then its other forms. */
const verbs = `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept
deal dealt|dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone
grow grew grown|hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left
lend lent|light lit|lose lost|make made|mean meant|meet met|overcome overcame|overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran
say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken
wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written|rebuild rebuilt|retake retook retaken|foresee foresaw foreseen
mislead misled|oversee oversaw overseen|outdo outdid|overtake overtook overtaken|rewrite rewrote rewritten|undo undid undone|uphold upheld|wind wound|grind ground|bid bade`;

/** Nouns whose plural no rule gives. */
const nouns = `man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|goose geese|life lives|wife wives|knife knives|half halves|leaf leaves|thief thieves|wolf wolves
crisis crises|analysis analyses|basis bases|axis axes|criterion criteria|phenomenon phenomena|datum data|medium media|spokesman spokesmen|spokeswoman spokeswomen|policeman policemen|fisherman fishermen
serviceman servicemen|businessman businessmen|gunman gunmen|congressman congressmen|chairman chairmen`;

const table = (text: string): [string, string][] =>
  text
    .split(/\||\n/)
    .map((row) => row.trim().split(/\s+/))
    .flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [form, base]));

/** Irregular forms of verbs and nouns with the form they are counted as; written down from any grammar. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  [...table(nouns), ...table(verbs)].filter(([form, base]) => form !== base),
);
