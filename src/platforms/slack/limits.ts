/** What Slack accepts in one message, in UTF-16 code units where characters are meant. */
export const slackLimits = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocksPerMessage: 50,
  /**
   * All blocks of a message together, as JSON. Not documented: `msg_blocks_too_long` was seen from about 13,200 on
   * (https://github.com/slackapi/bolt-js/issues/2509), less for each further block; we stay below.
   */
  blocksTotal: 12_000,
  /** What each block is taken to cost of that total beside its own JSON: about 125 were seen for a divider. */
  blockOverhead: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  headerText: 150,
  /** Documented for sections, https://docs.slack.dev/reference/block-kit/blocks/section-block; kept for rich text and context too. */
  blockText: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsPerBlock: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  actionId: 255,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  altText: 2_000,
  /** https://docs.slack.dev/reference/methods/chat.postMessage: longer text is truncated. */
  text: 40_000,
} as const;
