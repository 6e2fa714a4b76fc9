import { isScopedRoleEvent } from '../m365/audit-event-fields.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';
import {
  MEMBER_ADDED_OPERATION,
  PIM_ELIGIBLE_MEMBER_OPERATIONS,
  readGroupMembership,
} from '../m365/group-membership-events.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { lowerSeverity, type Severity } from '../core/severity.js';
import { imitatesLatin } from '../core/look-alike-text.js';
import type { Subject } from '../core/subject.js';
import { isOperation } from './lib/event-field-readers.js';
import { findRoleThroughGroup } from './lib/role-through-group.js';
import {
  EXCHANGE_ROLE_GRANT_CMDLETS,
  PIM_APP_ID,
  PIM_ROLE_GRANT_OPERATIONS,
  readDirectoryRole,
  readExchangeRole,
  readExchangeRoleMembers,
  ROLE_GRANT_OPERATIONS,
} from './lib/role-event-reader.js';
import {
  combineMatches,
  isByApp,
  isByMicrosoft,
  isGuestName,
  pickName,
  resolveActorLabel,
  toPersonSubject,
} from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

/** Who got the role: people, or a group whose members all have it then; empty if it was an app or is unknown. */
function holdersIn(event: AuditEvent, context: DetectionContext): readonly Subject[] {
  if (event.workload === 'exchange') {
    return readExchangeRoleMembers(event, context).people.map((member) => toPersonSubject(member, context));
  }
  if (event.person !== undefined) return [toPersonSubject(event.person, context)];
  // Other members of a group (devices, nested groups) are not people.
  if (readGroupMembership(event) !== undefined) return [];
  const target = event.targets.find(({ kind }) => kind === 'user' || kind === 'group');
  if (target === undefined) return [];
  if (target.kind === 'user') return [toPersonSubject(target, context)];
  const { id, name } = target;
  return [{ kind: 'group', id: pickName('unknown', id, name), name: pickName('a group', name, id) }];
}

/**
 * Whether PIM, which acts as an app, activated the role for someone. Its id distinguishes it from another app of that
 * name. If the record has only an id of this tenant and nothing is known about it, the name lowers the severity but
 * does not silence the finding.
 */
function pimAct(event: AuditEvent, context: DetectionContext): 'certain' | 'claimed' | 'no' {
  if (event.actor.kind !== 'app') return 'no';
  if (event.actor.id.toLowerCase() === PIM_APP_ID) return 'certain';
  const known = context.app(event.actor.id);
  return event.actor.name === 'MS-PIM' && (known === undefined || known.publisher === 'unknown') ? 'claimed' : 'no';
}

function severityOf(event: AuditEvent, context: DetectionContext, holder: Subject): Severity {
  if (isGuestName(holder.name) || imitatesLatin(holder.name) || isByApp(event, context)) return 'critical';
  return 'high';
}

function toMatch(event: AuditEvent, holder: Subject, context: DetectionContext): DetectionMatch | undefined {
  const role = event.workload === 'exchange' ? readExchangeRole(event) : readDirectoryRole(event, context);
  if (role === undefined) return undefined;
  if (role.level !== 'critical' && role.level !== 'privileged') return undefined;
  const inPim = isInPim(event);
  const base = { subject: holder, weight: role.weight ?? 0, ...inWords(event, holder, role.name, context) };
  const pim = pimAct(event, context);
  if (pim === 'claimed') return { ...base, severity: 'low', confidence: 'low' };
  const full = severityOf(event, context, holder);
  // Help desks have their own role groups, and what those can do is unknown here.
  const isUnknownGroup = event.workload === 'exchange' && !role.certain;
  return {
    ...base,
    severity: isScopedRoleEvent(event) || isUnknownGroup || inPim ? lowerSeverity(full) : full,
    // In Exchange a bare name may be a role group or a mailbox; PIM does not manage role groups.
    confidence: role.certain && event.workload !== 'exchange' ? 'high' : 'medium',
    ...(full === 'critical' && !inPim ? { stage: 'admin-suspect' } : {}),
  };
}

/** A group's members have its roles; an eligible member must activate through PIM first. */
function ofMember(event: AuditEvent, holder: Subject, context: DetectionContext): DetectionMatch | undefined {
  const power = findRoleThroughGroup(event, context);
  if (power === undefined || power.how === 'left') return undefined;
  const { role, group } = power;
  const base = { subject: holder, ...inWords(event, holder, role.name, context, `, through the group ${group.name}`) };
  if (pimAct(event, context) === 'claimed') return { ...base, severity: 'low', confidence: 'low' };
  const full = severityOf(event, context, holder);
  const inPim = isInPim(event);
  return {
    ...base,
    severity: inPim ? lowerSeverity(full) : full,
    confidence: role.certain ? 'high' : 'medium',
    ...(full === 'critical' && !inPim ? { stage: 'admin-suspect' } : {}),
  };
}

/**
 * Whether the role was granted in PIM (for a time, permanently, or to be activated later), as the portal does where PIM
 * is licensed.
 */
function isInPim(event: AuditEvent): boolean {
  return isOperation(event, ...PIM_ROLE_GRANT_OPERATIONS, ...PIM_ELIGIBLE_MEMBER_OPERATIONS);
}

function inWords(event: AuditEvent, holder: Subject, role: string, context: DetectionContext, through = '') {
  const by = resolveActorLabel(event, context);
  if (isOperation(event, ...PIM_ELIGIBLE_MEMBER_OPERATIONS)) {
    return {
      title: `${holder.name} was made eligible for ${role} by ${by}${through}`,
      what: `Made eligible for ${role}${through}`,
    };
  }
  const where = `${isInPim(event) ? 'in' : 'outside of'} Privileged Identity Management`;
  const disguised = imitatesLatin(holder.name) ? ' (a name with letters that only look right)' : '';
  return {
    title: `${role} was given to ${holder.name}${disguised} by ${by}${through}, ${where}`,
    what: `${role} given${through}`,
  };
}

export const detection = defineDetection({
  id: 'admin-role-granted',
  title: 'Someone became an admin',
  topic: 'admins',
  privilegedAct: true,
  description:
    'A person, or a group of people, is given a privileged role, also through a group; activating one in Privileged Identity Management is left out.',
  operations: [
    ...ROLE_GRANT_OPERATIONS,
    ...PIM_ROLE_GRANT_OPERATIONS,
    ...EXCHANGE_ROLE_GRANT_CMDLETS,
    MEMBER_ADDED_OPERATION,
    ...PIM_ELIGIBLE_MEMBER_OPERATIONS,
  ],
  techniques: [{ id: 'T1098.003', name: 'Additional Cloud Roles' }],
  benign: [
    'Somebody joins the IT department, in a tenant without Privileged Identity Management.',
    'An emergency account is set up.',
    'Roles activated in Privileged Identity Management are left out; where nothing is known of the tenant they count as low.',
  ],
  nextSteps: [
    { text: 'Ask who gave it and who got it whether it was meant.', url: PORTAL_PAGES.roles },
    { text: 'If it stays: make it eligible instead of permanent.', url: PORTAL_PAGES.roles },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context) || pimAct(event, context) === 'certain') return undefined;
    const match = readGroupMembership(event) === undefined ? toMatch : ofMember;
    return combineMatches(holdersIn(event, context).flatMap((holder) => match(event, holder, context) ?? []));
  },
});
