import type { Gap } from '../../core/gap.js';
import type { Incident, IncidentRecord } from '../../incidents/model/incident.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { DetectionFinding } from '../../detections/model/detection-finding.js';
import type { NamedPerson } from '../../m365/named-person.js';
import { createDossierSection } from '../dossier-section.js';
import type { DossierSection } from '../model/app-dossier.js';
import type { PersonDossierSectionId } from '../model/person-dossier.js';

/** Incidents and findings from the audit trail that name a person. */
export interface PersonIncidents {
  /** Open ones that name the person, worst first. */
  readonly incidents: readonly IncidentRecord[];
  /** Findings of the period that belong to no incident. */
  readonly findings: readonly DetectionFinding[];
  readonly gaps: readonly Gap[];
}

const MOST_FINDINGS = 10;

/** Open incidents, and findings outside incidents, in which the person acted or is the subject. */
export function personIncidentsSection({
  incidents,
  findings,
  gaps,
}: PersonIncidents): DossierSection<PersonDossierSectionId> {
  const shown = findings.slice(0, MOST_FINDINGS);
  const more = findings.length - shown.length;
  const summary = [
    ...(incidents.length === 0 ? [] : [formatCount(incidents.length, 'open incident')]),
    ...(findings.length === 0 ? [] : [`${formatCount(findings.length, 'finding')} of the audit log`]),
  ].join(', ');
  return createDossierSection('incidents', 'Incidents', {
    ...(summary === '' ? {} : { summary }),
    none: 'no open incident and no finding names them',
    lines: [
      ...incidents.map(({ incident: { headline, severity, lastAt } }) => ({
        text: `${headline} (open, last ${formatUtcMinute(lastAt)})`,
        severity,
      })),
      ...shown.map(({ title, severity, lastAt }) => ({ text: `${title} (${formatUtcMinute(lastAt)})`, severity })),
      ...(more === 0 ? [] : [{ text: `and ${formatCount(more, 'more finding')}: ask “any incidents?”` }]),
    ],
    gaps,
  });
}

/** Whether an incident is about the person, or they acted in it. */
export function incidentNamesPerson(
  person: NamedPerson,
  { subject, people, suspects = [], timeline }: Incident,
): boolean {
  const is = isPerson(person);
  return (
    (subject.kind === 'user' && is(subject)) ||
    people.some(is) ||
    suspects.some(is) ||
    timeline.some(({ actor }) => actor?.kind === 'person' && is(actor))
  );
}

/** Whether a finding is about the person, or they acted in it. */
export function findingNamesPerson(person: NamedPerson, { subject, notes }: DetectionFinding): boolean {
  const is = isPerson(person);
  return (subject.kind === 'user' && is(subject)) || notes.some(({ actor }) => actor.kind === 'person' && is(actor));
}

/** Matches by object id, or by user principal name, which Exchange records have instead. A display name proves nothing. */
function isPerson({ id, upn }: NamedPerson) {
  const mine = [id, upn].filter((one) => one !== '').map((one) => one.toLowerCase());
  return (one: { readonly id: string; readonly name: string }): boolean =>
    [one.id, one.name].some((said) => mine.includes(said.toLowerCase()));
}
