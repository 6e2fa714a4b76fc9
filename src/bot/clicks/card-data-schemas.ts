import { z } from 'zod/v4';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import { tryInstant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const text = z.string().max(200);

/** A moment, as ISO 8601. */
export const momentSchema = z
  .string()
  .max(40)
  .transform((value, context) => {
    const at = tryInstant(value);
    if (at === undefined) context.addIssue({ code: 'custom', message: 'no moment' });
    return at ?? z.NEVER;
  });

/** A page of a list; pages count from 1. */
export const pageSchema = z.number().int().min(1).max(10_000);

const parameters = z
  .object({
    app: text.optional(),
    role: text.optional(),
    user: text.optional(),
    department: text.optional(),
    since: momentSchema.optional(),
    until: momentSchema.optional(),
    permission: text.optional(),
    filter: text.optional(),
    page: pageSchema.optional(),
    format: text.optional(),
  })
  .transform((given) => omitUndefined(given));

/** A check and its parameters, as card data holds them. */
export const checkReferenceSchema = z.object({ check: z.enum(CHECK_IDS), parameters });
