import { readFileSync } from 'node:fs';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import { Failure } from '../domain/failure.ts';

/** How the connection to PostgreSQL is encrypted, beside what its address says. */
export interface TlsOptions {
  /** The certificate authority's certificate as PEM text; the system's authorities where absent. */
  readonly authority?: string | undefined;
}

/** An address without its parameters about encryption, and what they ask for. */
export interface PostgresAddress {
  readonly url: string;
  /** Absent where nothing is to be encrypted. */
  readonly tls?: ConnectionOptions | undefined;
}

/** What an address may ask for. `require` checks the certificate here as `verify-full` does: what is not checked protects from nobody. */
const modes = ['disable', 'require', 'verify-ca', 'verify-full', 'no-verify'] as const;
type Mode = (typeof modes)[number];

const parameters = ['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'uselibpqcompat'] as const;

function modeOf(asked: URLSearchParams, authority: string | undefined): Mode {
  const wanted = asked.get('sslmode') ?? (['true', '1'].includes(asked.get('ssl') ?? '') ? 'require' : undefined);
  const mode = modes.find((one) => one === (wanted ?? (authority === undefined ? 'disable' : 'verify-full')));
  if (!mode)
    throw new Failure('settings', `DATABASE_URL has sslmode=${wanted}, which is not kept. Write one of: ${modes.join(', ')}.`);
  if (mode === 'disable' && authority !== undefined)
    throw new Failure(
      'settings',
      'DATABASE_URL has sslmode=disable, but a certificate authority is named: remove one of the two.',
    );
  return mode;
}

function fileOf(asked: URLSearchParams, name: string): string | undefined {
  const file = asked.get(name);
  if (file === null || file === 'system') return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure('settings', `DATABASE_URL has ${name}=${file}, which cannot be read.`, { cause: error });
  }
}

/**
 * Reads what an address asks for in `sslmode`, `sslrootcert`, `sslcert` and `sslkey`, as libpq names them. The driver's own reading
 * would put aside the authority that is given beside the address. Throws `settings` in words.
 */
export function readPostgresAddress(url: string, given: TlsOptions = {}): PostgresAddress {
  if (!URL.canParse(url)) return { url };
  const address = new URL(url);
  const asked = new URLSearchParams(address.searchParams);
  for (const name of parameters) address.searchParams.delete(name);
  const authority = fileOf(asked, 'sslrootcert') ?? given.authority;
  const mode = modeOf(asked, authority);
  if (mode === 'disable') return { url: address.href };
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const tls: ConnectionOptions = {
    ca: authority,
    cert: fileOf(asked, 'sslcert'),
    key: fileOf(asked, 'sslkey'),
    rejectUnauthorized: mode !== 'no-verify',
    // By itself Node checks "localhost" where the address is a number.
    checkServerIdentity: (_, certificate) => (mode === 'verify-ca' ? undefined : checkServerIdentity(host, certificate)),
  };
  return { url: address.href, tls };
}
