import type { DecisionState, DecisionStateName } from '../decisions/model/decision-state.js';
import { buildAppCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { IncidentRecord } from './model/incident.js';
import type { Instant } from '../core/instant.js';
import { mayHideAccess } from '../core/serialized-gap.js';
import { formatList } from '../core/sentence-formatting.js';
import type { Decision } from '../decisions/model/decision.js';
import { reopenIncident } from './incident-record-transitions.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Decision states that affect an incident: all but those that a later decision has replaced. */
export const INCIDENT_DECISION_STATES = [
  'open',
  'planned',
  'approval-proposed',
  'revoke-proposed',
  'approved',
  'revoked',
  'failed-in-part',
  'undone',
] as const satisfies readonly DecisionStateName[];

/** All correlation keys of the app that a decision is about. */
export function getDecisionKeys({ app, snapshot }: Decision): readonly string[] {
  const { applicationId } = snapshot;
  return buildAppCorrelationKeys({
    appId: app.appId,
    servicePrincipalId: app.id,
    ...omitUndefined({ applicationId }),
  });
}

/**
 * Closes or reopens an incident according to the decisions on its app. A revoked or approved app closes its incident,
 * unless something happened afterwards: an approval covers the app as it was, not what it does next. A decision that no
 * longer holds (an expired approval, a revoke that was undone or did not last) reopens the incident. A pure function of
 * stored data that can run at any time: the same record is returned if nothing changes. Account takeovers are not
 * affected: they do not end with an app.
 */
export function applyDecisions(record: IncidentRecord, decisions: readonly Decision[], now: Instant): IncidentRecord {
  const { incident, status } = record;
  if (status.name === 'merged' || incident.subject.kind !== 'service-principal') return record;
  // Whoever holds one of our identities may command approvals, too.
  if (incident.kind === 'warden-tampered') return record;
  const decision = findIncidentDecision(record, decisions);
  if (decision === undefined) return record;
  const end = endOf(decision.state);
  if (end !== undefined) {
    const goesOn = Date.parse(incident.lastAt) > Date.parse(end.at);
    const known = status.name === 'closed' && status.why === end.why;
    return goesOn || known ? record : moved(record, { name: 'closed', ...end }, now);
  }
  // A decision opened after the incident was closed did not close it, and is no reason to reopen it.
  const closedByIt = status.name === 'closed' && Date.parse(decision.openedAt) <= Date.parse(status.at);
  return closedByIt && holdsNoMore(decision.state) ? reopenIncident(record, now) : record;
}

/** Finds the decision on the app that an incident is about. */
export function findIncidentDecision(
  { incident }: IncidentRecord,
  decisions: readonly Decision[],
): Decision | undefined {
  return decisions.find((one) => getDecisionKeys(one).some((handle) => incident.handles.includes(handle)));
}

/** When and why a decision ends an incident. Containment does not: a contained app still holds all its permissions. */
function endOf(state: DecisionState): { readonly at: Instant; readonly why: string } | undefined {
  if (state.name === 'approved') {
    return { at: state.at, why: `approved by ${names(state.by)} until ${state.until.slice(0, 10)}` };
  }
  if (state.name !== 'revoked' || state.plan.scope !== 'all' || cameBack(state)) return undefined;
  if (mayHideAccess(state.plan.unseen)) return undefined;
  return { at: state.at, why: `revoked by ${names(state.by)}` };
}

function holdsNoMore(state: DecisionState): boolean {
  return state.name === 'revoked' ? cameBack(state) : state.name !== 'revoking' && state.name !== 'undoing';
}

function cameBack({ rechecks }: Extract<DecisionState, { readonly name: 'revoked' }>): boolean {
  return rechecks.some(({ found = [] }) => found.length > 0);
}

function names(people: readonly { readonly name: string }[]): string {
  return formatList(people.map(({ name }) => name.slice(0, 100)));
}

function moved(record: IncidentRecord, status: IncidentRecord['status'], now: Instant): IncidentRecord {
  return { ...record, status, version: record.version + 1, changedAt: now };
}
