import { type Kysely, sql } from 'kysely';
import { z } from 'zod/v4';
import { instant, type Instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { CarriedOut, CarriedOutStep } from '../decisions/model/carried-out-step.js';
import { instantSchema } from '../schemas/instant-schema.js';
import type { Database } from './database-schema.js';

const id = z.string();
const values = z.record(z.string(), z.unknown());
const write = z.discriminatedUnion('service', [
  z.object({
    service: z.literal('graph'),
    method: z.enum(['POST', 'PATCH', 'DELETE']),
    path: z.string(),
    body: values.optional(),
  }),
  z.object({ service: z.literal('exchange'), cmdlet: z.string(), parameters: values }),
]);
const undo = z.discriminatedUnion('possible', [
  z.object({ possible: z.literal(true), steps: z.array(z.object({ write })) }),
  z.object({ possible: z.literal(false) }),
]);
const plan = z.object({ steps: z.array(z.object({ id, write, undo })) });
type Plan = z.infer<typeof plan>;

/** What an entry must have to be read here; an entry of another shape carried nothing out. */
const entrySchema = z.object({
  at: instantSchema,
  decisionId: id,
  app: z.object({ id, appId: id, name: z.string() }),
  what: z.string(),
  by: z.object({ objectId: id }).nullable(),
  details: z.object({
    from: z.string(),
    to: z.string(),
    event: z.object({
      plan: plan.optional(),
      byHand: z.boolean().optional(),
      progress: z.object({ stepId: id, state: z.string() }).optional(),
    }),
  }),
});
type Entry = z.infer<typeof entrySchema>;

/**
 * The steps that were or are being carried out, from the decision record: it is append-only and chained, and tells each try. Of the
 * decisions on these apps (object ids of their service principals, any letter case), or of all.
 */
export async function readCarriedOutSteps(
  db: Kysely<Database>,
  log: Log,
  apps: readonly string[] | 'all',
): Promise<CarriedOut> {
  const recordedSince = await readBeginning(db);
  if (apps !== 'all' && apps.length === 0) return { steps: [], recordedSince };
  const ofApps =
    apps === 'all'
      ? sql`true`
      : sql`decision_id in (select id from decisions where lower(app_id) = any(${apps.map((one) => one.toLowerCase())}::text[]))`;
  const { rows } = await sql<{ readonly entry: unknown }>`
    select entry from decision_record
    where decision_id is not null and ${ofApps}
      and entry->>'what' in ('plan', 'confirm', 'undo', 'to-hand', 'step', 'carried-out', 'stopped', 'back')
    order by sequence`.execute(db);
  const decisions = new Map<string, DecisionSteps>();
  for (const { entry } of rows) {
    const parsed = entrySchema.safeParse(entry);
    if (!parsed.success) {
      log.warn({}, 'an entry of the decision record cannot be read: what it carried out counts as not decided');
      continue;
    }
    const { decisionId } = parsed.data;
    const found = decisions.get(decisionId) ?? new DecisionSteps();
    decisions.set(decisionId, found);
    found.add(parsed.data);
  }
  return { steps: [...decisions.values()].flatMap((one) => one.all()), recordedSince };
}

/** When this database was made: its first migration. */
async function readBeginning(db: Kysely<Database>): Promise<Instant> {
  const { rows } = await sql<{ readonly at: string }>`select min(timestamp) as at from warden_migration`.execute(db);
  return instant(rows[0]?.at ?? 0);
}

/** The steps of one decision, entry by entry, oldest first. */
class DecisionSteps {
  #plan: Plan = { steps: [] };
  #confirmedBy: string[] = [];
  #byHand = false;
  readonly #ended: CarriedOutStep[] = [];
  readonly #running = new Map<string, readonly CarriedOutStep[]>();

  add(entry: Entry): void {
    const { what, by, at, details } = entry;
    const { event, from, to } = details;
    if (event.plan !== undefined) {
      this.#plan = event.plan;
      this.#confirmedBy = [];
      this.#byHand = false;
    }
    if (what === 'confirm' || what === 'undo') {
      if (by !== null) this.#confirmedBy.push(by.objectId);
      this.#byHand ||= event.byHand === true;
    }
    if (what === 'to-hand') this.#byHand = true;
    const begins = to === 'revoking' || to === 'undoing';
    if (begins && this.#byHand && what !== 'step') {
      for (const step of this.#plan.steps) this.#start(step.id, entry, to === 'undoing');
    }
    if (event.progress !== undefined) {
      const { stepId, state } = event.progress;
      if (state === 'started') this.#start(stepId, entry, from === 'undoing');
      else if (state !== 'written') this.#end(stepId, at);
    }
    if (!begins) for (const stepId of [...this.#running.keys()]) this.#end(stepId, at);
  }

  all(): readonly CarriedOutStep[] {
    return [...this.#ended, ...[...this.#running.values()].flat()];
  }

  #start(stepId: string, { app, at: from }: Entry, undoing: boolean): void {
    const step = this.#plan.steps.find((one) => one.id === stepId);
    if (step === undefined) return;
    this.#end(stepId, from);
    const writes = undoing ? (step.undo.possible ? step.undo.steps.map((one) => one.write) : []) : [step.write];
    const byHand = this.#byHand ? { byHand: [...new Set(this.#confirmedBy)] } : {};
    this.#running.set(
      stepId,
      writes.map((one) => ({ app, write: toWriteRequest(one), from, ...byHand })),
    );
  }

  #end(stepId: string, until: Entry['at']): void {
    const steps = this.#running.get(stepId) ?? [];
    this.#running.delete(stepId);
    this.#ended.push(...steps.map((one) => ({ ...one, until })));
  }
}

function toWriteRequest(read: z.infer<typeof write>): CarriedOutStep['write'] {
  if (read.service === 'exchange') return read;
  const { body, ...rest } = read;
  return body === undefined ? rest : { ...rest, body };
}
