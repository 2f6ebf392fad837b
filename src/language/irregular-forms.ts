/**
 * English forms that no rule of endings gives: one word a row, the base form first. Data, from any grammar, as far as news
 * writes them; regular forms are left to `stemOf`.
 */
const verbs = `be is are was were been being|have has had having|do does did done doing|go goes going went gone|say said|make made
take took taken|come came|see saw seen|know knew known|get got gotten|give gave given|find found|think thought
tell told|become became|leave left|feel felt|bring brought|begin began begun|keep kept|hold held|write wrote written
stand stood|hear heard|mean meant|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lying lain|lead led
grow grew grown|lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn
break broke broken|spend spent|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen
seek sought|throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|sell sold|fight fought
teach taught|eat ate eaten|sing sang sung|strike struck stricken|hang hung|shake shook shaken|ride rode ridden
feed fed|shoot shot|drink drank drunk|hide hid hidden|fly flew flown|swim swam swum|steal stole stolen|sleep slept
sweep swept|swear swore sworn|withdraw withdrew withdrawn|flee fled|freeze froze frozen|forbid forbade forbidden
forgive forgave forgiven|arise arose arisen|overcome overcame|overthrow overthrew overthrown
undergo underwent undergone|undertake undertook undertaken|mistake mistook mistaken|wake woke woken|bear bore borne
bend bent|bind bound|bite bitten|bleed bled|blow blew blown|breed bred|cling clung|creep crept|dig dug
lend lent|light lit|ring rang rung|sink sank sunk|slide slid|spin spun|spring sprang sprung|stick stuck
swing swung|tear tore torn|learn learnt|burn burnt|kneel knelt|tie tied tying|awake awoke awoken|beat beaten
dream dreamt|fling flung|lay laid|lean leant|leap leapt|prove proven|shine shone|show shown|shrink shrank shrunk
sting stung|strive strove striven|weep wept|withhold withheld|withstand withstood|rebuild rebuilt
retake retook retaken|foresee foresaw foreseen|mislead misled|oversee oversaw overseen|outdo outdid
overtake overtook overtaken|rewrite rewrote rewritten|undo undid undone|uphold upheld|bid bade|die dying died|use used using|age aged
owe owed|agree agreed|disagree disagreed|free freed|guarantee guaranteed`;

const nouns = `man men|woman women|child children|person people persons|foot feet|tooth teeth|wife wives|life lives|knife knives
leaf leaves|half halves|thief thieves|crisis crises|analysis analyses|datum data|medium media|mouse mice|goose geese
wolf wolves|basis bases|axis axes|criterion criteria|phenomenon phenomena|spokesman spokesmen|spokeswoman spokeswomen
policeman policemen|fisherman fishermen|serviceman servicemen|businessman businessmen|gunman gunmen
congressman congressmen|chairman chairmen`;

/** Words that are written in two ways. */
const spellings = `defence defense|offence offense|licence license licensed licensing|practice practise practised practising
programme program programs programmes|grey gray|tyre tire tires tyres|aluminium aluminum
plough plow plowed ploughed|storey story stories storeys|judgement judgment
sceptical skeptical sceptic skeptic sceptics skeptics`;

/** Forms that are words of their own, but speak of the same: comparatives, the noun of a verb, a people and its country. */
const families = `die death deaths dead|good better best|bad worse worst|many more most|few fewer fewest|marry marriage marriages
sale sales|choice choices|arrive arrival|lawyer lawyers|russia russian russians|america american americans
ukraine ukrainian ukrainians|withdraw withdrawal`;

const pairsOf = (rows: string): [string, string][] =>
  rows.split(/[|\n]/).flatMap((row) => {
    const [word = '', ...forms] = row.split(' ');
    return forms.map((form): [string, string] => [form, word]);
  });

/** Forms of verbs that no rule gives, such as "went" and "taken". */
export const irregularVerbForms: ReadonlySet<string> = new Set(pairsOf(verbs).map(([form]) => form));

/** Plain forms of verbs that may also be past. */
export const unchangedForms: ReadonlySet<string> = new Set('split cut hit shut quit hurt cast burst spread shed'.split(' '));

/** The word that an irregular form belongs to, by the form. */
export const wordOfIrregularForm: ReadonlyMap<string, string> = new Map(
  [nouns, verbs, spellings, families].flatMap(pairsOf).filter(([form, word]) => form !== word),
);

/** Whether a word in lower case looks like a past form: one of these, or one in "-ed". */
export const isPastForm = (lower: string): boolean => /[^e]ed$/.test(lower) || irregularVerbForms.has(lower);
