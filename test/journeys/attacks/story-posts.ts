import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ATTACK_STORIES } from '../../../src/demo/attack/attack-stories.js';
import { playAttack } from '../../../src/demo/attack/live-attack-player.js';
import { readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import type { Severity } from '../../../src/core/severity.js';
import type { IncidentKind } from '../../../src/incidents/model/incident.js';
import { waitUntil } from '../../support/wait-until.js';
import { AttackedProduct } from './attacked-product.js';
import type { AttackPosts } from './attack-posts.js';

const POLL_SECONDS = 0.5;
/** What was judged is planned within moments; a busy machine takes longer. */
const QUIET_MS = 4_000;

/**
 * Plays one story into a product of its own that has told what the past holds, and gives all that each channel gets from then on: nothing
 * else happens, so that an old event which the attack makes weighty counts, too.
 */
export async function countStoryPosts(
  kind: IncidentKind,
  speed: number,
  channels: Readonly<Record<string, Severity>>,
): Promise<Readonly<Record<string, AttackPosts>>> {
  const controlDir = await mkdtemp(path.join(tmpdir(), 'story-posts-'));
  const house = await AttackedProduct.open({ controlDir, pollSeconds: POLL_SECONDS });
  try {
    const running = (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing');
    for (const [name, atLeast] of Object.entries(channels)) await house.subscribe(placeOf(name), { atLeast });
    await untilTold(house);
    const before = house.connector.accepted.length;
    await playAttack(running, { speed, now: new Date(), onStep: () => undefined, story: ATTACK_STORIES[kind] });
    await untilTold(house);
    const after = house.connector.accepted.slice(before);
    return Object.fromEntries(
      Object.keys(channels).map((name) => {
        const here = after.filter(({ call }) => call.conversationId.split(';')[0] === placeOf(name));
        const inThread = here.filter(({ call }) => call.kind === 'send' && call.conversationId.includes(';'));
        const edits = here.filter(({ call }) => call.kind === 'update');
        const posts = here.filter((one) => !inThread.includes(one) && !edits.includes(one));
        const told = {
          posts: posts.map(({ call }) => call.activity.activity?.summary ?? call.activity.summary ?? ''),
          edits: edits.length,
          replies: inThread.length,
        };
        return [name, told] as const;
      }),
    );
  } finally {
    await house.close();
    await rm(controlDir, { recursive: true });
  }
}

const placeOf = (name: string): string => `19:${name}@thread.tacv2`;

/** Every source was read twice since, everything is judged, nothing waits to be sent, and nothing came for a while. */
async function untilTold({ store, connector }: AttackedProduct): Promise<void> {
  const readUpTo = Date.now() + 2_000 * POLL_SECONDS;
  await waitUntil('every source is read', async () =>
    (await store.audit.states())
      .filter(({ source }) => source !== 'audit-query')
      .every(({ lastSuccessAt = '' }) => Date.parse(lastSuccessAt) > readUpTo),
  );
  const nothingWaits = async () =>
    (await store.audit.unassessed(1)).length === 0 &&
    !(await store.alerts.isAnythingWaiting()) &&
    (await store.alerts.nextDueInMs()) === undefined;
  for (let quietMs = 0, told = -1; quietMs < QUIET_MS; quietMs += 500) {
    await waitUntil('nothing waits', nothingWaits);
    if (connector.accepted.length !== told) quietMs = 0;
    told = connector.accepted.length;
    await delay(500);
  }
}
