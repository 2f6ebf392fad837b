import { platforms } from '../../src/platforms/registry.ts';
import { deliveryContract } from './delivery.ts';
import { discordCase } from './platform/discord-case.ts';
import { slackCase } from './platform/slack-case.ts';
import { webCase } from './platform/web-case.ts';
import { type PlatformCase, platformContract } from './platform.ts';

/** One case for each platform of the registry: the type does not let one be left out. */
const cases: Readonly<Record<keyof typeof platforms, PlatformCase>> = { web: webCase, slack: slackCase, discord: discordCase };

for (const name of Object.keys(platforms) as (keyof typeof platforms)[]) {
  platformContract(name, cases[name]);
  deliveryContract(name, cases[name]);
}
