import type { DiscordGateway } from './discord-gateway.ts';
import {
  type DiscordInteraction,
  type DiscordMessageRecord,
  type DiscordWorld,
  type Fields,
  snowflake,
} from './discord-world.ts';

interface Where {
  readonly channel?: string;
}

/** What people do in the Discord double. */
export interface DiscordPeople {
  slash(name: string, text?: string, where?: Where): DiscordInteraction;
  press(message: DiscordMessageRecord, customId: string): DiscordInteraction;
  /** Sends in the form that an interaction was answered with, with these words in its first field. */
  submit(form: DiscordInteraction, words: string): Promise<DiscordInteraction>;
  /** Writes a message and delivers it; `more` allows what the drivers do not. */
  say(content: string, where?: Where & { readonly more?: Fields }): DiscordMessageRecord;
  /** Delivers a message once more. */
  again(message: DiscordMessageRecord): void;
}

/** After this Discord shows "the application did not respond". */
const discordWaitsMs = 3_000;

/** The buttons of a message, wherever they stand. */
export function discordButtons(message: {
  readonly components: unknown;
}): readonly { readonly custom_id: string; readonly label?: string }[] {
  const found: { custom_id: string; label?: string }[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      if ('custom_id' in value) found.push(value as { custom_id: string });
      Object.values(value).forEach(look);
    }
  };
  look(message.components);
  return found;
}

interface Fieldlike {
  readonly custom_id: string;
}

function interaction(type: number, user: string, channel: string): DiscordInteraction {
  const id = snowflake();
  const createdMs = Date.now();
  let settle: (value: { afterMs: number; type: number; data: Fields } | undefined) => void = () => undefined;
  let known = false;
  const acknowledged: DiscordInteraction['acknowledged'] = new Promise((resolve) => {
    settle = resolve;
  });
  const tooLate = setTimeout(() => settle(undefined), discordWaitsMs);
  return {
    ...{ id, token: `interaction-canary-${id}`, type, user, channel, createdMs, acknowledged },
    isAcknowledged: () => known,
    acknowledge: (how, data) => {
      known = true;
      clearTimeout(tooLate);
      settle({ afterMs: Date.now() - createdMs, type: how, data });
    },
  };
}

export function createDiscordPeople(world: DiscordWorld, gateway: DiscordGateway): DiscordPeople {
  const { person } = world;
  const general = [...world.channels.keys()][0] ?? '';

  function interact(
    type: number,
    data: Fields,
    { channel = general, message }: { channel?: string | undefined; message?: DiscordMessageRecord | undefined },
  ): DiscordInteraction {
    const made = interaction(type, person.id, channel);
    world.interactions.set(made.token, made);
    gateway.dispatch('INTERACTION_CREATE', {
      ...{ id: made.id, application_id: world.bot.id, type, data, token: made.token, version: 1 },
      ...{ guild_id: world.guild, channel_id: channel, channel: world.channels.get(channel) ?? {}, member: world.member(person) },
      ...{ app_permissions: '2251799813685247', locale: 'en-US', guild_locale: 'en-US', entitlements: [], context: 0 },
      ...{
        authorizing_integration_owners: { 0: world.guild },
        attachment_size_limit: 10_485_760,
        ...(message ? { message } : {}),
      },
    });
    return made;
  }

  return {
    slash: (name, text, { channel } = {}) => {
      const command = [...world.commands.guild, ...world.commands.global].find((one) => one.name === name);
      if (!command) throw new Error(`no command ${name} is registered`);
      const [option] = (command.options ?? []) as readonly Fields[];
      const options = text === undefined ? [] : [{ name: option?.name, type: 3, value: text }];
      return interact(2, { id: command.id, name, type: 1, options }, { channel });
    },
    press: (message, customId) => {
      const ids = discordButtons(message).map(({ custom_id }) => custom_id);
      if (!ids.includes(customId)) throw new Error(`no button ${customId} among ${ids}`);
      const current = world.messages.get(message.id) ?? message;
      return interact(3, { custom_id: customId, component_type: 2 }, { channel: message.channel_id, message: current });
    },
    submit: async (form, words) => {
      const shown = await form.acknowledged;
      const labels = shown?.data.components as readonly { readonly component: Fieldlike }[] | undefined;
      const field = labels?.[0]?.component;
      if (shown?.type !== 9 || !field) throw new Error('no form was shown');
      const components = [{ type: 18, component: { type: 4, custom_id: field.custom_id, value: words } }];
      return interact(5, { custom_id: shown.data.custom_id, components }, { channel: form.channel });
    },
    say: (content, { channel = general, more = {} } = {}) => {
      const mentions = content.includes(`<@${world.bot.id}>`) ? [world.bot] : [];
      const message = world.addMessage({ channel_id: channel, author: person, content, mentions, ...more });
      gateway.dispatch('MESSAGE_CREATE', world.asDispatched(message));
      return message;
    },
    again: (message) => gateway.dispatch('MESSAGE_CREATE', world.asDispatched(message)),
  };
}
