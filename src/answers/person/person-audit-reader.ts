import type { AuditStore } from '../../audit/model/audit-store-port.js';
import { formatAge } from '../../core/age-wording.js';
import { findDatabaseProblem } from '../../core/database-problem.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import { judgeAuditSourceFreshness } from '../../facts/lib/audit-source-freshness.js';
import { AUDIT_SOURCE_NAMES } from '../../facts/lib/audit-source-names.js';
import type { DecisionStore } from '../../decisions/model/decision-store-port.js';
import type { IncidentStore } from '../../incidents/model/incident-store-port.js';
import type { PersonActivity, PersonReader } from '../../tenant/model/person-reader-port.js';
import type { NamedPerson } from '../../m365/named-person.js';
import type { PersonDossier } from '../model/person-dossier.js';
import type { CoalescedReadOptions } from '../request-coalescer.js';
import { personCorrelationKeys } from './person-acts-section.js';
import { entryNamesPerson, type PersonDecisions } from './person-history-sections.js';
import { findingNamesPerson, incidentNamesPerson, type PersonIncidents } from './person-incidents-section.js';

/** Stores in which the bot keeps what happened; absent on the command line. */
export interface AuditTrailStores {
  readonly audit: Pick<AuditStore, 'byHandles' | 'states'>;
  readonly incidents: Pick<IncidentStore, 'open' | 'looseFindings'>;
  readonly decisions?: Pick<DecisionStore, 'ofApp' | 'record'>;
}

/** How many of all findings are searched for those that name the person. */
const MOST_FINDINGS = 1_000;

/** On the command line there is no database. */
export const NO_DATABASE_HERE: Gap = {
  reason: 'truncated',
  detail: 'incidents are in the database of the bot: ask it in Teams',
};
/** How many of the newest entries of the record are searched for those that name the person. */
const MOST_ENTRIES = 1_000;
const NOT_ALL_ENTRIES: Gap = {
  reason: 'truncated',
  detail: `only the newest ${MOST_ENTRIES.toLocaleString('en-US')} entries of the record were looked through`,
};
const DATABASE_AWAY: Gap = { reason: 'unreachable', detail: 'the database of the bot' };
const NOT_ALL: Gap = {
  reason: 'truncated',
  detail: `only the worst ${MOST_FINDINGS.toLocaleString('en-US')} findings were looked through`,
};
/** Exchange has a separate log, which is too slow to query for one person while a card waits. */
const WATCHED = 'Of Exchange only connectors, mail flow rules, role groups and auditing are watched';
const NO_EXCHANGE: Gap = {
  reason: 'truncated',
  detail:
    'only the directory’s log was read here, connectors and mail flow rules are in another: ask “which mail flow changes did … make?”',
};

/** Reads what the person did and what others did to them, from the directory's log and from stored events, which can go back further. */
export async function readPersonActs(
  person: NamedPerson,
  { since }: PersonDossier['period'],
  people: PersonReader,
  trail: AuditTrailStores | undefined,
  { signal, now }: Pick<CoalescedReadOptions, 'signal'> & { readonly now: Instant },
): Promise<PersonActivity> {
  const [{ events, requests }, kept, states] = await Promise.all([
    people.acts(person, since, { signal }),
    unlessAway(trail?.audit.byHandles(personCorrelationKeys(person))),
    unlessAway(trail?.audit.states()),
  ]);
  const unread = trail === undefined ? NO_EXCHANGE : DATABASE_AWAY;
  // One of the two may fail alone: what is kept is then not known either.
  const isUnread = states === undefined || kept === undefined;
  const gaps = [...events.gaps, ...(isUnread ? [unread] : listAuditSourceGaps(states, now))];
  if (states === undefined && !events.ok) return { events, requests };
  const byId = new Map([...(events.ok ? events.value : []), ...(kept ?? [])].map((event) => [event.id, event]));
  return {
    events: { ok: true, value: [...byId.values()], gaps },
    ...(states === undefined ? {} : { note: WATCHED }),
    requests,
  };
}

/** Reads the open incidents and the findings that name the person. */
export async function readPersonIncidents(
  person: NamedPerson,
  { since }: PersonDossier['period'],
  trail: AuditTrailStores | undefined,
  now: Instant,
): Promise<PersonIncidents> {
  if (trail === undefined) return { incidents: [], findings: [], gaps: [NO_DATABASE_HERE] };
  const read = await unlessAway(
    Promise.all([trail.incidents.open(), trail.incidents.looseFindings(since, MOST_FINDINGS), trail.audit.states()]),
  );
  if (read === undefined) return { incidents: [], findings: [], gaps: [DATABASE_AWAY] };
  const [open, findings, states] = read;
  return {
    incidents: open.filter(({ incident }) => incidentNamesPerson(person, incident)),
    findings: findings.filter((finding) => findingNamesPerson(person, finding)),
    gaps: [...listAuditSourceGaps(states, now), ...(findings.length < MOST_FINDINGS ? [] : [NOT_ALL])],
  };
}

/** Reads the entries of the record that name the person. */
export async function readPersonDecisions(
  person: NamedPerson,
  trail: AuditTrailStores | undefined,
): Promise<PersonDecisions> {
  if (trail?.decisions === undefined) return { entries: [], gaps: [NO_DATABASE_HERE] };
  const record = await unlessAway(trail.decisions.record({ limit: MOST_ENTRIES }));
  if (record === undefined) return { entries: [], gaps: [DATABASE_AWAY] };
  return {
    entries: record.filter((entry) => entryNamesPerson(person, entry)),
    gaps: record.length < MOST_ENTRIES ? [] : [NOT_ALL_ENTRIES],
  };
}

/** When anything was last decided or done by us: what was read of a person before that may be out of date. */
export async function findLastOwnAct(trail: AuditTrailStores | undefined): Promise<Instant | undefined> {
  const [last] = (await unlessAway(trail?.decisions?.record({ limit: 1 }))) ?? [];
  return last?.at;
}

/** Undefined while the database is away, which is a gap: what the tenant says is told all the same. */
export async function unlessAway<T>(reading: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (findDatabaseProblem(error) === undefined) throw error;
    return undefined;
  }
}

/** The gaps and delays of the audit sources, or one gap if nothing has been read yet. */
export function listAuditSourceGaps(
  states: Awaited<ReturnType<AuditTrailStores['audit']['states']>>,
  now: Instant,
): readonly Gap[] {
  const gaps = states.flatMap((state): readonly Gap[] => {
    if (state.gap !== undefined) return [state.gap];
    const { ageMs = 0, isLate } = judgeAuditSourceFreshness(state, now);
    const detail = `${AUDIT_SOURCE_NAMES[state.source]}: last read ${formatAge(ageMs)} ago`;
    return isLate ? [{ reason: 'truncated', detail }] : [];
  });
  if (states.some(({ lastSuccessAt }) => lastSuccessAt !== undefined)) return gaps;
  return gaps.length > 0 ? gaps : [{ reason: 'truncated', detail: 'the audit trail has not been read yet' }];
}
