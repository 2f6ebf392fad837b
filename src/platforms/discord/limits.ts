/** What Discord accepts in one message with Components V2, in UTF-16 code units where characters are meant. */
export const discordLimits = {
  /** All components of a message, nested ones included: https://docs.discord.com/developers/components/reference */
  componentsPerMessage: 40,
  /** Over all text displays of a message: https://docs.discord.com/developers/components/reference#text-display */
  textTotal: 4_000,
  /** In the types of discord.js; the reference does not say, and up to 40 were accepted by others: we keep to the smaller. */
  componentsPerContainer: 10,
  /** https://docs.discord.com/developers/components/reference#action-row */
  buttonsPerRow: 5,
  /** https://docs.discord.com/developers/components/reference#button */
  buttonLabel: 80,
  /** https://docs.discord.com/developers/components/reference#custom-id */
  customId: 100,
  /** https://docs.discord.com/developers/components/reference#media-gallery */
  pictureDescription: 1_024,
  /** https://docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
} as const;
