import type { AlertStore } from './model/alert-store-port.js';
import type { Instant } from '../core/instant.js';
import type { NewDelivery } from './model/delivery.js';
import type { ReportSubscription } from './model/subscription.js';
import { findDueSlot, findNextSlot } from './report-schedule.js';

/**
 * Adds due reports to the outbox, each slot once, even if several processes do so. Returns how many were new, and when the next one
 * is due.
 */
export async function planDueReports(
  store: Pick<AlertStore, 'subscriptions' | 'lastSlot' | 'addDelivery'>,
  now: Instant,
): Promise<{ readonly added: number; readonly next: Instant | undefined }> {
  const all = await store.subscriptions();
  const reports = all.filter((one): one is ReportSubscription => one.kind === 'report');
  let added = 0;
  for (const report of reports) {
    // Most are not due: query the store only for those that may be.
    if (findDueSlot(report, now, undefined) === undefined) continue;
    const due = findDueSlot(report, now, await store.lastSlot(report.id));
    if (due !== undefined && (await store.addDelivery(deliveryOf(report, due, now)))) added += 1;
  }
  const next = reports.flatMap((report) => findNextSlot(report, now) ?? []).toSorted();
  return { added, next: next[0] };
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
