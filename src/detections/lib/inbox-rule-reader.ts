import type { AuditEvent } from '../../m365/audit-event.js';
import { isTrue, readParameter, readParameterList } from './event-field-readers.js';

/** What an inbox rule does, as far as the record shows it. */
export interface RecordedInboxRule {
  readonly name: string;
  /** Recipients of forwarded and redirected mail. */
  readonly recipients: readonly string[];
  readonly deletes: boolean;
  /** The folder that mail is moved to. */
  readonly folder?: string;
  readonly marksAsRead: boolean;
  /** Words that it looks for in subject, body, headers or the sender's address. */
  readonly words: readonly string[];
  /** No condition is in the record: it acts on all mail. */
  readonly isForAllMail: boolean;
}

const FORWARDING = ['ForwardTo', 'RedirectTo', 'ForwardAsAttachmentTo'];
const WORDS = [
  'SubjectContainsWords',
  'BodyContainsWords',
  'SubjectOrBodyContainsWords',
  'HeaderContainsWords',
  'FromAddressContainsWords',
];
/** Besides words, what limits a rule to some mail. */
const OTHER_CONDITIONS = [
  'From',
  'FromSubscription',
  'SentTo',
  'RecipientAddressContainsWords',
  'HasAttachment',
  'FlaggedForAction',
];

/**
 * Reads the rule from a cmdlet's parameters, or from what Outlook records of a rule in a mailbox (`UpdateInboxRules`); undefined where
 * the record has no part of it: of a rule that Outlook only touches, it names no more than the id.
 * Sources: https://learn.microsoft.com/powershell/module/exchangepowershell/new-inboxrule,
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema (ExchangeMailboxAuditRecord)
 */
export function readInboxRule(event: AuditEvent): RecordedInboxRule | undefined {
  return readParameter(event, 'RuleOperation') === undefined ? readCmdletRule(event) : readOutlookRule(event);
}

function readCmdletRule(event: AuditEvent): RecordedInboxRule | undefined {
  const recipients = FORWARDING.flatMap((name) => readParameterList(event, name));
  const words = WORDS.flatMap((name) => readParameterList(event, name));
  const folder = readParameter(event, 'MoveToFolder') ?? readParameter(event, 'CopyToFolder');
  const deletes = ['DeleteMessage', 'SoftDeleteMessage'].some((name) => isTrue(readParameter(event, name)));
  const marksAsRead = isTrue(readParameter(event, 'MarkAsRead'));
  if (recipients.length === 0 && folder === undefined && !deletes && !marksAsRead) return undefined;
  const isLimited = words.length > 0 || OTHER_CONDITIONS.some((name) => readParameter(event, name) !== undefined);
  return {
    name: readParameter(event, 'Name') ?? lastPart(readParameter(event, 'Identity') ?? event.target),
    recipients,
    deletes,
    ...(folder === undefined ? {} : { folder: lastPart(folder) }),
    marksAsRead,
    words,
    // `Set-` names only what changes: the rule's conditions may be there already.
    isForAllMail: !isLimited && /^new-/i.test(event.operation),
  };
}

const MOST_TEXT = 20_000;
/** Begins where a word does: the text is an attacker's, and each word is read once. */
const ADDRESS =
  /(?<![^\s"'<>[\]{}(),;:\\])[^\s"'<>[\]{}(),;:\\]+@[^\s"'<>[\]{}(),;:\\@.]+(?:\.[^\s"'<>[\]{}(),;:\\@.]+)+/g;

function readOutlookRule(event: AuditEvent): RecordedInboxRule | undefined {
  if (/^remove/i.test(readParameter(event, 'RuleOperation') ?? '')) return undefined;
  const actions = (readParameter(event, 'RuleActions') ?? '').slice(0, MOST_TEXT);
  if (/^[\s[\]{}]*$/.test(actions)) return undefined;
  const condition = (readParameter(event, 'RuleCondition') ?? '').slice(0, MOST_TEXT);
  const sends = /forward|redirect/i.test(actions);
  const folder = /folder\w*\\?"\s*:\s*\\?"([^"\\]+)/i.exec(actions)?.[1];
  return {
    name: readParameter(event, 'RuleName') ?? '',
    recipients: sends ? [...actions.matchAll(ADDRESS)].map(([address]) => address) : [],
    deletes: /delete/i.test(actions),
    ...(folder === undefined ? {} : { folder: lastPart(folder) }),
    marksAsRead: /markasread/i.test(actions),
    words: condition.trim() === '' ? [] : [condition],
    isForAllMail: /^[\s[\]{}]*$/.test(condition),
  };
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1)?.trim() ?? '';
}
