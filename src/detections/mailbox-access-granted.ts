import type { Confidence, Severity } from '../core/severity.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isTrue, readParameter, readParameterList } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, isGuestName, resolveActorLabel, truncateName } from './lib/event-subject-and-actor.js';
import { findRecipientsOutside, isPrivilegedMailbox, readMailboxOwner } from './lib/mailbox-owner.js';
import { type DetectionContext } from './model/detection-context.js';
import { defineDetection } from './model/detection.js';

/** Rights on a folder that show or change what is in it. `AvailabilityOnly` and `LimitedDetails` are of calendars. */
const READS =
  /fullaccess|^(?:owner|publishingeditor|editor|publishingauthor|author|noneditingauthor|reviewer|contributor|readitems|editallitems|deleteallitems)$/i;
/** Who stands for everybody. Names of two built-in groups are translated; these are what records have. */
const EVERYBODY = /^(?:default|anonymous|everyone|nt authority\\authenticated users|authenticated users)$/i;
/** Exchange gives every mailbox to its own owner and services. */
const ITSELF = /^nt authority\\(?:self|system)$/i;

/** Access that somebody got. */
interface Granted {
  readonly trustees: readonly string[];
  /** Continues "… can": "open everything in". */
  readonly words: string;
}

/**
 * Reads who may newly do what. Sources: https://learn.microsoft.com/powershell/module/exchangepowershell/add-mailboxpermission,
 * https://learn.microsoft.com/powershell/module/exchangepowershell/add-recipientpermission,
 * https://learn.microsoft.com/powershell/module/exchangepowershell/add-mailboxfolderpermission
 */
function readGranted(event: AuditEvent): Granted | undefined {
  const rights = readParameterList(event, 'AccessRights').map((right) => right.replace(/[{}]/g, '').trim());
  const trustees = [...readParameterList(event, 'User'), ...readParameterList(event, 'Trustee')];
  switch (event.operation.toLowerCase()) {
    case 'add-mailboxpermission':
      return rights.some((right) => READS.test(right)) && !isTrue(readParameter(event, 'Deny'))
        ? { trustees, words: 'open everything in' }
        : undefined;
    case 'add-recipientpermission':
      return rights.some((right) => /^sendas$/i.test(right)) ? { trustees, words: 'send as' } : undefined;
    case 'set-mailbox':
      return { trustees: added(event, 'GrantSendOnBehalfTo'), words: 'send on behalf of' };
    default:
      return rights.some((right) => READS.test(right)) && !isCalendar(event)
        ? { trustees, words: 'read a folder in' }
        : undefined;
  }
}

/** A list that is set, or changed by `@{Add=…}`; removing alone grants nothing. */
function added(event: AuditEvent, name: string): readonly string[] {
  const text = readParameter(event, name) ?? '';
  if (/\bremove\s*=/i.test(text) && !/\badd\s*=/i.test(text)) return [];
  return readParameterList(event, name).map((one) => one.replace(/^@?\{?\s*add\s*=|["{}]/gi, '').trim());
}

/** Calendars are shared every day. In the languages of the words that we know. */
function isCalendar(event: AuditEvent): boolean {
  return /:\\(?:calendar|kalender|calendrier|calendario)/i.test(readParameter(event, 'Identity') ?? event.target);
}

interface Judged {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly why: string;
}

function judge(event: AuditEvent, trustee: string, context: DetectionContext): Judged {
  const owner = readMailboxOwner(event, context);
  if (EVERYBODY.test(trustee)) return { severity: 'high', confidence: 'high', why: ', like everybody' };
  const { outside, confidence } = findRecipientsOutside([trustee], event, owner, context);
  if (outside.length > 0 || isGuestName(trustee)) return { severity: 'high', confidence, why: ', from outside' };
  if (isPrivilegedMailbox(owner, context))
    return { severity: 'high', confidence: 'high', why: ', an administrator’s mailbox' };
  if (isSelf(event, trustee)) return { severity: 'high', confidence: 'medium', why: ', by giving it to themselves' };
  return { severity: 'low', confidence: 'medium', why: '' };
}

function isSelf({ actor }: AuditEvent, trustee: string): boolean {
  return [actor.id, actor.name].some((one) => one !== '' && one.toLowerCase() === trustee.toLowerCase());
}

export const detection = defineDetection({
  id: 'mailbox-access-granted',
  title: 'Somebody got access to a mailbox',
  topic: 'mail-flow',
  privilegedAct: true,
  description: 'Somebody may newly open a mailbox or a folder of it, or send as its owner or on their behalf.',
  operations: [
    'Add-MailboxPermission',
    'Add-RecipientPermission',
    'Add-MailboxFolderPermission',
    'Set-MailboxFolderPermission',
    'Set-Mailbox',
  ],
  techniques: [{ id: 'T1098.002', name: 'Additional Email Delegate Permissions' }],
  benign: [
    'Shared mailboxes, assistants and deputies: access within the company counts as low.',
    'Calendars are shared; that is left out.',
    'An administrator looks into a mailbox for a short time, as agreed with its owner.',
  ],
  nextSteps: [
    { text: 'Ask the owner and whoever gave the access what it is for.' },
    { text: 'If nobody knows: take it away, then see what was read and sent.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const granted = readGranted(event);
    const trustee = granted?.trustees.find((one) => !ITSELF.test(one));
    const subject = readMailboxOwner(event, context);
    const isOwner = [subject.id, subject.name].some((one) => one.toLowerCase() === trustee?.toLowerCase());
    if (granted === undefined || trustee === undefined || isOwner) return undefined;
    const { severity, confidence, why } = judge(event, trustee, context);
    const who = EVERYBODY.test(trustee) ? 'Everybody' : truncateName(trustee);
    const what = `${who} can ${granted.words} the mailbox${why}`;
    return {
      subject,
      severity: isByApp(event, context) && severity !== 'low' ? 'critical' : severity,
      confidence,
      title: `${who} can ${granted.words} the mailbox of ${subject.name}${why} (by ${resolveActorLabel(event, context)})`,
      what,
    };
  },
});
