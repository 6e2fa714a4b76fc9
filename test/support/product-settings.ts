import { z } from 'zod/v4';

const app = z.object({ clientId: z.string(), clientSecret: z.string() });

/** What a product in a process of its own is told. */
export const productSettings = z.object({
  databaseUrl: z.string(),
  /** Most connections to it; absent: the product's default. */
  poolSize: z.number().optional(),
  /** Where its tenant is. */
  demo: z.object({
    origin: z.string(),
    caPem: z.string(),
    credentials: z.object({ tenantId: z.string(), reader: app, responder: app }),
  }),
  pollSeconds: z.number(),
  alertLeaseMs: z.number().optional(),
  /** After a kill: how long until the next one reads. */
  readLeaseMs: z.number().optional(),
  /** Sends as fast as it can, not as fast as Teams takes it: measures what else limits it. */
  withoutTeamsLimits: z.literal(true).optional(),
  timings: z.object({ sendLimitMs: z.number(), invokeBudgetMs: z.number() }),
  /** Absent: it watches and writes nothing. */
  decides: z
    .object({
      /** How patient it is with the tenant. */
      limits: z.object({
        attempts: z.number(),
        baseDelayMs: z.number(),
        maxDelayMs: z.number(),
        totalTimeMs: z.number(),
        silenceTimeoutMs: z.number(),
      }),
      pace: z.object({
        timing: z.object({ verifyAfterMs: z.array(z.number()), writeAfterMs: z.array(z.number()) }),
        leaseMs: z.number(),
        everyMs: z.number(),
      }),
    })
    .optional(),
});
export type ProductSettings = z.infer<typeof productSettings>;

/** One that writes, quick to give up and to look again: in the tests' fractions of a second what takes minutes in the product. */
export function createDecidingSettings(databaseUrl: string, demo: ProductSettings['demo']): ProductSettings {
  return {
    databaseUrl,
    demo,
    pollSeconds: 20,
    readLeaseMs: 900,
    timings: { sendLimitMs: 1_500, invokeBudgetMs: 10_000 },
    decides: {
      limits: { attempts: 3, baseDelayMs: 5, maxDelayMs: 40, totalTimeMs: 4_000, silenceTimeoutMs: 1_500 },
      pace: {
        timing: { verifyAfterMs: [0, 50, 100, 200, 400, 800], writeAfterMs: [0, 20, 50, 100] },
        leaseMs: 900,
        everyMs: 500,
      },
    },
  };
}
