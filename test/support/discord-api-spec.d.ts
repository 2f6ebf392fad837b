/** The package ships no types for its schemas. */
declare module 'discord-api-spec/zod' {
  import type { ZodType } from 'zod';

  export const ApplicationCommandCreateRequestSchema: ZodType;
  export const ApplicationCommandResponseSchema: ZodType;
  export const GatewayBotResponseSchema: ZodType;
  export const GuildChannelResponseSchema: ZodType;
  export const MessageCreateRequestSchema: ZodType;
  export const MessageResponseSchema: ZodType;
  export const ModalInteractionCallbackRequestSchema: ZodType;
  export const ThreadResponseSchema: ZodType;
  export const UserPIIResponseSchema: ZodType;
}
