import { synonymRows } from '../language/support/synonyms.ts';
import { keyOf } from './keyed-words.ts';

/** One group a row: forms of one word that no ending shows to belong together, and peoples with their countries. */
const families = `die dying dead death deaths dies died deadly|bear born birth births|sell sale sales|choose choice choices|lose loss losses|invade invasion invasions invader invaders|decide decision decisions
destroy destruction|grow growth|believe belief beliefs|succeed success|strong strength strengthen|long length|wide width|deep depth|high height|hot heat|weigh weight|think thought thoughts|speak speech speeches
defend defense defence defenses defences defender defenders|attack attacks attacker attackers|arrive arrival arrivals|refuse refusal|propose proposal proposals|approve approval|withdraw withdrawal withdrawals pullout
explode explosion explosions explosive|divide division|conclude conclusion|receive receipt|pursue pursuit|permit permission|admit admission|submit submission|produce production producer producers product products|reduce reduction
introduce introduction|evacuate evacuation evacuations evacuee evacuees|enter entry entrance|know knowledge|marry marriage wedding|measure measurement|analyse analyze analysis analyses analyst analysts|compare comparison
advise advice adviser advisor|prove proof|cost costs costly|win winner winners winning victory victorious victories|lose loser losers defeat defeated|govern government governor|elect election elections electoral elected
kill killing killings killer killed|injure injury injuries injured wounded hurt|found founder founders founding foundation|lead leader leaders leadership|direct director directors|rule ruler rulers ruling rulings
sentence sentenced sentencing|convict conviction convicted|resign resignation|retire retirement|free freedom liberate liberation liberated|annex annexation|deny denial denies denied|respond response responses
agree agreement agreements|disagree disagreement|settle settlement settler settlers|describe description|explain explanation|contribute contribution|inhabit inhabitant inhabitants inhabited|create creation creator|invent inventor invention
write writer author authored|occupy occupies occupied occupying occupation occupier occupiers|compose composer|conquer conquest conqueror|discover discovery|rebel rebellion rebels|organise organize organisation organization|use usage used|cause causes caused|lie lies lying|advance advances
live lives living life alive|buy purchase purchases|see sight|hear hearing|argue argument arguments|warn warning warnings|begin beginning start starts started starting|end ending finish finished finishing complete completed completion
american america us usa|british britain uk|english england|french france
german germany|russian russia|ukrainian ukraine|chinese china|spanish spain|italian italy|greek greece|polish poland|scottish scotland|irish ireland|welsh wales|european europe|african africa|asian asia|norwegian norway|swedish sweden
danish denmark|dutch netherlands holland|japanese japan|indian india|canadian canada|mexican mexico|brazilian brazil|australian australia|turkish turkey|israeli israel|iraqi iraq|iranian iran|egyptian egypt|syrian syria|swiss switzerland
belgian belgium|austrian austria|hungarian hungary|finnish finland|portuguese portugal|korean korea|vietnamese vietnam|pakistani pakistan|afghan afghanistan|bolivian bolivia|argentine argentina|chilean chile|cuban cuba|roman rome
parisian paris|londoner london`;

/** One group a row: words of like meaning that reports of wars and disasters use and the thesaurus of the support check lacks. */
const likeMeanings = `die dead death kill killed fatality fatalities|troops troop soldiers soldier forces servicemen fighters|withdraw retreat leave evacuate pullout|seize capture take conquer occupy|everything all whole entire everyone everybody`;

/** How surely a word of the same family, one of like meaning, or one from the thesaurus, is what was meant: from 0 to 1. */
const surety = { family: 0.95, likeMeaning: 0.7, thesaurus: 0.3 } as const;

function addGroups(found: Map<string, Map<string, number>>, rows: string, weight: number): void {
  for (const row of rows.split(/\||\n/)) {
    const group = new Set(row.trim().split(/\s+/).map(keyOf));
    for (const one of group) {
      const known = found.get(one) ?? new Map<string, number>();
      found.set(one, known);
      for (const other of group) if (other !== one) known.set(other, Math.max(weight, known.get(other) ?? 0));
    }
  }
}

/** A people and its country, and other words of one family, stand for each other this surely. */
export const SAME_FAMILY = 0.9;

/** The keys that stand for a key, other than itself, with how surely they do. */
export const relativesOf: ReadonlyMap<string, ReadonlyMap<string, number>> = (() => {
  const found = new Map<string, Map<string, number>>();
  addGroups(found, families, surety.family);
  addGroups(found, likeMeanings, surety.likeMeaning);
  addGroups(found, synonymRows.join('\n'), surety.thesaurus);
  return found;
})();

/** Whether some keys hold one, or another that stands for it at least so surely. */
export const holdsMeaning = (keys: ReadonlySet<string>, key: string, surety: number): boolean =>
  keys.has(key) || [...(relativesOf.get(key) ?? [])].some(([other, found]) => found >= surety && keys.has(other));
