import type { AnyCheck } from '../../checks/model/check.js';
import type { CheckId } from '../../checks/model/check-id.js';
import type { FactName, FactReading } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import type { CollectorManifest } from '../../tenant/collector-manifest.js';

/** Readings by fact. */
export type FactReadings = { readonly [K in FactName]?: FactReading<K> };

/** How well one check can be answered with the data that we may read. */
export interface CheckHealth {
  readonly check: CheckId;
  /** `partial`: it answers and states its gaps; `cannot`: its answer is unknown. */
  readonly state: 'works' | 'partial' | 'cannot';
  readonly gaps: readonly Gap[];
}

/** A gap with the facts that have it and the checks that it affects. */
export interface DiagnosedGap extends Gap {
  readonly facts: readonly FactName[];
  readonly checks: readonly CheckId[];
}

/** The state of every check, and what to fix. */
export interface Diagnosis {
  /** `could-not`: no check can be answered, so the cause is likely the sign-in or the network. */
  readonly status: 'well' | 'partial' | 'could-not';
  readonly checks: readonly CheckHealth[];
  readonly holes: readonly DiagnosedGap[];
  /** Facts read in a limited way because a licence is missing; the checks still work. */
  readonly lesser: readonly { readonly fact: FactName; readonly licence: string; readonly note: string }[];
}

/** Determines from one reading of every fact what each check can answer. Pure. */
export function diagnoseChecks(
  checks: Iterable<AnyCheck>,
  manifest: readonly CollectorManifest[],
  readings: FactReadings,
): Diagnosis {
  const all = [...checks];
  const health = all.map((check) => healthOf(check, readings));
  const worst = health.every(({ state }) => state === 'cannot') ? 'could-not' : 'partial';
  return {
    status: health.every(({ state }) => state === 'works') ? 'well' : worst,
    checks: health,
    holes: holesOf(all, readings),
    lesser: lesserWays(manifest, readings),
  };
}

/** The facts of all checks, and the fact about licences. */
export function factsNeededBy(checks: Iterable<AnyCheck>): readonly FactName[] {
  return [...new Set([...[...checks].flatMap(needed), 'premiumLicences' as const])];
}

const needed = (check: AnyCheck): readonly FactName[] => [...check.needs, ...check.wants];

function healthOf(check: AnyCheck, readings: FactReadings): CheckHealth {
  const gaps = distinct(needed(check).flatMap((fact) => gapsOf(fact, readings)));
  const missing = check.needs.some((fact) => readings[fact]?.ok !== true);
  const state = missing ? 'cannot' : gaps.length > 0 ? 'partial' : 'works';
  return { check: check.id, state, gaps };
}

function gapsOf(fact: FactName, readings: FactReadings): readonly Gap[] {
  const reading = readings[fact];
  if (reading === undefined) return [{ reason: 'bug', detail: `the fact ${fact} was not collected` }];
  // For the audit check a refused feed is a finding; here it is a missing permission.
  const feed = fact === 'auditFeed' ? readings.auditFeed : undefined;
  if (feed?.ok === true && feed.value.state === 'refused') {
    return [...reading.gaps, { reason: 'permission-missing', detail: 'ActivityFeed.Read' }];
  }
  return reading.gaps;
}

function holesOf(checks: readonly AnyCheck[], readings: FactReadings): readonly DiagnosedGap[] {
  const holes = new Map<string, { readonly gap: Gap; readonly facts: Set<FactName>; readonly checks: Set<CheckId> }>();
  for (const check of checks) {
    for (const fact of needed(check)) {
      for (const gap of gapsOf(fact, readings)) {
        const key = keyOf(gap);
        const hole = holes.get(key) ?? { gap, facts: new Set(), checks: new Set() };
        hole.facts.add(fact);
        hole.checks.add(check.id);
        holes.set(key, hole);
      }
    }
  }
  return [...holes.values()].map(({ gap, facts, checks: hit }) => ({ ...gap, facts: [...facts], checks: [...hit] }));
}

function lesserWays(manifest: readonly CollectorManifest[], readings: FactReadings): Diagnosis['lesser'] {
  const licences = readings.premiumLicences;
  if (licences?.ok !== true) return [];
  const { p1, p2 } = licences.value;
  return manifest.flatMap(({ fact, licence, licenceNote: note }) => {
    if (licence === undefined || note === undefined || readings[fact]?.ok !== true) return [];
    const there = licence.endsWith('P2') ? p2 : p1;
    return there ? [] : [{ fact, licence, note }];
  });
}

const keyOf = ({ reason, detail }: Gap) => `${reason} ${detail}`;

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [keyOf(gap), gap])).values()];
}
