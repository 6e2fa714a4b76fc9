import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AttackArtifacts } from '../../../src/demo/attack/attack-step.js';
import { playAttack } from '../../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import type { Severity } from '../../../src/core/severity.js';
import type { ConnectorEffect } from '../../support/fake-bot-connector.js';
import { waitUntil } from '../../support/wait-until.js';
import { AttackedProduct } from './attacked-product.js';

/** What a channel got of one attack. */
export interface AttackPosts {
  /** Summaries of the posts that stand by themselves. */
  readonly posts: readonly string[];
  readonly edits: number;
  readonly replies: number;
}

/** One played attack: how fast, how often the sources are read, and where it is told. */
export interface PlayedAttack {
  readonly speed: number;
  readonly pollSeconds: number;
  /** Severity from which on each is told. */
  readonly channels: Readonly<Record<string, Severity>>;
  /** Sources that cannot be read until every channel has a post: what they have is told last. */
  readonly last?: readonly RegExp[];
}

/** The directory's own log, and its feed. */
export const DIRECTORY_SOURCES = [/auditLogs\/directoryAudits/, /contentType=Audit\.AzureActiveDirectory/i];
/** The feed of what is done in Exchange. */
export const EXCHANGE_SOURCES = [/contentType=Audit\.Exchange/i];

/** Plays the attack once into a product of its own, and counts what each channel was told of it. */
export async function countAttackPosts({
  speed,
  pollSeconds,
  channels,
  last = [],
}: PlayedAttack): Promise<Readonly<Record<string, AttackPosts>>> {
  const controlDir = await mkdtemp(path.join(tmpdir(), 'attack-posts-'));
  const house = await AttackedProduct.open({ controlDir, pollSeconds });
  try {
    const running = (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing');
    for (const [name, atLeast] of Object.entries(channels)) await house.subscribe(placeOf(name), { atLeast });
    for (const path of last) house.demo.demo.faults.add({ path, kind: 503, retryAfterSeconds: 1 });
    const spoils = await playAttack(running, { speed, now: new Date(), onStep: () => undefined });
    const postsOf = (name: string) => postsIn(house.connector.accepted, placeOf(name), spoils).posts;
    if (last.length > 0) {
      const names = Object.keys(channels);
      await waitUntil('each is told by the other sources', () => names.every((name) => postsOf(name).length > 0));
      house.demo.demo.faults.clear();
    }
    await untilTold(house, spoils, pollSeconds);
    const { accepted } = house.connector;
    return Object.fromEntries(
      Object.keys(channels).map((name) => [name, postsIn(accepted, placeOf(name), spoils)] as const),
    );
  } finally {
    await house.close();
    await rm(controlDir, { recursive: true });
  }
}

function placeOf(name: string): string {
  return `19:${name}@thread.tacv2`;
}

/** Everything is read and judged, and nothing waits to be sent; what is held back would be sent by then. */
async function untilTold(house: AttackedProduct, spoils: AttackArtifacts, pollSeconds: number): Promise<void> {
  const incident = async () =>
    (await house.store.incidents.open()).find((record) => record.incident.handles.includes(`app:${spoils.appId}`));
  await waitUntil('its last step is known', async () =>
    ((await incident())?.incident.timeline ?? []).some(({ what }) =>
      what.startsWith(`1 connector and ${LIVE_ATTACK.strippedHeaders.length} rules removed`),
    ),
  );
  const readUpTo = Date.now();
  await waitUntil('every source is read', async () =>
    (await house.store.audit.states())
      .filter(({ source }) => source !== 'audit-query')
      .every(({ lastSuccessAt = '' }) => Date.parse(lastSuccessAt) > readUpTo + pollSeconds),
  );
  await waitUntil('nothing waits', async () => {
    const isAssessed = (await house.store.audit.unassessed(1)).length === 0;
    return (
      isAssessed &&
      !(await house.store.alerts.isAnythingWaiting()) &&
      (await house.store.alerts.nextDueInMs()) === undefined
    );
  });
}

function postsIn(accepted: readonly ConnectorEffect[], place: string, spoils: AttackArtifacts): AttackPosts {
  const marks = [LIVE_ATTACK.appName, LIVE_ATTACK.admin, LIVE_ATTACK.foothold, spoils.appId, spoils.connectorName];
  const here = accepted.filter(({ call }) => call.conversationId.split(';')[0] === place);
  const posts = here.filter(({ call }) => call.kind === 'create' || !call.conversationId.includes(';'));
  const ofAttack = posts.filter(({ call }) => marks.some((mark) => JSON.stringify(call.activity).includes(mark)));
  const ids = new Set(ofAttack.map(({ id }) => id));
  const isUnder = ({ call }: ConnectorEffect) => ids.has(call.conversationId.split(';messageid=')[1] ?? '');
  return {
    posts: ofAttack.map(({ call }) => call.activity.activity?.summary ?? call.activity.summary ?? ''),
    edits: here.filter((one) => one.call.kind === 'update' && isUnder(one)).length,
    replies: here.filter((one) => one.call.kind === 'send' && isUnder(one)).length,
  };
}
