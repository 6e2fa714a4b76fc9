import { PORTAL_HOSTS } from '../m365/portal-links.js';

/**
 * A card larger than this (UTF-8 bytes of its JSON) is refused; Teams' own limits are higher but differ by delivery
 * path.
 */
export const LARGEST_CARD_BYTES = 25_000;

const KNOWN_TYPES: ReadonlySet<string> = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ColumnSet',
  'Column',
  'Table',
  'TableRow',
  'TableCell',
  'ActionSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Input.Text',
  'Input.Number',
  'Input.ChoiceSet',
  'Chart.Donut',
  'Chart.HorizontalBar',
]);
const MACRO =
  /\{\{(?:DATE\(\d{4}(?:-\d\d){2}T(?:\d\d:){2}\d\dZ, SHORT\)|TIME\(\d{4}(?:-\d\d){2}T(?:\d\d:){2}\d\dZ\))\}\}/g;
const BIDI_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/**
 * Refuses a card that must not be sent: an unfilled template, a foreign or insecure link, a mention, a macro or live
 * link in text, an unknown element, a null, too many bytes. Throws an Error that names the place: each is a bug of
 * ours. `counted`: its bytes, where they were counted already.
 */
export function assertCardSound(card: unknown, counted?: number): asserts card is object {
  if (typeof card !== 'object' || card === null) throw new Error('Card: not an object');
  walk(card, '$');
  const bytes = counted ?? countCardBytes(card);
  if (bytes > LARGEST_CARD_BYTES) throw new Error(`Card: ${bytes} bytes, more than ${LARGEST_CARD_BYTES}`);
}

/** Size of a card: UTF-8 bytes of its JSON. */
export function countCardBytes(card: unknown): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}

function walk(value: unknown, path: string): void {
  if (value === null || value === undefined) throw new Error(`Card: nothing at ${path}`);
  if (typeof value === 'string') {
    checkText(value, path);
    if (value.includes('{{')) throw new Error(`Card: a macro at ${path}`);
    return;
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`Card: no number at ${path}`);
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`);
    return;
  }
  if (typeof value !== 'object') throw new Error(`Card: a ${typeof value} at ${path}`);
  for (const [key, item] of Object.entries(isTextBlock(value) ? withoutMacros(value) : value)) {
    walkMember(key, item, `${path}.${key}`);
  }
  // Only a TextBlock renders Markdown; a TextRun shows brackets as they are.
  if (
    'type' in value &&
    value.type === 'TextBlock' &&
    'text' in value &&
    /(?<!\\)\]\(|https?:/i.test(String(value.text))
  ) {
    throw new Error(`Card: a link in text at ${path}`);
  }
}

function isTextBlock(value: object): value is { readonly text: string } {
  return 'type' in value && value.type === 'TextBlock' && 'text' in value && typeof value.text === 'string';
}

/** Only our exact date and time macros are allowed, and only in a TextBlock, where a client fills them in. */
function withoutMacros<T extends { readonly text: string }>(block: T): T {
  return { ...block, text: block.text.replace(MACRO, '') };
}

function walkMember(key: string, value: unknown, path: string): void {
  // A button's data is never shown and must return unchanged; it only has to be present.
  if (/ata\.(?:parameters|asked)$/.test(path)) {
    if (typeof value !== 'object' || value === null) throw new Error(`Card: unfilled ${path}`);
    return;
  }
  walk(value, path);
  if (key === 'type' && !KNOWN_TYPES.has(String(value)))
    throw new Error(`Card: unknown element ${String(value)} at ${path}`);
  if (/url$/i.test(key) || key === 'backgroundImage') checkUrl(value, path);
}

function checkText(text: string, path: string): void {
  if (text.includes('${')) throw new Error(`Card: unfilled ${path}`);
  if (/<\/?at\b/i.test(text)) throw new Error(`Card: a mention at ${path}`);
  if (BIDI_CONTROL.test(text)) throw new Error(`Card: text direction changed at ${path}`);
}

function checkUrl(value: unknown, path: string): void {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || !PORTAL_HOSTS.includes(url.host)) {
    throw new Error(`Card: a foreign link at ${path}`);
  }
}
