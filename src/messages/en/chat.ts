/** What Dateline says about Slack and Discord: their forms, and what is wrong with a connection and how to mend it. */
export const chatWords = {
  askForm: {
    title: 'Ask about this story',
    label: 'Your question',
    placeholder: 'Who says so, and what exactly?',
    send: 'Ask',
    cancel: 'Cancel',
  },
  thread: 'Questions about this briefing',
  slack: {
    badBotToken: (reason: string) =>
      `Slack does not accept SLACK_BOT_TOKEN (${reason}). Copy the "Bot User OAuth Token" (it begins with xoxb-) from your app's "OAuth & Permissions" page.`,
    badAppToken: (reason: string) =>
      `Slack does not accept SLACK_APP_TOKEN (${reason}). Make an app-level token with the scope connections:write (it begins with xapp-) on your app's "Basic Information" page.`,
    notInChannel: (channel: string) => `Dateline is not in the Slack channel ${channel}. Write "/invite @Dateline" there.`,
    channelGone: (channel: string, reason: string) =>
      `Slack knows no open channel ${channel} that Dateline can see (${reason}). If it is private, write "/invite @Dateline" there; otherwise choose another channel.`,
    cannotTell: (reason: string) => `Slack takes no direct message of Dateline for this person (${reason}).`,
    notAllowed: (reason: string) =>
      `Slack does not allow Dateline to do this (${reason}). Compare the app with "npm run dateline -- manifest slack" and install it again.`,
    refused: (reason: string) => `Slack refused the message (${reason}).`,
    rateLimited: (seconds: number) => `Slack asks to wait ${seconds} seconds.`,
    unavailable: (reason: string) => `Slack did not answer as it should (${reason}).`,
    noConnection: (seconds: number) => `Slack did not open its socket within ${seconds} seconds.`,
    reconnecting: 'The socket to Slack closed; connecting again.',
    cannotReconnect: 'Slack cannot be reached; trying again.',
    connected: 'Connected to Slack.',
  },
  discord: {
    requestOption: 'request',
    badToken:
      'Discord does not accept DISCORD_TOKEN. On discord.com/developers open your application, "Bot", "Reset Token", and put the new token into .env.',
    missingIntent:
      'Discord does not let Dateline read messages. On discord.com/developers open your application, "Bot", and switch on "Message Content Intent".',
    closed: (code: number) => `Discord closed the connection (code ${code}).`,
    gone: (channel: string, reason: string) =>
      `Discord knows no ${channel ? `channel ${channel}` : 'such place'} any more (${reason}). Choose another channel.`,
    forbidden: (channel: string, reason: string) =>
      `Discord does not allow Dateline to do this${channel ? ` in the channel ${channel}` : ''} (${reason}). It needs View Channel, Send Messages, Create Public Threads, Send Messages in Threads and Read Message History there.`,
    refused: (reason: string) => `Discord refused the message (${reason}).`,
    rateLimited: (seconds: number) => `Discord asks to wait ${seconds} seconds.`,
    unavailable: (reason: string) => `Discord did not answer as it should (${reason}).`,
    noConnection: (seconds: number) => `Discord could not be reached within ${Math.ceil(seconds)} seconds.`,
    noThread: 'A card was posted without a thread.',
    notRegistered: 'The commands could not be registered with Discord.',
    reconnecting: 'The connection to Discord broke; the client connects again.',
    cannotReconnect: 'The connection to Discord is lost; starting anew.',
    connected: 'Connected to Discord.',
  },
} as const;
