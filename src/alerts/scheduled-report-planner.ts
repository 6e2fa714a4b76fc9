import type { AlertStore } from './model/alert-store-port.js';
import type { Instant } from '../core/instant.js';
import type { NewDelivery } from './model/delivery.js';
import type { ReportSubscription } from './model/subscription.js';
import { findDueSlot, findNextSlot } from './report-schedule.js';

/**
 * Adds due reports to the outbox, by the database's clock, each slot once, even if several processes do so. Returns how many were new,
 * and how long until the next one.
 */
export async function planDueReports(
  store: Pick<AlertStore, 'now' | 'subscriptions' | 'lastSlot' | 'addDelivery'>,
): Promise<{ readonly added: number; readonly nextInMs: number | undefined }> {
  const all = await store.subscriptions();
  const now = await store.now();
  const reports = all.filter((one): one is ReportSubscription => one.kind === 'report');
  let added = 0;
  for (const report of reports) {
    // Most are not due: query the store only for those that may be.
    if (findDueSlot(report, now, undefined) === undefined) continue;
    const due = findDueSlot(report, now, await store.lastSlot(report.id));
    if (due !== undefined && (await store.addDelivery(deliveryOf(report, due, now)))) added += 1;
  }
  const next = reports.flatMap((report) => findNextSlot(report, now) ?? []).toSorted();
  return { added, nextInMs: next[0] === undefined ? undefined : Date.parse(next[0]) - Date.parse(now) };
}

function deliveryOf({ id, conversationId, schedule }: ReportSubscription, due: Instant, now: Instant): NewDelivery {
  return {
    key: `report:${id}:${due}`,
    kind: 'report',
    place: { conversationId },
    subscriptionId: id,
    due,
    timeZone: schedule.timeZone,
    notBefore: now,
  };
}
