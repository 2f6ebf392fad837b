/** The numbers that Discord gives its kinds of component: https://docs.discord.com/developers/components/reference */
export const componentType = { row: 1, button: 2, text: 10, gallery: 12, separator: 14, container: 17 } as const;

/** Discord's number for a plain grey button. */
export const greyButton = 2;

/** A button. */
export interface DiscordButton {
  readonly type: typeof componentType.button;
  readonly style: typeof greyButton;
  readonly label: string;
  readonly custom_id: string;
}

/** What stands inside a container. */
export type DiscordChild =
  | { readonly type: typeof componentType.text; readonly content: string }
  | { readonly type: typeof componentType.separator; readonly divider: boolean; readonly spacing: 1 | 2 }
  | {
      readonly type: typeof componentType.gallery;
      readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[];
    }
  | { readonly type: typeof componentType.row; readonly components: readonly DiscordButton[] };

/** The frame around a card or a part of it. */
export interface DiscordContainer {
  readonly type: typeof componentType.container;
  readonly components: readonly DiscordChild[];
}
