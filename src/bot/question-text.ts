import type { Activity } from 'botbuilder';
import { mentionsOf } from './activity.js';

/** No question is longer; what follows is not read. */
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
 * What the person typed: without the mention of the bot (all of its markup; Teams leaves `&nbsp;` around it), other mentions as
 * plain names, white space collapsed. Empty when nothing but a mention was sent.
 */
export function questionText(activity: Activity): string {
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
