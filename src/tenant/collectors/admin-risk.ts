import { z } from 'zod/v4';
import type { RiskyUser } from '../../core/facts-admins.js';
import type { GapReason } from '../../core/gap.js';
import { daysBefore, type Instant } from '../../core/instant.js';
import { defineCollector, type CollectedFact } from '../collector.js';
import type { GraphReads } from '../graph/reads.js';
import { present } from '../present.js';
import { TenantProblem, type Need } from '../problem.js';
import { directoryAudit, SIGN_ACTIVITIES, signsOf } from './account-sign-wire.js';
import { displayName, optionalInstant } from './wire.js';

const RISK_READ: Need = { permission: 'IdentityRiskyUser.Read.All', licence: 'Microsoft Entra ID P2' };
const AUDITS_READ: Need = { permission: 'AuditLog.Read.All' };
const RISKY_USERS = '/v1.0/identityProtection/riskyUsers';
const AUDITS = '/v1.0/auditLogs/directoryAudits';
const AT_RISK = "riskState eq 'atRisk' or riskState eq 'confirmedCompromised'";
/** The directory keeps its audit log 7 days, 30 with a licence: no more is to be had. */
const LOG_DAYS = 30;
/** Only where we may not look is another place looked at; a service that is down is no reason to ask it more. */
const REFUSALS = new Set<GapReason>(['licence-missing', 'permission-missing']);

const riskyUser = z.object({
  id: z.string(),
  userDisplayName: displayName,
  riskState: z.string(),
  riskLevel: displayName,
  riskLastUpdatedDateTime: optionalInstant,
});

/**
 * Who may be in other hands. With Entra ID P2 Microsoft says so in one request; where that cannot be read, the signs that an attacker
 * leaves in the audit log are read instead, and the gap stays: they show a takeover, never that there is none.
 * Sources: https://learn.microsoft.com/graph/api/riskyuser-list, https://learn.microsoft.com/graph/api/directoryaudit-list
 */
export const adminRisk = defineCollector({
  fact: 'adminRisk',
  after: [],
  permissions: ['IdentityRiskyUser.Read.All', 'AuditLog.Read.All'],
  licence: 'Microsoft Entra ID P2',
  licenceNote: 'for Microsoft’s own judgement; without it signs in the directory’s audit log, which needs no licence',
  async collect({ graph, now, since }) {
    try {
      return await readRiskyUsers(graph);
    } catch (error) {
      if (!(error instanceof TenantProblem) || !REFUSALS.has(error.reason)) throw error;
      const oldest = daysBefore(now, LOG_DAYS);
      const from = since !== undefined && since > oldest ? since : oldest;
      return await readSigns(graph, from, error);
    }
  },
});

async function readRiskyUsers(graph: GraphReads): Promise<CollectedFact<'adminRisk'>> {
  const { items, gaps } = await graph.list({
    path: `${RISKY_USERS}?$filter=${encodeURIComponent(AT_RISK)}&$top=500`,
    schema: riskyUser,
    key: ({ id }) => id,
    need: RISK_READ,
  });
  return { value: { source: 'identity-protection', users: items.flatMap(riskyUserOf) }, gaps };
}

function riskyUserOf(wire: z.infer<typeof riskyUser>): readonly RiskyUser[] {
  if (wire.riskState !== 'atRisk' && wire.riskState !== 'confirmedCompromised') return [];
  return [
    present({
      userId: wire.id,
      displayName: wire.userDisplayName,
      state: wire.riskState === 'atRisk' ? ('at-risk' as const) : ('confirmed-compromised' as const),
      level: wire.riskLevel,
      changedAt: wire.riskLastUpdatedDateTime,
      ref: `${RISKY_USERS}/${wire.id}`,
    }),
  ];
}

/** The few activities that matter, of everybody: asking for each admin would take a request each, at five in ten seconds. */
async function readSigns(
  graph: GraphReads,
  from: Instant,
  refusal: TenantProblem,
): Promise<CollectedFact<'adminRisk'>> {
  const activities = SIGN_ACTIVITIES.map((name) => `activityDisplayName eq '${name}'`).join(' or ');
  const filter = encodeURIComponent(`activityDateTime ge ${from} and (${activities})`);
  const request = {
    path: `${AUDITS}?$filter=${filter}&$top=1000`,
    schema: directoryAudit,
    key: ({ id }: z.infer<typeof directoryAudit>) => id,
    need: AUDITS_READ,
  };
  const [reach, listed] = await Promise.all([oldestEvent(graph), graph.list(request)]).catch((error: unknown) => {
    // With neither readable the permission for Microsoft's own judgement is what helps most.
    throw refusal.reason === 'permission-missing' ? refusal : error;
  });
  return {
    value: {
      source: 'directory-audits',
      since: reach > from ? reach : from,
      signs: listed.items.flatMap(signsOf),
    },
    gaps: [refusal.gap, ...listed.gaps],
  };
}

const firstEvent = z.object({ value: z.array(z.object({ activityDateTime: optionalInstant })) });

/** How far back the log goes: what it kept depends on the licence, and on since when the tenant has it. */
async function oldestEvent(graph: GraphReads): Promise<Instant> {
  const path = `${AUDITS}?$orderby=activityDateTime&$top=1`;
  const { value } = await graph.get(path, firstEvent, AUDITS_READ);
  const at = value[0]?.activityDateTime;
  if (at !== undefined) return at;
  throw new TenantProblem('invalid-response', `${AUDITS}: empty, which no directory’s log is`);
}
