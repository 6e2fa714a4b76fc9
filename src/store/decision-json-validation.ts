import { z } from 'zod/v4';
import type { ConversationReference } from '../bot/model/conversation-reference.js';
import type { DecisionRecordDraft } from '../decisions/model/decision-store-port.js';
import { SEVERITIES } from '../core/severity.js';
import type { DecisionRecordEntry } from '../decisions/model/decision-record-entry.js';
import type { Decision } from '../decisions/model/decision.js';

const text = z.string();
const person = z.object({ objectId: text, name: text });
const app = z.object({ id: text, appId: text, name: text });
const plan = z.object({
  scope: z.enum(['contain', 'all']),
  steps: z.array(z.object({ id: text, words: text, write: z.looseObject({}), verify: z.looseObject({}) })),
  hash: text,
});
const progress = z.array(z.object({ stepId: text, state: text }));
const again = z.object({ by: z.array(person).min(1), reason: text, confirmedAt: text }).optional();
const carried = z.object({ plan, reason: text, by: z.array(person).min(1), steps: progress, again });

const state = z.discriminatedUnion('name', [
  z.object({ name: z.literal('open') }),
  z.object({
    name: z.literal('approved'),
    by: z.array(person).min(1),
    reason: text,
    until: text,
    uncompared: z.array(z.object({ part: text, since: text })).optional(),
  }),
  z.object({ name: z.literal('approval-proposed'), by: person, reason: text, until: text }),
  z.object({ name: z.literal('planned'), by: person, plan }),
  z.object({ name: z.literal('revoke-proposed'), by: person, plan, reason: text }),
  carried.extend({ name: z.literal('revoking') }),
  carried.extend({ name: z.literal('revoked'), at: text, rechecks: z.array(z.object({ dueAt: text })) }),
  carried.extend({ name: z.literal('failed-in-part'), at: text, rechecks: z.array(z.object({ dueAt: text })) }),
  carried.extend({ name: z.literal('undoing'), undoBy: z.array(person).min(1), undoSteps: progress }),
  carried.extend({ name: z.literal('undone'), undoBy: z.array(person).min(1), undoSteps: progress }),
  z.object({ name: z.literal('superseded'), by: text }),
  z.object({ name: z.literal('expired'), why: text }),
]);

const decision = z.object({
  id: text,
  version: z.number().int(),
  app,
  severity: z.enum(SEVERITIES),
  evidence: z.array(text),
  conflicted: z.array(text),
  barred: z.array(text).optional(),
  contained: z.array(z.object({ id: text, words: text })).optional(),
  snapshot: z.looseObject({ app, takenAt: text, unseen: z.array(text) }),
  questions: z.array(z.object({ id: text, owner: person })),
  state,
});

/**
 * Whether a stored value is a valid decision: an earlier version (or someone with psql) may have written something else. A type guard, not
 * a parser: fields added by a newer version pass through.
 */
export function isDecision(value: unknown): value is Decision {
  return decision.safeParse(value).success;
}

const entry = z.object({
  sequence: z.number().int(),
  at: text,
  decisionId: text.nullable(),
  app: app.nullable(),
  what: text,
  by: person.nullable(),
  details: z.looseObject({}),
  previousHash: text,
  hash: text,
});

/** Whether a stored value is a valid record entry. */
export function isRecordEntry(value: unknown): value is DecisionRecordEntry {
  return entry.safeParse(value).success;
}

const draft = entry.omit({ sequence: true, previousHash: true, hash: true });

/** Whether a stored value is a valid draft of a record entry (one that is being counted). */
export function isRecordDraft(value: unknown): value is DecisionRecordDraft {
  return draft.safeParse(value).success;
}

const conversation = z.object({
  conversationId: text,
  conversationType: z.enum(['personal', 'groupChat', 'channel']),
  tenantId: text,
  serviceUrl: text,
  channelId: text,
  botId: text,
});

/** Whether a stored value is a valid conversation reference. */
export function isConversation(value: unknown): value is ConversationReference {
  return conversation.safeParse(value).success;
}
