/** A person whom a message mentions. */
export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** Mentions of people, roles and channels, custom emoji, and times, as Discord writes them. */
const references = /<(?:@!?(\d+)|@&\d+|#\d+|a?:(\w+):\d+|t:(-?\d+)(?::\w)?)>/g;

/** What a person wrote, without Discord's references: the bot's own name is left out, other names become plain words. */
export const plainWords = (text: string, bot: string, mentioned: readonly Mentioned[] = []): string =>
  text
    .replace(references, (whole: string, person?: string, emoji?: string, seconds?: string) => {
      if (person !== undefined) {
        if (person === bot) return '';
        return `@${mentioned.find(({ id }) => id === person)?.name ?? 'someone'}`;
      }
      if (emoji !== undefined) return `:${emoji}:`;
      if (seconds !== undefined) return seconds;
      return whole.startsWith('<@&') ? '@role' : '#channel';
    })
    .replace(/\s+/g, ' ')
    .trim();
