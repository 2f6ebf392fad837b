/**
 * What is left of a page, feed entry or file once all but the story is gone. Its text never changes:
 * a correction is an article of its own that names the one it corrects.
 */
export interface Article {
  /** Stable and unique among all articles; safe to show. */
  readonly id: string;
  readonly title?: string | undefined;
  /** The story as it was published. Every span in Dateline counts UTF-16 code units of this string. */
  readonly text: string;
  /** The publisher as the article names it; what is known of it is looked up in the directory of publishers. */
  readonly publisher?: string | undefined;
  /** ISO 8601, as precise as is known: a date (`2022-11-12`) or an instant (`2022-11-12T07:00:00Z`). */
  readonly published?: string | undefined;
  /** Where the report was filed, as on its dateline. */
  readonly place?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47, such as `en` or `uk`. */
  readonly language?: string | undefined;
  /** Whether the article was written to show how Dateline works; cards say so. */
  readonly sample?: boolean | undefined;
  /** The id of the article that this one corrects. */
  readonly correctionOf?: string | undefined;
}
