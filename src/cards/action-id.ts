import type { ActionRequest, DetailSection } from '../domain/card.ts';

const separator = ':';
const editionForm = /^[a-z0-9]{1,12}$/;
const keyForm = /^[a-z0-9-]{1,25}$/;
const indexForm = /^\d{1,4}$/;

const sectionNames: Readonly<Record<DetailSection, true>> = {
  details: true,
  points: true,
  disputed: true,
  unknown: true,
  quotes: true,
  figures: true,
  timeline: true,
  changes: true,
  sources: true,
};

const isSection = (text: string): text is DetailSection => Object.hasOwn(sectionNames, text);

function argumentOf(request: ActionRequest): readonly string[] {
  switch (request.kind) {
    case 'show':
      return [request.section];
    case 'question':
      return [String(request.index)];
    case 'ask':
    case 'share':
      return [];
    default:
      return request satisfies never;
  }
}

/**
 * What a button carries: `<kind>:<edition>[:<section or index>][:<message key>]`, at most 67 characters.
 * The message key lets a platform find a posted message again.
 */
export function encodeAction(request: ActionRequest, messageKey?: string): string {
  const parts = [request.kind, request.edition, ...argumentOf(request)];
  return [...parts, ...(messageKey === undefined ? [] : [messageKey])].join(separator);
}

/** The request with its argument, from the parts of an id; `used` is how many parts it took. */
function readRequest(parts: readonly string[]): { readonly request: ActionRequest; readonly used: number } | undefined {
  const [kind, edition = '', argument = ''] = parts;
  if (!editionForm.test(edition)) return undefined;
  if (kind === 'ask' || kind === 'share') return { request: { kind, edition }, used: 2 };
  if (kind === 'show' && isSection(argument)) return { request: { kind, edition, section: argument }, used: 3 };
  if (kind === 'question' && indexForm.test(argument)) {
    return { request: { kind, edition, index: Number(argument) }, used: 3 };
  }
  return undefined;
}

/** Reads what `encodeAction` wrote; undefined for anything else, since ids come back from outside. */
export function decodeAction(id: string): { readonly request: ActionRequest; readonly messageKey?: string } | undefined {
  const parts = id.split(separator);
  const read = readRequest(parts);
  if (read === undefined || parts.length > read.used + 1) return undefined;
  const messageKey = parts[read.used];
  if (messageKey === undefined) return { request: read.request };
  return keyForm.test(messageKey) ? { request: read.request, messageKey } : undefined;
}
