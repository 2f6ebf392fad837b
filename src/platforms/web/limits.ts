/** What the web platform bounds, so that one page cannot fill the memory of the bot that serves it. */
export const limits = {
  /** A question of 2,000 characters is longer than any the answering reads with profit. */
  textCharacters: 2_000,
  /** The largest request body, in bytes: a text of 2,000 characters in any script, escaped as JSON, with its ids. */
  bodyBytes: 16_384,
  /** Buttons of one card that can be pressed. */
  actionIndex: 99,
  subscriptionCharacters: 100,
  /** Messages a browser gets when it opens the page: more than fits on forty screens. */
  replayedMessages: 400,
  /** Open pages at once; each is one connection. */
  streams: 64,
  /** Messages that may wait for one slow browser before it is cut off; it reconnects and is told the rest. */
  waitingMessages: 500,
  /** A line of nothing now and then shows both ends that the connection lives. In milliseconds. */
  heartbeatMs: 20_000,
  /** How long open pages may take to read to the end when the playground stops; then they are cut off. In milliseconds. */
  partingMs: 2_000,
  /** Events remembered so that a repeated request is not handed over twice. */
  rememberedEvents: 2_000,
  /** Ports tried after the wanted one. */
  portsTried: 50,
  deliveriesShown: 20,
} as const;
