/** The package ships no types for its schemas. */
declare module 'discord-api-spec/zod' {
  import type { ZodType } from 'zod';

  export const MessageCreateRequestSchema: ZodType;
  export const ApplicationCommandCreateRequestSchema: ZodType;
  export const ModalInteractionCallbackRequestSchema: ZodType;
}
