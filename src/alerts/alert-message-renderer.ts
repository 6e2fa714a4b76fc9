import type { AlertCardRenderer, AlertItem, UndeliveredReport } from '../cards/model/alert-card-renderer-port.js';
import type { OutgoingMessage } from '../bot/model/messenger-port.js';
import { compareSeverity } from '../core/severity.js';
import type { AlertRenderOptions, RenderedMessage } from './alert-render-contract.js';
import { findingVersion } from './finding-version.js';
import type { ClaimedDelivery } from './model/claimed-delivery.js';
import type { Delivery } from './model/delivery.js';
import { isAwaitingAcknowledgement } from './escalation-planner.js';

/** Sent when Teams refuses our card. Holds no tenant text. */
const PLAIN: OutgoingMessage = {
  text: 'There is an alert that I could not draw here. Ask me "show incidents" to see it.',
};

/** Renders a claimed row from the current state of its incident or finding. Reports are drawn before they are claimed. */
export function renderAlertMessage(claimed: ClaimedDelivery, options: AlertRenderOptions): RenderedMessage {
  const drawn = drawAlert(claimed, options);
  return claimed.delivery.plain === true && 'message' in drawn ? { ...drawn, message: PLAIN } : drawn;
}

function drawAlert(claimed: ClaimedDelivery, { cards, now }: AlertRenderOptions): RenderedMessage {
  const { delivery, about } = claimed;
  const view = { timeZone: delivery.timeZone };
  switch (delivery.kind) {
    case 'card':
      return drawItem(claimed, cards);
    case 'edit':
      return drawEdit(claimed, cards);
    case 'reply':
      return drawStep(claimed, cards);
    case 'digest':
      return drawDigest(claimed, cards);
    case 'escalation': {
      const [record] = claimed.incidents;
      if (record === undefined || !isAwaitingAcknowledgement(record)) return { skip: 'someone reacted, or it is over' };
      const waitedMs = Date.parse(now) - Date.parse(delivery.due ?? now);
      return { message: cards.escalation(record, { waitedMinutes: Math.round(waitedMs / 60_000), ...view }) };
    }
    case 'recovered': {
      const items = [...itemsOf(claimed), ...claimed.lost.flatMap((row) => lostReport(row, claimed))];
      return items.length === 0 ? { skip: 'nothing left to tell of' } : { message: cards.recovered(items, view) };
    }
    case 'unreachable':
      if (about === undefined) return { skip: 'the conversation is not known' };
      return { message: cards.unreachable(about, delivery.due ?? now, view) };
    case 'late':
      return {
        message: cards.late(delivery.due ?? now, { until: delivery.createdAt, state: delivery.entry, ...view }),
      };
    case 'quieter':
      if (claimed.quieter === undefined) return { skip: 'the entry of the record cannot be read' };
      return { message: cards.quieter(claimed.quieter, about, view) };
    case 'member':
    case 'report':
      return { skip: 'no message of its own' };
  }
}

function drawItem({ delivery, incidents, findings }: ClaimedDelivery, cards: AlertCardRenderer): RenderedMessage {
  const view = { timeZone: delivery.timeZone };
  const [record] = incidents;
  if (record !== undefined) return { message: cards.incident(record, view), version: record.version };
  const [finding] = findings;
  if (finding !== undefined) return { message: cards.finding(finding, view), version: findingVersion(finding) };
  return { skip: 'what it was about is gone' };
}

function drawEdit(claimed: ClaimedDelivery, cards: AlertCardRenderer): RenderedMessage {
  const { delivery, root } = claimed;
  if (root?.activityId === undefined) return { skip: 'the message was deleted, or is not known to have arrived' };
  if (delivery.item === undefined) return drawDigest(claimed, cards);
  if (root.item?.kind === 'finding' && delivery.item.kind === 'incident') return drawFolded(claimed, cards);
  if ((root.version ?? 0) >= (delivery.version ?? 0)) return { skip: 'it shows this already' };
  return drawItem(claimed, cards);
}

/** In the place of a finding's card: that it belongs to an incident. */
function drawFolded({ delivery, incidents }: ClaimedDelivery, cards: AlertCardRenderer): RenderedMessage {
  const [record] = incidents;
  if (record === undefined) return { skip: 'what it was about is gone' };
  return { message: cards.folded(record, { timeZone: delivery.timeZone }) };
}

function drawStep({ delivery, incidents }: ClaimedDelivery, cards: AlertCardRenderer): RenderedMessage {
  const [record] = incidents;
  const entry = record?.incident.timeline.find(({ key }) => key === delivery.entry);
  const decided = record?.decided?.find(({ key }) => key === delivery.entry);
  if (record !== undefined && decided !== undefined) {
    return { message: cards.decided(record, decided, { timeZone: delivery.timeZone }) };
  }
  // A late event can merge two timeline entries: the card shows the merged one, and this step no longer exists.
  if (record === undefined || entry === undefined) return { skip: 'this step is told by another line' };
  return { message: cards.step(record, entry, { timeZone: delivery.timeZone }) };
}

function drawDigest(claimed: ClaimedDelivery, cards: AlertCardRenderer): RenderedMessage {
  const { delivery } = claimed;
  const items = itemsOf(claimed);
  if (items.length === 0) return { skip: 'nothing left to tell of' };
  const digest = { why: delivery.why ?? 'burst', items } as const;
  return { message: cards.digest(digest, { timeZone: delivery.timeZone }) };
}

/** Worst first, then newest first. */
function itemsOf({ incidents, findings }: ClaimedDelivery): readonly AlertItem[] {
  const items: AlertItem[] = [
    ...incidents.map((record): AlertItem => ({ kind: 'incident', record })),
    ...findings.map((finding): AlertItem => ({ kind: 'finding', finding })),
  ];
  const severity = (item: AlertItem) =>
    item.kind === 'incident' ? item.record.incident.severity : item.finding.severity;
  const lastAt = (item: AlertItem) => (item.kind === 'incident' ? item.record.incident.lastAt : item.finding.lastAt);
  return items.sort(
    (a, b) => compareSeverity(severity(a), severity(b)) || Date.parse(lastAt(b)) - Date.parse(lastAt(a)),
  );
}

function lostReport(row: Delivery, { subscriptions }: ClaimedDelivery): readonly UndeliveredReport[] {
  const wanted = subscriptions.find(({ id }) => id === row.subscriptionId);
  if (row.due === undefined || wanted === undefined) return [];
  return [{ kind: 'report', report: wanted.report, parameters: wanted.parameters, due: row.due }];
}
