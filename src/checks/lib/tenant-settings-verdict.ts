import type { JudgeContext, CheckVerdict } from '../model/check.js';
import type { CheckId } from '../model/check-id.js';
import type { Evidence, Finding } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import { compareSeverity, type Confidence, type Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import { narrowByFilter } from './question-filter.js';
import { compareText } from './role-holder-traits.js';

/** The subject of tenant-wide findings. */
export const TENANT_SUBJECT: Subject = { kind: 'tenant', id: 'tenant', name: 'This tenant' };

type Proof = Omit<Evidence, 'observedAt'>;

/** One judged tenant setting. */
export interface JudgedSetting {
  /** Distinguishes settings of one subject in ids: `smtp-auth`. */
  readonly key: string;
  readonly name: string;
  /** The state in words. */
  readonly state: string;
  readonly url: string;
  /** Default: the tenant. */
  readonly subject?: Subject;
  readonly evidence: readonly [Proof, ...Proof[]];
  /** Severity of its row, where the finding is another setting's and this one is a cause of it. */
  readonly causes?: Severity;
  readonly wrong?: {
    readonly severity: Severity;
    readonly title: string;
    /** Default: `high`. */
    readonly confidence?: Confidence;
    /** Default: the state. */
    readonly fingerprint?: string;
  };
}

interface SettingsReport {
  readonly check: CheckId;
  readonly settings: readonly JudgedSetting[];
  /** Examined count, when objects stand behind a setting. */
  readonly examined?: number;
  /** Headline of a pass; a fail uses its first finding's title. */
  readonly allWell: string;
  readonly gaps?: readonly Gap[];
  readonly notes?: readonly string[];
}

/** Builds the verdict on a few settings: one row each, worst first, and a finding per wrong one. */
export function judgeSettings(report: SettingsReport, context: JudgeContext): CheckVerdict {
  const settings = report.settings.toSorted(worstFirst);
  const findings = settings.flatMap((setting) => findingOf(report.check, setting, context));
  const [worst, ...others] = findings;
  const more = others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'thing' : 'things'}`;
  return {
    examined: report.examined ?? settings.length,
    findings,
    gaps: report.gaps ?? [],
    headline: worst === undefined ? report.allWell : `${worst.title}${more}`,
    notes: [...narrowByFilter([], context.parameters.filter, {}).notes, ...(report.notes ?? [])],
    listing: {
      columns: ['Setting', 'State'],
      rows: settings.map(({ subject = TENANT_SUBJECT, wrong, causes, name, state, url }) => ({
        subject,
        severity: wrong?.severity ?? causes ?? null,
        cells: [name, state],
        url,
      })),
    },
  };
}

function worstFirst(a: JudgedSetting, b: JudgedSetting): number {
  const [one, other] = [a, b].map(({ wrong, causes }) => wrong?.severity ?? causes);
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined) || compareText(idOf(a), idOf(b));
  }
  return (
    compareSeverity(one, other) ||
    Number(a.wrong === undefined) - Number(b.wrong === undefined) ||
    compareText(idOf(a), idOf(b))
  );
}

function findingOf(check: CheckId, setting: JudgedSetting, { now }: JudgeContext): readonly Finding[] {
  const { wrong, evidence, subject = TENANT_SUBJECT } = setting;
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

function idOf({ subject = TENANT_SUBJECT, key }: JudgedSetting): string {
  return `${subject.kind}:${subject.id}:${key}`;
}
