import type { AuditEvent } from '../m365/audit-event.js';
import {
  listNamedGroups,
  MEMBER_ADDED_OPERATION,
  MEMBER_REMOVED_OPERATION,
  PIM_ELIGIBLE_MEMBER_OPERATIONS,
  PIM_MEMBER_OPERATIONS,
  readGroupMembership,
} from '../m365/group-membership-events.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { lowerSeverity, type Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import { isOperation } from './lib/event-field-readers.js';
import {
  isByApp,
  isByMicrosoft,
  isGuestName,
  resolveActorLabel,
  toAppSubject,
  toPersonSubject,
} from './lib/event-subject-and-actor.js';
import { PIM_APP_ID } from './lib/role-event-reader.js';
import type { DetectionContext, GuardedGroup } from './model/detection-context.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';

const OWNER_ADDED = 'Add owner to group';
const GROUP_DELETED = 'Delete group';

const MAY: Readonly<Record<GuardedGroup['right'], string>> = {
  approve: 'approve decisions of Tenant Warden',
  ask: 'ask Tenant Warden and see incidents',
};

/** The person or app that joined, left, or became an owner; the group itself when it was deleted. */
function subjectOf(event: AuditEvent, group: GuardedGroup, context: DetectionContext): Subject {
  if (event.person !== undefined) return toPersonSubject(event.person, context);
  if (event.app !== undefined) return toAppSubject(event.app, context);
  return { kind: 'group', id: group.id, name: `the group of those who may ${MAY[group.right]}` };
}

/** Who puts themselves, a guest or an app there, or lets an app do it, means to command Tenant Warden. */
function isOdd(event: AuditEvent, context: DetectionContext): boolean {
  const { actor, person, app } = event;
  const isSelf = actor.kind === 'person' && person !== undefined && actor.id.toLowerCase() === person.id.toLowerCase();
  return isSelf || app !== undefined || isGuestName(person?.name ?? '') || isByApp(event, context);
}

/** What happened, in words that follow a name, and how bad it is for a group of approvers. */
function actIn(
  event: AuditEvent,
  isStrange: boolean,
): { readonly did: string; readonly severity: Severity } | undefined {
  if (isOperation(event, GROUP_DELETED)) return { did: 'was deleted', severity: 'high' };
  const gained: Severity = isStrange ? 'critical' : 'high';
  if (isOperation(event, OWNER_ADDED)) return { did: 'can change who may', severity: gained };
  switch (readGroupMembership(event)?.how) {
    case 'joined':
      return { did: 'may now', severity: gained };
    case 'may-join':
      return { did: 'was made eligible to', severity: lowerSeverity(gained) };
    case 'left':
      return { did: 'may no longer', severity: 'medium' };
    case undefined:
      return undefined;
  }
}

export const detection = defineDetection({
  id: 'approvers-changed',
  title: 'Who commands Tenant Warden has changed',
  topic: 'admins',
  privilegedAct: false,
  description:
    'Somebody joins or leaves the group of those who may approve decisions, or ask, gets to own it, or the group is deleted.',
  operations: [
    MEMBER_ADDED_OPERATION,
    MEMBER_REMOVED_OPERATION,
    ...PIM_MEMBER_OPERATIONS,
    ...PIM_ELIGIBLE_MEMBER_OPERATIONS,
    OWNER_ADDED,
    GROUP_DELETED,
  ],
  techniques: [
    { id: 'T1098', name: 'Account Manipulation' },
    { id: 'T1562', name: 'Impair Defenses' },
  ],
  benign: [
    'Somebody joins or leaves the security team.',
    'A membership is activated in Privileged Identity Management; being made eligible counts, activating does not.',
    'Members that Entra adds by a rule are not recorded as an act of somebody, and are not seen here.',
  ],
  nextSteps: [
    { text: 'Ask who did it, and who got in, whether it was meant.', url: PORTAL_PAGES.audit },
    { text: 'If not: take them out of the group, then review what they decided and what they made quieter.' },
    { text: 'Make the group role-assignable: then only a Privileged Role Administrator can change it.' },
  ],
  match: (event, context): DetectionMatch | undefined => {
    if (!event.succeeded || isByMicrosoft(event, context) || event.actor.id.toLowerCase() === PIM_APP_ID)
      return undefined;
    const group = listNamedGroups(event).flatMap((id) => context.guardedGroup(id) ?? [])[0];
    const act = group === undefined ? undefined : actIn(event, isOdd(event, context));
    if (group === undefined || act === undefined) return undefined;
    const subject = subjectOf(event, group, context);
    const words = act.did === 'was deleted' ? act.did : `${act.did} ${MAY[group.right]}`;
    return {
      subject,
      severity: group.right === 'approve' ? act.severity : lowerSeverity(act.severity),
      confidence: 'high',
      title: `${subject.name} ${words}, by an act of ${resolveActorLabel(event, context)}`,
      what: `${subject.name} ${words}`,
    };
  },
});
