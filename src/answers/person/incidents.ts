import type { DetectionFinding } from '../../core/detection.js';
import type { DossierSection } from '../../core/dossier.js';
import type { Gap } from '../../core/gap.js';
import type { Incident, IncidentRecord } from '../../core/incident.js';
import type { PersonName, PersonSectionId } from '../../core/person.js';
import { count } from '../../core/plural.js';
import { whenInWords } from '../../core/words.js';
import { titled } from '../dossier/section.js';

/** Incidents and findings from the audit trail that name a person. */
export interface PersonTrouble {
  /** Open ones that name the person, worst first. */
  readonly incidents: readonly IncidentRecord[];
  /** Findings of the period that belong to no incident. */
  readonly findings: readonly DetectionFinding[];
  readonly gaps: readonly Gap[];
}

const MOST_FINDINGS = 10;

/** Open incidents, and findings outside incidents, in which the person acted or is the subject. */
export function incidentsSection({ incidents, findings, gaps }: PersonTrouble): DossierSection<PersonSectionId> {
  const shown = findings.slice(0, MOST_FINDINGS);
  const more = findings.length - shown.length;
  const summary = [
    ...(incidents.length === 0 ? [] : [count(incidents.length, 'open incident')]),
    ...(findings.length === 0 ? [] : [`${count(findings.length, 'finding')} of the audit log`]),
  ].join(', ');
  return titled('incidents', 'Incidents', {
    ...(summary === '' ? {} : { summary }),
    none: 'no open incident and no finding names them',
    lines: [
      ...incidents.map(({ incident: { headline, severity, lastAt } }) => ({
        text: `${headline} (open, last ${whenInWords(lastAt)})`,
        severity,
      })),
      ...shown.map(({ title, severity, lastAt }) => ({ text: `${title} (${whenInWords(lastAt)})`, severity })),
      ...(more === 0 ? [] : [{ text: `and ${more} more findings: ask “any incidents?”` }]),
    ],
    gaps,
  });
}

/** Whether an incident is about the person, or they acted in it. */
export function names(person: PersonName, { subject, people, suspects = [], timeline }: Incident): boolean {
  const is = isPerson(person);
  return (
    (subject.kind === 'user' && is(subject)) ||
    people.some(is) ||
    suspects.some(is) ||
    timeline.some(({ actor }) => actor?.kind === 'person' && is(actor))
  );
}

/** Whether a finding is about the person, or they acted in it. */
export function findingNames(person: PersonName, { subject, notes }: DetectionFinding): boolean {
  const is = isPerson(person);
  return (subject.kind === 'user' && is(subject)) || notes.some(({ actor }) => actor.kind === 'person' && is(actor));
}

/** Matches by object id, or by user principal name, which Exchange records have instead. A display name proves nothing. */
function isPerson({ id, upn }: PersonName) {
  const mine = [id, upn].filter((one) => one !== '').map((one) => one.toLowerCase());
  return (one: { readonly id: string; readonly name: string }): boolean =>
    mine.includes(one.id.toLowerCase()) || (one.name.includes('@') && mine.includes(one.name.toLowerCase()));
}
