import { ComponentType, MessageFlags } from 'discord.js';
import type { PostRequest } from '../../ports.ts';
import { discordLimits } from './limits.ts';
import { messageMark } from './message-mark.ts';
import type { DiscordMessage } from './render.ts';

/** A message as it is sent, with what only posting knows. */
export interface ReadyMessage {
  readonly flags: number;
  readonly components: readonly unknown[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly string[] };
  readonly nonce?: string;
  readonly enforce_nonce?: true;
}

const roleForm = /^\d{1,20}$/;

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, inner) => sum + textLength(inner), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'content' in value && typeof value.content === 'string' ? value.content.length : 0;
  return own + ('components' in value ? textLength(value.components) : 0);
}

/** The message with the mark by which it is found again on its first component. */
function marked(message: DiscordMessage, key: string): ReadyMessage {
  const [first, ...rest] = message.components;
  return { ...message, components: first ? [{ ...first, id: messageMark(key) }, ...rest] : [] };
}

/** A message with its mark, ringing as it should: for nobody, or for one role, whose mention stands above if there is room. */
export function readyMessage(message: DiscordMessage, key: string, notify: PostRequest['notify']): ReadyMessage {
  const ready = marked(message, key);
  if (notify === undefined) return ready;
  if (notify === 'silent') return { ...ready, flags: ready.flags | MessageFlags.SuppressNotifications };
  const content = `<@&${notify.role}>`;
  const room = textLength(message.components) + content.length <= discordLimits.textTotal;
  if (!roleForm.test(notify.role) || !room) return ready;
  const mention = { type: ComponentType.TextDisplay, content };
  return { ...ready, components: [mention, ...ready.components], allowed_mentions: { parse: [], roles: [notify.role] } };
}
