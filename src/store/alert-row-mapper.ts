import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod/v4';
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
import { instant, tryInstant, type Instant } from '../core/instant.js';
import { SEVERITIES } from '../core/severity.js';
import type { DeliveriesTable } from './alert-tables.js';
import { toPostgresText } from './postgres-safe-text.js';

const text = z.string();
const moment = text.refine((value) => tryInstant(value) !== undefined);
const person = z.object({ objectId: text, name: text });
const base = { id: text, conversationId: text, createdBy: person, createdAt: moment, pausedUntil: moment.optional() };

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
    parameters: z.record(text, z.unknown()),
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
    ...(row.item_id === null ? {} : { item: { kind: itemKind.parse(row.item_kind), id: row.item_id } }),
    ...(row.why === null ? {} : { why: why.parse(row.why) }),
    ...(row.told === null ? {} : { told: row.told }),
    ...(row.version === null ? {} : { version: row.version }),
    ...(row.parent === null ? {} : { parent: row.parent }),
    ...(row.entry === null ? {} : { entry: row.entry }),
    ...(row.subscription_id === null ? {} : { subscriptionId: row.subscription_id }),
    ...(row.about === null ? {} : { about: row.about }),
    ...(row.activity_id === null ? {} : { activityId: row.activity_id }),
    ...(row.recovered_by === null ? {} : { recoveredBy: row.recovered_by }),
    ...(row.due === null ? {} : { due: instant(row.due) }),
    ...(row.plain ? { plain: true } : {}),
    timeZone: row.time_zone,
    notBefore: instant(row.not_before),
    state: state.parse(row.state),
    createdAt: instant(row.created_at),
    attempts: row.attempts,
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
    activity_id: null,
    recovered_by: null,
    last_error: null,
    created_at: now,
  };
}
