import type { Answer } from '../answers/model/answer.js';
import { describeUnread } from '../answers/model/unread-wording.js';
import { showTimesInZone } from './card-times.js';
import type { RenderedCard } from './model/rendered-card.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

/** Characters of a line. */
const LONGEST = 300;
/** Characters of an answer to another question of the same message. */
export const LONGEST_LATER_ANSWER = 800;

/** The note comes below the title, before the answer itself, which says nothing of these words. */
const LINE_AT = 1;

/** What is said beside the answer comes behind its first line. */
const BEHIND_HEADLINE = 2;

/** Lines that a notification shows. */
const SUMMARY_LINES = 3;

/** Says before the answer what is said beside it, and which words of the question it does not take into account. */
export function addLinesBeside(
  rendered: RenderedCard,
  { unused = [], besides = [] }: Pick<Answer, 'unused' | 'besides'>,
  timeZone: string | undefined,
): RenderedCard {
  const body: unknown = Reflect.get(rendered.card, 'body');
  if ((besides.length === 0 && unused.length === 0) || !Array.isArray(body)) return rendered;
  const blocks: readonly unknown[] = body;
  const left = describeUnread(unused)
    .slice(0, 1)
    .map((text) => sanitizeToString(text, LONGEST));
  const told = besides.map((text) => sanitizeToString(showTimesInZone(text, timeZone), LONGEST_LATER_ANSWER));
  const small = { wrap: true, isSubtle: true, size: 'Small' };
  const notes = left.map((text) => ({ type: 'TextBlock', text, ...small }));
  // Runs, for they hold text of the tenant and are no Markdown.
  const runs = told.map((text) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }], spacing: 'Small' }));
  const said = [...told, ...left];
  const [first = '', ...rest] = rendered.summary.split('\n');
  return {
    card: {
      ...rendered.card,
      body: [
        ...blocks.slice(0, LINE_AT),
        ...notes,
        ...blocks.slice(LINE_AT, BEHIND_HEADLINE),
        ...runs,
        ...blocks.slice(BEHIND_HEADLINE),
      ],
    },
    summary: [first, ...said, ...rest].slice(0, SUMMARY_LINES).join('\n'),
  };
}
