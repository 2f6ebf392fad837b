// Runs before `npm start`, `npm test` and `npm run dateline`: installs what is missing and is silent when nothing is.
// Plain JavaScript for any Node from 18 on, because it runs before the right Node is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const development = process.argv.includes('--development');
const stamp = join(root, 'node_modules', '.dateline-installed');
const neededMajor = 24;

const { dependencies, devDependencies, allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const lockFile = readFileSync(join(root, 'package-lock.json'), 'utf8');
const wanted = createHash('sha256')
  .update(JSON.stringify({ dependencies, devDependencies, allowScripts }))
  .update(lockFile)
  .digest('hex');

const say = (message) => process.stderr.write(`dateline: ${message}\n`);

/** What the last finished install put in place: its fingerprint, and whether development packages are there. */
function installed() {
  if (!existsSync(stamp)) return undefined;
  const [fingerprint, kind] = readFileSync(stamp, 'utf8').trim().split(' ');
  return { fingerprint, development: kind === 'development' };
}

/** The major version of the Node that npm scripts will run, or undefined where none answers. */
function scriptsNodeMajor() {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const found = spawnSync('node', ['-p', 'process.versions.node'], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, PATH: path },
  });
  return found.status === 0 ? Number(found.stdout.trim().split('.')[0]) : undefined;
}

function npm(extra) {
  const command = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lockfile that was made where the registry lacked other systems' optional binaries. For the same
  // reason the lockfile, made on Linux, is not followed elsewhere; package.json names every direct dependency exactly.
  const locked = process.platform === 'linux' && process.arch === 'x64';
  const words = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(locked ? [] : ['--no-package-lock']),
    ...extra,
  ];
  // npm_config_… of the calling script would otherwise reach the inner npm (`--omit`, `--ignore-scripts`).
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(omit|include|ignore_scripts|production)|lifecycle|package)/.test(name),
    ),
  );
  return command
    ? spawnSync(process.execPath, [command, ...words], { cwd: root, encoding: 'utf8', env: environment })
    : spawnSync('npm', words, { cwd: root, encoding: 'utf8', env: environment });
}

function explain(output) {
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|network|ERR_SOCKET/i.test(output)) {
    return 'the npm registry cannot be reached. Check the network or the `registry` and proxy settings of npm (`npm config list`), then run the same command again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return `this folder cannot be written: ${root}. Check who owns it.`;
  if (/ENOSPC/.test(output)) return 'the disk is full. Dateline needs about 500 MB.';
  return 'npm could not install the packages. What it said is above; mend that and run the same command again.';
}

const state = installed();
if (!state || state.fingerprint !== wanted || (development && !state.development)) {
  const all = development || state?.development === true;
  say(`installing ${all ? 'packages for development' : 'what is needed'} (once; about ${all ? 'a minute' : 'half a minute'}) …`);
  let result = npm(all ? ['--include=dev'] : ['--omit=dev']);
  // Where the package `node` has no binary for this machine its install script fails; an installed Node that is new enough does as well.
  if (
    result.status !== 0 &&
    /node-bin|preinstall|node_modules\/node/.test(result.stderr) &&
    Number(process.versions.node.split('.')[0]) >= neededMajor
  ) {
    result = npm([...(all ? ['--include=dev'] : ['--omit=dev']), '--ignore-scripts']);
  }
  if (result.status !== 0) {
    process.stderr.write(result.stderr || result.stdout || String(result.error ?? ''));
    say(explain(`${result.stderr}${result.stdout}${result.error ?? ''}`));
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${wanted} ${all ? 'development' : 'production'}\n`);
}

const major = scriptsNodeMajor();
if (major === undefined || major < neededMajor) {
  say(
    `Dateline needs Node ${neededMajor} or newer. This machine has ${process.versions.node}, and the package \`node\` brought none. Install Node ${neededMajor} (https://nodejs.org) and run the same command again.`,
  );
  process.exit(1);
}
