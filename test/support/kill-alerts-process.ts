import { tmpdir } from 'node:os';
import { writeSync } from 'node:fs';
import { z } from 'zod/v4';
import { createAccessPolicy } from '../../src/answers/access.js';
import { startBot } from '../../src/bot/start-bot.js';
import { createCardRenderer } from '../../src/cards/index.js';
import { systemClock } from '../../src/clock.js';
import { composeAnswers, type OpenTenant } from '../../src/compose.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID } from '../../src/demo/world.js';
import { understand } from '../../src/language/understand.js';
import { INTENT_WORDS } from '../../src/language/words.js';
import { createLog } from '../../src/log.js';
import { openStore } from '../../src/store/store.js';
import { createCredential } from '../../src/tenant/credentials.js';
import { createTenant } from '../../src/tenant/tenant.js';
import { composeWatch } from '../../src/watch.js';

// The product as src/main.ts composes it, for one difference: its demo tenant lives in another process and survives a `kill -9` of
// this one. Says "ready" when it watches; ends at SIGTERM.
const settings = z
  .object({
    databaseUrl: z.string(),
    origin: z.string(),
    caPem: z.string(),
    reader: z.object({ clientId: z.string(), clientSecret: z.string() }),
    pollSeconds: z.number(),
    alertLeaseMs: z.number(),
    sendLimitMs: z.number(),
  })
  .parse(JSON.parse(process.env['KILL_ALERTS'] ?? ''));

const log = createLog('warn');
const { origin, caPem } = settings;
const store = await openStore({ databaseUrl: settings.databaseUrl, dataDir: tmpdir(), log, clock: systemClock });
const tenant = createTenant({
  tenantId: DEMO_TENANT_ID,
  endpoints: { graph: origin, exchange: origin, activity: origin },
  credential: createCredential({
    kind: 'demo',
    tenantId: DEMO_TENANT_ID,
    ...settings.reader,
    authorityHost: origin,
    caPem,
  }),
  caPem,
  clock: systemClock,
  log,
  memory: store.factMemory,
});
const ownAppIds = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID];
const open: OpenTenant = { tenantId: DEMO_TENANT_ID, tenant, ownAppIds, close: () => tenant.close() };
const answers = await composeAnswers(open, log, store);
const access = createAccessPolicy({
  tenantId: DEMO_TENANT_ID,
  roleTemplateIds: [],
  directory: tenant.callers,
  clock: systemClock,
  log,
});
const watch = await composeWatch({
  open,
  store,
  answers,
  access,
  config: { audit: { keepDays: 400, pollSeconds: settings.pollSeconds }, dryRun: true },
  approvers: { roleTemplateIds: [] },
  ownAppIds,
  alertLeaseMs: settings.alertLeaseMs,
  log,
});
const bot = await startBot({
  mode: { kind: 'local' },
  port: 0,
  tenantId: DEMO_TENANT_ID,
  understand,
  answers,
  access,
  alerts: watch.alerts,
  decisions: watch.decisions,
  conversations: store.conversations,
  cards: createCardRenderer({ words: INTENT_WORDS }),
  clock: systemClock,
  log,
  isReady: () => store.isReady(),
  internal: { timings: { sendLimitMs: settings.sendLimitMs } },
});
watch.start(bot.messenger);
process.once('SIGTERM', () => {
  void watch
    .close()
    .then(() => bot.close())
    .then(() => open.close())
    .then(() => store.close());
});
writeSync(1, 'ready\n');
