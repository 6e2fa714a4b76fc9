import { z } from 'zod/v4';
import type { AskedQuery } from '../../cards/model/card-actions.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import type { HoursOfDay } from '../../core/hours-of-day.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { SUBJECT_KINDS } from '../../core/subject.js';
import { INTENTS } from '../../language/model/intent-id.js';
import {
  CONDITION_OPERATORS,
  NAMED_KINDS,
  QUERY_FORMS,
  type NamedSubject,
  type Query,
  type QueryRelation,
  type UnrelatedQuery,
  type QueryGrouping,
  type QueryCondition,
  type QueryPeriod,
} from '../../language/model/query.js';
import { instantSchema } from '../../schemas/instant-schema.js';

const MOST_PARTS = 50;
const id = z.string().min(1).max(100);
const words = z.string().max(1_000);
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_PARTS);
const operator = z.enum(CONDITION_OPERATORS);
const count = z.number().int().min(0).max(1_000_000);

const minute = z.number().int().min(0).max(1_440);
const hours = z
  .object({
    from: minute,
    to: minute,
    days: z.array(z.number().int().min(0).max(6)).min(1).max(7).optional(),
    not: z.literal(true).optional(),
    timeZone: id,
    called: id.optional(),
  })
  .transform((value): HoursOfDay => omitUndefined(value));

const period = z
  .object({ since: instantSchema.optional(), until: instantSchema.optional(), hours: hours.optional() })
  .transform((value): QueryPeriod => omitUndefined(value));

const condition = z
  .object({
    attribute: id,
    op: operator,
    value: z.union([words, z.number(), z.boolean()]),
    period: period.optional(),
    words,
    group: count.optional(),
  })
  .transform((value): QueryCondition => omitUndefined(value));

const named = z
  .object({
    kind: z.enum(NAMED_KINDS),
    words,
    ids: list(id).optional(),
    not: z.boolean().optional(),
    or: z.boolean().optional(),
    guess: z.boolean().optional(),
    attacker: z.literal(true).optional(),
    attributes: list(id).optional(),
  })
  .transform((value): NamedSubject => omitUndefined(value));

const parts = {
  about: z.enum(SUBJECT_KINDS),
  table: id,
  check: z.enum(CHECK_IDS).optional(),
  checkNot: z.boolean().optional(),
  unit: z.boolean().optional(),
  where: list(condition),
  named: list(named),
  period: period.optional(),
  form: z.enum(QUERY_FORMS),
  every: z.boolean().optional(),
  ofKind: z.boolean().optional(),
  ofFirst: z.literal(true).optional(),
  amount: z.object({ op: operator, than: z.number() }).optional(),
  show: list(id).optional(),
  order: z.object({ attribute: id, direction: z.enum(['ascending', 'descending']) }).optional(),
  by: z
    .object({ attribute: id.optional(), wants: z.enum(['each', 'most', 'fewest', 'all']), words: words.optional() })
    .transform((value): QueryGrouping => omitUndefined(value))
    .optional(),
  share: z.boolean().optional(),
  limit: count.optional(),
  mailboxOf: z.object({ words, appsOnly: z.boolean() }).optional(),
  unread: list(words),
};

const unrelated = z.object(parts).transform((value): UnrelatedQuery => omitUndefined(value));

const relation = z
  .object({
    of: z.enum(['these', 'others']),
    attribute: id,
    query: unrelated,
    not: z.boolean().optional(),
    open: z.boolean().optional(),
    words,
  })
  .transform((value): QueryRelation => omitUndefined(value));

const query = z
  .object({ ...parts, related: list(relation).optional() })
  .transform((value): Query => omitUndefined(value));

/** A question that a card's button carries. Its table and attributes are looked up when it is answered. */
export const queryReferenceSchema = z.object({
  asked: z.object({ question: words, intent: z.enum(INTENTS), query }) satisfies z.ZodType<AskedQuery>,
});
