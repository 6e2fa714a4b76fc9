import { z } from 'zod/v4';
import type { QueryDraft } from '../../language/model/query-draft.js';

/** The longest reply that is parsed, in characters; a query is far shorter. */
const MOST_REPLY = 8_000;
const MOST_ENTRIES = 12;

const words = z.string().min(1).max(200);
const id = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z0-9-]*$/);

const Draft: z.ZodType<QueryDraft> = z.strictObject({
  table: id,
  check: id.optional(),
  where: z
    .array(
      z.strictObject({
        attribute: id,
        op: z.enum([
          'is',
          'is-not',
          'has',
          'has-not',
          'contains',
          'more-than',
          'at-least',
          'less-than',
          'at-most',
          'within',
          'not-within',
        ]),
        value: z.union([words, z.number().min(-1_000_000).max(1_000_000), z.boolean()]),
        words,
      }),
    )
    .max(MOST_ENTRIES)
    .default([]),
  named: z
    .array(z.strictObject({ kind: z.enum(['user', 'app', 'role', 'permission', 'department', 'name']), words }))
    .max(MOST_ENTRIES)
    .default([]),
  form: z.enum(['list', 'count', 'yes-no', 'value', 'who', 'when']),
  show: z.array(id).max(MOST_ENTRIES).default([]),
  order: z.strictObject({ attribute: id, direction: z.enum(['ascending', 'descending']) }).optional(),
  limit: z.int().min(1).max(1_000).optional(),
  words: z.array(words).max(40),
}) as z.ZodType<QueryDraft>;

/** A model's reply as a draft; undefined when it is anything else. */
export function parseQueryDraft(reply: string): QueryDraft | undefined {
  if (reply.length > MOST_REPLY) return undefined;
  try {
    return Draft.safeParse(JSON.parse(reply)).data;
  } catch {
    return undefined;
  }
}
