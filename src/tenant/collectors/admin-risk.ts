import type { DirectoryAudit, RiskyUser as GraphRiskyUser } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { RiskyUser } from '../../facts/fact-types.js';
import type { GapReason } from '../../core/gap.js';
import { daysBefore, type Instant } from '../../core/instant.js';
import { defineCollector, type CollectedFact } from '../fact-collector.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { TenantProblem, type AccessRequirement } from '../tenant-problem.js';
import { takeoverSignAuditSchema, TAKEOVER_SIGN_ACTIVITIES, parseTakeoverSigns } from './lib/account-takeover-signs.js';
import { displayName, optionalInstant } from './lib/graph-property-schemas.js';

const RISK_READ: AccessRequirement = { permission: 'IdentityRiskyUser.Read.All', licence: 'Microsoft Entra ID P2' };
const AUDITS_READ: AccessRequirement = { permission: 'AuditLog.Read.All' };
const RISKY_USERS = '/v1.0/identityProtection/riskyUsers';
const AUDITS = '/v1.0/auditLogs/directoryAudits';
const AT_RISK = "riskState eq 'atRisk' or riskState eq 'confirmedCompromised'";
/** The directory keeps its audit log for 7 days, with a licence for 30. */
const LOG_DAYS = 30;
/** Only a refusal triggers the fallback; a service that is down should not get more requests. */
const REFUSALS = new Set<GapReason>(['licence-missing', 'permission-missing', 'not-offered']);

const riskyUser = graphObject<GraphRiskyUser>()({
  id: z.string(),
  userDisplayName: displayName,
  riskState: z.string(),
  riskLevel: displayName,
  riskLastUpdatedDateTime: optionalInstant,
});

/**
 * Which accounts may be compromised. With Entra ID P2 Microsoft's own assessment takes one request. Where that is refused, signs of a
 * takeover are read from the audit log instead. The gap remains: signs can show a takeover, but not that there is none.
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

async function readRiskyUsers(graph: GraphReader): Promise<CollectedFact<'adminRisk'>> {
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
    omitUndefined({
      userId: wire.id,
      displayName: wire.userDisplayName,
      state: wire.riskState === 'atRisk' ? ('at-risk' as const) : ('confirmed-compromised' as const),
      level: wire.riskLevel,
      changedAt: wire.riskLastUpdatedDateTime,
      ref: `${RISKY_USERS}/${wire.id}`,
    }),
  ];
}

/** Reads the relevant activities of everyone: filtering per admin would take a request each, at five per ten seconds. */
async function readSigns(
  graph: GraphReader,
  from: Instant,
  refusal: TenantProblem,
): Promise<CollectedFact<'adminRisk'>> {
  const activities = TAKEOVER_SIGN_ACTIVITIES.map((name) => `activityDisplayName eq '${name}'`).join(' or ');
  const filter = encodeURIComponent(`activityDateTime ge ${from} and (${activities})`);
  const request = {
    path: `${AUDITS}?$filter=${filter}&$top=1000`,
    schema: takeoverSignAuditSchema,
    key: ({ id }: z.infer<typeof takeoverSignAuditSchema>) => id,
    need: AUDITS_READ,
  };
  const [reach, listed] = await Promise.all([oldestEvent(graph), graph.list(request)]).catch((error: unknown) => {
    // If both are unreadable, report the more useful permission: the one for Microsoft's own assessment.
    throw refusal.reason === 'permission-missing' ? refusal : error;
  });
  return {
    value: {
      source: 'directory-audits',
      since: reach > from ? reach : from,
      signs: listed.items.flatMap(parseTakeoverSigns),
    },
    gaps: [refusal.gap, ...listed.gaps],
  };
}

const firstEvent = z.object({ value: z.array(graphObject<DirectoryAudit>()({ activityDateTime: optionalInstant })) });

/** How far back the log goes, which depends on the licence and on when the tenant got it. */
async function oldestEvent(graph: GraphReader): Promise<Instant> {
  const path = `${AUDITS}?$orderby=activityDateTime&$top=1`;
  const { value } = await graph.get(path, firstEvent, AUDITS_READ);
  const at = value[0]?.activityDateTime;
  if (at !== undefined) return at;
  throw new TenantProblem('invalid-response', `${AUDITS}: empty, which no directory’s log is`);
}
