/** One thing that was looked at, and what to do where it is not as it should be. */
export interface Finding {
  readonly ok: boolean;
  readonly words: string;
}
