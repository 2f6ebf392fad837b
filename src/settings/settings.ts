import type { PublisherKind } from '../domain/publisher.ts';
import type { Topic } from '../domain/topic.ts';
import type { DatelineFile } from './schema.ts';

/** What the environment decides, checked. */
export interface EnvironmentSettings {
  readonly port: number;
  readonly dataFolder: string;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly slack?: { readonly botToken: string; readonly appToken: string; readonly apiUrl?: string | undefined } | undefined;
  readonly discord?:
    | { readonly token: string; readonly guildId?: string | undefined; readonly apiUrl?: string | undefined }
    | undefined;
  readonly database?: { readonly url: string; readonly certificateAuthorityFile?: string | undefined } | undefined;
}

/** Everything that is configured, complete and checked. */
export interface Settings {
  readonly environment: EnvironmentSettings;
  readonly topics: readonly Topic[];
  /** The families of publishers; publishers of one family count as one voice. */
  readonly publishers: readonly { readonly family: string; readonly kind: PublisherKind; readonly names: readonly string[] }[];
  readonly file: DatelineFile;
}

/** One thing that is wrong, where it stands and what to write instead. */
export interface SettingsProblem {
  /** A file with its line (`config/topics/kherson.yaml:3`) or the name of a variable. */
  readonly where: string;
  readonly message: string;
}
