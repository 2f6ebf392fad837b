/** What Slack documents about the blocks of a message, checked without Dateline's own limits: an independent opinion. */

const known = new Set([
  'actions',
  'alert',
  'card',
  'carousel',
  'container',
  'context',
  'context_actions',
  'data_table',
  'divider',
  'file',
  'header',
  'image',
  'input',
  'markdown',
  'rich_text',
  'section',
  'table',
  'task_card',
  'plan',
  'video',
]);

/** Longest text of each kind of block, in characters (Block Kit reference). */
const longestText: Readonly<Record<string, number>> = { header: 150, section: 3000, markdown: 12_000 };
const mostBlocks = 50;
const mostButtons = 25;
const longestActionId = 255;
const longestButtonLabel = 75;
const longestAltText = 2000;
/** Seen as `msg_blocks_too_long` over all blocks of one message (bolt-js #2509). */
const mostCharacters = 13_200;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every string below a value that is shown to people. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join('');
  if (!isFields(value)) return '';
  return Object.entries(value)
    .map(([name, inner]) => (name === 'text' || name === 'alt_text' ? wordsOf(inner) : '') + shown(inner))
    .join('');
}

function problemsOfButton(button: Fields): string[] {
  const problems: string[] = [];
  if (wordsOf(button.action_id).length > longestActionId) problems.push('action_id too long');
  if (wordsOf(fieldsOf(button.text).text).length > longestButtonLabel) problems.push('button label too long');
  if (wordsOf(fieldsOf(button.text).text) === '') problems.push('button without a label');
  return problems;
}

function problemsOfBlock(block: Fields): string[] {
  const type = wordsOf(block.type);
  if (!known.has(type)) return [`unknown block ${type}`];
  const problems: string[] = [];
  const text = type === 'markdown' ? wordsOf(block.text) : wordsOf(fieldsOf(block.text).text);
  if (type in longestText && text === '' && !block.fields) problems.push(`${type} without text`);
  if (text.length > (longestText[type] ?? Number.POSITIVE_INFINITY)) problems.push(`${type} of ${text.length} characters`);
  if (type === 'context' && listOf(block.elements).length > 10) problems.push('more than 10 elements of context');
  if (type === 'section' && listOf(block.fields).length > 10) problems.push('more than 10 fields');
  if (type === 'image' && (!wordsOf(block.alt_text) || wordsOf(block.alt_text).length > longestAltText))
    problems.push('image needs an alt text');
  if (type !== 'actions') return problems;
  const elements = listOf(block.elements).map(fieldsOf);
  if (elements.length === 0 || elements.length > mostButtons) problems.push(`${elements.length} buttons`);
  const ids = elements.map((element) => wordsOf(element.action_id));
  if (new Set(ids).size < ids.length) problems.push('two buttons of one action_id');
  return [...problems, ...elements.flatMap(problemsOfButton)];
}

/** Why Slack would refuse these blocks, in words; empty where it would take them. */
export function problemsOfBlocks(blocks: unknown): readonly string[] {
  const list = listOf(blocks).map(fieldsOf);
  const problems = list.flatMap(problemsOfBlock);
  if (list.length > mostBlocks) problems.push(`${list.length} blocks`);
  if (shown(list).length > mostCharacters) problems.push('msg_blocks_too_long');
  return problems;
}
