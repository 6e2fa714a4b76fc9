import assert from 'node:assert/strict';
import { createAlertCards } from '../../src/cards/alert-cards.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { AlertTestEnvironment } from '../alerts/alert-test-environment.js';
import { incident, subscription } from '../alerts/alert-samples.js';
import { BotHarness } from '../bot/bot-harness.js';
import { stopSharedServer } from '../support/postgres-test-server.js';
import { type Bench, roundFigure } from './bench-figure.js';

const CHANNELS = 20;
const INCIDENTS = 50;
const ALERTS = CHANNELS * INCIDENTS;
/** What Teams takes: see `src/bot/messenger/teams-rate-limits.ts`. */
const CHANNEL_LIMITS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
] as const;
const TENANT_A_SECOND = 50;
/** The first fifty at once, then fifty each second: the tenant's limit is tighter here than the channels' (fifty take them 13 s). */
const ALLOWED_MS = (ALERTS / TENANT_A_SECOND - 1) * 1_000;

/** 1,000 critical alerts at once into 20 channels, with Teams' real limits, counted by the connector that receives them. */
export const bench: Bench = async () => {
  const bot = await BotHarness.open();
  const alerts = await AlertTestEnvironment.open();
  try {
    alerts.serviceUrl = bot.connector.serviceUrl;
    const channels = Array.from({ length: CHANNELS }, (_, index) => `19:channel-${index}@thread.tacv2`);
    await alerts.subscribe(...channels.map((channel) => subscription(channel)));
    const job = alerts.start({ messenger: bot.bot.messenger, cards: createAlertCards({ words: INTENT_WORDS }) });
    await alerts.happens(Array.from({ length: INCIDENTS }, (_, index) => incident(index)));
    const startedAtMs = performance.now();
    job.wake();
    await bot.connector.waitFor(({ kind }) => kind === 'create', ALERTS, 4 * ALLOWED_MS);
    const tookMs = performance.now() - startedAtMs;
    await alerts.untilStates({ sent: ALERTS }, 10_000);

    const created = bot.connector.of('create').map(({ conversationId, activity }) => {
      const [, name] = /"(App \d+)"/.exec(JSON.stringify(activity)) ?? [];
      return `${conversationId} ${name ?? activity.activity?.summary ?? ''}`;
    });
    assert.equal(created.length, ALERTS, 'none lost, none more than once');
    assert.equal(new Set(created).size, ALERTS, 'none doubled');
    const busiest = bot.connector.busiest(1_000);
    assert.ok(busiest <= TENANT_A_SECOND, `the tenant's limit is kept (busiest second: ${busiest})`);
    for (const channel of channels) {
      for (const [most, windowMs] of CHANNEL_LIMITS) assert.ok(bot.connector.busiest(windowMs, channel) <= most);
    }
    return {
      name: 'alert-burst',
      value: roundFigure(tookMs / ALLOWED_MS),
      unit: 'ratio',
      floor: `the time that Teams' limits allow (${ALLOWED_MS / 1_000} s for ${ALERTS} alerts)`,
      n: ALERTS,
      spread: [roundFigure(tookMs / ALLOWED_MS), roundFigure(tookMs / ALLOWED_MS)],
      detail: `${roundFigure(tookMs / 1_000)} s; every limit kept by the connector's count, none lost, none doubled`,
    };
  } finally {
    await alerts.close();
    await bot.close();
    await stopSharedServer();
  }
};
