import type { AuditEvent } from '../../m365/audit-event.js';
import { buildActorCorrelationKeys } from '../../audit/model/correlation-keys.js';
import type { Gap } from '../../core/gap.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { DecisionRecordEntry } from '../../decisions/model/decision-record-entry.js';
import type { NamedPerson } from '../../m365/named-person.js';
import type { PersonActivity } from '../../tenant/model/person-reader-port.js';
import { createDossierSection, valuesOf } from '../dossier-section.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import type { PersonDossierSectionId } from '../model/person-dossier.js';
import { mergeSameActs } from '../../m365/same-acts.js';
import { personCorrelationKeys } from './person-acts-section.js';

/** Entries of the decisions' record that name a person. */
export interface PersonDecisions {
  /** Newest first. */
  readonly entries: readonly DecisionRecordEntry[];
  readonly gaps: readonly Gap[];
}

/** Limit of lines in a section. */
const MOST_LINES = 20;

/** What others did to the person, as far back as it is kept, newest first: who gave or changed what, when and from where. */
export function personHistorySection(
  person: NamedPerson,
  { events }: PersonActivity,
): DossierSection<PersonDossierSectionId> {
  const mine = new Set(personCorrelationKeys(person));
  const others = valuesOf(events).filter((event) => !buildActorCorrelationKeys(event).some((key) => mine.has(key)));
  const all = mergeSameActs(others);
  const lines = all.slice(0, MOST_LINES).map(historyLine);
  const [newest] = lines;
  return createDossierSection('history', 'Done to them', {
    ...(newest === undefined ? {} : { summary: `${formatCount(all.length, 'event')}, the last: ${newest.text}` }),
    none: 'nothing',
    lines: [...lines, ...(all.length > MOST_LINES ? [{ text: `and ${all.length - MOST_LINES} earlier` }] : [])],
    gaps: events.gaps,
  });
}

function historyLine({ at, operation, actor, ip, succeeded, targets, changes, id }: AuditEvent): DossierLine {
  const names = [
    targets.find(({ kind }) => kind === 'role')?.name,
    changes.find(({ name }) => name === 'Role.DisplayName')?.new,
    targets.find(({ kind }) => kind === 'group')?.name,
  ];
  const role = names.find((name) => name !== undefined && name !== '');
  const what = role === undefined ? operation : `${operation}, ${role},`;
  const from = ip === undefined ? '' : ` from ${ip}`;
  return {
    text: `${formatUtcMinute(at)}: ${what} by ${actor.name === '' ? actor.id : actor.name}${from}${succeeded ? '' : ' (failed)'}`,
    technical: id,
  };
}

/** What was decided by the person, and what decisions did to them. */
export function personDecisionsSection(
  { id }: NamedPerson,
  { entries, gaps }: PersonDecisions,
): DossierSection<PersonDossierSectionId> {
  const lines = entries.map(({ at, what, by, app }) => ({
    text: [
      `${formatUtcMinute(at)}: ${what.replaceAll('-', ' ')}`,
      ...(by === null || by.objectId.toLowerCase() === id.toLowerCase() ? [] : [`by ${by.name}`]),
      ...(app === null ? [] : [`about ${app.name}`]),
    ].join(', '),
  }));
  return createDossierSection('decisions', 'Decided', {
    ...(lines[0] === undefined
      ? {}
      : { summary: `${formatCount(lines.length, 'entry', 'entries')} of the record, the last: ${lines[0].text}` }),
    none: 'no decision names them',
    lines: [
      ...lines.slice(0, MOST_LINES),
      ...(lines.length > MOST_LINES ? [{ text: `and ${lines.length - MOST_LINES} earlier` }] : []),
    ],
    gaps,
  });
}

/** Whether an entry of the record is by the person, or a step of its plan is about them. */
export function entryNamesPerson({ id }: NamedPerson, { by, details }: DecisionRecordEntry): boolean {
  return (
    by?.objectId.toLowerCase() === id.toLowerCase() || JSON.stringify(details).toLowerCase().includes(id.toLowerCase())
  );
}
