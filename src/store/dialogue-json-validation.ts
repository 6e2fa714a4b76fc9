import { z } from 'zod/v4';
import { CHECK_IDS } from '../checks/model/check-id.js';
import { SUBJECT_KINDS } from '../core/subject.js';
import type { DialogueState } from '../language/model/dialogue-state.js';
import { instantSchema } from '../schemas/instant-schema.js';
import { questionParametersSchema } from '../schemas/question-parameters-schema.js';

const text = z.string();
const subject = z.object({ kind: z.enum(SUBJECT_KINDS), id: text, name: text });
const period = z.object({ since: instantSchema.optional(), until: instantSchema.optional() });
const condition = z.object({
  attribute: text,
  op: text,
  value: z.union([text, z.number(), z.boolean()]),
  period: period.optional(),
  words: text,
  group: z.number().optional(),
});
const named = z.object({
  kind: text,
  words: text,
  ids: z.array(text).optional(),
  not: z.boolean().optional(),
  or: z.boolean().optional(),
});

const query = z.object({
  about: z.enum(SUBJECT_KINDS),
  table: text,
  check: z.enum(CHECK_IDS).optional(),
  where: z.array(condition),
  named: z.array(named),
  period: period.optional(),
  form: text,
  show: z.array(text).optional(),
  order: z.object({ attribute: text, direction: z.enum(['ascending', 'descending']) }).optional(),
  by: z.object({ attribute: text.optional(), wants: z.enum(['each', 'most', 'fewest']) }).optional(),
  share: z.boolean().optional(),
  limit: z.number().optional(),
  mailboxOf: z.object({ words: text, appsOnly: z.boolean() }).optional(),
  unread: z.array(text),
});

const understanding = z.object({
  question: text,
  intent: text,
  parameters: questionParametersSchema,
  confidence: z.number(),
  alternatives: z.array(text),
  query: query.optional(),
});

const dialogue = z.object({
  at: instantSchema,
  understanding,
  story: understanding.optional(),
  timed: understanding.optional(),
  shown: z.array(subject),
  referents: z.array(z.array(subject)),
  spoken: z.object({ told: z.number(), named: z.number() }).optional(),
  beside: z.array(subject).optional(),
  doneTo: z.array(subject).optional(),
  moment: instantSchema.optional(),
  explained: z.object({ form: text, terms: z.array(text) }).optional(),
  rows: z.number(),
  page: z.number(),
  unanswered: z
    .object({
      named: z.boolean(),
      name: z.object({ words: text, isPerson: z.boolean().optional() }).optional(),
      question: text.optional(),
    })
    .optional(),
});

/**
 * Whether a stored value is a valid dialogue state: an earlier or later version may have written something else. A type guard, not a parser:
 * fields added by a newer version pass through instead of being dropped.
 */
export function isDialogueState(value: unknown): value is DialogueState {
  return dialogue.safeParse(value).success;
}
