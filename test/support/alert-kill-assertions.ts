import type { Incident } from '../../src/incidents/model/incident.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import type { AlertKillRunResult } from './alert-kill-run.js';
import type { AlertKillSetup } from './alert-kill-setup.js';

/** A run that is judged: its result, and what was around it. */
export type JudgedAlertRun = Omit<AlertKillRunResult, 'house'> & {
  readonly house: Pick<AlertKillSetup, 'events' | 'bugs' | 'connector' | 'left'>;
};

/** The invariants after a run, each with its violations; all empty is good. */
export interface AlertKillProblems {
  /** Missing events, findings, incidents or messages. */
  readonly lost: readonly string[];
  /** Duplicate or unexplained events, incidents or messages. */
  readonly doubled: readonly string[];
  /** Findings and incidents that are otherwise than one undisturbed assessment has them. */
  readonly different: readonly string[];
  /** Messages that wait for ever or were given up, bugs in the log, calls that the connector does not know, processes left. */
  readonly unsettled: readonly string[];
}

/** Compares the result of a run with the expected state. */
export function findAlertKillProblems(outcome: JudgedAlertRun): AlertKillProblems {
  const { house, truth, kept, expected, incidents, findings, telling, lastRound } = outcome;
  const stored = new Set(kept);
  const attacks = new Map(house.events.attackers.map((id) => [id, 0]));
  for (const { incident } of incidents) {
    if (attacks.has(incident.subject.id)) attacks.set(incident.subject.id, (attacks.get(incident.subject.id) ?? 0) + 1);
  }
  const told = [...house.events.relevant].filter((id) => truth.may.has(id));
  return {
    lost: [
      ...[...new Set([...truth.must.keys(), ...told])].filter((id) => !stored.has(id)).map((id) => `event ${id}`),
      ...[...attacks].filter(([, count]) => count === 0).map(([id]) => `no incident of the attack by ${id}`),
      ...(lastRound.kept === lastRound.rules ? [] : [`of ${lastRound.rules} last rules ${lastRound.kept} were seen`]),
      ...telling.lost,
    ],
    doubled: [
      ...(stored.size === kept.length ? [] : [`${kept.length - stored.size} events twice`]),
      ...kept.filter((id) => !truth.may.has(id)).map((id) => `event ${id} is nobody's`),
      ...[...attacks]
        .filter(([, count]) => count > 1)
        .map(([id, count]) => `${count} incidents of the attack by ${id}`),
      ...telling.doubled,
    ],
    different: [
      ...differences(
        'incident',
        incidents.map(({ incident }) => incident),
        expected.incidents,
        incidentInShort,
      ),
      ...differences(
        'finding',
        findings.map(({ finding }) => finding),
        expected.findings,
        findingInShort,
      ),
    ],
    unsettled: [
      ...telling.unsettled,
      ...house.bugs,
      ...house.connector.unexpected,
      ...(house.left() === 0 ? [] : [`${house.left()} processes left`]),
    ],
  };
}

function differences<T>(
  what: string,
  are: readonly T[],
  expected: readonly T[],
  inShort: (one: T) => string,
): readonly string[] {
  const [have, want] = [are.map(inShort), expected.map(inShort)];
  return [
    ...have.filter((one) => !want.includes(one)).map((one) => `${what} unlike: ${one}`),
    ...want.filter((one) => !have.includes(one)).map((one) => `${what} missing: ${one}`),
  ];
}

/** Without the keys of lines: a record keeps those that lines were told by, which may name an app by another of its ids. */
function incidentInShort({ kind, subject, severity, confidence, stages, events, timeline }: Incident): string {
  const lines = timeline.map(({ at, stage, what, count, evidence }) => [stage, at, what, count, evidence.toSorted()]);
  return JSON.stringify([kind, subject.id, severity, confidence, stages, events, lines]);
}

function findingInShort({ id, severity, confidence, title, count, firstAt, lastAt, notes, own }: DetectionFinding) {
  const events = notes.map(({ eventId }) => eventId).toSorted();
  return JSON.stringify([id, severity, confidence, title, count, firstAt, lastAt, events, own]);
}
