import type { DirectoryAudit as GraphAudit } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../../graph/graph-object.js';
import { z } from 'zod/v4';
import type { AccountTakeoverSign } from '../../../facts/fact-types.js';
import { displayName, optionalInstant, optionalText } from './graph-property-schemas.js';

/**
 * Activities of the directory audit log by what they mean for the target account.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
const KINDS: Readonly<Record<string, AccountTakeoverSign['kind']>> = {
  'Reset user password': 'password-reset',
  'Reset password (by admin)': 'password-reset',
  'Disable Strong Authentication': 'factor-removed',
  'Admin deleted security info': 'factor-removed',
  'User deleted security info': 'factor-removed',
  'Admin registered security info': 'factor-registered',
  'User registered security info': 'factor-registered',
  'User registered all required security info': 'factor-registered',
  'Admin updated security info': 'factor-changed',
  'User changed default security info': 'factor-changed',
};

/** Names of the activities that can be signs of a takeover. */
export const TAKEOVER_SIGN_ACTIVITIES: readonly string[] = Object.keys(KINDS);

/** A directory audit entry, as far as signs need it. */
export const takeoverSignAuditSchema = graphObject<GraphAudit>()({
  id: z.string(),
  activityDateTime: optionalInstant,
  activityDisplayName: z.string(),
  result: optionalText,
  initiatedBy: z
    .object({
      user: z.object({ id: optionalText, displayName, userPrincipalName: displayName }).nullish(),
      app: z.object({ displayName }).nullish(),
    })
    .nullish(),
  targetResources: z.array(z.object({ id: optionalText, type: optionalText })).nullish(),
});
type DirectoryAudit = z.infer<typeof takeoverSignAuditSchema>;

/** Parses the takeover signs in an event, one per target account; none when the event failed or is irrelevant. */
export function parseTakeoverSigns(event: DirectoryAudit): readonly AccountTakeoverSign[] {
  const kind = KINDS[event.activityDisplayName];
  const at = event.activityDateTime;
  if (kind === undefined || at === undefined || event.result === 'failure') return [];
  return (event.targetResources ?? []).flatMap(({ id, type }) => {
    if (id === undefined || (type !== undefined && type.toLowerCase() !== 'user')) return [];
    const by = event.initiatedBy?.user?.id === id ? ('self' as const) : ('another' as const);
    return [
      { userId: id, kind, by, actorName: actorName(event), activity: event.activityDisplayName, at, ref: event.id },
    ];
  });
}

function actorName({ initiatedBy }: DirectoryAudit): string {
  const { user, app } = initiatedBy ?? {};
  return user?.userPrincipalName || user?.displayName || app?.displayName || '';
}
