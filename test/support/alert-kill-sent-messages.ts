import { matchesFinding, matchesIncident } from '../../src/alerts/subscription-matcher.js';
import type { StoredDetectionFinding } from '../../src/incidents/model/incident-store-port.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import type { ConnectorEffect } from './fake-bot-connector.js';
import type { AlertKillSetup } from './alert-kill-setup.js';

/** What the messages of a run are judged by. */
export type SentMessagesSource = Pick<AlertKillSetup, 'query' | 'subscriptions'> & {
  readonly connector: { readonly accepted: readonly ConnectorEffect[] };
};

/** A row of the outbox as the database has it. */
interface Row {
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly conversation_id: string;
  readonly item_kind: string | null;
  readonly item_id: string | null;
  readonly parent: string | null;
  readonly entry: string | null;
  readonly told: readonly string[] | null;
  readonly version: number | null;
  readonly activity_id: string | null;
  readonly recovered_by: string | null;
  readonly last_error: string | null;
}

/** Differences between the connector and the outbox, in sentences; empty lists are good. */
export interface SentMessagesReport {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly unsettled: readonly string[];
  readonly unknown: number;
  readonly recovered: number;
  readonly cards: number;
  readonly replies: number;
  readonly digests: number;
}

const MAY_NOT = 'These may not have arrived';
const STEP = 'New step';
const DIGEST = 'Many alerts at once';

/** A message the connector accepted, identified by its content. */
interface Message extends Pick<ConnectorEffect, 'id'> {
  readonly kind: 'recovered' | 'reply' | 'digest' | 'card';
  /** A channel with its threads is one. */
  readonly conversationId: string;
  /** Must be unique per conversation. */
  readonly about: string;
}

function messagesOf({ connector, subscriptions }: SentMessagesSource): readonly Message[] {
  const places = new Set(subscriptions.map(({ conversationId }) => conversationId));
  return (
    connector.accepted
      .filter(({ call }) => call.kind === 'create' || call.kind === 'send')
      .filter(({ call }) => places.has(call.conversationId.split(';')[0] ?? ''))
      // A click that the database refuses is answered with a message in the channel, which is no alert.
      .filter(({ call }) => {
        const { text, summary } = call.activity.activity ?? call.activity;
        return ![text, summary].some((said) => said?.startsWith('My database '));
      })
      .map(({ call, id }) => {
        const activity = call.activity.activity ?? call.activity;
        const summary = activity.summary ?? '';
        const text = JSON.stringify(activity.attachments ?? []);
        const kind = summary.startsWith(MAY_NOT)
          ? 'recovered'
          : summary.startsWith(STEP)
            ? 'reply'
            : summary.startsWith(DIGEST)
              ? 'digest'
              : 'card';
        const incident = /"incident":"([0-9a-f-]{36})"/.exec(text)?.[1];
        const [title = '', headline = ''] = summary.split('\n');
        const evidence = /Evidence: (\S+)/.exec(text)?.[1] ?? '';
        // A step or a finding that was seen again counts higher, and may be worse: it is the same one.
        const line = `${headline.replace(/\d+/g, '#')} ${evidence}`;
        const about =
          kind === 'reply' ? `${incident ?? ''} ${line}` : (incident ?? `${title.replace(/^.*: /, '')} ${line}`);
        return { id, kind, conversationId: call.conversationId.split(';')[0] ?? '', about: `${kind} ${about}` };
      })
  );
}

/** Compares accepted messages with the outbox, and both with the expected alerts. */
export async function compareSentMessages(
  house: SentMessagesSource,
  incidents: readonly IncidentRecord[],
  findings: readonly StoredDetectionFinding[],
): Promise<SentMessagesReport> {
  const rows = await house.query<Row & Record<string, unknown>>('select * from deliveries order by seq');
  const byKey = new Map<string, Row>(rows.map((row) => [row.key, row]));
  const messages = messagesOf(house);
  const lost: string[] = [];
  const doubled: string[] = [];

  const seen = new Set<string>();
  for (const { kind, conversationId, about } of messages) {
    if (kind === 'recovered' || kind === 'digest') continue;
    const key = `${conversationId} ${about}`;
    if (seen.has(key)) doubled.push(key);
    seen.add(key);
  }

  // A message whose answer was lost is in no row; more of them than unknown rows there would be a second one of something.
  const posts = rows.filter(({ kind }) => kind === 'card' || kind === 'reply' || kind === 'digest');
  const known = new Set(rows.map(({ conversation_id, activity_id }) => `${conversation_id} ${activity_id ?? ''}`));
  const accepted = new Set(
    house.connector.accepted.map(({ call, id }) => `${call.conversationId.split(';')[0] ?? ''} ${id}`),
  );
  for (const { conversationId } of house.subscriptions) {
    for (const kind of ['card', 'reply', 'digest'] as const) {
      const here = posts.filter((row) => row.kind === kind && row.conversation_id === conversationId);
      const orphans = messages.filter(
        (one) =>
          one.kind === kind && one.conversationId === conversationId && !known.has(`${conversationId} ${one.id}`),
      );
      const unknown = here.filter(({ state }) => state === 'unknown');
      if (orphans.length > unknown.length) {
        const which = orphans.map(({ id, about }) => `${id} ${about}`).join('; ');
        doubled.push(`${conversationId}: ${orphans.length} ${kind} of no row, ${unknown.length} unknown: ${which}`);
      }
    }
  }
  for (const row of rows.filter(({ kind, state }) => state === 'sent' && kind !== 'member' && kind !== 'edit')) {
    if (!accepted.has(`${row.conversation_id} ${row.activity_id ?? ''}`)) lost.push(`sent, but not there: ${row.key}`);
  }

  const unknown = posts.filter(({ state }) => state === 'unknown');
  const recovered = unknown.filter((row) => byKey.get(row.recovered_by ?? '')?.state === 'sent');
  const isTold = (row: Row | undefined): boolean =>
    row !== undefined &&
    (row.state === 'sent' || (row.state === 'unknown' && recovered.some(({ key }) => key === row.key)));
  const ofItem = (conversationId: string, kind: string, id: string) =>
    rows.filter((row) => row.conversation_id === conversationId && row.item_kind === kind && row.item_id === id);
  const isItemTold = (conversationId: string, kind: string, id: string): boolean =>
    ofItem(conversationId, kind, id).some((row) =>
      row.kind === 'member' ? isTold(byKey.get(row.parent ?? '')) : row.kind === 'card' && isTold(row),
    );

  for (const subscription of house.subscriptions) {
    const { conversationId } = subscription;
    for (const record of incidents.filter((one) => matchesIncident(subscription, one))) {
      const name = `${record.incident.headline} in ${conversationId}`;
      if (!isItemTold(conversationId, 'incident', record.id)) lost.push(`incident: ${name}`);
      const mine = ofItem(conversationId, 'incident', record.id);
      const card = mine.find(({ kind, state }) => kind === 'card' && state === 'sent');
      if (card === undefined) continue;
      if (card.version !== record.version) {
        lost.push(`card at version ${card.version ?? 0} of ${record.version}: ${name}`);
      }
      const replied = new Set(mine.flatMap((row) => (row.kind === 'reply' && isTold(row) ? [row.entry] : [])));
      for (const { key, what } of record.incident.timeline) {
        if (!replied.has(key) && !(card.told ?? []).includes(key)) lost.push(`step "${what}" of ${name}`);
      }
    }
    for (const { finding, incidentId } of findings) {
      const pending = { finding, ...(incidentId === undefined ? {} : { incidentId }) };
      if (!matchesFinding(subscription, pending)) continue;
      if (!isItemTold(conversationId, 'finding', finding.id))
        lost.push(`finding: ${named(finding)} in ${conversationId}`);
    }
  }
  const unsettled = rows
    .filter(({ kind, state }) => kind !== 'member' && ['pending', 'claimed', 'failed'].includes(state))
    .map(({ key, state, last_error }) => `${state}: ${key} (${last_error ?? ''})`);
  const count = (kind: Message['kind']) => messages.filter((one) => one.kind === kind).length;
  return {
    lost,
    doubled,
    unsettled,
    unknown: unknown.length,
    recovered: recovered.length,
    cards: count('card'),
    replies: count('reply'),
    digests: count('digest'),
  };
}

function named({ id, title }: DetectionFinding): string {
  return `${title} (${id})`;
}
