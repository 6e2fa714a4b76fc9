// The built bot on a demo tenant that runs elsewhere: idle for a moment, then it reads all apps. Prints what that took, as JSON.
import { setTimeout as delay } from 'node:timers/promises';
import { createAccessPolicy } from '../../dist/answers/caller-access-policy.js';
import { startBot } from '../../dist/bot/start-bot.js';
import { createCardRenderer } from '../../dist/cards/index.js';
import { systemClock } from '../../dist/system-clock.js';
import { composeAnswerService } from '../../dist/compose-tenant.js';
import { understand } from '../../dist/language/understand-question.js';
import { INTENT_WORDS } from '../../dist/intent-wordings.js';
import { createLog } from '../../dist/create-log.js';
import { openStore } from '../../dist/store/persistent-store.js';
import { createTokenCredential } from '../../dist/tenant/http/token-credential-factory.js';
import { createTenantClient } from '../../dist/tenant/read-only-tenant-client.js';

const { origin, caPem, tenantId, reader, dataDir } = JSON.parse(process.argv[2]);
const log = createLog('error');
const clock = systemClock;
const store = await openStore({ dataDir, log, clock });
const tenant = createTenantClient({
  tenantId,
  endpoints: { graph: origin, exchange: origin, activity: origin },
  credential: createTokenCredential({ kind: 'demo', tenantId, ...reader, authorityHost: origin, caPem }),
  caPem,
  clock,
  log,
  memory: store.factMemory,
});
const answers = composeAnswerService({ tenantId, tenant, close: () => tenant.close() }, log, store);
const bot = await startBot({
  mode: { kind: 'local' },
  port: 0,
  tenantId,
  understand,
  answers,
  access: createAccessPolicy({ tenantId, directory: tenant.callers, clock, log }),
  conversations: store.conversations,
  cards: createCardRenderer({ words: INTENT_WORDS }),
  clock,
  log,
});
await delay(1000);
const idleBytes = process.memoryUsage().rss;
const { facts } = await tenant.reader.collect(['servicePrincipals', 'appRoleGrants', 'delegatedGrants']);
const whole = Object.values(facts).every((fact) => fact.ok && fact.gaps.length === 0);
// maxRSS is in kilobytes.
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ idleBytes, peakBytes, whole }));
await bot.close();
await tenant.close();
await store.close();
