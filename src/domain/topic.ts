/** A running story people follow. */
export interface Topic {
  /** Short, lower case, stable: `kherson`. */
  readonly slug: string;
  /** The name shown first, then its other spellings and scripts. */
  readonly names: readonly [string, ...string[]];
  readonly place?: { readonly name: string; readonly latitude: number; readonly longitude: number } | undefined;
  /** IANA zone in which the story's days are counted, such as `Europe/Kyiv`. */
  readonly timeZone: string;
  /** The slash command without its slash. */
  readonly command: string;
  /** Folder of Markdown articles, relative to the project. */
  readonly folder: string;
  /** Questions offered before the articles suggest better ones. */
  readonly questions: readonly string[];
}
