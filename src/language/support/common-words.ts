/** Words that carry grammar rather than news: a statement may differ in them without saying something else. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those and or but nor so yet of in on at to from by with for as than into onto over under ' +
    'about across along around near through during between among against within without upon toward towards up down off out ' +
    'be is are was were been being am have has had having do does did done doing will would can could may might must shall should ' +
    'he she it they we you i him her them us me his its their our your my hers theirs ours yours mine himself herself itself themselves ' +
    'who whom whose which what when where why how if whether while because since until although though after before ' +
    'there here then now also just only even still already very too much many more most some any all both each every other another ' +
    'such own same one ones not no never s t d m ll re ve said say says'
  ).split(' '),
);
