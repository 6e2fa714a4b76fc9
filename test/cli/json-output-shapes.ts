import { z } from 'zod/v4';
import { CHECK_IDS } from '../../src/checks/model/check-id.js';
import { GAP_REASONS } from '../../src/core/gap.js';
import { INTENTS } from '../../src/language/model/intent-id.js';

/** The shapes that the command line promises, written down a second time: what is added is allowed, what is left out is not. */
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
const severity = z.enum(['critical', 'high', 'medium', 'low', 'info']);
const subject = z.object({
  kind: z.enum(['user', 'service-principal', 'group', 'connector', 'transport-rule', 'policy', 'tenant']),
  id: z.string().min(1),
  name: z.string(),
});
const evidence = z.object({
  source: z.string(),
  ref: z.string().min(1),
  label: z.string().min(1),
  value: z.string(),
  observedAt: instant,
});
const finding = z.object({
  id: z.string().min(1),
  subject,
  severity,
  confidence: z.enum(['high', 'medium', 'low']),
  title: z.string().min(1),
  evidence: z.array(evidence).min(1),
  fingerprint: z.string().min(1),
});
const gap = z.object({ reason: z.enum(GAP_REASONS), detail: z.string().min(1) });
const base = {
  check: z.enum(CHECK_IDS),
  asOf: instant,
  examined: z.int().min(0),
  cost: z.object({ requests: z.int().min(0), ms: z.number().min(0) }),
};

export const checkResult = z.discriminatedUnion('status', [
  z.object({ ...base, status: z.literal('pass'), findings: z.tuple([]), gaps: z.tuple([]) }),
  z.object({ ...base, status: z.literal('fail'), findings: z.array(finding).min(1), gaps: z.array(gap) }),
  z.object({
    ...base,
    status: z.literal('not-applicable'),
    findings: z.tuple([]),
    gaps: z.tuple([]),
    why: z.string().min(1),
  }),
  z.object({ ...base, status: z.literal('unknown'), findings: z.tuple([]), gaps: z.array(gap).min(1) }),
]);

const row = z.object({ subject, severity: severity.nullable(), cells: z.array(z.string()), url: z.url() });
export const listing = z.object({ columns: z.array(z.string()).min(1), rows: z.array(row) });

const parameters = z.record(z.string(), z.union([z.string(), z.int()]));
export const asked = z.object({
  intent: z.enum([...INTENTS, 'clarify']),
  parameters,
  results: z.array(checkResult),
  text: z.string().min(1),
});

export const understood = z.object({
  question: z.string(),
  intent: z.enum([...INTENTS, 'clarify']),
  parameters,
  confidence: z.number().min(0).max(1),
  alternatives: z.array(z.enum(INTENTS)),
});
