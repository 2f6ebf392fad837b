import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const text = z.string().trim().min(1);
// YAML reads an unquoted 2022-11-12 as text, but a quoted year or a number may come as something else.
const moment = z
  .string({ error: 'write a date such as 2022-11-12 or an instant such as 2022-11-12T07:00:00Z' })
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/, {
    error: 'write a date such as 2022-11-12 or an instant such as 2022-11-12T07:00:00Z',
  })
  .refine(
    (value) => !Number.isNaN(Date.parse(value)) && new Date(value.slice(0, 10)).toISOString().startsWith(value.slice(0, 10)),
    {
      error: 'there is no such day',
    },
  );

const schema = z.object({
  title: text.nullish(),
  publisher: text.nullish(),
  date: moment.nullish(),
  place: text.nullish(),
  url: z
    .union([
      z.url({ protocol: /^https?$/, error: 'write an address that begins with http:// or https://, or none' }),
      z.literal('none'),
    ])
    .nullish(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'write a language such as en or uk' })
    .nullish(),
  sample: z.boolean({ error: 'write true or false' }).nullish(),
  correctionOf: text.nullish(),
});

export type FrontMatter = z.infer<typeof schema>;

/** A field that cannot be used, by its line in the file. */
export interface FieldProblem {
  readonly line: number;
  readonly message: string;
}

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/;

/** A first line of `---` and a field under it. Where the second `---` is missing, its fields would be read out as the story. */
const unclosedFence = /^\uFEFF?---[ \t]*\r?\n[ \t]*[A-Za-z]+:(?:\s|$)/;

/** Splits a file into its front matter and its story. A field that is wrong costs only itself. */
export function readFrontMatter(file: string): {
  readonly fields: FrontMatter;
  readonly body: string;
  readonly problems: readonly FieldProblem[];
} {
  const match = fence.exec(file);
  if (!match) {
    if (!unclosedFence.test(file)) return { fields: {}, body: file.replace(/^\uFEFF/, ''), problems: [] };
    const message = 'the front matter that begins here does not end; write a line of --- below its last field';
    return { fields: {}, body: '', problems: [{ line: 1, message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter: lines, prettyErrors: false });
  const body = file.slice(match[0].length);
  const firstLine = 1;
  if (document.errors.length > 0) {
    return {
      fields: {},
      body,
      problems: document.errors.map((error) => ({
        line: firstLine + lines.linePos(error.pos[0]).line,
        message: `the front matter is not valid YAML: ${error.message}`,
      })),
    };
  }
  const raw: unknown = document.toJS() ?? {};
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return {
      fields: {},
      body,
      problems: [{ line: firstLine + 1, message: 'the front matter is not a list of fields; write lines such as `title: …`' }],
    };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { fields: parsed.data, body, problems: [] };
  const lineOf = (key: string): number => {
    const node: unknown = document.getIn([key], true);
    return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
      ? firstLine + lines.linePos(Number(node.range[0])).line
      : firstLine;
  };
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  const kept = Object.fromEntries(Object.entries(raw).filter(([key]) => !wrong.has(key)));
  return {
    fields: schema.parse(kept),
    body,
    problems: parsed.error.issues.map((issue) => ({
      line: lineOf(String(issue.path[0])),
      message: `${String(issue.path[0])}: ${issue.message}`,
    })),
  };
}
