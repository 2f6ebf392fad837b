/** The key of one message of a card, from the card's key (at most 20 characters) and the part's number, from 1: at most 25 characters. */
export const messageKey = (key: string, part: number): string => `${key}-${part}`;

/** The number of the part that a message key stands for, if it belongs to this card's key. */
export function partOfKey(key: string, found: string): number | undefined {
  const number = found.startsWith(`${key}-`) ? found.slice(key.length + 1) : '';
  return /^[1-9]\d{0,3}$/.test(number) ? Number(number) : undefined;
}
