import type { IncidentRecord } from '../../incidents/model/incident.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { AnsweredSubjects } from '../../language/model/dialogue-state.js';

/** What the story of an attack speaks of: "that app", "the accounts affected", "from there". */
export function listIncidentSubjects(
  records: readonly IncidentRecord[],
): Pick<AnsweredSubjects, 'subjects' | 'holders' | 'address'> {
  const incidents = records.map(({ incident }) => incident);
  const subjects = incidents.map(({ subject: { kind, id, name } }): Subject => ({ kind, id, name }));
  const people = incidents
    .flatMap((incident) => incident.people)
    .flatMap(({ kind, id, name }): readonly Subject[] => (kind === 'person' ? [{ kind: 'user', id, name }] : []));
  const addresses = new Set(incidents.flatMap(({ timeline }) => timeline.flatMap(({ ip = [] }) => ip)));
  const [address] = addresses;
  return {
    subjects: distinctSubjects(subjects),
    ...(people.length === 0 ? {} : { holders: distinctSubjects(people) }),
    // Of several addresses none is "there".
    ...(address === undefined || addresses.size > 1 ? {} : { address }),
  };
}
