import { PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';

const bits = z.string().transform((text) => BigInt(text));
const channelShape = z.object({
  name: z.string().default(''),
  guild_id: z.string(),
  permission_overwrites: z.array(z.object({ id: z.string(), allow: bits, deny: bits })).default([]),
});
const guildShape = z.object({ roles: z.array(z.object({ id: z.string(), permissions: bits })) });
const memberShape = z.object({ roles: z.array(z.string()) });

/** What a bot may do in a channel: https://docs.discord.com/developers/topics/permissions#permission-overwrites */
export async function channelPermissions(
  rest: REST,
  { channel, bot }: { readonly channel: string; readonly bot: string },
): Promise<{ readonly name: string; readonly allowed: bigint }> {
  const {
    name,
    guild_id: guild,
    permission_overwrites: overwrites,
  } = channelShape.parse(await rest.get(Routes.channel(channel)));
  const { roles } = guildShape.parse(await rest.get(Routes.guild(guild)));
  const own = memberShape.parse(await rest.get(Routes.guildMember(guild, bot))).roles;
  // The role of everyone has the server's own id.
  const base = roles.filter(({ id }) => id === guild || own.includes(id)).reduce((all, { permissions }) => all | permissions, 0n);
  if (base & PermissionFlagsBits.Administrator) return { name, allowed: ~0n };
  // In Discord's order: everyone, then all roles together, then the member.
  const layers = [[guild], own, [bot]];
  const allowed = layers.reduce((before, ids) => {
    const layer = overwrites.filter(({ id }) => ids.includes(id));
    const denied = layer.reduce((all, { deny }) => all | deny, 0n);
    const granted = layer.reduce((all, { allow }) => all | allow, 0n);
    return (before & ~denied) | granted;
  }, base);
  return { name, allowed };
}
