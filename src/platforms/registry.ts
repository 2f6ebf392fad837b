/** How each platform is loaded. An SDK is read from disk only when its platform is used; a new platform is one line here. */
export const platforms = {
  web: async () => (await import('./web/platform.ts')).createWebPlatform,
  slack: async () => (await import('./slack/platform.ts')).createSlackPlatform,
  discord: async () => (await import('./discord/platform.ts')).createDiscordPlatform,
};
