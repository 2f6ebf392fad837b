import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { SettingsProblem } from './settings.ts';

/** Where in the file a path of keys stands; for one that is missing, the nearest part that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[], unknownKey: string | undefined): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isMap(node) && unknownKey !== undefined && length === path.length) {
      const pair = node.items.find((item) => String(item.key) === unknownKey);
      const key: unknown = pair?.key;
      if (typeof key === 'object' && key !== null && 'range' in key && Array.isArray(key.range)) return Number(key.range[0]);
    }
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}

/** Reads YAML text against a schema: its value, or every problem at once with file and line. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly problems: readonly SettingsProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => `${file}:${Math.max(1, lines.linePos(offset).line)}`;
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({ where: at(error.pos[0]), message: `not valid YAML: ${error.message}` })),
    };
  }
  // An empty file is a file in which everything is left out.
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data };
  return {
    problems: parsed.error.issues.flatMap((issue): SettingsProblem[] => {
      if (issue.code !== 'unrecognized_keys') {
        const key = issue.path.join('.');
        return [
          { where: at(offsetOf(document, issue.path, undefined)), message: key ? `${key}: ${issue.message}` : issue.message },
        ];
      }
      return issue.keys.map((key) => ({
        where: at(offsetOf(document, issue.path, key)),
        message: `${[...issue.path, key].join('.')}: there is no such setting; remove it or correct its spelling`,
      }));
    }),
  };
}
