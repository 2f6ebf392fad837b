const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that deny. */
export const negators = words('not never no nobody none neither nor nothing nowhere without hardly barely scarcely');

/** Stems of words that deny without saying "not", as `stemOf` gives them. */
export const impliedNegators = words(
  'fail refus deni lack unabl reject declin prevent avoid impossibl stop unlik unlikeli absenc absent rul ban prohibit cannot unwill fals untru zero few littl halt cancel abandon except instead rather away against rare seldom avoid',
);

const pairs =
  'increas/decreas increas/fall increas/drop rise/fall ris/fall grow/shrink win/los support/oppos accept/reject allow/ban allow/forbid start/end begin/end open/clos ' +
  'confirm/deni guilti/innocent more/few more/less most/least before/after up/down buy/sell arriv/leav tru/fals aliv/dead legal/illegal abov/below best/worst ' +
  'first/last high/low higher/lower strong/weak gain/loss gain/los agre/disagre approv/reject pass/fail enter/leav enemi/friend north/south east/west northern/southern ' +
  'eastern/western rich/poor better/wors success/failur victori/defeat attack/defend advanc/retreat raise/lower rais/lower rais/cut includ/exclud possibl/impossibl ' +
  'likeli/unlikeli safe/dangerous happi/unhappi able/unabl abl/unabl innoc/guilti acquit/convict major/minor public/privat left/right';

/** Stems of words that say the opposite of each other. */
export const opposites: ReadonlyMap<string, ReadonlySet<string>> = pairs.split(' ').reduce((map, pair) => {
  const [one = '', other = ''] = pair.split('/');
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    map.set(a, new Set([...(map.get(a) ?? []), b]));
  return map;
}, new Map<string, ReadonlySet<string>>());
