import { omitUndefined } from '../core/omit-undefined.js';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod/v4';
import { instantSchema } from '../schemas/instant-schema.js';
import { questionParametersSchema } from '../schemas/question-parameters-schema.js';
import {
  buildDeliveryTargetKey,
  DELIVERY_KINDS,
  DELIVERY_STATES,
  type Delivery,
  type NewDelivery,
} from '../alerts/model/delivery.js';
import type { Subscription } from '../alerts/model/subscription.js';
import { ALERT_TOPICS } from '../alerts/model/subscription.js';
import { CHECK_IDS } from '../checks/model/check-id.js';
import { instant, type Instant } from '../core/instant.js';
import { SEVERITIES } from '../core/severity.js';
import type { DeliveriesTable } from './alert-table-types.js';
import { toPostgresText } from './postgres-safe-text.js';

const text = z.string();
const person = z.object({ objectId: text, name: text });
const base = {
  id: text,
  conversationId: text,
  createdBy: person,
  createdAt: instantSchema,
  pausedUntil: instantSchema.optional(),
};

const subscription = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('alerts'),
    topic: z.enum(ALERT_TOPICS),
    atLeast: z.enum(SEVERITIES),
    timeZone: text,
    quietHours: z.object({ from: text, to: text }).optional(),
    escalation: z
      .object({
        afterMinutes: z.number(),
        to: z.union([z.object({ person }), z.object({ conversationId: text })]),
      })
      .optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('report'),
    report: z.enum([...CHECK_IDS, 'posture']),
    parameters: questionParametersSchema,
    schedule: z.object({ cron: text, timeZone: text, words: text }),
  }),
]);

/** Whether a stored value is a valid subscription: an earlier version, or someone with psql, may have written something else. */
export function isSubscription(value: unknown): value is Subscription {
  return subscription.safeParse(value).success;
}

const kind = z.enum(DELIVERY_KINDS);
const state = z.enum(DELIVERY_STATES);
const itemKind = z.enum(['incident', 'finding']);
const why = z.enum(['burst', 'quiet-hours', 'pause']);

/** Maps an outbox row. Throws if the row is not valid: only our code writes this table. */
export function rowToDelivery(row: Selectable<DeliveriesTable>): Delivery {
  return {
    key: row.key,
    kind: kind.parse(row.kind),
    place: row.person_id === null ? { conversationId: row.conversation_id ?? '' } : { personId: row.person_id },
    ...omitUndefined({
      item: row.item_id === null ? undefined : { kind: itemKind.parse(row.item_kind), id: row.item_id },
      why: row.why === null ? undefined : why.parse(row.why),
      told: row.told ?? undefined,
      version: row.version ?? undefined,
      parent: row.parent ?? undefined,
      entry: row.entry ?? undefined,
      subscriptionId: row.subscription_id ?? undefined,
      about: row.about ?? undefined,
      activityId: row.activity_id ?? undefined,
      recoveredBy: row.recovered_by ?? undefined,
      due: row.due === null ? undefined : instant(row.due),
    }),
    ...(row.plain ? { plain: true } : {}),
    ...(row.urgent ? { urgent: true } : {}),
    timeZone: row.time_zone,
    notBefore: instant(row.not_before),
    state: state.parse(row.state),
    createdAt: instant(row.created_at),
    attempts: row.attempts,
    drawing: row.drawing,
  };
}

/** Maps a new delivery to a pending outbox row. */
export function deliveryToRow(delivery: NewDelivery, now: Instant): Insertable<DeliveriesTable> {
  const { place, item } = delivery;
  const optional = (value: string | undefined) => (value === undefined ? null : toPostgresText(value));
  return {
    key: toPostgresText(delivery.key),
    kind: delivery.kind,
    place: toPostgresText(buildDeliveryTargetKey(place)),
    conversation_id: 'conversationId' in place ? toPostgresText(place.conversationId) : null,
    person_id: 'personId' in place ? toPostgresText(place.personId) : null,
    item_kind: item?.kind ?? null,
    item_id: optional(item?.id),
    parent: optional(delivery.parent),
    entry: optional(delivery.entry),
    told: delivery.told === undefined ? null : delivery.told.map(toPostgresText),
    version: delivery.version ?? null,
    why: delivery.why ?? null,
    subscription_id: optional(delivery.subscriptionId),
    due: delivery.due ?? null,
    about: optional(delivery.about),
    time_zone: delivery.timeZone,
    not_before: delivery.notBefore,
    state: 'pending',
    attempts: 0,
    posting: false,
    plain: false,
    urgent: delivery.urgent === true,
    activity_id: null,
    recovered_by: null,
    last_error: null,
    created_at: now,
  };
}
