import { z } from 'zod/v4';
import { instantSchema } from '../schemas/instant-schema.js';
import { questionParametersSchema } from '../schemas/question-parameters-schema.js';
import { CHECK_IDS } from '../checks/model/check-id.js';
import { GAP_REASONS } from '../core/gap.js';
import type { CheckReport } from '../checks/model/check-report.js';
import type { CheckStatus } from '../checks/model/check-result.js';
import { CONFIDENCES, SEVERITIES } from '../core/severity.js';
import { SUBJECT_KINDS } from '../core/subject.js';

const text = z.string();
const subject = z.object({ kind: z.enum(SUBJECT_KINDS), id: text, name: text });
const gap = z.object({ reason: z.enum(GAP_REASONS), detail: text });
const evidence = z.object({
  source: z.enum(['graph', 'exchange', 'activity', 'audit-query']),
  ref: text,
  label: text,
  value: text,
  observedAt: instantSchema,
});
const finding = z.object({
  id: text,
  subject,
  severity: z.enum(SEVERITIES),
  confidence: z.enum(CONFIDENCES),
  title: text,
  evidence: z.array(evidence).min(1),
  fingerprint: text,
});

const base = z.object({
  check: z.enum(CHECK_IDS),
  asOf: instantSchema,
  examined: z.number(),
  cost: z.object({ requests: z.number(), ms: z.number() }),
});
const nothing = z.array(z.never());
const results = {
  pass: base.extend({ status: z.literal('pass'), findings: nothing, gaps: nothing }),
  fail: base.extend({ status: z.literal('fail'), findings: z.array(finding).min(1), gaps: z.array(gap) }),
  'not-applicable': base.extend({
    status: z.literal('not-applicable'),
    findings: nothing,
    gaps: nothing,
    why: text,
  }),
  unknown: base.extend({ status: z.literal('unknown'), findings: nothing, gaps: z.array(gap).min(1) }),
} satisfies Record<CheckStatus, z.ZodType>;

const report = z.object({
  result: z.discriminatedUnion('status', [results.pass, results.fail, results['not-applicable'], results.unknown]),
  question: text,
  parameters: questionParametersSchema,
  headline: text,
  examinedNoun: text,
  notes: z.array(text),
  listing: z.object({
    columns: z.array(text),
    rows: z.array(z.object({ subject, severity: z.enum(SEVERITIES).nullable(), cells: z.array(text), url: text })),
  }),
  picture: z
    .object({
      kind: z.enum(['donut', 'bar']),
      title: text,
      slices: z.array(
        z.object({ label: text, value: z.number(), tone: z.enum(['good', 'warning', 'attention', 'neutral']) }),
      ),
    })
    .optional(),
  why: text,
  nextSteps: z.array(z.object({ text, url: text.optional() })),
  blindSpots: z.array(text),
  portalUrl: text,
});

/**
 * Whether a stored value is a valid report: an earlier version (or someone with psql) may have written something else. A type guard, not a
 * parser: fields added by a newer version pass through instead of being dropped.
 */
export function isReport(value: unknown): value is CheckReport {
  return report.safeParse(value).success;
}
