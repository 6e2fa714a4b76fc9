import { isScopedRoleEvent } from '../m365/audit-event-fields.js';
import type { AppIds, AuditEvent } from '../m365/audit-event.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';
import {
  isDirectoryMembership,
  MEMBER_ADDED_OPERATION,
  MEMBER_REMOVED_OPERATION,
  readGroupMembership,
} from '../m365/group-membership-events.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { lowerSeverity, type Severity } from '../core/severity.js';
import { isOperation } from './lib/event-field-readers.js';
import { findRoleThroughGroup } from './lib/role-through-group.js';
import {
  EXCHANGE_ROLE_GRANT_CMDLETS,
  EXCHANGE_ROLE_REMOVAL_CMDLETS,
  isByPim,
  PIM_ROLE_GRANT_OPERATIONS,
  readDirectoryRole,
  readExchangeRole,
  readExchangeRoleMembers,
  ROLE_GRANT_OPERATIONS,
  ROLE_REMOVAL_OPERATIONS,
  type RecordedRole,
} from './lib/role-event-reader.js';
import {
  combineMatches,
  findKnownApp,
  isByMicrosoft,
  readRegisteredApp,
  toAppSubject,
} from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

/** Registers an app in Exchange, so that role groups can contain it; grants nothing yet. */
const REGISTERED_IN_EXCHANGE = 'New-ServicePrincipal';

const SEVERITY: Readonly<Record<RecordedRole['level'], Severity>> = {
  critical: 'critical',
  privileged: 'high',
  reading: 'medium',
  other: 'low',
};

/** The apps that got or lost the role; empty if no app did. */
function appsIn(event: AuditEvent, context: DetectionContext): readonly AppIds[] {
  if (isOperation(event, ...EXCHANGE_ROLE_GRANT_CMDLETS, ...EXCHANGE_ROLE_REMOVAL_CMDLETS))
    return readExchangeRoleMembers(event, context).apps;
  return event.app === undefined ? [] : [event.app];
}

function toMatch(event: AuditEvent, app: AppIds, context: DetectionContext): DetectionMatch | undefined {
  if (findKnownApp(app, context)?.publisher === 'microsoft') return undefined;
  if (readGroupMembership(event) !== undefined) return ofMember(event, app, context);
  const subject = toAppSubject(app, context);
  const role = event.workload === 'exchange' ? readExchangeRole(event) : readDirectoryRole(event, context);
  if (role === undefined) return undefined;
  const confidence = role.certain ? 'high' : 'medium';
  if (isOperation(event, ...ROLE_REMOVAL_OPERATIONS, ...EXCHANGE_ROLE_REMOVAL_CMDLETS)) {
    const title = `${role.name} was taken from ${subject.name}`;
    return { subject, severity: 'info', confidence, title, what: `${role.name} taken away` };
  }
  const full = SEVERITY[role.level];
  return {
    subject,
    severity: isScopedRoleEvent(event) ? lowerSeverity(full) : full,
    confidence,
    weight: role.weight ?? 0,
    title: `${role.name} was given to the app ${subject.name}`,
    what: `${role.name} given`,
    ...(role.level === 'critical' || role.level === 'privileged' ? { stage: 'role-assigned' } : {}),
  };
}

/** A group's members have its roles. */
function ofMember(event: AuditEvent, app: AppIds, context: DetectionContext): DetectionMatch | undefined {
  const power = findRoleThroughGroup(event, context);
  // Apps cannot activate roles: an app that is only eligible never gets in.
  if (power === undefined || power.how === 'may-join') return undefined;
  const { role, group, how } = power;
  const subject = toAppSubject(app, context);
  const through = `through the group ${group.name}`;
  const isLost = how === 'left';
  return {
    subject,
    severity: isLost ? 'info' : SEVERITY[role.level],
    confidence: role.certain ? 'high' : 'medium',
    title: `${role.name} was ${isLost ? 'taken from' : 'given to the app'} ${subject.name}, ${through}`,
    what: `${role.name} ${isLost ? 'taken away' : 'given'}, ${through}`,
    ...(isLost ? {} : { stage: 'role-assigned' }),
  };
}

/**
 * Whether no one asked for the change, so that it can be ignored. People manage privileged groups: if a Microsoft
 * service (entitlement management, PIM) adds an app to one, someone asked for it. What Exchange and Entra ID do on
 * their own has no app as the actor.
 */
function isNobodys(event: AuditEvent, context: DetectionContext): boolean {
  if (isDirectoryMembership(event)) return event.actor.kind === 'microsoft';
  return isByMicrosoft(event, context) && !isByPim(event, context);
}

export const detection = defineDetection({
  id: 'app-role-assigned',
  title: 'An app got a directory role',
  topic: 'apps',
  privilegedAct: true,
  description:
    'A directory role, or a role group or role of Exchange, is given to a service principal, or taken from one; also through a group.',
  operations: [
    ...ROLE_GRANT_OPERATIONS,
    ...PIM_ROLE_GRANT_OPERATIONS,
    ...ROLE_REMOVAL_OPERATIONS,
    MEMBER_ADDED_OPERATION,
    MEMBER_REMOVED_OPERATION,
    ...EXCHANGE_ROLE_GRANT_CMDLETS,
    ...EXCHANGE_ROLE_REMOVAL_CMDLETS,
    REGISTERED_IN_EXCHANGE,
  ],
  techniques: [{ id: 'T1098.003', name: 'Additional Cloud Roles' }],
  benign: [
    'Tools that manage or back up the tenant hold such roles: Microsoft365DSC, CIPP, Veeam, AvePoint.',
    'Entra Connect’s own app holds the directory synchronization role.',
    'Microsoft gives Directory Readers to its own services; those are left out.',
  ],
  nextSteps: [
    { text: 'Ask who gave it which project needs it; a reading role is often enough.', url: PORTAL_PAGES.roles },
    { text: 'If nobody knows: take the role away, then disable the app.', url: PORTAL_PAGES.roles },
  ],
  match: (event, context) => {
    if (!event.succeeded || isNobodys(event, context)) return undefined;
    if (!isOperation(event, REGISTERED_IN_EXCHANGE)) {
      return combineMatches(appsIn(event, context).flatMap((app) => toMatch(event, app, context) ?? []));
    }
    const app = readRegisteredApp(event);
    if (app === undefined || findKnownApp(app, context)?.publisher === 'microsoft') return undefined;
    const subject = toAppSubject(app, context);
    return {
      subject,
      severity: 'low',
      confidence: 'high',
      title: `${subject.name} was made known to Exchange, so that it can be given roles there`,
      what: 'App made known to Exchange',
    };
  },
});
