import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { createAccessPolicy } from '../../src/answers/caller-access-policy.ts';
import { SendRateLimiter } from '../../src/bot/messenger/teams-rate-limits.ts';
import { startBot } from '../../src/bot/start-bot.ts';
import { createCardRenderer } from '../../src/cards/index.ts';
import { composeAnswerService } from '../../src/compose-tenant.ts';
import { readConfig } from '../../src/config.ts';
import { demoConnection } from '../../src/demo-connection.ts';
import {
  DEMO_APPROVERS_GROUP_ID,
  DEMO_READER_APP_ID,
  DEMO_RESPONDER_APP_ID,
} from '../../src/demo/demo-tenant-contract.ts';
import { understand } from '../../src/language/understand-question.ts';
import { INTENT_WORDS } from '../../src/intent-wordings.ts';
import { createLog } from '../../src/create-log.ts';
import { openStore } from '../../src/store/persistent-store.ts';
import { createTenantWriterFactory } from '../../src/tenant/responder/tenant-writer.ts';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.ts';
import { composeBackgroundServices } from '../../src/compose-background-services.ts';

// The product as src/main.ts composes it, for two differences: its demo tenant lives in another process and survives a `kill -9` of
// this one, and it is quicker to give up and to look again. Its settings are the first line of stdin; until then it has only loaded
// its code, from the build: that takes half the time. Says "ready <port>" when it watches; ends at SIGTERM, and with whoever started it.
const input = createInterface({ input: process.stdin });
const settings = await new Promise((resolve) => {
  input.once('line', resolve);
  input.once('close', () => process.exit());
}).then((line) => JSON.parse(line));

const { databaseUrl, poolSize, demo, decides } = settings;
const log = createLog('warn');
if (settings.withoutTeamsLimits) SendRateLimiter.prototype.take = () => 0;
const limits = decides && { limits: decides.limits };
const store = await openStore({ databaseUrl, dataDir: tmpdir(), log, ...(poolSize !== undefined && { poolSize }) });
const { clock } = store;
const tenant = createTenantClient({ ...demoConnection(demo), clock, log, ...limits, memory: store.factMemory });
const { tenantId } = demo.credentials;
const writers = decides && createTenantWriterFactory({ ...demoConnection(demo, 'responder'), log, ...limits });
const ownAppIds = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID];
const open = { tenantId, tenant, ownAppIds, close: () => tenant.close(), ...(writers && { writers }) };
const answers = composeAnswerService(open, log, store);
const access = createAccessPolicy({ tenantId, ...readConfig({}).ask, directory: tenant.callers, clock, log });
const services = await composeBackgroundServices({
  open,
  store,
  answers,
  access,
  config: {
    keepDays: 400,
    audit: { keepDays: 400, pollSeconds: settings.pollSeconds, lateAlertMinutes: 30 },
    dryRun: decides === undefined,
  },
  approvers: { roleTemplateIds: [], ...(decides && { groupId: DEMO_APPROVERS_GROUP_ID }) },
  ownAppIds,
  ...(writers && { writers }),
  ...(decides && { decisionPace: decides.pace }),
  ...(settings.alertLeaseMs !== undefined && { alertLeaseMs: settings.alertLeaseMs }),
  ...(settings.readLeaseMs !== undefined && { readLeaseMs: settings.readLeaseMs }),
  log,
});
const bot = await startBot({
  mode: { kind: 'local' },
  port: 0,
  tenantId,
  understand,
  answers,
  access,
  alerts: services.alerts,
  decisions: services.decisions,
  people: tenant.callers,
  conversations: store.conversations,
  takenActivities: store.takenActivities,
  cards: createCardRenderer({ words: INTENT_WORDS }),
  clock,
  log,
  internal: { timings: settings.timings },
});
const jobs = services.start(bot.messenger);
process.once('SIGTERM', () => {
  void jobs
    .close()
    .then(() => bot.close())
    .then(() => open.close())
    .then(() => store.close())
    .then(() => {
      input.removeAllListeners('close');
      input.close();
      process.stdin.destroy();
    });
});
writeSync(1, `ready ${String(bot.port)}\n`);
