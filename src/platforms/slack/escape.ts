/**
 * Text for the one field that Slack reads for mentions and links, the message's `text`: Slack's three control characters
 * as entities (https://docs.slack.dev/messaging/formatting-message-text), so that `<!channel>` and `<@U1>` stay words.
 */
export const slackText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
