import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** Where PostgreSQL's programs are: on the path, or where Debian puts them. */
function programs(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const places = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((version) => join(debian, version, 'bin'))];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
}

/** PostgreSQL does not run as root: then the user `postgres` runs it. Undefined where there is none. */
function runner(): { readonly uid?: number; readonly gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {};
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

const [bin, user] = [programs(), runner()];
const opensslFound = (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, 'openssl')));

/** Why no PostgreSQL of a test's own can be started here, or false where it can. */
export const skipOwnPostgres: string | false =
  bin === undefined
    ? 'there are no PostgreSQL programs (initdb, postgres) on this machine'
    : user === undefined
      ? 'this is root, and there is no user postgres to run PostgreSQL'
      : opensslFound
        ? false
        : 'there is no openssl on this machine to make certificates';

/** A PostgreSQL server of a test's own, on 127.0.0.1, with TLS on. */
export interface OwnPostgres {
  readonly port: number;
  /** Its address for a host name, with these parameters. */
  url(parameters?: string, host?: string): string;
  /** Certificates as PEM text: of the authority that signed the server's, which is for `localhost` alone, and of another. */
  readonly authority: string;
  readonly otherAuthority: string;
  readonly authorityFile: string;
  /** From now on takes encrypted connections alone, or both kinds. */
  encryptedOnly(yes: boolean): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function makeAuthority(folder: string, name: string): Promise<string> {
  const [key, certificate] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
  const subject = ['-subj', `/CN=${name}`, '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
  await run('openssl', ['req', '-x509', ...subject, '-keyout', key, '-out', certificate]);
  return certificate;
}

async function makeCertificates(folder: string): Promise<{ readonly own: string; readonly other: string }> {
  const [own, other] = [await makeAuthority(folder, 'own'), await makeAuthority(folder, 'other')];
  const [key, request, certificate] = ['server.key', 'server.csr', 'server.crt'].map((name) => join(folder, name));
  const subject = ['-subj', '/CN=localhost', '-nodes', '-newkey', 'rsa:2048', '-addext', 'subjectAltName=DNS:localhost'];
  await run('openssl', ['req', ...subject, '-keyout', key ?? '', '-out', request ?? '']);
  const signed = ['-CA', own, '-CAkey', own.replace('.crt', '.key'), '-CAcreateserial', '-days', '2', '-copy_extensions', 'copy'];
  await run('openssl', ['x509', '-req', '-in', request ?? '', ...signed, '-out', certificate ?? '']);
  return { own, other };
}

const accessRules = (kind: 'host' | 'hostssl'): string => `local all all trust\n${kind} all all 127.0.0.1/32 trust\n`;

/** How long a server may take to start on a busy machine. */
const patienceMs = 60_000;

async function untilItAnswers(url: string): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, ssl: { rejectUnauthorized: false } });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(100);
    }
  }
}

/** Makes and starts a server. Only where `skipOwnPostgres` is false. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  if (bin === undefined || user === undefined) throw new Error(String(skipOwnPostgres));
  const folder = await mkdtemp(join(tmpdir(), 'dateline-postgres-'));
  const data = join(folder, 'data');
  const { own, other } = await makeCertificates(folder);
  const { uid, gid } = user;
  if (uid !== undefined && gid !== undefined) {
    for (const path of [folder, ...(await readdir(folder)).map((name) => join(folder, name))]) await chown(path, uid, gid);
  }
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'], { ...user, cwd: folder });
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    ssl: 'on',
    ssl_cert_file: join(folder, 'server.crt'),
    ssl_key_file: join(folder, 'server.key'),
    hba_file: join(folder, 'access.conf'),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  await appendFile(join(data, 'postgresql.conf'), `${lines.join('\n')}\n`);
  const writeRules = (kind: 'host' | 'hostssl') =>
    run('sh', ['-c', `printf '${accessRules(kind)}' > ${settings.hba_file}`], user);
  await writeRules('host');
  let server: ReturnType<typeof spawn> | undefined;
  const url: OwnPostgres['url'] = (parameters = '', host = 'localhost') =>
    `postgres://postgres@${host}:${port}/postgres${parameters && `?${parameters}`}`;
  const start = async (): Promise<void> => {
    server = spawn(join(bin, 'postgres'), ['-D', data], { ...user, cwd: folder, stdio: 'ignore' });
    await untilItAnswers(url());
  };
  const stop = async (): Promise<void> => {
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    // SIGINT is PostgreSQL's "fast" shutdown: it ends every connection at once.
    server.kill('SIGINT');
    await gone;
  };
  await start();
  return {
    port,
    url,
    authority: readFileSync(own, 'utf8'),
    otherAuthority: readFileSync(other, 'utf8'),
    authorityFile: own,
    async encryptedOnly(yes) {
      await writeRules(yes ? 'hostssl' : 'host');
      server?.kill('SIGHUP');
      await pause(300);
    },
    start,
    stop,
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
