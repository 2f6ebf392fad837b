/** Every sign that Discord reads as formatting, a mention, an emoji or a link anywhere in a line, or could with what follows. */
const signs = /[\\`*_~|<>#@[\]]|:(?=\S)/g;
/** What makes a list at the start of a line. */
const listStart = /^(\s*)(?:(\d+)([.)])|([-+]))/;

/**
 * Text that Discord shows letter by letter: it shows a sign behind a backslash as it is. One more backslash keeps what
 * begins a line from becoming a list.
 */
export const discordText = (text: string): string => text.replace(signs, '\\$&');

/** The same for what begins a line: at most one character longer. */
export const discordLineStart = (text: string): string =>
  text.replace(listStart, (_, blank: string, digits?: string, dot?: string, sign?: string) =>
    digits === undefined ? `${blank}\\${sign}` : `${blank}${digits}\\${dot}`,
  );

/** An address inside a masked link: a bracket would end it early. */
export const discordAddress = (href: string): string => href.replaceAll('(', '%28').replaceAll(')', '%29');

/** The most characters that escaping a text or an address can give. Adds up over its parts. */
export function discordCost(text: string): number {
  let cost = text.length;
  for (const letter of text) {
    if ('\\`*_~|<>#@[]:'.includes(letter)) cost += 1;
    else if (letter === '(' || letter === ')') cost += 2;
  }
  return cost;
}
