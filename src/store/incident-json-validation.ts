import { z } from 'zod/v4';
import { instantSchema } from '../schemas/instant-schema.js';
import { INCIDENT_KINDS, type IncidentRecord } from '../incidents/model/incident.js';
import { CONFIDENCES, SEVERITIES } from '../core/severity.js';
import { SUBJECT_KINDS } from '../core/subject.js';
import { INCIDENT_STAGES } from '../detections/model/attack-stage.js';
import { type DetectionFinding } from '../detections/model/detection-finding.js';
import { DETECTION_IDS } from '../detections/model/detection-id.js';

const text = z.string();
const severity = z.enum(SEVERITIES);
const confidence = z.enum(CONFIDENCES);
const subject = z.object({ kind: z.enum(SUBJECT_KINDS), id: text, name: text });
const actor = z.object({
  kind: z.enum(['person', 'app', 'microsoft', 'partner', 'unknown']),
  id: text,
  name: text,
});
const EVENT_SOURCES = ['activity', 'audit-query', 'graph'] as const;

const note = z.object({
  eventId: text,
  at: instantSchema,
  actor,
  what: text,
  ip: text.optional(),
  source: z.enum(EVENT_SOURCES),
});

const finding = z.object({
  id: text,
  detection: z.enum(DETECTION_IDS),
  subject,
  severity,
  confidence,
  title: text,
  count: z.number(),
  firstAt: instantSchema,
  lastAt: instantSchema,
  notes: z.array(note),
  own: z.boolean(),
});

const entry = z.object({
  key: text,
  at: instantSchema,
  stage: z.enum(INCIDENT_STAGES).optional(),
  detection: z.enum(DETECTION_IDS).optional(),
  what: text,
  actor: actor.optional(),
  ip: text.optional(),
  severity,
  count: z.number(),
  evidence: z.array(text),
  source: z.enum([...EVENT_SOURCES, 'tenant']),
});

const person = z.object({ objectId: text, name: text });
const decided = z.object({
  key: text,
  what: z.enum(['approved', 'approval-void', 'contained', 'revoked', 'failed-in-part', 'undone']),
  at: instantSchema,
  by: z.array(person),
  until: instantSchema.optional(),
  why: text.optional(),
  partlyUnseen: z.literal(true).optional(),
});

const record = z.object({
  id: text,
  version: z.number(),
  incident: z.object({
    kind: z.enum(INCIDENT_KINDS),
    severity,
    confidence,
    subject: subject.extend({ appId: text.optional() }),
    handles: z.array(text),
    headline: text,
    stages: z.array(z.enum(INCIDENT_STAGES)),
    timeline: z.array(entry),
    people: z.array(actor),
    suspects: z.array(z.object({ id: text, name: text })).optional(),
    events: z.array(text),
    eventCount: z.number(),
    firstAt: instantSchema,
    lastAt: instantSchema,
    blindSpots: z.array(text),
  }),
  status: z.discriminatedUnion('name', [
    z.object({ name: z.literal('open') }),
    z.object({ name: z.literal('merged'), into: text }),
    z.object({ name: z.literal('closed'), at: instantSchema, why: text }),
  ]),
  acknowledged: z.object({ by: person, at: instantSchema, from: person.optional() }).optional(),
  decided: z.array(decided).optional(),
  openedAt: instantSchema,
  changedAt: instantSchema,
});

/**
 * Whether a stored value is a valid finding: an earlier version (or someone with psql) may have written something else. A type guard, not
 * a parser: fields added by a newer version pass through.
 */
export function isDetectionFinding(value: unknown): value is DetectionFinding {
  return finding.safeParse(value).success;
}

/** Whether a stored value is a valid incident; see {@link isDetectionFinding}. */
export function isIncidentRecord(value: unknown): value is IncidentRecord {
  return record.safeParse(value).success;
}
