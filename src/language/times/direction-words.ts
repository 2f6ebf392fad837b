const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that speak of what is to come wherever they stand. */
export const futureWords =
  words(`will would shall ll wo may might must should can going upcoming coming scheduled expected expects expect
  due plans planned planning slated intends hopes tomorrow next`);

/** Words that speak of what has been; past forms of verbs are told by their ending or their table. */
export const pastWords = words('ago has have yesterday since');

/** Forms that the table of irregular verbs has and that are not past. */
export const presentForms = words('is are does doing goes going having being lying dying tying using aging');

/** What is planned behind "was" or "had" may have come to pass by now, or not. */
export const plannedWords = words(
  'due expected planned scheduled slated supposed set asked invited ordered told agreed promised',
);

/** Verbs, nouns and adjectives behind which a "to" speaks of what is to come: "promised to resign", "a plan to close". */
export const prospectiveWords =
  words(`plan plans planned planning promise promises promised promising pledge pledges pledged vow vows vowed
  agree agrees agreed agreement deal want wants hope hopes hoping aim aims aiming intend intends intention expect expects expected decide
  decides decided decision threaten threatens threatened prepare prepares prepared preparing ready likely unlikely ask asks asked urge
  urges urged order orders ordered offer offers offered seek seeks seeking propose proposes proposed call calls called calling vote votes voted slated
  poised bound supposed scheduled due set bid invited chance need needs wanted hoped intended aimed sought meant`);

/** The same, where the wish may be an old one: by now it may have come true or not. */
export const wishedWords = words('wanted hoped intended aimed sought meant expected planned decision agreement deal bid chance');

/** Behind these "to be" tells what was so: "had to be moved", "was found to be empty". */
export const factualWords = words(
  'had used forced found known said thought believed reported seemed appeared proved came began continued',
);

/** Verbs of the calendar: in the present they announce: "the fair opens on Saturday". */
export const calendarVerbs =
  words(`opens begins starts closes ends expires resumes reopens returns arrives votes meets runs flies travels
  heads visits plays hosts faces kicks takes comes goes begin resume reopen expire`);

/** Words behind which "for Friday's vote" is still to come. */
export const awaitingWords =
  words(`wait waits waiting await awaits awaiting prepare prepares prepared preparing preparations brace braces
  bracing ready gear gearing favourite favourites favorite favorites tickets look looking hope hopes hoping`);

/** Behind these "for May" names the day that was set. */
export const settingWords = words('set fixed scheduled planned slated called booked due forecast expected announced pencilled');

/** Behind these "to May" names the new day. */
export const movingWords = words('delayed postponed moved rescheduled pushed deferred extended back');

/** Before a noun, so that a past form behind one only describes: "the proposed tax". */
export const determiners = words('the a an this that its their his her our my your any no some');
