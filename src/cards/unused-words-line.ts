import { describeUnread } from '../answers/model/unread-wording.js';
import type { RenderedCard } from './model/rendered-card.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

/** Characters of the words that are quoted. */
const LONGEST = 200;

/** The line comes below the title, before the answer itself, which says nothing of these words. */
const LINE_AT = 1;

/** Lines that a notification shows. */
const SUMMARY_LINES = 3;

/** Says before the answer which words of the question the answer does not take into account. */
export function addUnusedLine(rendered: RenderedCard, unused: readonly string[] = []): RenderedCard {
  const [text] = describeUnread(unused);
  const body: unknown = Reflect.get(rendered.card, 'body');
  if (text === undefined || !Array.isArray(body)) return rendered;
  const blocks: readonly unknown[] = body;
  const said = sanitizeToString(text, LONGEST);
  const line = { type: 'TextBlock', text: said, wrap: true, isSubtle: true, size: 'Small' };
  const [first = '', ...rest] = rendered.summary.split('\n');
  return {
    card: { ...rendered.card, body: [...blocks.slice(0, LINE_AT), line, ...blocks.slice(LINE_AT)] },
    summary: [first, said, ...rest].slice(0, SUMMARY_LINES).join('\n'),
  };
}
