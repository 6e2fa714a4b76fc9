import type { AnyCheck, JudgeContext } from '../../checks/model/check.js';
import type { CheckId } from '../../checks/model/check-id.js';
import type { CheckReport } from '../../checks/model/check-report.js';
import { distinctGaps, type Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { FactName, FactReading, FactTypes } from '../../facts/fact-types.js';
import type { WatchedAlerts } from '../model/alert-subscriptions-port.js';
import type { UnreadCause } from './attack-step-builder.js';

/** The checks whose verdicts the steps use. */
export const ATTACK_PATH_CHECKS = [
  'admins-without-mfa',
  'consent-settings',
  'risky-apps',
  'apps-with-roles',
  'dormant-apps',
  'audit-logging',
] as const satisfies readonly CheckId[];

/** The readings of the tenant that the steps are judged from. */
export interface AttackPathFacts {
  readonly facts: Readonly<Partial<{ [K in FactName]: FactReading<K> }>>;
  readonly asOf: Instant;
  readonly cost: RequestCost;
}

/** Who gets alerts, or why that is not known. */
export type KnownSubscriptions =
  | { readonly read: true; readonly subscriptions: readonly WatchedAlerts[] }
  | { readonly read: false; readonly why: UnreadCause };

/** Everything the steps are judged from. */
export interface AttackPathReadings extends AttackPathFacts {
  readonly reports: ReadonlyMap<CheckId, CheckReport>;
  readonly checks: ReadonlyMap<string, AnyCheck>;
  readonly alerts: KnownSubscriptions;
}

/** The value of a fact, also when it was read in part; undefined: not read. */
export function valueOf<K extends FactName>({ facts }: AttackPathFacts, name: K): FactTypes[K] | undefined {
  const reading: FactReading<K> | undefined = facts[name];
  return reading?.ok === true ? reading.value : undefined;
}

/** What was not read of these facts; a fact that nobody collected counts as unread. */
export function listFactGaps({ facts }: AttackPathFacts, names: readonly FactName[]): readonly Gap[] {
  const gaps = names.flatMap(
    (name): readonly Gap[] => facts[name]?.gaps ?? [{ reason: 'bug', detail: `the fact ${name} was not collected` }],
  );
  return distinctGaps(gaps);
}

/** The context in which the rules of the checks judge these readings. */
export function createStepContext({ facts, asOf }: AttackPathFacts): JudgeContext {
  const names = Object.keys(facts) as FactName[];
  const partial = names.filter((name) => facts[name]?.ok === true && facts[name].gaps.length > 0);
  return { now: asOf, parameters: {}, partial: new Set(partial) };
}

/** The report of a check that the steps use. Throws when it is missing: that is a bug. */
export function reportOf({ reports }: AttackPathReadings, id: (typeof ATTACK_PATH_CHECKS)[number]): CheckReport {
  const report = reports.get(id);
  if (report === undefined) throw new Error(`the check ${id} was not run`);
  return report;
}

/** The gaps of a report without those that come from facts which cannot open the step. */
export function listReportGaps(
  readings: AttackPathReadings,
  report: CheckReport,
  irrelevant: readonly FactName[],
): readonly Gap[] {
  const check = readings.checks.get(report.result.check);
  const declared: readonly FactName[] = check === undefined ? [] : [...check.needs, ...check.wants];
  const relevant = declared.filter((name) => !irrelevant.includes(name));
  const has = (names: readonly FactName[], gap: Gap) =>
    listFactGaps(readings, names).some(({ reason, detail }) => reason === gap.reason && detail === gap.detail);
  return report.result.gaps.filter((gap) => has(relevant, gap) || !has(irrelevant, gap));
}
