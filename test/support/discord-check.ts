import { ApplicationCommandCreateRequestSchema, MessageCreateRequestSchema } from 'discord-api-spec/zod';

type Fields = Readonly<Record<string, unknown>>;

const componentsFlag = 1 << 15;
const mostComponents = 40;
const mostText = 4_000;
const longestContent = 2_000;

function components(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(components);
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Fields;
  const nested = ['components', 'accessory', 'component'].flatMap((name) => components(fields[name]));
  return 'type' in fields ? [fields, ...nested] : nested;
}

/** Why Discord would refuse a message, by the schemas made from its own OpenAPI document and by the limits that those leave out. */
export function problemsOfMessage(body: Fields): readonly string[] {
  const checked = MessageCreateRequestSchema.safeParse(body);
  const problems = checked.success ? [] : checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const all = components(body.components);
  const text = all.map(({ type, content }) => (type === 10 ? String(content) : '')).join('');
  const content = typeof body.content === 'string' ? body.content : '';
  const withComponents = Boolean(Number(body.flags ?? 0) & componentsFlag);
  if (all.length > mostComponents) problems.push(`${all.length} components`);
  if (text.length > mostText) problems.push(`${text.length} characters in text displays`);
  if (content.length > longestContent) problems.push(`content of ${content.length} characters`);
  if (withComponents && (content || body.embeds)) problems.push('content beside components');
  if (!withComponents && all.some(({ type }) => Number(type) > 8)) problems.push('components without the flag');
  if (!content && all.length === 0) problems.push('empty message');
  const ids = all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) problems.push('two components of one custom_id');
  return problems;
}

/** Why Discord would refuse to register these commands. */
export function problemsOfCommands(commands: readonly unknown[]): readonly string[] {
  return commands.flatMap((command) => {
    const checked = ApplicationCommandCreateRequestSchema.safeParse(command);
    return checked.success ? [] : checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  });
}
