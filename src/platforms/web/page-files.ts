import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import { en } from '../../messages/en.ts';

/** One file of the page, ready to be sent. */
export interface PageFile {
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Changes with the body, so that a browser need not load it twice. */
  readonly tag: string;
}

/** The code's own folder: a path on the server is a path in it, so that the page's modules import as all others do. */
const source = new URL('../../', import.meta.url);
const folder = new URL('page/', import.meta.url);
const firstModule = new URL('main.ts', folder);
const looks = ['fonts.css', 'page.css', 'card.css', 'icon.svg'];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/source-sans-3/files/source-sans-3';

/** The typefaces that are sent with the page, by the name the style sheet gives them. */
const fonts: Readonly<Record<string, string>> = {
  'serif.woff2': `${serif}-latin-wght-normal.woff2`,
  'serif-italic.woff2': `${serif}-latin-wght-italic.woff2`,
  'serif-cyrillic.woff2': `${serif}-cyrillic-wght-normal.woff2`,
  'sans.woff2': `${sans}-latin-wght-normal.woff2`,
  'sans-cyrillic.woff2': `${sans}-cyrillic-wght-normal.woff2`,
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Puts the catalogue's words where the page names them: `{{title}}`. */
const withWords = (html: string): string =>
  html.replace(/\{\{(\w+)\}\}/g, (name, key: string) => {
    const word = Object.entries(en.web).find(([entry]) => entry === key)?.[1];
    return typeof word === 'string' ? escaped(word) : name;
  });

const file = (name: string, body: PageFile['body']): PageFile => ({
  type: types[extname(name)] ?? 'application/octet-stream',
  body,
  tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
});

const pathOf = (url: URL): string => url.href.slice(source.href.length - 1);

/** An import or export of another module, at the beginning of a line; words that merely hold "from" are none. */
const importForm = /^(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"\s]+)['"]/gm;

/** Reads a module and all that it imports, with the types blanked out. Only what the page runs is ever served. */
async function readModules(url: URL, files: Map<string, PageFile>): Promise<void> {
  const path = pathOf(url);
  const code = stripTypeScriptTypes(await readFile(url, 'utf8'));
  files.set(path, file(path, code));
  for (const [, specifier = ''] of code.matchAll(importForm)) {
    const imported = new URL(specifier, url);
    if (!files.has(pathOf(imported))) await readModules(imported, files);
  }
}

/** Reads the page's files, each by its path on the server; the page itself is at `/`. */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  const find = createRequire(import.meta.url);
  files.set('/', file('index.html', withWords(await readFile(new URL('index.html', folder), 'utf8'))));
  for (const name of looks) files.set(pathOf(new URL(name, folder)), file(name, await readFile(new URL(name, folder), 'utf8')));
  for (const [name, path] of Object.entries(fonts)) {
    files.set(pathOf(new URL(name, folder)), file(name, new Uint8Array(await readFile(find.resolve(path)))));
  }
  await readModules(firstModule, files);
  return files;
}
