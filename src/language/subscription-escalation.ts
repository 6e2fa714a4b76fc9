import type { SubscribeRequest } from '../alerts/model/subscription-request.js';
import { findMinutes } from './subscription-times.js';

const NO_REACTION =
  /\b(?:nobody|no one|noone|no-one|none of us|unacknowledged|not acknowledged|no (?:reaction|response|answer|acknowledge?ment)|doesn't (?:react|respond)|escalate|niemand)\b/i;
const UNTIL_THEN = 30;
/** A day: what nobody looked at for longer is no alarm any more. */
const LONGEST_MINUTES = 24 * 60;

/** What is told to whom: "tell Megan Bowen", "escalate to megan@contoso.com after 15 minutes", "ping @Diego". */
const WHO =
  /\b(?:tell|notify|inform|ping|message|call|alert|dm|warn|contact|write to|escalate(?: it| them| this| alerts?| incidents?| critical \w+)? to|goes? to|send (?:it|them) to)\s+(?!me\b|us\b|this\b|here\b|nobody\b)@?"?([^",;?!]{2,120})/i;

/** "if nobody reacts in 30 minutes tell Megan Bowen". Undefined: the text is about something else. */
export function parseEscalation(text: string): SubscribeRequest | undefined {
  if (!NO_REACTION.test(text)) return undefined;
  const afterMinutes = findMinutes(text.toLowerCase()) ?? UNTIL_THEN;
  const who = trimmed(WHO.exec(text)?.[1] ?? '');
  if (who === '') {
    return {
      want: 'unclear',
      missing: 'Whom shall I tell? Say "if nobody reacts in 30 minutes tell megan@contoso.com".',
    };
  }
  if (afterMinutes < 1 || afterMinutes > LONGEST_MINUTES) {
    return { want: 'unclear', missing: 'After how many minutes? From 1 to 1440 (a day).' };
  }
  return { want: 'escalate', afterMinutes, who };
}

/** The name without what follows it: "Megan Bowen after 15 minutes", "Megan if nobody reacts". */
function trimmed(name: string): string {
  return name
    .replace(
      /\s+(?:after|in|within|if|when|about|instead|please|immediately|directly|personally|at once|1:1|via|by|for)\b.*$/i,
      '',
    )
    .replace(/[.\s]+$/, '')
    .trim()
    .slice(0, 120);
}
