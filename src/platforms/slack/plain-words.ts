/** What stands between angle brackets in Slack's markup. */
const bracketed = /<([^<>]*)>/g;

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

function words(inner: string, bot: string): string {
  const [first = '', label] = inner.split('|', 2);
  if (first === `@${bot}`) return '';
  if (first.startsWith('@')) return label ? `@${label}` : '@someone';
  if (first.startsWith('#')) return `#${label || 'channel'}`;
  if (first.startsWith('!')) return label ?? `@${first.slice(1).split('^')[0]}`;
  return label || first;
}

/** What a person wrote, without Slack's markup: the bot's own name is left out, other names and links become plain words. */
export const plainWords = (text: string, bot: string): string =>
  text
    .replace(bracketed, (_, inner: string) => words(inner, bot))
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
