import type { JudgeContext, Verdict } from '../../core/check.js';
import type { CheckId } from '../../core/check-id.js';
import type { Evidence, Finding } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import { bySeverity, type Confidence, type Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import { narrow } from './filter.js';
import { compareText } from './people.js';

/** The subject of what concerns everyone. */
export const TENANT: Subject = { kind: 'tenant', id: 'tenant', name: 'This tenant' };

type Proof = Omit<Evidence, 'observedAt'>;

/** One setting of the tenant, judged. */
export interface JudgedSetting {
  /** Tells settings of one subject apart in ids: `smtp-auth`. */
  readonly key: string;
  readonly name: string;
  /** How it stands, in words. */
  readonly state: string;
  readonly url: string;
  /** The tenant unless given. */
  readonly subject?: Subject;
  readonly evidence: readonly [Proof, ...Proof[]];
  readonly wrong?: {
    readonly severity: Severity;
    readonly title: string;
    /** `high` unless given. */
    readonly confidence?: Confidence;
    /** The state unless given. */
    readonly fingerprint?: string;
  };
}

interface SettingsReport {
  readonly check: CheckId;
  readonly settings: readonly JudgedSetting[];
  /** More than the settings themselves, where objects stand behind one. */
  readonly examined?: number;
  /** For a pass; what is wrong speaks for itself by its first finding's title. */
  readonly allWell: string;
  readonly gaps?: readonly Gap[];
  readonly notes?: readonly string[];
}

/** A verdict on a handful of settings: one row each, worst first, and a finding for each that is wrong. */
export function settingsVerdict(report: SettingsReport, context: JudgeContext): Verdict {
  const settings = report.settings.toSorted(worstFirst);
  const findings = settings.flatMap((setting) => findingOf(report.check, setting, context));
  const [worst, ...others] = findings;
  const more = others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'thing' : 'things'}`;
  return {
    examined: report.examined ?? settings.length,
    findings,
    gaps: report.gaps ?? [],
    headline: worst === undefined ? report.allWell : `${worst.title}${more}`,
    notes: [...narrow([], context.parameters.filter, {}).notes, ...(report.notes ?? [])],
    listing: {
      columns: ['Setting', 'State'],
      rows: settings.map(({ subject = TENANT, wrong, name, state, url }) => ({
        subject,
        severity: wrong?.severity ?? null,
        cells: [name, state],
        url,
      })),
    },
  };
}

function worstFirst(a: JudgedSetting, b: JudgedSetting): number {
  if (a.wrong === undefined || b.wrong === undefined) {
    return Number(a.wrong === undefined) - Number(b.wrong === undefined) || compareText(idOf(a), idOf(b));
  }
  return bySeverity(a.wrong.severity, b.wrong.severity) || compareText(idOf(a), idOf(b));
}

function findingOf(check: CheckId, setting: JudgedSetting, { now }: JudgeContext): readonly Finding[] {
  const { wrong, evidence, subject = TENANT } = setting;
  if (wrong === undefined) return [];
  const [first, ...rest] = evidence;
  return [
    {
      id: `${check}:${idOf(setting)}`,
      subject,
      severity: wrong.severity,
      confidence: wrong.confidence ?? 'high',
      title: wrong.title,
      evidence: [{ ...first, observedAt: now }, ...rest.map((proof) => ({ ...proof, observedAt: now }))],
      fingerprint: wrong.fingerprint ?? setting.state,
    },
  ];
}

function idOf({ subject = TENANT, key }: JudgedSetting): string {
  return `${subject.kind}:${subject.id}:${key}`;
}
