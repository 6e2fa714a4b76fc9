import { z } from 'zod/v4';
import { type Instant, tryInstant } from '../core/instant.js';

/** Longer than any timestamp: what follows is not looked at. */
const MAX_LENGTH = 40;

/** A timestamp as a service, our own store or a card gives it; anything that is no time is an issue of the schema. */
export const instantSchema = z
  .string()
  .max(MAX_LENGTH)
  .transform((text, context): Instant => {
    const at = tryInstant(text);
    if (at !== undefined) return at;
    context.addIssue({ code: 'custom', message: 'not a timestamp' });
    return z.NEVER;
  });
