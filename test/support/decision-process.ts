import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { z } from 'zod/v4';
import { createAccessPolicy } from '../../src/answers/access.js';
import { startBot } from '../../src/bot/start-bot.js';
import { createCardRenderer } from '../../src/cards/index.js';
import { systemClock } from '../../src/clock.js';
import { composeAnswers, type OpenTenant } from '../../src/compose.js';
import {
  DEMO_APPROVERS_GROUP_ID,
  DEMO_READER_APP_ID,
  DEMO_RESPONDER_APP_ID,
  DEMO_TENANT_ID,
} from '../../src/demo/world.js';
import { understand } from '../../src/language/understand.js';
import { INTENT_WORDS } from '../../src/language/words.js';
import { createLog } from '../../src/log.js';
import { openStore } from '../../src/store/store.js';
import { createCredential } from '../../src/tenant/credentials.js';
import { createResponder } from '../../src/tenant/responder/responder.js';
import { createTenant } from '../../src/tenant/tenant.js';
import { composeWatch } from '../../src/watch.js';

// The product as src/main.ts composes it, for two differences: its demo tenant lives in another process and survives a `kill -9` of
// this one, and it is quicker to give up and to look again. Says "ready <port>"; ends at SIGTERM.
const secret = z.object({ clientId: z.string(), clientSecret: z.string() });
const { databaseUrl, origin, caPem, reader, responder, leaseMs } = z
  .object({
    databaseUrl: z.string(),
    origin: z.string(),
    caPem: z.string(),
    reader: secret,
    responder: secret,
    leaseMs: z.number(),
  })
  .parse(JSON.parse(process.env['DECISION_PROCESS'] ?? ''));

const log = createLog('warn');
const clock = systemClock;
const limits = { attempts: 3, baseDelayMs: 5, maxDelayMs: 40, totalTimeMs: 4_000, silenceTimeoutMs: 1_500 };
const credentialOf = (who: z.infer<typeof secret>) =>
  createCredential({ kind: 'demo', tenantId: DEMO_TENANT_ID, ...who, authorityHost: origin, caPem });
const store = await openStore({ databaseUrl, dataDir: tmpdir(), log, clock });
const tenant = createTenant({
  tenantId: DEMO_TENANT_ID,
  endpoints: { graph: origin, exchange: origin, activity: origin },
  credential: credentialOf(reader),
  caPem,
  clock,
  log,
  limits,
  memory: store.factMemory,
});
const writers = createResponder({
  tenantId: DEMO_TENANT_ID,
  endpoints: { graph: origin, exchange: origin },
  credential: credentialOf(responder),
  caPem,
  log,
  limits,
});
const ownAppIds = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID];
const open: OpenTenant = { tenantId: DEMO_TENANT_ID, tenant, writers, ownAppIds, close: () => tenant.close() };
const answers = await composeAnswers(open, log, store);
const access = createAccessPolicy({
  tenantId: DEMO_TENANT_ID,
  roleTemplateIds: [],
  directory: tenant.callers,
  clock,
  log,
});
const watch = await composeWatch({
  open,
  store,
  answers,
  access,
  config: { audit: { keepDays: 400, pollSeconds: 20 }, dryRun: false },
  approvers: { groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] },
  ownAppIds,
  writers,
  decisionPace: {
    timing: { verifyAfterMs: [0, 50, 100, 200, 400, 800], writeAfterMs: [0, 20, 50, 100] },
    leaseMs,
    everyMs: 500,
  },
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
  people: tenant.callers,
  conversations: store.conversations,
  cards: createCardRenderer({ words: INTENT_WORDS }),
  clock,
  log,
  isReady: () => store.isReady(),
  internal: { timings: { sendLimitMs: 1_500, invokeBudgetMs: 10_000 } },
});
watch.start(bot.messenger);
process.once('SIGTERM', () => {
  void watch
    .close()
    .then(() => bot.close())
    .then(() => open.close())
    .then(() => store.close());
});
writeSync(1, `ready ${String(bot.port)}\n`);
