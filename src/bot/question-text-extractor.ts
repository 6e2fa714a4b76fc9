import type { Activity } from 'botbuilder';
import { mentionsOf } from './inbound-activity-parser.js';

/** Text beyond this length is ignored. */
const MAX_QUESTION_CHARACTERS = 4_000;

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&amp;': '&',
};

/**
 * The text the person typed: without the bot's mention and its markup (Teams leaves `&nbsp;` around it), other mentions as plain
 * names, white space collapsed. Empty when the message is only a mention.
 */
export function extractQuestionText(activity: Activity): string {
  const raw: unknown = activity.text;
  if (typeof raw !== 'string') return '';
  let text = raw.slice(0, MAX_QUESTION_CHARACTERS * 2);
  for (const mention of mentionsOf(activity)) {
    if (mention.ofBot && mention.text !== '') text = text.replaceAll(mention.text, ' ');
  }
  return text
    .replace(/<\/?at(?:\s[^<>]{0,200})?>/gi, ' ')
    .replace(/&(?:nbsp|lt|gt|quot|#39|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUESTION_CHARACTERS);
}
