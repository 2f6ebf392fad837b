import { wordSet } from './word-set.ts';

/** Words that make a name that of an organisation. */
export const organisationWords = wordSet(
  'ministry department agency administration bureau office commission committee council board court university college school institute ' +
    'institution academy party congress senate parliament house assembly government army navy force forces guard police corps ' +
    'bank fund union association organization organisation federation league alliance coalition movement group company corporation corp ' +
    'inc co ltd llc plc foundation trust society club team press news times post journal tribune herald guardian reuters network ' +
    'broadcasting service services authority institute center centre council campaign pac republicans democrats service hospital church ' +
    'nations nato eu un intelligence staff command pentagon kremlin airlines motors industries partners capital holdings international ' +
    'media television tv radio labs technologies systems associates embassy cabinet secretariat tribunal',
);

/** Titles before the name of a person. */
export const personTitles = wordSet(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. sir dame lord lady president minister secretary senator sen sen. representative rep rep. governor gov ' +
    'gov. mayor general gen gen. colonel col col. lieutenant lt lt. captain capt capt. major maj maj. admiral adm judge justice chancellor king ' +
    'queen prince princess pope archbishop bishop rev rev. chairman chairwoman chairperson chair director spokesman spokeswoman ' +
    'spokesperson ambassador commissioner attorney sheriff chief professor premier analyst strategist coach officer detective sergeant sgt sgt. ' +
    'congressman congresswoman councilman councilwoman deputy leader speaker candidate nominee',
);

/** Places that news names most: states, their peoples' capitals, large regions and cities. */
export const placeNames = wordSet(
  'afghanistan albania algeria angola argentina armenia australia austria azerbaijan bangladesh belarus belgium bolivia bosnia brazil ' +
    'britain bulgaria cambodia cameroon canada chile china colombia congo croatia cuba cyprus czechia denmark ecuador egypt england ' +
    'estonia ethiopia europe finland france georgia germany ghana greece guatemala haiti hungary iceland india indonesia iran iraq ' +
    'ireland israel italy japan jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan latvia lebanon libya lithuania luxembourg ' +
    'malaysia mali mexico moldova mongolia montenegro morocco mozambique myanmar nepal netherlands nigeria norway oman pakistan ' +
    'palestine panama peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia ' +
    'slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ' +
    'ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia america u.s. us u.k. uk usa u.s.a. uae gaza crimea donbas ' +
    'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas ' +
    'kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma ' +
    'oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ' +
    'kyiv kiev kherson kharkiv odesa odessa lviv mariupol donetsk luhansk moscow london paris berlin rome madrid brussels vienna warsaw ' +
    'prague budapest athens lisbon dublin stockholm oslo copenhagen helsinki geneva zurich washington chicago boston houston dallas ' +
    'philadelphia atlanta miami detroit seattle denver phoenix baltimore cleveland pittsburgh orlando tokyo beijing shanghai seoul ' +
    'delhi mumbai islamabad kabul tehran baghdad damascus aleppo beirut jerusalem cairo istanbul ankara riyadh dubai doha nairobi lagos ' +
    'johannesburg sydney melbourne toronto ottawa montreal havana caracas bogota lima santiago buenos aires manhattan brooklyn',
);

/** Words that make a name that of a place. */
export const placeWords = wordSet(
  'city county river lake sea ocean island islands mountain mount valley street avenue road square park bridge region province district ' +
    'oblast state coast bay gulf strait peninsula airport port town village republic kingdom dnipro dnieper',
);

/** Given names common enough in news to tell a person by. */
export const givenNames = wordSet(
  'aaron abdul abraham adam ahmed alan albert alex alexander alexei ali alice amanda amy ana andrea andrew andriy andy angela ann anna anne anthony ' +
    'anton antonio arthur ashley barack barbara ben benjamin bernie beth bill bob boris brad brandon brian bruce carl carlos carly carol caroline ' +
    'catherine charles charlie cheryl chris christian christina christopher chuck claire cynthia dan daniel dave david deborah debbie dennis diana ' +
    'diane dmitri dmitry dmytro don donald donna doug douglas ed edward elena elizabeth ellen emily emma emmanuel eric erik evan frank fred gary ' +
    'george gerald gordon greg hannah harry heather helen henry hillary howard hugh ian igor irina ivan ivanka jack jacob james jamie jan jane ' +
    'janet jason jeff jeffrey jennifer jeremy jerry jessica jill jim jimmy joe joel john jon jonathan jorge jose joseph josh joshua juan judith ' +
    'judy julia julie justin karen kate katherine kathleen kathy keith kellyanne kelly ken kenneth kevin kim kyle larry laura lauren lee leon leonard ' +
    'leonid linda lindsey lisa louis luis lynn marco margaret maria marie marina mark martha martin mary matt matthew max megan melania melissa ' +
    'michael michelle miguel mike mikhail mitch mitt mohamed mohammed monica nancy natalia nathan ned neil newt nicholas nick nicole nikolai ' +
    'oleg oleksandr oleksii olena olga oliver olivia oscar pablo pamela pat patricia patrick paul pavlo pedro peter petro phil philip rachel ralph ' +
    'rand randy ray raymond rebecca reince richard rick rishi rob robby robert roberto roger ron ronald ross roy rudy russell ruth ryan sally sam ' +
    'samantha samuel sandra sara sarah scott sean serhii serhiy sergei sergey seth sharon shawn simon sophie stephanie stephen steve steven stuart ' +
    'sue susan svetlana taras ted teresa terry theresa thomas tim timothy tina todd tom tony tracy tyler valeriy vera victor victoria viktor vincent ' +
    'vitali vitaliy vladimir volodymyr walter warren wayne wendy william yulia yuri zachary',
);

/** Given names that women bear. */
export const feminineNames = wordSet(
  'abigail alexandra alice alison allison amanda amelia amy ana angela angelina ann anna anne annie april audrey ava barbara ' +
    'beth bonnie brenda brooke carla carly carmen carol caroline catherine charlotte cheryl christina christine claire clara ' +
    'crystal cynthia daisy debbie deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena ' +
    'elizabeth ellen emily emma erica erin esther eva eve evelyn fatima fiona florence frances gail gina gladys gloria grace gwen ' +
    'hannah heather helen hillary holly ingrid irene irina isabel ivanka jacinda jacqueline jane janet janice jasmine jennifer ' +
    'jenny jessica jill joan joanna josephine joyce judith judy julia julie juliet kamala karen kate katherine kathleen kathy ' +
    'kellyanne kirsten kristen kristin laura lauren leila lena lillian lily linda lisa liz lois lori louise lucia lucy lydia ' +
    'madeleine marcia margaret maria marian marie marilyn marina marine marjorie martha mary maureen megan melania melissa mia ' +
    'michelle mildred miriam molly monica nadia nancy naomi natalia nicole nina nora norma olena olga olivia pamela patricia paula ' +
    'pauline peggy penny phyllis priscilla rachel rebecca renee rita roberta rosa ruby ruth sabrina sally samantha sandra sara ' +
    'sarah shannon sharon sheila shirley sonia sophie stacey stella stephanie sue susan susanna suzanne svetlana sylvia tamara ' +
    'tanya tara tatiana teresa theresa tiffany tina ursula valerie vanessa vera veronica victoria virginia vivian wendy whoopi ' +
    'yulia yvonne zoe',
);

/** Given names that men bear, besides the common ones above. */
export const masculineNames = wordSet(
  'aidan alfred allan alvin amir andre angus arnold austin barry bart bernard boyd bradley brendan brent brett bruno bryan byron ' +
    'calvin carlo cedric chad clarence clark clay clifford clint clive colin conrad craig curt curtis damian darren dean derek ' +
    'derrick desmond dick dominic drew duncan dustin dwight earl eddie edgar edmund edwin eli elias elliott enrique ernest eugene ' +
    'felipe felix fernando floyd francisco franklin frederick gabriel gareth gavin geoff geoffrey gerard gilbert giovanni glenn ' +
    'graham grant gregory hans harold harvey hassan hector henri herbert herman hubert hugo ibrahim isaac ismail jake janos jared ' +
    'jay jens jerome johan johnny josef julian karl keir kurt lars lawrence leo leroy lewis lionel lloyd lorenzo lucas luke ' +
    'malcolm manuel marcus mario marvin mathew maurice melvin milton mitchell morris mustafa narendra nathaniel nigel noah noel ' +
    'norman olaf omar otto owen percy perry phillip pierre quentin rafael ramon reginald ricardo rodney rodrigo roland rupert ' +
    'sebastian sergio shane sidney silvio spencer stan stanley stefan stewart theo theodore tobias toby travis trevor troy vaclav ' +
    'vernon vince virgil wesley winston wolfgang xavier yusuf',
);

/** Those that both men and women bear, in one country or another. */
export const epiceneNames = wordSet(
  'alex andrea andy ashley bernie chris jamie jan kelly kim lee lindsey lynn pat ray sam shawn terry tracy tyler',
);
