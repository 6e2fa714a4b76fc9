import { formatList } from '../core/sentence-formatting.js';
import type { Confidence, Severity } from '../core/severity.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isWarningWord } from '../m365/warning-words.js';
import { isByApp, isByMicrosoft, resolveActorLabel, truncateName } from './lib/event-subject-and-actor.js';
import { readInboxRule, type RecordedInboxRule } from './lib/inbox-rule-reader.js';
import {
  findRecipientsOutside,
  isPrivilegedMailbox,
  readMailboxOwner,
  type RecipientsOutside,
} from './lib/mailbox-owner.js';
import { defineDetection } from './model/detection.js';

/** Folders that nobody opens: mail put there is hidden. As Outlook names them in four languages. */
const UNSEEN_FOLDER =
  /\brss|conversation history|unterhaltungs|aufgezeichnete|historique des conv|historial de conv|deleted|gel[oö]scht|supprim|eliminad|junk|archiv|sync issues|synchronisierungs|notes?$|notizen/i;
/** Intruders name a rule so that nobody sees it in the list: ".", "..", "a". */
const UNSEEN_NAME = /^[^\p{L}\p{N}]{1,4}$|^.$/u;

interface Judged {
  readonly does: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

function judge(rule: RecordedInboxRule, to: RecipientsOutside): Judged | undefined {
  const hides = hiding(rule);
  const catches = rule.words.some(isWarningWord);
  const about = catches ? ', for mail about money, passwords or warnings' : rule.isForAllMail ? ', for all mail' : '';
  if (to.outside.length > 0) {
    const and = hides === undefined ? '' : ` and ${hides}`;
    return {
      does: `forwards mail to ${formatList(to.outside.map(truncateName))}${and}${about}`,
      severity: hides === undefined ? 'high' : 'critical',
      confidence: to.confidence,
    };
  }
  if (hides !== undefined && (catches || (rule.isForAllMail && rule.deletes))) {
    return { does: `${hides}${about}`, severity: 'high', confidence: catches ? 'high' : 'medium' };
  }
  if (hides !== undefined && UNSEEN_NAME.test(rule.name)) {
    return { does: `${hides}, under a name that is easily overlooked`, severity: 'high', confidence: 'medium' };
  }
  if (to.unresolved.length === 0) return undefined;
  const names = formatList(to.unresolved.map(truncateName));
  return { does: `forwards mail to ${names}, wherever that leads`, severity: 'low', confidence: 'low' };
}

/** How the rule keeps mail out of sight; undefined: it does not. */
function hiding({ deletes, folder, marksAsRead }: RecordedInboxRule): string | undefined {
  if (deletes) return 'deletes it';
  if (folder === undefined || !UNSEEN_FOLDER.test(folder)) return undefined;
  return `moves it to ${truncateName(folder)}${marksAsRead ? ' as read' : ''}`;
}

export const detection = defineDetection({
  id: 'inbox-rule-changed',
  title: 'An inbox rule hides or forwards mail',
  topic: 'mail-flow',
  privilegedAct: false,
  description:
    'A rule in a mailbox forwards mail outside, or deletes or hides it: by words such as invoice, for all mail, or under an odd name.',
  operations: ['New-InboxRule', 'Set-InboxRule', 'UpdateInboxRules'],
  sources: [
    'Read from the audit log, which every tenant has; rules that Outlook makes need mailbox auditing, which is on unless switched off.',
    'When Outlook changes a rule that exists, Microsoft records no more than its id: such a change is not seen.',
  ],
  techniques: [
    { id: 'T1564.008', name: 'Email Hiding Rules' },
    { id: 'T1114.003', name: 'Email Forwarding Rule' },
  ],
  benign: [
    'Somebody sorts newsletters or deletes the mail of one sender; both are left out.',
    'Somebody forwards their mail to their own private address, which may be against the rules of the company.',
    'An assistant or a ticket system is given the mail.',
  ],
  nextSteps: [
    { text: 'Call the person, on a number you had before, and ask whether they made the rule.' },
    {
      text: 'If not: remove the rule, revoke their sessions, and see who signed in before it was made.',
      url: PORTAL_PAGES.audit,
    },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const rule = readInboxRule(event);
    if (rule === undefined) return undefined;
    const subject = readMailboxOwner(event, context);
    const judged = judge(rule, findRecipientsOutside(rule.recipients, event, subject, context));
    if (judged === undefined) return undefined;
    const worse = isByApp(event, context) || isPrivilegedMailbox(subject, context);
    const name = rule.name === '' ? 'A rule' : `The rule "${truncateName(rule.name)}"`;
    return {
      subject,
      severity: worse && judged.severity === 'high' ? 'critical' : judged.severity,
      confidence: judged.confidence,
      title: `${name} in the mailbox of ${subject.name} ${judged.does} (by ${resolveActorLabel(event, context)})`,
      what: `Inbox rule ${judged.does}`,
    };
  },
});
