import { z } from 'zod/v4';
import type { SweepFinding, SweptCheck } from '../answers/model/tenant-sweep.js';
import { CHECK_IDS } from '../checks/model/check-id.js';
import { GAP_REASONS } from '../core/gap.js';
import { SEVERITIES } from '../core/severity.js';
import { SUBJECT_KINDS } from '../core/subject.js';

const text = z.string();

const outcomes = z.array(
  z.object({
    check: z.enum(CHECK_IDS),
    status: z.enum(['pass', 'fail', 'not-applicable', 'unknown']),
    examined: z.number(),
    counts: z.partialRecord(z.enum(SEVERITIES), z.number()),
    gaps: z.array(z.object({ reason: z.enum(GAP_REASONS), detail: text })),
  }),
);

const finding = z.object({
  check: z.enum(CHECK_IDS),
  id: text,
  severity: z.enum(SEVERITIES),
  fingerprint: text,
  title: text,
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: text }),
});

/** Parses a sweep's stored check outcomes; undefined: not valid (an earlier version, or someone with psql, wrote something else). */
export function parseSweepOutcomes(value: unknown): readonly SweptCheck[] | undefined {
  return outcomes.safeParse(value).data;
}

/** Parses a sweep's stored finding; undefined as in {@link parseSweepOutcomes}. */
export function parseSweepFinding(value: unknown): SweepFinding | undefined {
  return finding.safeParse(value).data;
}
