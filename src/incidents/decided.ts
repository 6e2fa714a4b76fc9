import type { Decision, DecisionState, DecisionStateName } from '../core/decision.js';
import { appHandles } from '../core/handles.js';
import type { IncidentRecord } from '../core/incident.js';
import type { Instant } from '../core/instant.js';
import { listed } from '../core/words.js';
import { reopened } from './advance.js';
import { mayStand } from '../core/unseen.js';

/** States of decisions that say something of an incident: all but those that another decision has followed. */
export const TELLING_STATES = [
  'open',
  'planned',
  'approval-proposed',
  'revoke-proposed',
  'approved',
  'revoked',
  'failed-in-part',
  'undone',
] as const satisfies readonly DecisionStateName[];

/** All handles of the app that was decided on. */
export function handlesOfDecision({ app, snapshot }: Decision): readonly string[] {
  const { applicationId } = snapshot;
  return appHandles({
    appId: app.appId,
    servicePrincipalId: app.id,
    ...(applicationId === undefined ? {} : { applicationId }),
  });
}

/**
 * The record of an incident as the decisions on apps leave it. One about an app that was revoked or approved is closed, unless something
 * happened after that: what was approved is the app as it was, not what it does next. Closed by a decision that holds no more (an
 * approval that ended, a revoke that was undone or did not last), it is open again. A function of what is stored now, so that it may be
 * asked at any time: the same record comes back when nothing is to change. A takeover of an account ends with no app.
 */
export function asDecided(record: IncidentRecord, decisions: readonly Decision[], now: Instant): IncidentRecord {
  const { incident, status } = record;
  if (status.name === 'merged' || incident.subject.kind !== 'service-principal') return record;
  const decision = decisionOn(record, decisions);
  if (decision === undefined) return record;
  const end = endOf(decision.state);
  if (end !== undefined) {
    const goesOn = Date.parse(incident.lastAt) > Date.parse(end.at);
    const known = status.name === 'closed' && status.why === end.why;
    return goesOn || known ? record : moved(record, { name: 'closed', ...end }, now);
  }
  // A decision that was begun later has not closed it, and is no reason to open it.
  const closedByIt = status.name === 'closed' && Date.parse(decision.openedAt) <= Date.parse(status.at);
  return closedByIt && holdsNoMore(decision.state) ? reopened(record, now) : record;
}

/** The decision on the app that an incident is about. */
export function decisionOn({ incident }: IncidentRecord, decisions: readonly Decision[]): Decision | undefined {
  return decisions.find((one) => handlesOfDecision(one).some((handle) => incident.handles.includes(handle)));
}

/** When and why a decision ends an incident; a contained app still has all its power, so that does not. */
function endOf(state: DecisionState): { readonly at: Instant; readonly why: string } | undefined {
  if (state.name === 'approved') {
    return { at: state.at, why: `approved by ${names(state.by)} until ${state.until.slice(0, 10)}` };
  }
  if (state.name !== 'revoked' || state.plan.scope !== 'all' || cameBack(state)) return undefined;
  if (mayStand(state.plan.unseen)) return undefined;
  return { at: state.at, why: `revoked by ${names(state.by)}` };
}

function holdsNoMore(state: DecisionState): boolean {
  return state.name === 'revoked' ? cameBack(state) : state.name !== 'revoking' && state.name !== 'undoing';
}

function cameBack({ rechecks }: Extract<DecisionState, { readonly name: 'revoked' }>): boolean {
  return rechecks.some(({ found = [] }) => found.length > 0);
}

function names(people: readonly { readonly name: string }[]): string {
  return listed(people.map(({ name }) => name.slice(0, 100)));
}

function moved(record: IncidentRecord, status: IncidentRecord['status'], now: Instant): IncidentRecord {
  return { ...record, status, version: record.version + 1, changedAt: now };
}
