import { memoize } from '../core/bounded-memoize.js';
import type { AuditEvent } from './audit-event.js';
import { findChangedProperty } from './audit-event-fields.js';
import { parseConsentedGrants } from './consent-permission-parser.js';
import { listRecordedKeys } from './credential-change-parser.js';

/** Changes of one kind that could not be understood, and the records of them. */
export interface UnreadableChanges {
  /** In the singular: "credential change". */
  readonly noun: string;
  readonly eventIds: readonly string[];
}

interface ChangeKind {
  readonly noun: string;
  readonly operation: RegExp;
  /** Whether the record shows what changed. */
  readonly isReadable: (event: AuditEvent) => boolean;
}

/** Values longer than an event can store are cut, and say so. */
const CUT = '\u2026 (cut)';

/**
 * Changes that a detection judges by what the record shows of them: without it the detection is silent, and that silence proves nothing.
 * Operations: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
const KINDS: readonly ChangeKind[] = [
  {
    noun: 'credential change',
    operation: /certificates and secrets management$|^(?:add|remove) service principal credentials$/i,
    isReadable: areKeysReadable,
  },
  {
    noun: 'permission grant',
    operation: /^add app role assignment to service principal$/i,
    isReadable: (event) => has(event, 'AppRole.Value') || has(event, 'AppRole.Id'),
  },
  {
    noun: 'permission grant',
    operation: /^add delegated permission grant$/i,
    isReadable: (event) => has(event, 'DelegatedPermissionGrant.Scope'),
  },
  { noun: 'consent', operation: /^consent to application$/i, isReadable: isConsentReadable },
  {
    noun: 'role change',
    operation: /^add (?:scoped )?member to role(?: scoped over .*| outside of pim .*| in pim completed .*)?$/i,
    isReadable: (event) =>
      event.targets.some(({ kind }) => kind === 'role') ||
      ['Role.TemplateId', 'Role.DisplayName', 'Role.WellKnownObjectName', 'Role.ObjectID', 'TemplateId'].some((name) =>
        has(event, name),
      ),
  },
  { noun: 'inbox rule', operation: /^(?:new|set)-inboxrule$/i, isReadable: hasParameters },
  { noun: 'change of a mailbox', operation: /^(?:set-mailbox|add-mailboxpermission)$/i, isReadable: hasParameters },
];

/** What could not be understood of an event, as a noun; undefined: it could, or no detection judges it by what changed. */
export function findUnreadableChange(event: AuditEvent): string | undefined {
  if (!event.succeeded || event.actor.kind === 'microsoft') return undefined;
  const kind = kindOf(event);
  return kind === undefined || kind.isReadable(event) ? undefined : kind.noun;
}

/**
 * Groups what could not be understood by kind. Of the records of one click it is enough that one can be read: both logs have the same act.
 */
export function listUnreadableChanges(events: readonly AuditEvent[]): readonly UnreadableChanges[] {
  const clicks = new Map<string, { readonly noun: string; readonly eventId: string; isRead: boolean }>();
  for (const event of events) {
    const kind = kindOf(event);
    if (kind === undefined || !event.succeeded) continue;
    const click = `${kind.noun}:${event.correlationId?.toLowerCase() ?? event.id}`;
    const isRead = findUnreadableChange(event) === undefined;
    const known = clicks.get(click);
    if (known === undefined) clicks.set(click, { noun: kind.noun, eventId: event.id, isRead });
    else known.isRead ||= isRead;
  }
  const unread = [...clicks.values()].filter(({ isRead }) => !isRead);
  return [...new Set(unread.map(({ noun }) => noun))]
    .toSorted()
    .map((noun) => ({ noun, eventIds: unread.filter((one) => one.noun === noun).map(({ eventId }) => eventId) }));
}

function kindOf({ operation }: AuditEvent): ChangeKind | undefined {
  return kindOfOperation(operation);
}

const kindOfOperation = memoize((operation) => KINDS.find((one) => one.operation.test(operation)));

/** Both sides list keys, or one side is an empty list. */
function areKeysReadable(event: AuditEvent): boolean {
  const change = findChangedProperty(event, 'KeyDescription');
  if (change === undefined) return false;
  const sides = [change.old, change.new];
  if (sides.some((text) => text.includes(CUT))) return false;
  const isEmpty = (text: string) => /^[\s[\]"]*$/.test(text);
  return sides.every((text) => isEmpty(text) || listRecordedKeys(text).length > 0) && sides.some((text) => text !== '');
}

function isConsentReadable(event: AuditEvent): boolean {
  const text = findChangedProperty(event, 'ConsentAction.Permissions')?.new;
  if (text === undefined || text.includes(CUT)) return false;
  // Consent to permissions of the app itself lists no delegated ones.
  return text.trim() === '' || text.includes('=>') || parseConsentedGrants(text).length > 0;
}

function has(event: AuditEvent, name: string): boolean {
  const change = findChangedProperty(event, name);
  return change !== undefined && `${change.old}${change.new}`.replace(/[\s[\]"]/g, '') !== '';
}

function hasParameters({ parameters }: AuditEvent): boolean {
  return Object.keys(parameters).length > 0;
}
