import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import type { PlayedAttack } from './replica-fault-attacks.js';
import type { ReplicaFaultHouse } from './replica-fault-house.js';

/**
 * How long a critical attack was known to nobody in the conversation that is told of what is critical alone; all in seconds from before
 * its first step. undefined: never.
 */
export interface CriticalSilence {
  readonly servicePrincipalId: string;
  /** Until a first record of it was stored. */
  readonly stored: number | undefined;
  /** Until its card was planned. */
  readonly planned: number | undefined;
  /** Until its card, or what stands in for it, arrived. */
  readonly told: number | undefined;
  /** When that was, in milliseconds of the monotonic clock. */
  readonly toldAtMs: number | undefined;
}

interface CardRow {
  readonly item_id: string;
  readonly ids: readonly (string | null)[];
  readonly planned_at: Date;
}

/** See {@link CriticalSilence}. */
export async function measureSilences(
  house: ReplicaFaultHouse,
  attacks: readonly PlayedAttack[],
  incidents: readonly IncidentRecord[],
): Promise<readonly CriticalSilence[]> {
  const place = house.subscriptions.at(-1)?.conversationId ?? '';
  const rows = await house.query<CardRow>(
    `select one.item_id, one.created_at as planned_at, array[one.activity_id, root.activity_id, stand_in.activity_id] as ids
     from deliveries as one
     left join deliveries as root on root.key = one.parent
     left join deliveries as stand_in on stand_in.key = coalesce(one.recovered_by, root.recovered_by)
     where one.conversation_id = '${place}' and one.item_id is not null order by one.seq`,
  );
  const posts = house.connector.accepted.filter(({ call }) => call.conversationId.split(';')[0] === place);
  const silences: CriticalSilence[] = [];
  for (const { servicePrincipalId, beganAtMs } of attacks) {
    const record = incidents.find(({ incident }) => incident.subject.id === servicePrincipalId);
    const mine = rows.filter(({ item_id }) => item_id === record?.id);
    const ids = new Set(mine.flatMap((row) => row.ids));
    const told = posts.filter(
      ({ call, id }) => ids.has(id) || JSON.stringify(call.activity).includes(`"incident":"${record?.id ?? '?'}"`),
    );
    const [stored] = await house.query<{ at: Date | null }>(
      `select min(kept_at) as at from audit_events where event::text like '%${servicePrincipalId}%'`,
    );
    const toldAtMs = told.length === 0 ? undefined : Math.min(...told.map(({ call }) => call.atMs));
    const seconds = (ms: number) => Math.round((ms - beganAtMs) / 100) / 10;
    const wall = (at: Date | null | undefined) =>
      at === null || at === undefined ? undefined : seconds(at.getTime() - performance.timeOrigin);
    silences.push({
      servicePrincipalId,
      stored: wall(stored?.at),
      planned: wall(mine[0]?.planned_at),
      told: toldAtMs === undefined ? undefined : seconds(toldAtMs),
      toldAtMs,
    });
  }
  return silences;
}
