import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { MailboxOf } from '../model/query.js';

/** A question about one person's mailbox, reworded to ask about all mailboxes. */
export interface MailboxAsked extends MailboxOf {
  readonly asked: string;
  /** Who or what by name is asked of. */
  readonly reader?: string;
}

const WHO =
  '(?:(?:which|what)(?: (?:of our|of the|other|enterprise|third[- ]party))* (?:apps?|applications?|service principals?)|who(?: else)?|what(?: else)?|how many (?:apps|applications)|(?:any|an|some) (?:apps?|applications?)|anybody|anyone|somebody|someone|apps)';
const MAY =
  '(?:can|could|may|might|is able to|are able to|is allowed to|are allowed to|has (?:the )?(?:right|permission) to|have (?:the )?(?:right|permission) to)(?: (?:also|still|currently|even|actually|really|technically|theoretically|now))*';
const MAIL = '(?:(?:e-?)?mails?|mail ?box(?:es)?|inbox(?:es)?|messages|e-?mail messages|outlook|exchange mailbox)';
const VERBS = {
  'read all mail':
    '(?:read|open|access|see|view|get (?:in)?to|get at|look (?:in)?to|look (?:in|at)|spy on|snoop (?:in|on)|log (?:in)?to)',
  'change all mail': '(?:change|modify|delete|alter|edit|write to|tamper with)',
} as const;
const WHOSE = '(?<who>[\\p{L}\\p{N}@._+-]+(?: [\\p{L}\\p{N}@._+-]+){0,7}?)';
/** Words that name no particular person, or only one that the talk tells. */
const UNNAMED =
  /(?<!\p{L})(?:of|whole|entire|company|organi[sz]ation|tenant|directory|firm|staff|business|my|your|his|her|its|their|our|whose|this|that|these|those|any|all|every|each|other|some|single|people|persons?|users?|employees?|admins?|anyone|anybody|everyone|everybody|nobody|somebody|someone|only|certain|which|an?|one|exchange)(?!\p{L})/iu;

/** "which apps can …", or "can any app …". */
const asks = (does: string): RegExp =>
  new LazyPattern(
    `^(?:and |so |but )?(?:(?<subject>${WHO}) ${MAY}|(?:can|could|may|might) (?:(?<any>${WHO})|(?<one>[^?]{2,60}?))) ${does} ?\\?*$`,
    'iu',
  );

const FORMS: readonly (readonly [what: string, form: RegExp])[] = [
  ...Object.entries(VERBS).flatMap(([what, verb]): (readonly [string, RegExp])[] => [
    [what, asks(`${verb}(?: all)?(?: of)? ${WHOSE}(?:['’]s|(?<=s)['’]) ${MAIL}`)],
    [what, asks(`${verb}(?: all)?(?: of)? (?:the )?${MAIL} (?:of|from|belonging to) ${WHOSE}`)],
  ]),
  ['send mail as anyone', asks(`send (?:(?:an? )?(?:e-?)?mails? |messages )?(?:as|in the name of) ${WHOSE}`)],
];

/**
 * "which apps can read Nadja's mailbox?": an app that reaches all mailboxes reaches hers, so the question is reworded to ask for those; whose
 * mailbox is meant is kept beside it. undefined: it does not ask about one person's mailbox.
 */
export function askOfAllMailboxes(text: string): MailboxAsked | undefined {
  for (const [what, pattern] of FORMS) {
    const { who, subject, any, one } = pattern.exec(text.trim())?.groups ?? {};
    if (who === undefined || UNNAMED.test(who)) continue;
    const begin =
      subject === undefined ? `can ${one ?? 'any app'}` : COUNTS.test(subject) ? 'how many apps can' : WHICH;
    const appsOnly = one !== undefined || APPS.test(subject ?? any ?? '');
    return { asked: `${begin} ${what}?`, words: who, appsOnly, ...omitUndefined({ reader: one }) };
  }
  return undefined;
}

const WHICH = 'which apps can';
const COUNTS = /^how many/iu;
const APPS = /apps?$|applications?$|principals?$/iu;
