import type { DecisionOutcome, IncidentRecord } from './model/incident.js';
import type { Person } from '../core/person-id-and-name.js';
import { mayHideAccess } from '../core/serialized-gap.js';
import type { Decision } from '../decisions/model/decision.js';
import { findIncidentDecision } from './incident-decision-status.js';

/** Outcomes are reported soon after they occur; older ones only need to remain for as long as that takes. */
const MOST_STEPS = 20;
const LONGEST_NAME = 100;

/**
 * Adds the outcome of the decision on the app, if it is not recorded yet, so that everyone following the incident is
 * notified. Decisions made before the incident opened are ignored. A function of stored data, like `applyDecisions`;
 * the caller raises the version.
 */
export function recordDecisionOutcome(record: IncidentRecord, decisions: readonly Decision[]): IncidentRecord {
  if (record.status.name === 'merged' || record.incident.subject.kind !== 'service-principal') return record;
  const decision = findIncidentDecision(record, decisions);
  const end = decision === undefined ? undefined : endOf(decision);
  const { decided = [] } = record;
  if (end === undefined || Date.parse(end.at) < Date.parse(record.openedAt)) return record;
  if (decided.some(({ key }) => key === end.key)) return record;
  return { ...record, decided: [...decided, end].slice(-MOST_STEPS) };
}

function endOf({ id, state }: Decision): DecisionOutcome | undefined {
  const step = (end: Omit<DecisionOutcome, 'key'>): DecisionOutcome => ({
    key: `decision:${id}:${end.what}:${end.at}`,
    ...end,
  });
  switch (state.name) {
    case 'approved':
      return step({ what: 'approved', at: state.at, by: named(state.by), until: state.until });
    case 'open':
      if (state.voidAt === undefined) return undefined;
      return step({ what: 'approval-void', at: state.voidAt, by: [], why: state.returned ?? '' });
    case 'revoked':
      return step({
        what: state.plan.scope === 'contain' ? 'contained' : 'revoked',
        at: state.at,
        by: named(state.again?.by ?? state.by),
        ...(mayHideAccess(state.plan.unseen) && { partlyUnseen: true }),
      });
    case 'failed-in-part':
      return step({ what: 'failed-in-part', at: state.at, by: named(state.again?.by ?? state.by) });
    case 'undone':
      return step({ what: 'undone', at: state.at, by: named(state.undoBy) });
    default:
      return undefined;
  }
}

function named(people: readonly Person[]): readonly Person[] {
  return people.map(({ objectId, name }) => ({ objectId, name: name.slice(0, LONGEST_NAME) }));
}
